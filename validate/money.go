// Taxes, and the period of a service.

package validate

// money compares the tax-free part with the amount.
func (c *check) money(p *RequestPay) {
	amount, ok := p.Amount.Number()
	if ok && p.TaxFree.kind == kindNumber && p.TaxFree.number > amount {
		c.raise(codeTaxFreeAboveAmount, &p.TaxFree.Value, none)
	}
}

// period checks when the goods or services are provided.
func (c *check) period(p *RequestPay) {
	if p.Period.kind != kindAbsent {
		p.Period.open(c, none)
	}
}
