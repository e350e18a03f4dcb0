package gateways

// Daou is Kiwoompay, of Daou Data.
var Daou = Gateway{
	Code: "daou",
	KO:   "키움페이",
	EN:   "Kiwoompay",
	Docs: []string{"daou/readme.mdx", "daou/undefined.mdx", "manual/비인증결제/example/payjoa-api-billing-key.md"},
	Own: []Param{
		{Path: "bypass.daou.PRODUCTCODE", Type: "string", Means: "Product number.", Where: "daou/readme.mdx § 2 인증결제창 요청 > bypass"},
		{Path: "bypass.daou.CASHRECEIPTFLAG", Type: "integer|string", Means: "Cash receipt: 1 or 0 for trans and vbank, Y or N for KakaoPay.", Where: "daou/readme.mdx § 2 인증결제창 요청 > bypass"},
		{Path: "bypass.daou.DIRECT_YN", Type: "string", Values: "Y N", Means: "Y to open an easy pay directly.", Where: "daou/readme.mdx § 2 인증결제창 요청 > bypass"},
		{Path: "bypass.daou.CARDQUOTA", Type: "string", Means: "Months of each card.", Where: "daou/readme.mdx § 2 인증결제창 요청 > bypass"},
		{Path: "phone.detail", Type: "objects", Means: "Carriers to show or hide.", Where: "daou/readme.mdx § 3 > 통신사 노출 제어"},
		{Path: "prefill.phoneNumber", Type: "string", Means: "Phone number that the buyer cannot change.", Where: "daou/readme.mdx § 3 > 휴대폰 번호 고정"},
		{Path: "phone.detail[].carrier", Type: "string", Means: "Carrier, or * for all.", Where: "daou/readme.mdx § 3 > 통신사 노출 제어"},
		{Path: "phone.detail[].enabled", Type: "boolean", Means: "Whether it is shown.", Where: "daou/readme.mdx § 3 > 통신사 노출 제어"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "daou/readme.mdx § 2 인증결제창 요청 > pay_method"},
		{Param: "pay_method", Is: "oneof=trans vbank", As: "escrow", When: When{Flow: Escrow}, Where: "daou/readme.mdx § 2 인증결제창 요청 > escrow"},
		{Param: "pay_method", Is: "oneof=card trans vbank kakaopay naverpay payco samsung applepay cultureland smartculture booknlife phone", As: "undocumented", Where: "daou/readme.mdx § 2 인증결제창 요청 > pay_method"},
		{Param: "name", Is: "recommended", Where: "daou/readme.mdx § 2 인증결제창 요청"},
		{Param: "name", Is: "chars= -�", Where: "daou/undefined.mdx § 주문명, 주문자명은 EUC-KR"},
		{Param: "customer_uid", Is: "unsupported", Where: "daou/readme.mdx § 비 인증 API 요청"},
		{Param: "buyer_name", Is: "chars= -�", Where: "daou/undefined.mdx § 주문명, 주문자명은 EUC-KR"},
		{Param: "digital", Is: "recommended", Where: "daou/readme.mdx § 2 인증결제창 요청 > digital"},
		{Param: "tax_free", Is: "ignored", When: When{Method: "trans vbank"}, Where: "daou/undefined.mdx § 복합과세 거래는 일부 결제수단에서만 가능"},
		{Param: "bypass.daou.CASHRECEIPTFLAG", Is: "oneof=1 0", As: "unknown", When: When{Method: "trans vbank"}, Where: "daou/readme.mdx § 2 인증결제창 요청 > bypass"},
		{Param: "bypass.daou.CASHRECEIPTFLAG", Is: "oneof=Y N", As: "unknown", When: When{Method: "kakaopay"}, Where: "daou/readme.mdx § 2 인증결제창 요청 > bypass"},
		{Param: "prefill.phoneNumber", Is: "digits=", Where: "daou/readme.mdx § 3 > 휴대폰 번호 고정"},
	},
}
