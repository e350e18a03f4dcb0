package gateways

// SmilePay is SmilePay.
var SmilePay = Gateway{
	Code: "smilepay",
	KO:   "스마일페이",
	EN:   "SmilePay",
	Docs: []string{"smilepay.mdx", "manual/인증결제/sample/smilepay.md"},
	Rules: []Rule{
		{Param: "name", Is: "recommended", When: When{Flow: Payment}, Where: "smilepay.mdx § 2.인증결제창 요청"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Payment}, Where: "smilepay.mdx § 2.인증결제창 요청"},
	},
}
