package gateways

// Eximbay is Eximbay.
var Eximbay = Gateway{
	Code:     "eximbay",
	KO:       "엑심베이",
	EN:       "Eximbay",
	Currency: "USD",
	Docs:     []string{"eximbay.mdx", "manual/인증결제/sample/eximbay.md"},
	Own: []Param{
		{Path: "bypass.eximbay.issuercountry", Type: "string", Means: "KR for the window of cards issued in Korea.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.shipTo_city", Type: "string", Means: "Shipping city.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.shipTo_country", Type: "string", Means: "Shipping country code.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.shipTo_firstName", Type: "string", Means: "Receiver first name.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.shipTo_lastName", Type: "string", Means: "Receiver last name.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.shipTo_phoneNumber", Type: "string", Means: "Receiver phone.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.shipTo_state", Type: "string", Means: "Shipping state.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_city", Type: "string", Means: "Billing city.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_country", Type: "string", Means: "Billing country code.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_firstName", Type: "string", Means: "Payer first name.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_lastName", Type: "string", Means: "Payer last name.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_phoneNumber", Type: "string", Means: "Payer phone.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_postalCode", Type: "string", Means: "Billing postcode.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_state", Type: "string", Means: "Billing state.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.billTo_street1", Type: "string", Means: "Billing street.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.eximbay.siteforeigncur", Type: "string", Means: "Currency shown.", Where: "eximbay.mdx § 2. 인증결제창 요청"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Param: "pay_method", Is: "oneof=card alipay unionpay tenpay econtext wechat molpay", As: "undocumented", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Param: "name", Is: "recommended", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Param: "currency", Is: "oneof=KRW USD EUR GBP JPY THB SGD RUB HKD CAD AUD", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Param: "customer_uid", Is: "unsupported", Where: "eximbay.mdx warning hint"},
		{Param: "buyer_name", Is: "recommended", Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Param: "buyer_tel", Is: "recommended", Says: MayRefuse, Where: "eximbay.mdx § 2. 인증결제창 요청"},
		{Param: "m_redirect_url", Is: "optional", Where: "eximbay.mdx § 2. 결제 요청하기"},
		{Param: "language", Is: "oneof=ko en zh jp", Where: "eximbay.mdx § 2. 인증결제창 요청"},
	},
}
