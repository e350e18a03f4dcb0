package gateways

// Chai is CHAI.
var Chai = Gateway{
	Code:        "chai",
	KO:          "차이",
	EN:          "CHAI",
	NoCardCalls: "REST schema § POST /subscribe/payments/schedule > card_number",
	Docs:        []string{"manual/인증결제/sample/chai.md", "manual/인증결제/README.md", "manual/비인증결제/example/chai-request-billing-key.md", "manual/en/General/sample/chai.md", "manual/en/Subscription/sample/chai-request-billing-key.md"},
	Rules: []Rule{
		{Param: "pay_method", Is: "oneof=trans", As: "undocumented", Where: "manual/인증결제/sample/chai.md § 2"},
	},
}
