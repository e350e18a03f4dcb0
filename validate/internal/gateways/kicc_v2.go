package gateways

// KICCV2 is KICC's payments from abroad.
var KICCV2 = Gateway{
	Code:        "kicc_v2",
	KO:          "KICC 해외결제",
	EN:          "KICC overseas",
	ChannelOnly: true,
	Docs:        []string{"kicc-v2.mdx"},
	Own: []Param{
		{Path: "order_description", Type: "string", Means: "What is ordered, best in English.", Where: "kicc-v2.mdx § SDK 결제 요청하기 > 알리페이 플러스 > order_description"},
		{Path: "alipay_plus", Type: "object", Means: "Wallet of Alipay+.", Where: "kicc-v2.mdx § SDK 결제 요청하기 > 알리페이 플러스 > alipay_plus"},
		{Path: "alipay_plus.wallet", Type: "string", Values: "alipay true_money alipay_hk touch_n_go gcash dana rabbit_line_pay bpi boost bill_ease tinaba mpay kredivo", Means: "Wallet; the buyer chooses where it is missing.", Where: "kicc-v2.mdx § SDK 결제 요청하기 > 알리페이 플러스 > alipay_plus"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이"},
		{Param: "pay_method", Is: "oneof=wechat alipay_plus", As: "undocumented", Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이"},
		{Param: "currency", Is: "oneof=KRW USD", Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이 > currency"},
		{Param: "buyer_name", Is: "recommended", When: When{Flow: Payment}, Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이"},
		{Param: "buyer_email", Is: "recommended", When: When{Flow: Payment}, Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이"},
		{Param: "buyer_tel", Is: "recommended", When: When{Flow: Payment}, Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이"},
		{Param: "language", Is: "oneof=ko en zh", Where: "kicc-v2.mdx § SDK 결제 요청하기 > 위챗페이 > language"},
		{Param: "order_description", Is: "recommended", When: When{Flow: Payment, Method: "alipay_plus"}, Where: "kicc-v2.mdx § SDK 결제 요청하기 > 알리페이 플러스 > order_description"},
		{Param: "alipay_plus", Is: "recommended", When: When{Flow: Payment, Method: "alipay_plus"}, Where: "kicc-v2.mdx § SDK 결제 요청하기 > 알리페이 플러스 > alipay_plus"},
	},
}
