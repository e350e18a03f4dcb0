package gateways

// Nice is NICE Payments, its old module.
var Nice = Gateway{
	Code:      "nice",
	KO:        "나이스정보통신(구모듈)",
	EN:        "NICE Payments (old)",
	Successor: "nice_v2",
	Docs:      []string{"nice.mdx", "manual/인증결제/sample/nice.md", "manual/비인증결제/example/nice-api-billing-key.md"},
	Own: []Param{
		{Path: "niceMobileV2", Type: "boolean", Means: "Uses the newer window on mobile.", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Path: "bypass.CardShowOpt", Type: "string", Means: "How each card is called, on mobile.", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Path: "appCard", Type: "boolean", Means: "Shows only the cards' own apps.", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone kakaopay", As: "undocumented", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Param: "name", Is: "recommended", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Param: "currency", Is: "oneof=KRW USD", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터 > currency, amount"},
		{Param: "customer_uid", Is: "unsupported", Where: "nice.mdx § 비인증 API 요청"},
		{Param: "language", Is: "oneof=ko en zh", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Param: "period.interval", Is: "oneof=month year", As: "unknown", Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
		{Param: "bypass.CardShowOpt", Is: "ignored", When: When{Absent: "niceMobileV2"}, Where: "nice.mdx § 2 인증결제창 요청 > 주요 파라미터"},
	},
}
