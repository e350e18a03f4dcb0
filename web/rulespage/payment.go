// What is said after a payment, and of the calls of a server: codes of a package of their own, which the page of a shop never has.

package main

import (
	"fmt"
	"strings"

	"paycheck/validate"
	"paycheck/validate/payment"
)

// afterwards is a section of those codes.
type afterwards struct {
	ID    string
	Title validate.Bilingual
	Lead  validate.Bilingual
	Rules []said
}

// said is one thing that is said, by one code or, of the values of a call, by many.
type said struct {
	ID       string
	Title    string
	Severity severity
	// Codes are all that say it, of the values of a call; Many says how many they are, where they are folded away.
	Codes   string
	Many    *validate.Bilingual
	Sources []source
	Summary validate.Bilingual
}

// aftermath gives the sections.
func aftermath() ([]afterwards, error) {
	sections := []afterwards{
		{ID: "after-payment", Title: validate.Bilingual{KO: "결제한 다음: 서버의 판단과 웹훅", EN: "After the payment: decisions and webhooks"},
			Lead: validate.Bilingual{
				KO: "Go 패키지 paycheck/validate/payment가 결제 내역을 주문과 비교하거나 웹훅을 읽으면서 말하는 것입니다.",
				EN: "What the Go package paycheck/validate/payment says when it compares the record of a payment with an order, or reads a webhook."}},
		{ID: "server-calls", Title: validate.Bilingual{KO: "서버의 REST API 호출", EN: "A server's calls of the REST API"},
			Lead: validate.Bilingual{
				KO: "CheckAgain, CheckOnetime, CheckBillingKey, CheckSchedule, CheckPrepare, CheckCancel이 호출 본문에서 찾는 것입니다. 같은 문제를 말하는 코드는 함께 적었습니다.",
				EN: "What CheckAgain, CheckOnetime, CheckBillingKey, CheckSchedule, CheckPrepare and CheckCancel find in the body of a call. Codes that say the same are together."}},
	}
	codes := map[string][]string{} // of a call, by what they say
	for _, rule := range payment.Rules() {
		if strings.HasPrefix(rule.Code, "payment.") || strings.HasPrefix(rule.Code, "webhook.") {
			one, err := saidOf(rule, rule.Code, rule.Code)
			if err != nil {
				return nil, err
			}
			sections[0].Rules = append(sections[0].Rules, one)
			continue
		}
		what := rule.Severity + rule.Summary.EN
		if codes[what] == nil {
			problem := rule.Code[strings.LastIndexByte(rule.Code, '.')+1:]
			one, err := saidOf(rule, "calls."+rule.Code, problem)
			if err != nil {
				return nil, err
			}
			sections[1].Rules = append(sections[1].Rules, one)
		}
		codes[what] = append(codes[what], rule.Code)
	}
	for i := range sections[1].Rules {
		one := &sections[1].Rules[i]
		names := codes[one.Severity.Name+one.Summary.EN]
		one.Codes = strings.Join(names, ", ")
		if len(names) > fewGateways {
			one.Many = &validate.Bilingual{KO: fmt.Sprintf("코드 %d개", len(names)), EN: fmt.Sprintf("%d codes", len(names))}
		}
	}
	return sections, nil
}

// saidOf gives what the page shows of a rule.
func saidOf(rule validate.Rule, id, title string) (said, error) {
	one := said{ID: id, Title: title, Severity: severityOf(rule.Severity), Summary: rule.Summary}
	for _, name := range rule.Sources {
		source, err := sourceNamed(name)
		if err != nil {
			return said{}, fmt.Errorf("%s: %w", rule.Code, err)
		}
		one.Sources = append(one.Sources, source)
	}
	return one, nil
}
