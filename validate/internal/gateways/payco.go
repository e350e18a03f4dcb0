package gateways

// Payco is PAYCO.
var Payco = Gateway{
	Code:        "payco",
	KO:          "페이코",
	EN:          "PAYCO",
	NoCardCalls: "payco.mdx § 정기결제 API 방식; REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"payco.mdx", "manual/인증결제/sample/payco.md", "manual/비인증결제/example/payco-request-billing-key.md", "manual/en/Subscription/sample/payco-request-billing-key.md"},
	Rules: []Rule{
		{Param: "name", Is: "recommended", Says: MayRefuse, Where: "payco.mdx § 2. 인증결제창 요청"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Payment}, Where: "payco.mdx § 2. 인증결제창 요청"},
		{Param: "m_redirect_url", Is: "optional", Where: "payco.mdx § 2. 결제 요청하기"},
	},
}
