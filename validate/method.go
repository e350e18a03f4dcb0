// What single pay methods ask for: phone and virtual account.

package validate

import (
	"slices"
	"strings"

	"paycheck/validate/internal/calendar"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/suggestion"
)

// methodOptions checks what pay_method brings with it.
func (c *check) methodOptions(p *RequestPay) {
	if digital := &p.Digital; !digital.missing() && digital.kind != kindBoolean {
		severity := Warning
		if c.method == "phone" { // else nobody reads it
			severity = Error
		}
		c.raiseAs(severity, codeDigitalType, &digital.Value, none)
		digital.refused = true
	}
	if c.method == "vbank" {
		c.vbankDue(&p.VbankDue)
	}
}

// vbankDue checks until when a virtual account takes the money.
func (c *check) vbankDue(due *Text) {
	if due.missing() {
		return
	}
	if digits, ok := dueNumber(due); ok {
		c.setText(due, codeVbankDueNormalized, none, digits)
	}
	if due.kind != kindString {
		c.refuse(codeVbankDueType, &due.Value, none)
		return
	}
	if isPlaceholder(due.text) || strings.Contains(due.text, "YYYY") {
		c.raisePlaceholder(Error, codeVbankDuePlaceholder, &due.Value, none)
		return
	}
	if text, ok := calendar.NormalizeDue(due.text); ok {
		c.setText(due, codeVbankDueNormalized, none, text)
	}
	switch end, ok := calendar.DueInstant(due.text); {
	case !ok:
		c.raise(codeVbankDueFormat, &due.Value, none)
	case float64(end) < c.settings.now():
		c.raise(codeVbankDuePast, &due.Value, none)
	}
}

// dueNumber gives a number that has as many digits as a date and time: 8, 12 or 14.
func dueNumber(due *Text) (digits string, ok bool) {
	number, ok := due.wholeNumber()
	if !ok {
		return "", false
	}
	digits = jstext.FormatNumber(number)
	return digits, len(digits) == 8 || len(digits) == 12 || len(digits) == 14
}

// suggestMethod gives the method of a gateway that a value of pay_method most likely stands for: gateways have two names for Samsung Pay.
func suggestMethod(method string, methods []string) string {
	for _, names := range [...][2]string{{"samsung", "samsungpay"}, {"samsungpay", "samsung"}} {
		if method == names[0] && slices.Contains(methods, names[1]) {
			return names[1]
		}
	}
	return suggestion.Nearest(method, methods, suggestion.ShortestName, nil)
}
