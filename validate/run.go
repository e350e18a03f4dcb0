// The order of the rules: a request is repaired, then asked every rule that its gateway and flow call for.

package validate

// run checks a decoded request.
func (c *check) run(p *RequestPay) {
	p.open(c, none)
	c.chooseGateway(p)
	c.method = ""
	c.askFacts(p, c.gateway.first, c.gateway.spanning)
	if p.PayMethod.usable() {
		c.method = p.PayMethod.text
	}
	c.flow = flowOf(p)
	c.order(p)
	c.escrow(p)
	c.card(p)
	c.display(p)
	c.redirect(p)
	c.methodOptions(p)
	c.money(p)
	c.period(p)
	c.askFacts(p, c.gateway.spanning, c.gateway.last)
}

// flowOf says what the request asks for.
func flowOf(p *RequestPay) Flow {
	switch {
	case !p.CustomerUID.missing():
		return Billing
	case p.Escrow.True():
		return Escrow
	}
	return Payment
}
