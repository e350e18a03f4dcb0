// What single pay methods ask for: phone and virtual account (rules.md §9).

package validate

import "strings"

// methodOptions checks what pay_method brings with it.
func (c *check) methodOptions(p *RequestPay) {
	switch c.method {
	case "phone":
		if p.Digital.missing() {
			c.raise(codeDigitalRecommended, &p.Digital.Value, none)
		}
	case "vbank":
		c.vbankDue(&p.VbankDue)
	}
}

// vbankDue checks until when a virtual account takes the money.
func (c *check) vbankDue(due *Text) {
	switch {
	case due.missing():
		return
	case due.kind == kindNumber && isDueNumber(due):
		c.setText(due, codeVbankDueNormalized, none, formatNumber(parseNumber(due.raw)))
	case due.kind != kindString:
		c.refuse(codeVbankDueType, &due.Value, none)
		return
	}
	if isPlaceholder(due.text) || strings.Contains(due.text, "YYYY") {
		c.refuse(codeVbankDuePlaceholder, &due.Value, none)
		return
	}
	if text, ok := normalizeDue(due.text); ok {
		c.setText(due, codeVbankDueNormalized, none, text)
	}
	switch end, ok := dueInstant(due.text); {
	case !ok:
		c.raise(codeVbankDueFormat, &due.Value, none)
	case end < c.now():
		c.raise(codeVbankDuePast, &due.Value, none)
	}
}

// isDueNumber says whether a number has as many digits as a date and time: 8, 12 or 14.
func isDueNumber(due *Text) bool {
	number := parseNumber(due.raw)
	if !isWhole(number) || number < 0 {
		return false
	}
	switch len(formatNumber(number)) {
	case 8, 12, 14:
		return true
	}
	return false
}
