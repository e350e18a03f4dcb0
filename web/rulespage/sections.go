// How the page is divided, and its own words.

package main

import (
	"slices"
	"strings"

	"paycheck/validate"
)

// section is one part of the page: the codes whose names begin with one of its params.
type section struct {
	ID     string
	Title  validate.Bilingual
	params []string
}

var words = map[string]validate.Bilingual{
	"skip":     {KO: "규칙으로 가기", EN: "Skip to the rules"},
	"demo":     {KO: "데모", EN: "Demo"},
	"title":    {KO: "모든 규칙", EN: "All rules"},
	"contents": {KO: "차례", EN: "Contents"},
	"lead": {
		KO: "paycheck이 포트원 V1의 IMP.request_pay 파라미터에서 찾는 모든 것입니다. 코드는 배열 인덱스를 뺀 경로와 문제의 이름으로 이루어집니다.",
		EN: "Everything that paycheck finds in the params of PortOne V1's IMP.request_pay. A code is the path without array indexes, and the problem.",
	},
	"search":     {KO: "검색", EN: "Search"},
	"gateway":    {KO: "PG사", EN: "Gateway"},
	"severity":   {KO: "심각도", EN: "Severity"},
	"any":        {KO: "전체", EN: "All"},
	"none":       {KO: "조건에 맞는 규칙이 없습니다. 검색어를 줄이거나 필터를 풀어 보세요.", EN: "No rule matches. Search for less, or lift a filter."},
	"everywhere": {KO: "모든 PG사", EN: "All gateways"},
	"example":    {KO: "예시", EN: "Example"},
	"options":    {KO: "옵션", EN: "Options"},
	"try":        {KO: "데모에서 해 보기", EN: "Try it in the demo"},
	"gateways":   {KO: "PG사", EN: "Gateways"},
	"gateways_note": {
		KO: "PG사마다 pg 코드와, 규칙의 근거가 된 문서입니다. 여기에 없는 PG사에는 모든 PG사에 공통인 규칙만 적용됩니다.",
		EN: "Each gateway with its code in pg and the pages that its rules were read from. Any other gets the rules that hold for all gateways.",
	},
	"sources": {KO: "출처", EN: "Sources"},
	"sources_note": {
		KO: "결제될 수 없다는 근거가 있을 때만 오류입니다. 출처가 없는 규칙은 값만 보아도 알 수 있는 것입니다.",
		EN: "An error needs evidence that the payment cannot work. A rule without a source is plain from the value alone.",
	},
}

var sections = [...]section{
	{"request", validate.Bilingual{KO: "요청 전체", EN: "The request as a whole"}, []string{
		"params", "forbidden_key", "sensitive_key", "unknown_key"}},
	{"gateway", validate.Bilingual{KO: "PG사와 채널", EN: "Gateway and channel"}, []string{"pg", "channelKey", "channelGroupId"}},
	{"method", validate.Bilingual{KO: "결제수단", EN: "Pay method"}, []string{"pay_method"}},
	{"order", validate.Bilingual{KO: "주문", EN: "The order"}, []string{"merchant_uid", "name", "amount", "customer_uid"}},
	{"buyer", validate.Bilingual{KO: "구매자", EN: "The buyer"}, []string{
		"buyer_name", "buyer_email", "buyer_tel", "buyer_addr", "buyer_postcode"}},
	{"escrow-payment", validate.Bilingual{KO: "에스크로", EN: "Escrow"}, []string{"escrow", "kiccProducts"}},
	{"cards", validate.Bilingual{KO: "카드 옵션", EN: "Card options"}, []string{"card", "display"}},
	{"result", validate.Bilingual{KO: "결제 결과를 받을 주소", EN: "Where the result goes"}, []string{
		"m_redirect_url", "notice_url", "confirm_url"}},
	{"options", validate.Bilingual{KO: "결제수단과 금액에 딸린 옵션", EN: "Options of methods and amounts"}, []string{
		"digital", "vbank_due", "tax_free", "vat_amount", "currency", "language", "period"}},
	{"passed-on", validate.Bilingual{KO: "그대로 전달되는 파라미터", EN: "Params that are passed on"}, []string{
		"bypass", "customer_id", "company", "app_scheme", "auth_mode", "biz_num", "popup"}},
	{"gateways-own", validate.Bilingual{KO: "PG사별 파라미터", EN: "Params of single gateways"}, nil},
}

// sectionOf gives the index of the section that a code belongs to: the last, where no other has its param.
func sectionOf(code string) int {
	param, _, _ := strings.Cut(code, ".")
	for i, section := range sections {
		if slices.Contains(section.params, param) {
			return i
		}
	}
	return len(sections) - 1
}

// severity is one of the three that a code can have.
type severity struct {
	Name           string
	Title, Meaning validate.Bilingual
}

var severities = [...]severity{
	{"error", validate.Bilingual{KO: "오류", EN: "error"}, validate.Bilingual{
		KO: "이대로는 결제될 수 없습니다. attach로 연결하면 SDK를 호출하지 않습니다.",
		EN: "The payment cannot work like this. With attach, the SDK is not called."}},
	{"warning", validate.Bilingual{KO: "경고", EN: "warning"}, validate.Bilingual{
		KO: "문제가 되거나 무시될 가능성이 큽니다. 결제는 진행됩니다.",
		EN: "Likely to do harm, or to be ignored. The payment goes on."}},
	{"change", validate.Bilingual{KO: "자동 수정", EN: "change"}, validate.Bilingual{
		KO: "뜻이 분명한 값을 고쳐서 전달합니다. 원래 객체는 그대로입니다.",
		EN: "A value whose meaning is plain is handed on repaired. Your own object stays as it is."}},
}

// severityOf gives the severity of that name.
func severityOf(name string) severity {
	for _, s := range severities {
		if s.Name == name {
			return s
		}
	}
	return severity{Name: name}
}
