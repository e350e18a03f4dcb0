// Escrow payments: the products that KICC asks for.

package validate

// escrow warns of products that nobody will read.
func (c *check) escrow(p *RequestPay) {
	products := &p.KICCProducts
	switch {
	case products.kind <= kindNull || c.gateway == &unknownFacts:
	case c.gateway.code != KICC:
		c.raise(codeKiccProductsIgnored, &products.Value, none).wording = 1
	case !p.Escrow.True():
		c.raise(codeKiccProductsIgnored, &products.Value, none)
	}
}

// kiccProducts checks the products of an escrow payment with KICC (S0 §Escrow payment, S1 §Escrow setting, S4 §3).
func (c *check) kiccProducts(p *RequestPay) {
	products := &p.KICCProducts
	if !products.missing() && products.kind != kindArray {
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
	product.open(c, i)
	if len(products) > 1 && product.OrderNumber.usable() && c.seen.add(product.OrderNumber.text) {
		c.raise(codeKiccProductsOrderNumberDuplicate, &product.OrderNumber.Value, i)
	}
}
