// The order and the buyer: the rules that span several values (rules.md §5, §6).

package validate

// order holds the rules of the order for every gateway.
func (c *check) order(p *RequestPay) {
	if c.flow != Billing && p.Amount.kind == kindNumber && p.Amount.number == 0 {
		c.raise(codeAmountZero, &p.Amount.Value, none)
	}
	if p.CustomerUID.kind == kindBlank {
		c.raise(codeCustomerUidBlank, &p.CustomerUID.Value, none)
	}
}

// belowMinimum warns of an amount that the gateway takes no payment for.
func (c *check) belowMinimum(p *RequestPay, minimum int) {
	if p.Amount.kind == kindNumber && p.Amount.number > 0 && p.Amount.number < float64(minimum) {
		c.raise(codeAmountBelowMinimum, &p.Amount.Value, none).limit = minimum
	}
}

// billingByCard refuses a billing key by another method than card (S1, S3).
func (c *check) billingByCard(p *RequestPay) {
	if c.flow == Billing && c.method != "" && c.method != "card" {
		c.raise(codePayMethodBilling, &p.PayMethod.Value, none)
	}
}

// buyerTel asks for the buyer's phone number, with an error where the gateway requires it.
func (c *check) buyerTel(p *RequestPay, required bool) {
	switch {
	case !p.BuyerTel.missing():
	case required:
		c.raise(codeBuyerTelRequired, &p.BuyerTel.Value, none)
	default:
		c.raise(codeBuyerTelRecommended, &p.BuyerTel.Value, none)
	}
}

// escrow warns of products that nobody will read (rules.md §7).
func (c *check) escrow(p *RequestPay) {
	products := &p.KICCProducts
	if products.kind > kindNull && (!p.Escrow.True() || c.gateway != &kicc) {
		c.raise(codeKiccProductsIgnored, &products.Value, none)
	}
}

// instalmentMinimum is the least amount, in KRW, that can be paid in instalments (S3 §Installment setting).
const instalmentMinimum = 50000

// tooSmallForInstalments says whether a valid amount is too small to be paid in instalments.
func tooSmallForInstalments(p *RequestPay) bool {
	amount, ok := p.Amount.Number()
	return ok && amount > 0 && amount < instalmentMinimum
}
