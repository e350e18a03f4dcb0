package gateways

// Mobilians is KG Financial, its old module, formerly KG Mobilians.
var Mobilians = Gateway{
	Code:        "mobilians",
	KO:          "KG파이낸셜(구모듈)",
	EN:          "KG Financial (old)",
	Successor:   "mobilians_v2",
	NoCardCalls: "kg.mdx, last line; REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"kg.mdx", "manual/비인증결제/example/mobilians-phone-request-billing-key.md"},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "kg.mdx § 2. 결제 요청하기 / 주요 파라미터 설명"},
		{Param: "pay_method", Is: "oneof=card phone trans vbank", As: "undocumented", Where: "kg.mdx § 2. 결제 요청하기 / 주요 파라미터 설명"},
		{Param: "name", Is: "recommended", When: When{Flow: Payment}, Where: "kg.mdx § 2. 결제 요청하기 / 주요 파라미터 설명"},
	},
}
