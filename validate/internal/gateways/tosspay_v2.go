package gateways

// TossPayV2 is Toss Pay, its present module.
var TossPayV2 = Gateway{
	Code: "tosspay_v2",
	KO:   "토스페이",
	EN:   "Toss Pay",
	Docs: []string{"tosspay-v2/readme.mdx", "tosspay-v2/caution.mdx"},
	Own: []Param{
		{Path: "card.useInstallment", Type: "boolean", Means: "Whether instalments may be chosen.", Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
		{Path: "bypass.tosspay_v2.expiredTime", Type: "string", Means: "When the payment expires, at most an hour ahead.", Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
		{Path: "bypass.tosspay_v2.cashReceiptTradeOption", Type: "string", Values: "GENERAL CULTURE PUBLIC_TP", Means: "Kind of the cash receipt.", Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
		{Path: "bypass.tosspay_v2.encryptedUserCi", Type: "string", Means: "CI of the buyer, encrypted.", Where: "tosspay-v2/readme.mdx § 3.비인증 결제창 요청"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
		{Param: "pay_method", Is: "oneof=tosspay", As: "billing", When: When{Flow: Billing}, Where: "tosspay-v2/readme.mdx § 3.비인증 결제창 요청"},
		{Param: "pay_method", Is: "oneof=tosspay tosspay_card tosspay_money", As: "undocumented", Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
		{Param: "name", Is: "recommended", When: When{Flow: Payment}, Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
		{Param: "amount", Is: "optional", When: When{Flow: Billing}, Where: "tosspay-v2/readme.mdx § 비인증 결제창 요청"},
		{Param: "customer_id", Is: "recommended", When: When{Flow: Billing}, Where: "tosspay-v2/readme.mdx § 3.비인증 결제창 요청"},
		{Param: "customer_id", Is: "max=50", When: When{Flow: Billing}, Where: "tosspay-v2/readme.mdx § 3.비인증 결제창 요청"},
		{Param: "card", Is: "optional", As: "ignored", Where: "tosspay-v2/readme.mdx § 인증 결제창 요청"},
		{Param: "m_redirect_url", Is: "required", When: When{Flow: Billing, Device: Mobile}, Fails: true, Says: NoResult, Where: "tosspay-v2/readme.mdx § 3.비인증 결제창 요청"},
		{Param: "bypass.tosspay_v2.expiredTime", Is: "date=YYYY-MM-DD_HH:mm:ss", Where: "tosspay-v2/readme.mdx § 3.인증 결제창 요청"},
	},
}
