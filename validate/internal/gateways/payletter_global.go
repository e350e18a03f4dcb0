package gateways

// PayletterGlobal is Payletter, payments from abroad.
var PayletterGlobal = Gateway{
	Code:        "payletter_global",
	KO:          "페이레터 해외결제",
	EN:          "Payletter Global",
	ChannelOnly: true,
	Docs:        []string{"payletter-global.mdx"},
	Own: []Param{
		{Path: "bypass.payletter_global.pginfo", Type: "string", Values: "PLCreditCard PLCreditCardMpi PLUnionPay_HC WeChatPayQRCodePayment WeChatPayH5Payment ICBAlipay", Means: "What the window shows.", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명"},
		{Path: "bypass.payletter_global.servicename", Type: "string", Means: "Name of the service, for WeChat Pay and Alipay.", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "ignored", Where: "payletter-global.mdx § 가능한 결제 수단"},
		{Param: "merchant_uid", Is: "chars=A-Za-z0-9", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명 > merchant_uid"},
		{Param: "name", Is: "recommended", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명"},
		{Param: "currency", Is: "recommended", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명"},
		{Param: "currency", Is: "oneof=KRW USD JPY CNY", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명 > currency"},
		{Param: "currency", Is: "ne=CNY", As: "unsupported", When: When{Equals: "bypass.payletter_global.pginfo=PLCreditCard|PLCreditCardMpi|PLUnionPay_HC"}, Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명 > currency"},
		{Param: "currency", Is: "oneof=USD CNY", When: When{Equals: "bypass.payletter_global.pginfo=ICBAlipay"}, Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명 > currency"},
		{Param: "currency", Is: "ne=JPY", As: "unsupported", When: When{Equals: "bypass.payletter_global.pginfo=WeChatPayQRCodePayment|WeChatPayH5Payment"}, Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명 > currency"},
		{Param: "buyer_email", Is: "recommended", Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명"},
		{Param: "bypass.payletter_global.servicename", Is: "recommended", When: When{Flow: Payment, Equals: "bypass.payletter_global.pginfo=WeChatPayQRCodePayment|WeChatPayH5Payment|ICBAlipay"}, Where: "payletter-global.mdx § SDK 결제 요청하기 > 주요 파라미터 설명 > servicename"},
		{Param: "bypass.payletter_global.pginfo", Is: "oneof=PLCreditCard PLCreditCardMpi PLUnionPay_HC", As: "billing", When: When{Flow: Billing}, Where: "payletter-global.mdx § SDK 빌링키 발급 및 결제 요청하기 > 주요 파라미터 설명"},
	},
}
