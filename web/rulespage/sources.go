// The documents that speak for the rules, with their names and addresses.

package main

import (
	"fmt"
	"strings"

	"paycheck/validate"
)

// source is one of the documents, by its short name in the catalogue.
type source struct {
	Name string
	// Short names it beside a rule, Meaning in the list of sources.
	Short, Meaning validate.Bilingual
	// Address is empty where there is none that holds for all that it stands for.
	Address string
}

var sources = [...]source{
	{"S0", validate.Bilingual{KO: "아임포트 매뉴얼 KICC(영문)", EN: "i'mport manual, KICC"},
		validate.Bilingual{KO: "아임포트 매뉴얼, KICC 일반결제 연동 가이드(영문)", EN: "i'mport manual: KICC General Payment Integration Guide"},
		"https://github.com/iamport/iamport-manual/blob/master/en/General/sample/kicc.md"},
	{"S1", validate.Bilingual{KO: "포트원 문서 KICC(영문)", EN: "PortOne docs, KICC"},
		validate.Bilingual{KO: "포트원 문서, KICC(영문)", EN: "PortOne docs: KICC"},
		"https://portone.gitbook.io/docs-en/payment-integration-by-pg/payment-gateways/kicc"},
	{"S2", validate.Bilingual{KO: "포트원 개발자센터 KICC(영문)", EN: "PortOne developer docs, KICC"},
		validate.Bilingual{KO: "같은 문서의 다른 판", EN: "the same page of the PortOne docs, in another edition"},
		"https://developers.portone.io/docs/en/payment-integration-by-pg/payment-gateways/kicc"},
	{"S3", validate.Bilingual{KO: "포트원 문서 KG이니시스(영문)", EN: "PortOne docs, KG INICIS"},
		validate.Bilingual{KO: "포트원 문서, KG이니시스(영문)", EN: "PortOne docs: KG INICIS"},
		"https://portone.gitbook.io/docs-en/payment-integration-by-pg/payment-gateways/inicis"},
	{"S4", validate.Bilingual{KO: "아임포트 매뉴얼 KICC", EN: "i'mport manual, KICC (Korean)"},
		validate.Bilingual{KO: "아임포트 매뉴얼, KICC 연동 가이드(국문)", EN: "i'mport manual: the guide to KICC in Korean"},
		"https://github.com/iamport/iamport-manual/blob/master/인증결제/sample/kicc.md"},
	{"D", validate.Bilingual{KO: "PG사별 연동 문서", EN: "the gateway's page"},
		validate.Bilingual{KO: "포트원 V1 문서의 해당 PG사 페이지. 주소는 PG사 목록에 있습니다.", EN: "the gateway's page in PortOne's V1 documentation; the list of gateways has the addresses"},
		"https://developers.portone.io/opi/ko/integration/pg/v1/readme"},
	{"P", validate.Bilingual{KO: "포트원 파라미터 레퍼런스", EN: "PortOne's parameter reference"},
		validate.Bilingual{KO: "포트원의 현재 파라미터 레퍼런스와 PG사별 안내", EN: "PortOne's current parameter reference and gateway pages"},
		"https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrq"},
	{"R", validate.Bilingual{KO: "포트원 REST API", EN: "PortOne's REST API"},
		validate.Bilingual{KO: "포트원 REST API 스키마", EN: "the schema of PortOne's REST API"},
		"https://developers.portone.io/api/rest-v1"},
	{"G", validate.Bilingual{KO: "PG사 매뉴얼", EN: "the gateway's manual"},
		validate.Bilingual{KO: "PG사 매뉴얼", EN: "the gateway's own manual"}, ""},
	{"W", validate.Bilingual{KO: "공개된 사례", EN: "seen in public"},
		validate.Bilingual{KO: "공개된 코드와 이슈에서 확인한 사례", EN: "seen in public code and issue threads"}, ""},
}

// sourceNamed gives the source of that name.
func sourceNamed(name string) (source, error) {
	for _, s := range sources {
		if s.Name == name {
			return s, nil
		}
	}
	return source{}, fmt.Errorf("no source is called %s", name)
}

// document is a page that a gateway's rules were read from.
type document struct{ Name, Address string }

// documents gives pages by their paths, as the gateways' files name them: below the documentation of PortOne V1, or in the old manual.
func documents(paths []string) []document {
	var found []document
	for _, path := range paths {
		// A heading or a remark behind the path is for whoever reads the facts.
		name, _, _ := strings.Cut(path, " ")
		found = append(found, document{name, addressOf(name)})
	}
	return found
}

// addressOf gives the address of a page; none for what is only a part of pages.
func addressOf(path string) string {
	if strings.Contains(path, "_components/") {
		return ""
	}
	if manual, found := strings.CutPrefix(path, "manual/"); found {
		return "https://github.com/iamport/iamport-manual/blob/master/" + manual
	}
	const docs = "https://developers.portone.io/"
	page := strings.TrimSuffix(path, ".mdx")
	switch first, _, _ := strings.Cut(page, "/"); {
	case page == "payrq":
		return docs + "sdk/ko/v1-sdk/javascript-sdk/payrq"
	case first == "support" || first == "integration" || first == "console":
		return docs + "opi/ko/" + page
	case first == "pg":
		return docs + "opi/ko/integration/" + page
	}
	return docs + "opi/ko/integration/pg/v1/" + page
}
