package gateways

// Settle is Hecto Financial.
var Settle = Gateway{
	Code: "settle",
	KO:   "헥토파이낸셜",
	EN:   "Hecto Financial",
	Docs: []string{"settle/readme.mdx", "manual/인증결제/sample/settle.md", "manual/비인증결제/example/settlebank-api-billing-key.md"},
	Own: []Param{
		{Path: "company_en", Type: "string", Means: "Name of the business in English.", Where: "settle/readme.mdx § 2.인증결제창 요청"},
		{Path: "bypass.settle.vbank010", Type: "boolean", Means: "Virtual accounts that begin with 010.", Where: "settle/readme.mdx § 2.인증결제창 요청"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "settle/readme.mdx § 2.인증결제창 요청"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone", As: "undocumented", Where: "settle/readme.mdx § 2.인증결제창 요청"},
		{Param: "name", Is: "recommended", When: When{Method: "phone"}, Where: "settle/readme.mdx § 2.인증결제창 요청"},
		{Param: "customer_uid", Is: "unsupported", Where: "settle/readme.mdx § 비인증 결제창 요청"},
		{Param: "buyer_tel", Is: "required", Fails: true, Says: MayRefuse, Where: "settle/readme.mdx § 2.인증결제창 요청"},
		{Param: "company_en", Is: "recommended", When: When{Method: "phone"}, Where: "settle/readme.mdx § 2.인증결제창 요청"},
	},
}
