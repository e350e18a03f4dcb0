// KICC (Korea Information & Communications): the rules that span several values. Sources: S0, S1, S4, G.

package validate

var kicc = gateway{
	name:   KICC,
	title:  "KICC",
	codes:  []string{"kicc"},
	raises: kiccRaises,
	rules:  func(c *check, p *RequestPay) { p.rulesKicc(c, none) },
	spanning: func(c *check, p *RequestPay) {
		p.Display.rulesKicc(c, none)
		c.billingByCard(p)
		c.buyerTel(p, c.flow != Billing || p.Escrow.True())
		if c.flow != Billing && c.method == "card" {
			c.belowMinimum(p, 100)
		}
		if p.Escrow.True() {
			c.kiccEscrow(p)
		}
	},
}

// kiccEscrow holds what KICC asks of an escrow payment (S0 §Escrow payment, S1 §Escrow setting, S4 §3).
func (c *check) kiccEscrow(p *RequestPay) {
	if c.method != "" && c.method != "trans" && c.method != "vbank" {
		c.raise(codePayMethodEscrow, &p.PayMethod.Value, none)
	}
	if p.BuyerName.missing() {
		c.raise(codeBuyerNameRequired, &p.BuyerName.Value, none)
	}
	if p.BuyerEmail.missing() {
		c.raise(codeBuyerEmailRequired, &p.BuyerEmail.Value, none)
	}
	products := &p.KICCProducts
	switch {
	case products.missing() || products.kind == kindArray && len(products.entries) == 0:
		c.raise(codeKiccProductsRequired, &products.Value, none)
	case products.kind != kindArray:
		c.refuse(codeKiccProductsType, &products.Value, none)
	}
	c.seen.start(len(products.entries))
	for i := range products.entries {
		c.kiccProduct(products.entries, i)
	}
}

// kiccProduct checks one product of an escrow payment.
func (c *check) kiccProduct(products []KICCProduct, i int) {
	product := &products[i]
	c.unknownKeys(&product.Object, codeKiccProductsRequired, i)
	product.normalize(c, i)
	product.rulesKicc(c, i)
	if len(products) > 1 && product.OrderNumber.usable() && c.seen.add(product.OrderNumber.text) {
		c.raise(codeKiccProductsOrderNumberDuplicate, &product.OrderNumber.Value, i)
	}
}
