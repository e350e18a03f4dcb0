package gateways

// KICC is Korea Information & Communications (EasyPay), in full: the seeds S0, S1, S4 are about it.
var KICC = Gateway{
	Code:        "kicc",
	KO:          "KICC",
	EN:          "KICC",
	NoCardCalls: "S1; support/code-info/pg.mdx; REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"kicc.mdx", "manual/인증결제/sample/kicc.md"},
	Own: []Param{
		{Path: "bypass.kicc.disp_cash_yn", Type: "string", Means: "Whether the part with the cash receipt is shown.", Where: "kicc.mdx § 2 인증결제 > bypass"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "required", Fails: true, Sources: "S1 S3"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone", As: "unknown", Fails: true, Sources: "S1 S4"},
		{Param: "pay_method", Is: "oneof=trans vbank", As: "escrow", When: When{Flow: Escrow, Method: "card phone"}, Fails: true, Sources: "S0 S1 S4"},
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing, Method: "trans vbank phone"}, Fails: true, Sources: "S1 S3"},
		{Param: "merchant_uid", Is: "required", Fails: true, Sources: "S1 S3 W"},
		{Param: "merchant_uid", Is: "order_chars", Sources: "G"},
		{Param: "name", Is: "required", Sources: "P"},
		{Param: "name", Is: "euckr=50", Sources: "G"},
		{Param: "name", Is: "name_chars", Sources: "G"},
		{Param: "amount", Is: "whole", Fails: true, Sources: "S1 S3"},
		{Param: "amount", Is: "least=100", When: When{Flow: Payment, Method: "card"}, Sources: "P"},
		{Param: "buyer_name", Is: "required", When: When{Flow: Escrow}, Fails: true, Sources: "S0 S1 S4"},
		{Param: "buyer_email", Is: "required", When: When{Flow: Escrow}, Fails: true, Sources: "S0 S1 S4"},
		{Param: "buyer_tel", Is: "required", When: When{Flow: Payment + " " + Escrow}, Fails: true, Sources: "S0 S1 S2 S3 S4"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Billing}, Sources: "P"},
		{Param: "auth_mode", Is: "oneof=key-in", Where: "kicc.mdx § 2 인증결제 > auth_mode"},
		{Param: "kiccProducts", Is: "required", When: When{Flow: Escrow}, Fails: true, Sources: "S0 S1 S4"},
		{Param: "kiccProducts", Is: "entries", When: When{Flow: Escrow}, Fails: true, Sources: "S0 S1 S4"},
		{Param: "display.card_quota", Is: "unsupported", Sources: "S3 P"},
		{Param: "m_redirect_url", Is: "required", When: When{Device: Mobile}, Fails: true, Sources: "S0 S1 S2 S3 S4 P"},
		{Param: "digital", Is: "recommended", When: When{Method: "phone"}, Sources: "D P"},
		{Param: "currency", Is: "oneof=KRW", Sources: "P"},
		{Param: "language", Is: "oneof=ko", Sources: "P"},
	},
}
