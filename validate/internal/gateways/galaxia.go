package gateways

// Galaxia is Galaxia Moneytree.
var Galaxia = Gateway{
	Code: "galaxia",
	KO:   "갤럭시아머니트리",
	EN:   "Galaxia Moneytree",
	Docs: []string{"galaxia.mdx"},
	Own: []Param{
		{Path: "phone.carrier", Type: "string", Values: "SKT KTF LGT CJH KCT SKL", Means: "Carrier.", Where: "galaxia.mdx § 3 일반 결제 창 요청"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Billing}, Where: "galaxia.mdx § 3 빌링키 발급 창 요청 > pay_method"},
		{Param: "pay_method", Is: "oneof=card phone", As: "billing", When: When{Flow: Billing}, Where: "galaxia.mdx § 3 빌링키 발급 창 요청"},
		{Param: "pay_method", Is: "oneof=trans vbank", As: "escrow", When: When{Flow: Escrow}, Where: "galaxia.mdx § 3 일반 결제 창 요청 > escrow"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone cultureland smartculture booknlife happymoney kakaopay naverpay tosspay samsungpay applepay payco moneytree", As: "undocumented", Where: "galaxia.mdx § 3 빌링키 발급 창 요청 > pay_method"},
		{Param: "merchant_uid", Is: "max=64", Where: "galaxia.mdx § 3 일반 결제 창 요청 > merchant_uid"},
		{Param: "name", Is: "recommended", Where: "galaxia.mdx § 3 (all three tabs) > name"},
		{Param: "amount", Is: "optional", When: When{Flow: Billing, Method: "card"}, Where: "galaxia.mdx § 3 빌링키 발급 창 요청"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing, Method: "phone"}, Says: ChargedAtOnce, Where: "galaxia.mdx § 3 빌링키 발급과 동시에 결제 창 요청"},
		{Param: "currency", Is: "oneof=KRW", Where: "galaxia.mdx § 3 일반 결제 창 요청 > currency"},
		{Param: "customer_id", Is: "recommended", Where: "galaxia.mdx § 3 (all three tabs) > customer_id"},
		{Param: "customer_id", Is: "max=20", When: When{Flow: Payment}, Where: "galaxia.mdx § 3 일반 결제 창 요청 > customer_id"},
		{Param: "customer_id", Is: "max=20", When: When{Flow: Billing, Method: "phone"}, Where: "galaxia.mdx § 3 일반 결제 창 요청 > customer_id"},
		{Param: "buyer_name", Is: "recommended", When: When{Flow: Payment, Method: "trans"}, Where: "galaxia.mdx § 3 일반 결제 창 요청 > buyer_name"},
		{Param: "m_redirect_url", Is: "required", When: When{Device: Mobile}, Fails: true, Says: NoResult, Where: "galaxia.mdx § 3 (all three tabs) > m_redirect_url"},
		{Param: "vbank_due", Is: "recommended", When: When{Flow: Payment, Method: "vbank"}, Where: "galaxia.mdx § 3 일반 결제 창 요청 > vbank_due"},
	},
}
