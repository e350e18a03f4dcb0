package gateways

// KCPBilling is NHN KCP, the window that issues billing keys.
var KCPBilling = Gateway{
	Code:        "kcp_billing",
	KO:          "NHN KCP(정기)",
	EN:          "NHN KCP (billing)",
	NoCardCalls: "support/code-info/pg.mdx",
	Docs:        []string{"nhn-kcp/readme.mdx", "manual/비인증결제/example/kcp-request-billing-key.md"},
	Own: []Param{
		{Path: "bypass.site_logo", Type: "string", Means: "URL of the logo, on PC.", Where: "nhn-kcp/readme.mdx § SDK 빌링키 발급 요청하기 > 주요 파라미터 설명"},
		{Path: "bypass.batch_birth_day_yn", Type: "string", Values: "Y N", Means: "Y to ask for the birthday always, on PC.", Where: "nhn-kcp/readme.mdx § SDK 빌링키 발급 요청하기 > 주요 파라미터 설명"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Billing}, Where: "nhn-kcp/readme.mdx § 가능한 결제 수단 > 결제창 빌링키 발급"},
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing}, Where: "nhn-kcp/readme.mdx § SDK 빌링키 발급 요청하기 sample comment"},
		{Param: "customer_uid", Is: "recommended", Where: "nhn-kcp/readme.mdx § SDK 빌링키 발급 요청하기 > 주요 파라미터 설명"},
	},
}
