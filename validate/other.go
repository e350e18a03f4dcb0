// Every gateway that PortOne knows and paycheck has no rules for: only the common rules apply.

package validate

var other = gateway{
	name: Other,
	codes: []string{"danal", "danal_tpay", "daou", "inicis_unified", "inicis_jp", "kcp", "kcp_billing", "kcp_quick", "ksnet",
		"mobilians", "nice", "nice_v2", "settle", "settle_acc", "smartro", "smartro_v2", "tosspayments", "toss_brandpay",
		"uplus", "welcome", "tosspay", "tosspay_v2", "payco", "kakaopay", "kakao", "naverpay", "naverco", "smilepay",
		"paypal", "paypal_v2", "eximbay", "paymentwall", "galaxia", "kpn", "hyphen", "alipay", "payple", "chai",
		"bluewalnut", "jtnet", "syrup"},
	raises:   otherRaises,
	rules:    func(c *check, p *RequestPay) { p.rulesOther(c, none) },
	spanning: func(c *check, p *RequestPay) { c.buyerTel(p, false) },
}
