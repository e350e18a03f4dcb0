// The money of a body: the currency's decimals, and what holds between amounts (rules.md §1, §5, §9).

package payment

import (
	"strconv"
	"strings"

	"paycheck/validate"
)

// The currencies of ISO 4217 whose amounts do not have two decimals.
const (
	withoutDecimals = " BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF "
	threeDecimals   = " BHD IQD JOD KWD LYD OMR TND "
)

// decimalsOf gives how many decimals the amounts of a currency have. None is KRW.
func decimalsOf(currency *value) int {
	text, _ := currency.now.(string)
	code := " " + strings.ToUpper(strings.TrimSpace(text)) + " "
	switch {
	case text == "" || strings.Contains(withoutDecimals, code):
		return 0
	case strings.Contains(threeDecimals, code):
		return 3
	}
	return 2
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
