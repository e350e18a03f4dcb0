package gateways

// PayPal is PayPal's Express Checkout, its old module.
var PayPal = Gateway{
	Code:      "paypal",
	KO:        "페이팔(Express Checkout)",
	EN:        "PayPal Express Checkout",
	Successor: "paypal_v2",
	Currency:  "USD",
	Docs:      []string{"paypal.mdx", "manual/인증결제/sample/paypal.md", "manual/en/General/sample/paypal.md"},
	Own: []Param{
		{Path: "optional.use_stc_api", Type: "boolean", Means: "Asks PayPal about the risk of a trade.", Where: "paypal.mdx § 추가 기능"},
		{Path: "optional.stc_data", Type: "object", Means: "What PayPal asks of risky trades.", Where: "paypal.mdx § 추가 기능"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "paypal.mdx § 2. 인증결제창 요청"},
		{Param: "pay_method", Is: "oneof=card", As: "undocumented", Where: "paypal.mdx § 2. 결제 요청하기 > 인증결제창 요청"},
		{Param: "name", Is: "recommended", Where: "paypal.mdx § 2. 인증결제창 요청"},
		{Param: "currency", Is: "ne=KRW", As: "unsupported", Where: "paypal.mdx § 2. 인증결제창 요청"},
		{Param: "customer_uid", Is: "unsupported", Where: "paypal.mdx last hint"},
		{Param: "m_redirect_url", Is: "required", When: When{Device: Mobile}, Fails: true, Says: NoResult, Where: "paypal.mdx § 2. 인증결제창 요청"},
		{Param: "m_redirect_url", Is: "recommended", Says: NoResult, Where: "paypal.mdx § 2. 인증결제창 요청"}, // on a PC too
	},
}
