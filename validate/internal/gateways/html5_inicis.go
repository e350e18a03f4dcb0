package gateways

// Inicis is KG INICIS, with its window for the web standard, in full: the seed S3 is about it.
var Inicis = Gateway{
	Code:    "html5_inicis",
	Aliases: []string{"inicis"},
	KO:      "KG이니시스",
	EN:      "KG INICIS",
	Docs:    []string{"inicis/readme.mdx", "iamport-manual/인증결제/sample/inicis.md"},
	Rules: []Rule{
		{Param: "pay_method", Is: "required", Fails: true, Sources: "S1 S3"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone samsung kakaopay payco tosspay ssgpay chai lpay naverpay cultureland smartculture happymoney samsungpay kpay applepay booknlife", As: "unknown", Fails: true, Sources: "S3 P"},
		{Param: "pay_method", Is: "ne=chai", As: "legacy", Sources: "P"},
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing}, Fails: true, Sources: "S1 S3"},
		{Param: "merchant_uid", Is: "required", Fails: true, Sources: "S1 S3 W"},
		{Param: "merchant_uid", Is: "printascii", Sources: "P"},
		{Param: "name", Is: "required", Sources: "P"},
		{Param: "name", Is: "euckr=40", Sources: "P"},
		{Param: "amount", Is: "whole", Fails: true, Sources: "S1 S3"},
		{Param: "amount", Is: "least=100", When: When{Flow: Payment, Method: "card"}, Sources: "P"},
		{Param: "amount", Is: "least=150", When: When{Flow: Payment, Method: "trans"}, Sources: "P"},
		{Param: "amount", Is: "least=300", When: When{Flow: Payment, Method: "phone"}, Sources: "P"},
		{Param: "buyer_tel", Is: "required", When: When{Flow: Payment}, Fails: true, Sources: "S3"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Billing}, Sources: "P"},
		{Param: "m_redirect_url", Is: "required", When: When{Device: Mobile}, Fails: true, Sources: "S3 P"},
		{Param: "digital", Is: "recommended", When: When{Method: "phone"}, Sources: "D P"},
		{Param: "currency", Is: "oneof=KRW", Sources: "P"},
		{Param: "language", Is: "oneof=ko en", Sources: "P"},
	},
}
