package gateways

// SettleAcc is Hecto Financial, payments from a bank account.
var SettleAcc = Gateway{
	Code:        "settle_acc",
	NeedsMID:    true,
	KO:          "헥토파이낸셜 내통장결제",
	EN:          "Hecto Financial (bank account)",
	NoCardCalls: "support/code-info/pg.mdx; REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"settle/mybank.mdx"},
	Own: []Param{
		{Path: "bypass.settle.custCi", Type: "string", Means: "CI of the buyer, encrypted.", Where: "settle/mybank.mdx § 2.인증결제창 요청"},
		{Path: "bypass.settle.addDeductionYn", Type: "string", Values: "Y C N", Means: "Deduction: Y for transport, C for books and shows, N for none.", Where: "settle/mybank.mdx § 2.인증결제창 요청"},
		{Path: "bypass.settle.criPsblYn", Type: "string", Values: "Y N", Means: "Whether a cash receipt may be issued.", Where: "settle/mybank.mdx § 2.인증결제창 요청"},
		{Path: "bypass.settle.payLimitCd", Type: "string", Means: "Code of the limit.", Where: "settle/mybank.mdx § 2.인증결제창 요청"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "settle/mybank.mdx § 2.인증결제창 요청"},
		{Param: "pay_method", Is: "oneof=trans", As: "undocumented", Where: "settle/mybank.mdx § 2.인증결제창 요청"},
		{Param: "name", Is: "recommended", When: When{Flow: Billing}, Where: "settle/mybank.mdx § 2.정기 결제 요청"},
		{Param: "amount", Is: "optional", When: When{Flow: Billing}, Where: "settle/mybank.mdx § 정기 결제 요청"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing}, Says: ChargedAtOnce, Where: "settle/mybank.mdx § 2.정기 결제 요청"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Payment}, Where: "settle/mybank.mdx § 2.인증결제창 요청"},
	},
}
