// The order and the buyer: the rules that span several values.

package validate

// order holds the rules of the order for every gateway.
func (c *check) order(p *RequestPay) {
	c.orderNumber(&p.MerchantUID)
	if p.Amount.missing() {
		severity := Error
		if c.gateway == &unknownFacts || c.gateway == &otherFacts { // it may be one that needs none
			severity = Warning
		}
		c.raiseAs(severity, codeAmountRequired, &p.Amount.Value, none)
	}
	if c.flow != Billing && p.Amount.kind == kindNumber && p.Amount.number == 0 {
		c.raise(codeAmountZero, &p.Amount.Value, none)
	}
	if p.CustomerUID.kind == kindBlank {
		c.raise(codeCustomerUidBlank, &p.CustomerUID.Value, none)
	}
}

// orderNumberLength is how many characters of merchant_uid PortOne keeps (P, R).
const orderNumberLength = 40

// orderNumber checks merchant_uid.
func (c *check) orderNumber(number *Text) {
	switch {
	case number.missing():
		c.raiseAs(Warning, codeMerchantUidRequired, &number.Value, none) // the SDK makes one up
		return
	case number.refused:
		return
	case number.longerThan(orderNumberLength) && !c.asks(codeMerchantUidTooLong):
		c.raiseLong(codeMerchantUidTooLong, number, none, orderNumberLength)
	}
	if isSampleOrderNumber(number.text) {
		c.raise(codeMerchantUidSample, &number.Value, none)
	}
}

// isSampleOrderNumber says whether the documentation prints an order number in its samples: others have paid with it (W).
func isSampleOrderNumber(text string) bool {
	switch text {
	case "ORD20180131-0000011", "order_no_0001", "57008833-33004", "issue_billingkey_monthly_0001", "order_monthly_0001":
		return true
	}
	return false
}

// instalmentMinimum is the least amount, in KRW, that can be paid in instalments (S3 §Installment setting).
const instalmentMinimum = 50000

// tooSmallForInstalments says whether a valid amount is too small to be paid in instalments.
func (c *check) tooSmallForInstalments(p *RequestPay) bool {
	amount, ok := p.Amount.Number()
	return ok && amount > 0 && amount < instalmentMinimum && c.currencyCode == won
}
