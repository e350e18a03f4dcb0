package gateways

// JTNet is JTNet.
var JTNet = Gateway{
	Code: "jtnet",
	KO:   "JTNet",
	EN:   "JTNet",
	Docs: []string{"manual/인증결제/sample/jtnet.md", "manual/비인증결제/example/jtnet-request-billing-key.md", "manual/비인증결제/example/jtnet-api-billing-key.md", "manual/en/General/sample/jtnet.md"},
	Rules: []Rule{
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing}, Where: "manual/비인증결제/example/jtnet-request-billing-key.md sample comments"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone", As: "undocumented", Where: "manual/인증결제/sample/jtnet.md"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing}, Says: ChargedAtOnce, Where: "manual/비인증결제/example/jtnet-request-billing-key.md § 2"},
	},
}
