// The money of a body: the currency's decimals, and what holds between amounts (rules.md §1, §5, §9).

package payment

import (
	"strconv"
	"strings"

	"paycheck/validate"
	"paycheck/validate/internal/currency"
	"paycheck/validate/internal/jstext"
)

// decimalsOf gives how many decimals the amounts of a currency have. None is KRW.
func decimalsOf(v *value) int {
	code, ok := v.now.(string)
	if !ok {
		code = "KRW"
	}
	return currency.Decimals(strings.ToUpper(jstext.Trim(code)))
}

// checkAmounts asks what holds between the amounts of a body. zero says whether an amount of 0 is something to ask for.
func (c *bodyCheck) checkAmounts(body body, s *sale, at place, zero bool) {
	decimals := decimalsOf(&s.Currency)
	c.checkDecimals(&s.Amount, placeIn(body, at, "amount"), decimals)
	c.checkDecimals(&s.TaxFree, placeIn(body, at, "tax_free"), decimals)
	c.checkDecimals(&s.VATAmount, placeIn(body, at, "vat_amount"), decimals)
	amount, ok := s.Amount.amount()
	if !ok {
		return
	}
	if amount == (Amount{}) && !zero {
		c.raiseOf("zero", placeIn(body, at, "amount"))
	}
	c.checkPart(&s.TaxFree, placeIn(body, at, "tax_free"), amount)
	c.checkPart(&s.VATAmount, placeIn(body, at, "vat_amount"), amount)
}

// checkDecimals says where an amount has more decimals than its currency. Only of KICC and KG INICIS is it known that they refuse it (S1 S3).
func (c *bodyCheck) checkDecimals(v *value, at place, decimals int) {
	amount, ok := v.amount()
	if !ok || amount.decimals() <= decimals {
		return
	}
	problem, severity := "decimals", validate.Warning
	if decimals == 0 {
		if problem = "integer"; c.gateway == validate.KICC || c.gateway == validate.Inicis {
			severity = validate.Error
		}
	}
	v.failed = true
	c.raiseAs(severity, codeOf(at.path)+"."+problem, at, "{given}", amount.String(), "{limit}", strconv.Itoa(decimals))
}

// checkPart says where a part of an amount is more than all of it.
func (c *bodyCheck) checkPart(v *value, at place, amount Amount) {
	if part, ok := v.amount(); ok && part.Compare(amount) > 0 {
		c.raiseOf("above_amount", at, "{given}", part.String(), "{limit}", amount.String())
	}
}
