// What is said after a payment, and of the calls of a server: codes of a package of their own, which the page of a shop never has.

package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"paycheck/validate"
	"paycheck/validate/examples"
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
	rule
	ID string
	// Codes are all that say it, of the values of a call; Many says how many they are, where they are folded away.
	Codes []string
	Many  *validate.Bilingual
	// Call is the call in Go that the example is of.
	Call string
}

// Anchor is where a code of a call stands; nothing where that is where the article does.
func (s said) Anchor(code string) string {
	if anchor := "calls." + code; anchor != s.ID {
		return anchor
	}
	return ""
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
	given := examples.OfPayment()
	var ofCalls []validate.Rule
	for _, rule := range payment.Rules() {
		if strings.HasPrefix(rule.Code, "payment.") || strings.HasPrefix(rule.Code, "webhook.") {
			one, err := saidOf(given, rule, rule.Code, rule.Code)
			if err != nil {
				return nil, err
			}
			sections[0].Rules = append(sections[0].Rules, one)
			continue
		}
		ofCalls = append(ofCalls, rule)
	}
	for len(ofCalls) > 0 {
		first, alike := ofCalls[0], []string{}
		raisedBy := []raised{}
		ofCalls = slices.DeleteFunc(ofCalls, func(rule validate.Rule) bool {
			is := rule.Severity == first.Severity && rule.Summary == first.Summary
			if is {
				alike = append(alike, rule.Code)
				raisedBy = joined(raisedBy, rule)
			}
			return is
		})
		one, err := saidOf(given, first, "calls."+first.Code, first.Code[strings.LastIndexByte(first.Code, '.')+1:], alike...)
		if err != nil {
			return nil, err
		}
		if one.Codes, one.Raised = alike, raisedBy; len(alike) > fewGateways {
			one.Many = &validate.Bilingual{KO: fmt.Sprintf("코드 %d개", len(alike)), EN: fmt.Sprintf("%d codes", len(alike))}
		}
		sections[1].Rules = append(sections[1].Rules, one)
	}
	return sections, nil
}

// joined adds who raises a rule to who raises those that say the same.
func joined(all []raised, rule validate.Rule) []raised {
	for _, more := range raisedBy(rule) {
		i := slices.IndexFunc(all, func(r raised) bool { return r.Severity == more.Severity })
		switch {
		case i < 0:
			all = append(all, more)
		case len(all[i].Codes) == 0 || len(more.Codes) == 0:
			all[i] = raisedWith(more.Severity.Name, nil)
		default:
			codes := append(slices.Clone(all[i].Codes), more.Codes...)
			slices.Sort(codes)
			all[i] = raisedWith(more.Severity.Name, slices.Compact(codes))
		}
	}
	return all
}

// saidOf gives what the page shows of a rule, with the example of its code or of one that says the same.
func saidOf(all []examples.Afterwards, r validate.Rule, id, title string, alike ...string) (said, error) {
	one := said{ID: id, rule: rule{Code: title, Severity: severityOf(r.Severity), Raised: raisedBy(r), Summary: r.Summary}}
	for _, name := range r.Sources {
		source, err := sourceNamed(name)
		if err != nil {
			return said{}, fmt.Errorf("%s: %w", r.Code, err)
		}
		one.Sources = append(one.Sources, source)
	}
	for _, given := range all {
		if given.Code != r.Code && !slices.Contains(alike, given.Code) {
			continue
		}
		one.Call = given.Call
		one.Example = example{Code: given.Code, Request: asText(given.Text), Message: &validate.Bilingual{KO: given.Message(validate.Korean), EN: given.Message(validate.English)}}
		if json.Valid([]byte(given.Text)) {
			one.Example.Request = asText(indented(given.Text))
		}
		if one.Example.Message.KO == "" || one.Example.Message.EN == "" {
			return said{}, fmt.Errorf("%s: its example does not trip it", given.Code)
		}
		return one, nil
	}
	return said{}, fmt.Errorf("%s has no example, nor has a code that says the same", r.Code)
}
