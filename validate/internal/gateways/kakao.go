package gateways

// Kakao is the KakaoPay of LGCNS, which ended in 2018.
var Kakao = Gateway{
	Code:      "kakao",
	KO:        "카카오페이(구)",
	EN:        "KakaoPay (old)",
	Successor: "kakaopay",
	Docs:      []string{"manual/인증결제/sample/kakao.md", "manual/en/General/sample/kakao.md"},
}
