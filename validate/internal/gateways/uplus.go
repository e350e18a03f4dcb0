package gateways

// Uplus is Toss Payments, its old module.
var Uplus = Gateway{
	Code:        "uplus",
	KO:          "토스페이먼츠(구모듈)",
	EN:          "Toss Payments (old)",
	Successor:   "tosspayments",
	NoCardCalls: "REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"toss.mdx", "manual/인증결제/sample/uplus.md"},
	Own: []Param{
		{Path: "appCard", Type: "boolean", Means: "Shows only the cards' own apps.", Where: "toss.mdx § 2 결제창 호출 > 주요 파라미터 설명"},
		{Path: "bypass.uplus.LGD_AUTO_DISCOUNT", Type: "string", Means: "Applies a card's promotion by itself.", Where: "toss.mdx § 2 결제창 호출 > 주요 파라미터 설명"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "toss.mdx § 2 결제창 호출 > 주요 파라미터 설명"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone cultureland smartculture booknlife applepay tosspay naverpay kakaopay lpay payco samsung", As: "undocumented", Where: "toss.mdx § 2 결제창 호출 > 주요 파라미터 설명"},
		{Param: "name", Is: "recommended", When: When{Flow: Payment}, Where: "toss.mdx § 2 결제창 호출 > 주요 파라미터 설명"},
		{Param: "language", Is: "oneof=ko en", Where: "toss.mdx § 2 결제창 호출 > 주요 파라미터 설명"},
	},
}
