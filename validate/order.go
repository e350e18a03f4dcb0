// The order and the buyer: the rules that span several values.

package validate

// order holds the rules of the order for every gateway.
func (c *check) order(p *RequestPay) {
	if p.Amount.missing() {
		c.raise(codeAmountRequired, &p.Amount.Value, none)
	}
	if c.flow != Billing && p.Amount.kind == kindNumber && p.Amount.number == 0 {
		c.raise(codeAmountZero, &p.Amount.Value, none)
	}
	if c.gateway == &otherFacts {
		if p.PayMethod.missing() {
			c.raise(codePayMethodRecommended, &p.PayMethod.Value, none)
		}
		if p.BuyerTel.missing() {
			c.raise(codeBuyerTelRecommended, &p.BuyerTel.Value, none)
		}
	}
	if p.CustomerUID.kind == kindBlank {
		c.raise(codeCustomerUidBlank, &p.CustomerUID.Value, none)
	}
}

// instalmentMinimum is the least amount, in KRW, that can be paid in instalments (S3 §Installment setting).
const instalmentMinimum = 50000

// tooSmallForInstalments says whether a valid amount is too small to be paid in instalments.
func tooSmallForInstalments(p *RequestPay) bool {
	amount, ok := p.Amount.Number()
	return ok && amount > 0 && amount < instalmentMinimum
}
