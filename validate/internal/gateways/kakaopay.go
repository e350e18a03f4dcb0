package gateways

// KakaoPay is KakaoPay.
var KakaoPay = Gateway{
	Code:        "kakaopay",
	KO:          "카카오페이",
	EN:          "KakaoPay",
	NoCardCalls: "support/code-info/pg.mdx; REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"kakaopay.mdx", "console/pg.mdx", "manual/인증결제/sample/kakao.md", "manual/비인증결제/example/kakaopay-request-billing-key.md"},
	Own: []Param{
		{Path: "bypass.kakaopay.payment_method_type", Type: "string", Values: "CARD MONEY", Means: "What the buyer may pay with; both where it is missing.", Where: "kakaopay.mdx § 2.일반결제창 요청"},
		{Path: "bypass.kakaopay.custom_message", Type: "string", Means: "Message in KakaoPay's window.", Where: "kakaopay.mdx § 2.일반결제창 요청"},
		{Path: "kakaopayMobileAsPC", Type: "boolean", Means: "Uses the address of the PC window on mobile.", Where: "kakaopay.mdx § 2.일반결제창 요청"},
	},
	Rules: []Rule{
		{Param: "name", Is: "recommended", Where: "kakaopay.mdx § 2.일반결제창 요청"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing}, Says: ChargedAtOnce, Where: "kakaopay.mdx § 2.정기결제창 요청"},
		{Param: "display.card_quota", Is: "single", Where: "kakaopay.mdx § 2.일반결제창 요청"},
		{Param: "vat_amount", Is: "unsupported", Where: "kakaopay.mdx § 유의사항"},
	},
}
