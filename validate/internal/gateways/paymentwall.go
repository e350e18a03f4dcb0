package gateways

// Paymentwall is Paymentwall.
var Paymentwall = Gateway{
	Code: "paymentwall",
	KO:   "페이먼트월",
	EN:   "Paymentwall",
	Docs: []string{"paymentwall.mdx", "manual/인증결제/sample/paymentwall.md", "manual/비인증결제/example/paymentwall-request-billing-key.md", "manual/비인증결제/example/paymentwall-api-billing-key.md"},
	Own: []Param{
		{Path: "use_test_method", Type: "boolean", Means: "Methods for tests in a live project.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.widget_code", Type: "string", Values: "t3_1 pw_1", Means: "Which window.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.ps", Type: "string", Means: "Method, all or test.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.country_code", Type: "string", Means: "Country whose methods are shown.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.logo_url", Type: "string", Means: "URL of the logo.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.project_name", Type: "string", Means: "Name of the project.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.product_price_without_tax", Type: "number", Means: "Price before tax.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "bypass.sales_tax", Type: "number", Means: "Sales tax.", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Path: "card.info", Type: "object", Means: "Card of a shop with Brick.", Where: "manual/비인증결제/example/paymentwall-request-billing-key.md § 2"},
	},
	Rules: []Rule{
		{Param: "pay_method", Is: "oneof=card", As: "billing", When: When{Flow: Billing}, Where: "paymentwall.mdx § 2. 비 인증 결제"},
		{Param: "name", Is: "recommended", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Param: "amount", Is: "charged", When: When{Flow: Billing}, Says: ChargedAtOnce, Where: "paymentwall.mdx danger hint"},
		{Param: "buyer_name", Is: "recommended", Where: "paymentwall.mdx § 2. 인증결제창 요청"},
		{Param: "buyer_email", Is: "required", Fails: true, Says: MayRefuse, Where: "paymentwall.mdx § 2. 인증결제창 요청"},
	},
}
