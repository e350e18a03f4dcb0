package gateways

// Alipay is Alipay, by way of NICE Payments.
var Alipay = Gateway{
	Code:     "alipay",
	KO:       "알리페이",
	EN:       "Alipay",
	Currency: "USD",
	Docs:     []string{"manual/인증결제/sample/alipay.md", "manual/en/General/sample/alipay.md"},
	Rules: []Rule{
		{Param: "currency", Is: "oneof=USD KRW", Where: "manual/인증결제/sample/alipay.md § 2"},
	},
}
