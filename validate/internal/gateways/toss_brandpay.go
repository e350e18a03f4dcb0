package gateways

// TossBrandPay is Toss Payments' BrandPay.
var TossBrandPay = Gateway{
	Code: "toss_brandpay",
	KO:   "토스페이먼츠 브랜드페이",
	EN:   "Toss BrandPay",
	Docs: []string{"toss-brandpay/readme.mdx", "toss-brandpay/module.mdx", "toss-brandpay/widget.mdx", "toss-brandpay/warning.mdx"},
	Own: []Param{
		{Path: "useCardPoint", Type: "boolean", Means: "Card points, together with methodId.", Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제"},
		{Path: "bypass.isCulturalExpense", Type: "boolean", Means: "Counts as an expense for culture.", Where: "toss-brandpay/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Path: "bypass.cashReceiptType", Type: "string", Values: "unable personal corporate anonymous", Means: "Type of the cash receipt, together with methodId.", Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제"},
		{Path: "bypass.customerIdentifier", Type: "string", Means: "Phone, card or business number of the cash receipt.", Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제"},
		{Path: "bypass.toss_brandpay.methodId", Type: "string", Means: "Registered means to pay with at once.", Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제"},
		{Path: "bypass.toss_brandpay.discountCode", Type: "string", Means: "Code of a card's discount.", Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제"},
		{Path: "bypass.toss_brandpay.brandpayOptions.ui.buttonStyle", Type: "string", Values: "default full", Means: "Style of the button.", Where: "toss-brandpay/readme.mdx § 3 UI 커스터마이징"},
		{Path: "bypass.toss_brandpay.brandpayOptions.ui.highlightColor", Type: "string", Means: "CSS colour.", Where: "toss-brandpay/readme.mdx § 3 UI 커스터마이징"},
		{Path: "bypass.toss_brandpay.brandpayOptions.ui.navigationBar.visible", Type: "boolean", Means: "Whether the bar is shown.", Where: "toss-brandpay/readme.mdx § 3 UI 커스터마이징"},
		{Path: "bypass.toss_brandpay.brandpayOptions.ui.navigationBar.paddingTop", Type: "number", Means: "Space above the bar, in pixels.", Where: "toss-brandpay/readme.mdx § 3 UI 커스터마이징"},
		{Path: "bypass.toss_brandpay.brandpayOptions.ui.labels.oneTouchPay", Type: "string", Means: "Label of one-touch payment.", Where: "toss-brandpay/readme.mdx § 3 UI 커스터마이징"},
		{Path: "bypass.toss_brandpay.widgetOptions.methodType", Type: "string", Means: "Means that the widget shows, cards or accounts.", Where: "toss-brandpay/readme.mdx § 4 > 브랜드페이 위젯 전용 파라미터"},
		{Path: "bypass.toss_brandpay.widgetOptions.methodId", Type: "string", Means: "Means that the widget shows first.", Where: "toss-brandpay/readme.mdx § 4 > 브랜드페이 위젯 전용 파라미터"},
		{Path: "bypass.toss_brandpay.widgetOptions.ui.promotionSection.summary.visible", Type: "boolean", Means: "Whether the summary of promotions is shown.", Where: "toss-brandpay/readme.mdx § 4 > 브랜드페이 위젯 전용 파라미터"},
		{Path: "bypass.toss_brandpay.widgetOptions.ui.promotionSection.description.visible", Type: "boolean", Means: "Whether the description of promotions is shown.", Where: "toss-brandpay/readme.mdx § 4 > 브랜드페이 위젯 전용 파라미터"},
		{Path: "bypass.toss_brandpay.widgetOptions.ui.promotionSection.description.defaultOpen", Type: "boolean", Means: "Whether it is open at first.", Where: "toss-brandpay/readme.mdx § 4 > 브랜드페이 위젯 전용 파라미터"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", When: When{Flow: Payment}, Where: "toss-brandpay/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "pay_method", Is: "oneof=toss_brandpay", As: "undocumented", Where: "toss-brandpay/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "name", Is: "recommended", When: When{Flow: Payment}, Where: "toss-brandpay/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "currency", Is: "oneof=KRW", Where: "toss-brandpay/readme.mdx § 3 인증결제창 요청 > 주요 파라미터 설명"},
		{Param: "m_redirect_url", Is: "optional", Where: "toss-brandpay/readme.mdx § 3 인증결제창 요청"},
		{Param: "bypass.toss_brandpay.methodId", Is: "recommended", When: When{Given: "useCardPoint"}, Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제 > 기타 파라미터"},
		{Param: "bypass.toss_brandpay.methodId", Is: "recommended", When: When{Given: "display.card_quota"}, Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제 > 기타 파라미터"},
		{Param: "bypass.toss_brandpay.methodId", Is: "recommended", When: When{Given: "bypass.cashReceiptType"}, Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제 > 기타 파라미터"},
		{Param: "bypass.toss_brandpay.methodId", Is: "recommended", When: When{Given: "bypass.customerIdentifier"}, Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제 > 기타 파라미터"},
		{Param: "bypass.toss_brandpay.methodId", Is: "recommended", When: When{Given: "bypass.toss_brandpay.discountCode"}, Where: "toss-brandpay/readme.mdx § 4 결제수단 지정 바로 결제 > 기타 파라미터"},
	},
}
