package gateways

// TossPayments is Toss Payments, its present module.
var TossPayments = Gateway{
	Code: "tosspayments",
	KO:   "토스페이먼츠",
	EN:   "Toss Payments",
	Docs: []string{"newtoss/readme.mdx", "newtoss/warning.mdx", "payrq.mdx"},
	Own: []Param{
		{Path: "locale", Type: "string", Means: "Language of the window, ko in the sample.", Where: "newtoss/readme.mdx § 3 sample"},
		{Path: "display.only_installment", Type: "boolean", Means: "Leaves lump sum out of the choice of instalments.", Where: "newtoss/readme.mdx § 4"},
		{Path: "appCard", Type: "boolean", Means: "Shows only the cards' own apps.", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Path: "useCardPoint", Type: "boolean", Means: "Lets the buyer pay with card points.", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Path: "bypass.isCulturalExpense", Type: "boolean", Means: "Counts as an expense for culture, for trans and vbank.", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 기타 파라미터 설명"},
		{Path: "bypass.cashReceiptType", Type: "string", Values: "anonymous personal corporate", Means: "Type of the cash receipt, for trans and vbank.", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 기타 파라미터 설명"},
		{Path: "bypass.tosspayments.useInternationalCardOnly", Type: "boolean", Means: "Opens the window for cards issued abroad.", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 기타 파라미터 설명"},
		{Path: "bypass.tosspayments.discountCode", Type: "string", Means: "Code of a card's discount.", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 기타 파라미터 설명"},
		{Path: "products", Type: "objects", Means: "Products of an escrow payment.", Where: "payrq.mdx § products"},
		{Path: "products[].id", Type: "string", Means: "Product number.", Where: "payrq.mdx § products"},
		{Path: "products[].name", Type: "string", Means: "Product name.", Where: "payrq.mdx § products"},
		{Path: "products[].code", Type: "string", Means: "Product code.", Where: "payrq.mdx § products"},
		{Path: "products[].unitPrice", Type: "number", Means: "Price of one.", Where: "payrq.mdx § products"},
		{Path: "products[].quantity", Type: "number", Means: "How many.", Where: "payrq.mdx § products"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "oneof=card trans vbank phone booknlife smartculture cultureland kakaopay naverpay lpay samsungpay ssgpay applepay payco tosspay", As: "undocumented", Where: "newtoss/readme.mdx § 3 비인증 결제창 요청"},
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing}, Where: "newtoss/readme.mdx § 3 비인증 결제창 요청"},
		{Param: "name", Is: "recommended", Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "buyer_name", Is: "recommended", When: When{Flow: Payment}, Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "card.direct.quota", Is: "optional", As: "recommended", Where: "newtoss/warning.mdx § 카드사 다이렉트 호출"},
		{Param: "display.card_quota[]", Is: "most=12", When: When{Method: "kakaopay"}, Where: "newtoss/warning.mdx § 카카오페이 13개월 이상"},
		{Param: "m_redirect_url", Is: "required", When: When{Flow: Payment, Device: Mobile}, Fails: true, Says: NoResult, Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명 > m_redirect_url"},
		{Param: "bypass.cashReceiptType", Is: "ignored", When: When{Method: "card phone booknlife smartculture cultureland kakaopay naverpay lpay samsungpay ssgpay applepay payco tosspay"}, Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 기타 파라미터 설명"},
		{Param: "bypass.isCulturalExpense", Is: "oneof=false", As: "ignored", When: When{Method: "card phone booknlife smartculture cultureland kakaopay naverpay lpay samsungpay ssgpay applepay payco tosspay"}, Where: "newtoss/readme.mdx § 3 인증결제창 요청 > 기타 파라미터 설명"},
	},
}
