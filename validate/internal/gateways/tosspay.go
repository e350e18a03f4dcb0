package gateways

// TossPay is Toss Pay, its old module.
var TossPay = Gateway{
	Code:      "tosspay",
	KO:        "토스페이(구모듈)",
	EN:        "Toss Pay (old)",
	Successor: "tosspay_v2",
	Docs:      []string{"tosspay.mdx", "manual/인증결제/sample/tosspay.md"},
	Rules: []Rule{
		{Param: "pay_method", Is: "oneof=card trans", As: "undocumented", Where: "tosspay.mdx § 2.일반결제창 요청"},
		{Param: "name", Is: "recommended", Where: "tosspay.mdx § 2.일반결제창 요청"},
		{Param: "customer_uid", Is: "unsupported", Where: "tosspay.mdx § head hint"},
	},
}
