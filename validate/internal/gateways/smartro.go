package gateways

// Smartro is Smartro, its old module.
var Smartro = Gateway{
	Code:        "smartro",
	KO:          "스마트로(구모듈)",
	EN:          "Smartro (old)",
	Successor:   "smartro_v2",
	NoCardCalls: "REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"smartro.mdx"},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "smartro.mdx § 2 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "pay_method", Is: "oneof=card trans vbank", As: "undocumented", Where: "smartro.mdx § 2 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "name", Is: "recommended", When: When{Flow: Payment}, Where: "smartro.mdx § 2 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "language", Is: "oneof=ko en", Where: "smartro.mdx § 2 인증결제창 요청 > 주요 파라미터 설명"},
	},
}
