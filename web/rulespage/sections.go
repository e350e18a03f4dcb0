// How the page is divided, much as rules.md is, and the words that it explains once.

package main

import (
	"strings"

	"paycheck/validate"
)

// section is one part of the page: the codes whose names begin with one of its params.
type section struct {
	ID     string
	Title  validate.Bilingual
	params []string
}

var sections = [...]section{
	{"request", validate.Bilingual{KO: "요청 전체", EN: "The request as a whole"}, []string{
		"params", "forbidden_key", "sensitive_key", "unknown_key"}},
	{"gateway", validate.Bilingual{KO: "PG사와 채널", EN: "Gateway and channel"}, []string{"pg", "channelKey"}},
	{"method", validate.Bilingual{KO: "결제수단", EN: "Pay method"}, []string{"pay_method"}},
	{"order", validate.Bilingual{KO: "주문", EN: "The order"}, []string{"merchant_uid", "name", "amount", "customer_uid"}},
	{"buyer", validate.Bilingual{KO: "주문자", EN: "The buyer"}, []string{
		"buyer_name", "buyer_email", "buyer_tel", "buyer_addr", "buyer_postcode"}},
	{"escrow-payment", validate.Bilingual{KO: "에스크로", EN: "Escrow"}, []string{"escrow", "kiccProducts"}},
	{"cards", validate.Bilingual{KO: "카드 옵션", EN: "Card options"}, []string{"card", "display"}},
	{"result", validate.Bilingual{KO: "결제 결과를 받을 주소", EN: "Where the result goes"}, []string{
		"m_redirect_url", "notice_url", "confirm_url"}},
	{"options", validate.Bilingual{KO: "결제수단과 금액에 딸린 옵션", EN: "Options of methods and amounts"}, []string{
		"digital", "vbank_due", "tax_free", "vat_amount", "currency", "language", "period"}},
	{"passed-on", validate.Bilingual{KO: "그대로 전달되는 파라미터", EN: "Params that are passed on"}, []string{
		"bypass", "customer_id", "company", "app_scheme", "auth_mode", "biz_num", "popup"}},
}

// sectionOf gives the index of the section that a code belongs to, or -1.
func sectionOf(code string) int {
	param, _, _ := strings.Cut(code, ".")
	for i, section := range sections {
		for _, own := range section.params {
			if own == param {
				return i
			}
		}
	}
	return -1
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

// source is one of the documents that speak for the rules.
type source struct {
	Name    string
	Meaning validate.Bilingual
}

var sources = [...]source{
	{"S0", validate.Bilingual{KO: "아임포트 매뉴얼, KICC 일반결제 연동 가이드(영문)", EN: "i'mport manual: KICC General Payment Integration Guide"}},
	{"S1", validate.Bilingual{KO: "포트원 문서, KICC(영문)", EN: "PortOne docs: KICC"}},
	{"S2", validate.Bilingual{KO: "같은 문서의 다른 판", EN: "the same page of the PortOne docs, in another edition"}},
	{"S3", validate.Bilingual{KO: "포트원 문서, KG이니시스(영문)", EN: "PortOne docs: KG INICIS"}},
	{"S4", validate.Bilingual{KO: "아임포트 매뉴얼, KICC 연동 가이드(국문)", EN: "i'mport manual: the guide to KICC in Korean"}},
	{"D", validate.Bilingual{KO: "포트원 V1 문서의 해당 PG사 페이지", EN: "the gateway's page in PortOne's V1 documentation"}},
	{"P", validate.Bilingual{KO: "포트원의 현재 파라미터 레퍼런스와 PG사별 안내", EN: "PortOne's current parameter reference and gateway pages"}},
	{"R", validate.Bilingual{KO: "포트원 REST API 스키마", EN: "the schema of PortOne's REST API"}},
	{"G", validate.Bilingual{KO: "PG사 매뉴얼", EN: "the gateway's own manual"}},
	{"W", validate.Bilingual{KO: "공개된 코드와 이슈에서 확인한 사례", EN: "seen in public code and issue threads"}},
}
