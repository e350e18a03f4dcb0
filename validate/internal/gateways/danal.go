package gateways

// Danal is Danal, payments by phone.
var Danal = Gateway{
	Code: "danal",
	KO:   "다날(휴대폰)",
	EN:   "Danal (phone)",
	Docs: []string{"danal.mdx", "manual/인증결제/sample/danal.md", "manual/비인증결제/example/danal-phone-request-billing-key.md", "manual/en/Subscription/sample/danal-phone-request-billing-key.md"},
	Own: []Param{
		{Path: "phone.detail", Type: "objects", Means: "Carriers to show or hide.", Where: "danal.mdx § 3 > 통신사 노출 제어"},
		{Path: "phone.detail[].carrier", Type: "string", Values: "* SKT KTF LGT CJH KCT SKL", Means: "Carrier, or * for all.", Where: "danal.mdx § 3 > 통신사 노출 제어"},
		{Path: "phone.detail[].enabled", Type: "boolean", Means: "Whether it is shown.", Where: "danal.mdx § 3 > 통신사 노출 제어"},
		{Path: "prefill.phoneNumber", Type: "string", Means: "Phone number that the buyer cannot change.", Where: "danal.mdx § 3 > 휴대폰 번호 고정"},
		{Path: "period.text", Type: "string", Means: "Text for the period of service.", Where: "danal.mdx § 2 비인증 결제(결제창 방식) > period"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "danal.mdx § 2 인증결제창 호출 > pay_method"},
		{Param: "pay_method", Is: "oneof=phone", As: "undocumented", Where: "danal.mdx § 인증결제창 호출 > pay_method"},
		{Param: "name", Is: "recommended", Where: "danal.mdx § 2 인증결제창 호출 and danal.mdx § 2 비인증 결제(결제창 방식)"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing}, Says: ChargedAtOnce, Where: "manual/비인증결제/example/danal-phone-request-billing-key.md intro, § 2"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Payment}, Says: MayRefuse, Where: "danal.mdx § 2 인증결제창 호출 > buyer_tel"},
		{Param: "m_redirect_url", Is: "optional", Where: "danal.mdx § 2 결제 요청하기"},
		{Param: "prefill.phoneNumber", Is: "digits=", Where: "danal.mdx § 3 > 휴대폰 번호 고정"},
	},
}
