package gateways

// DanalTPay is Danal, all that is not paid by phone.
var DanalTPay = Gateway{
	Code:        "danal_tpay",
	KO:          "다날",
	EN:          "Danal",
	NoCardCalls: "support/code-info/pg.mdx; REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"danal.mdx", "manual/인증결제/sample/danal.md", "manual/비인증결제/example/danal-card-request-billing-key.md"},
	Own: []Param{
		{Path: "appCard", Type: "boolean", Means: "Shows only the cards' own apps.", Where: "danal.mdx § 2 인증결제창 호출"},
		{Path: "bypass.danal.COLOR", Type: "string", Means: "Colour of the window.", Where: "danal.mdx § 2 인증결제창 호출 > bypass"},
		{Path: "bypass.danal.ISCASHRECEIPTUI", Type: "string", Values: "Y N", Means: "N hides the part with the cash receipt.", Where: "danal.mdx § 2 인증결제창 호출 > bypass"},
		{Path: "card.direct.usePoint", Type: "string", Values: "Y N", Means: "Y to pay with card points afterwards.", Where: "danal.mdx § 3 > 카드사 모듈 호출"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "danal.mdx § 2 인증결제창 호출 > pay_method"},
		{Param: "pay_method", Is: "oneof=card trans vbank cultureland happymoney", As: "undocumented", Where: "danal.mdx § 인증결제창 호출 > pay_method"},
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing}, Where: "danal.mdx § 2 비인증 결제(결제창 방식) sample comment"},
		{Param: "name", Is: "recommended", Where: "danal.mdx § 2 인증결제창 호출 and danal.mdx § 2 비인증 결제(결제창 방식)"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing}, Says: ChargedAtOnce, Where: "danal.mdx § 비인증 결제(결제창 방식)"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Payment}, Says: MayRefuse, Where: "danal.mdx § 2 인증결제창 호출 > buyer_tel"},
		{Param: "m_redirect_url", Is: "optional", Where: "danal.mdx § 2 결제 요청하기"},
		{Param: "period.from", Is: "recommended", When: When{Given: "period"}, Where: "danal.mdx § 2 비인증 결제(결제창 방식)"},
		{Param: "period.to", Is: "recommended", When: When{Given: "period"}, Where: "danal.mdx § 2 비인증 결제(결제창 방식)"},
		{Param: "biz_num", Is: "recommended", When: When{Method: "vbank"}, Says: MayRefuse, Where: "danal.mdx § 2 인증결제창 호출 > biz_num"},
		{Param: "biz_num", Is: "digits=10", When: When{Method: "vbank"}, Where: "danal.mdx § 2 인증결제창 호출 > biz_num"},
		{Param: "auth_mode", Is: "oneof=key-in", As: "unknown", Where: "danal.mdx § 2 인증결제창 호출 > auth_mode"},
	},
}
