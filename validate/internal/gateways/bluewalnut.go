package gateways

// Bluewalnut is Bluewalnut.
var Bluewalnut = Gateway{
	Code: "bluewalnut",
	KO:   "블루월넛",
	EN:   "Bluewalnut",
	Docs: []string{"blue.mdx", "manual/인증결제/sample/bluewalnut.md", "manual/en/General/sample/bluewalnut.md"},
	Rules: []Rule{
		{Param: "pay_method", Is: "recommended", Where: "blue.mdx § 2 인증결제창 요청"},
		{Param: "pay_method", Is: "oneof=card trans vbank phone", As: "undocumented", Where: "blue.mdx § 2 인증결제창 요청"},
		{Param: "name", Is: "recommended", Where: "blue.mdx § 2 인증결제창 요청"},
		{Param: "customer_uid", Is: "unsupported", Where: "blue.mdx § 2 > 비 인증결제"},
		{Param: "m_redirect_url", Is: "optional", Where: "blue.mdx § 2 결제 요청하기"},
	},
}
