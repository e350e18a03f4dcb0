// The money of a body: the currency's decimals, and what holds between amounts (rules.md §1, §5, §9).

package payment

import (
	"strconv"

	"paycheck/validate"
	"paycheck/validate/internal/currency"
	"paycheck/validate/internal/gateways"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/message"
)

// decimalsOf gives how many decimals the amounts of a body have: those of its currency, else of the gateway's, else of KRW.
func (c *bodyCheck) decimalsOf(v *value) int {
	code, ok := v.now.(string)
	switch facts := gateways.Find(c.code); {
	case ok:
		code, _ = currency.Upper(jstext.Trim(code))
	case facts != nil && facts.Currency != "":
		code = facts.Currency
	default:
		code = "KRW"
	}
	return currency.Decimals(code)
}

// checkAmounts asks what holds between the amounts of a body. zero says whether an amount of 0 is something to ask for.
func (c *bodyCheck) checkAmounts(body body, s *sale, at place, zero bool) {
	decimals := c.decimalsOf(&s.Currency)
	c.checkDecimals(&s.Amount, placeIn(body, at, "amount"), decimals)
	c.checkDecimals(&s.TaxFree, placeIn(body, at, "tax_free"), decimals)
	c.checkDecimals(&s.VATAmount, placeIn(body, at, "vat_amount"), decimals)
	amount, ok := s.Amount.amount()
	if !ok {
		return
	}
	if amount == (Amount{}) && !zero {
		c.raiseOf("zero", placeIn(body, at, "amount"), nil)
	}
	c.checkPart(&s.TaxFree, placeIn(body, at, "tax_free"), amount)
	c.checkPart(&s.VATAmount, placeIn(body, at, "vat_amount"), amount)
}

// checkDecimals says where an amount has more decimals than its currency.
func (c *bodyCheck) checkDecimals(v *value, at place, decimals int) {
	amount, ok := v.amount()
	if !ok || amount.decimals() <= decimals {
		return
	}
	problem, severity := "decimals", validate.Warning
	if decimals == 0 {
		if problem = "integer"; gateways.RefusesDecimals(string(c.gateway)) {
			severity = validate.Error
		}
	}
	v.failed = true
	c.raiseAs(severity, codeOf(at.path)+"."+problem, at, gaps{message.Given: amount.String(), message.Limit: strconv.Itoa(decimals)})
}

// checkPart says where a part of an amount is more than all of it.
func (c *bodyCheck) checkPart(v *value, at place, amount Amount) {
	if part, ok := v.amount(); ok && part.Compare(amount) > 0 {
		c.raiseOf("above_amount", at, gaps{message.Given: part.String(), message.Limit: amount.String()})
	}
}
