// Bodies from anyone: what nobody wrote a vector for.

package payment

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"paycheck/validate"
)

// catalogued are the severities of all codes.
var catalogued = func() map[string]string {
	severities := map[string]string{}
	for _, rule := range Rules() {
		severities[rule.Code] = rule.Severity
	}
	return severities
}()

// isReport fails the test where a report is not one: a code that the catalogue lacks, a message with a gap, params that are no JSON.
func isReport(t *testing.T, text []byte, report validate.Report) {
	t.Helper()
	ok := true
	for _, issue := range report.Issues {
		if severity, found := catalogued[issue.Code]; !found || issue.Severity == validate.Error && severity != "error" {
			t.Errorf("%.300q: %s is %s, in the catalogue %q", text, issue.Code, issue.Severity, severity)
		}
		if issue.Message == "" || issue.Path == nil || strings.Contains(issue.Message, "{wants}") || strings.Contains(issue.Message, "{form}") {
			t.Errorf("%.300q: %+v", text, issue)
		}
		ok = ok && issue.Severity != validate.Error
	}
	for _, change := range report.Changes {
		if catalogued[change.Code] != "change" || change.Message == "" {
			t.Errorf("%.300q: the change %+v is %q in the catalogue", text, change, catalogued[change.Code])
		}
	}
	if len(report.Issues) < 100 && report.OK != ok || len(report.Issues) > 100 || report.Params != nil && !json.Valid(report.Params) {
		t.Errorf("%.300q: the report %+v", text, report)
	}
}

// fieldKeys are all keys of all bodies.
func fieldKeys() []string {
	keys := map[string]bool{}
	for _, body := range bodies {
		for _, f := range fieldsOf(reflect.TypeOf(body)) {
			keys[f.key] = true
		}
	}
	return slices.Sorted(maps.Keys(keys))
}

func TestEveryKindOfValueInEveryFieldGetsAReport(t *testing.T) {
	values := []string{`null`, `""`, `" "`, `"x"`, `"undefined"`, `"{x}"`, `true`, `"true"`, `0`, `1`, `-1`, `0.5`, `1e999`, `"1,000"`, `"1,000.50"`, `[]`, `[[]]`, `{}`, `{"total":1}`,
		`"` + strings.Repeat("가", 300) + `"`, `"\ud800"`, `"4092-0230-1234-5677"`, `"12/27"`, `"820213"`, `9007199254740993`, `"http://10.0.0.1"`, `"ftp://x"`, `"/x"`, `"\u0000"`, `"4092023012345677"`,
		`"a@b.` + strings.Repeat("c", 300) + `"`, `"1-2-3-4-5-6-7-8-9"`, `0.001`, `"${x}"`, `"usd"`, `"www.shop.kr/hook"`, `"https://"`, `"KICC."`, `"kicc.` + strings.Repeat("a", 80) + `"`, `"+82 10-1234-5678"`}
	seen := map[string]bool{}
	for name, call := range calls {
		for _, key := range fieldKeys() {
			for _, value := range values {
				for _, options := range []validate.Options{{Now: newYear}, {Now: newYear, Strict: true, Locale: validate.Korean, Gateway: "kicc"}} {
					for _, before := range []string{"", `"currency":"USD",`, `"currency":"USD","amount":10,`} {
						if strings.Contains(before, `"`+key+`"`) {
							continue
						}
						member := before + `"` + key + `":` + value
						for _, text := range []string{`{` + member + `}`, `{"schedules":[{` + member + `},1]}`} {
							report := call([]byte(text), options)
							if !options.Strict { // which raises changes as errors
								isReport(t, []byte(text), report)
							}
							for _, issue := range report.Issues {
								seen[issue.Code] = true
							}
							for _, change := range report.Changes {
								seen[change.Code] = true
							}
						}
					}
				}
			}
			if t.Failed() {
				t.Fatal(name, key)
			}
		}
	}
	for _, gateway := range []validate.Gateway{"html5_inicis", "ksnet", "welcome", "smartro", "smartro_v2", "paymentwall", "naverpay", "tosspayments", "paypal_v2"} {
		for _, call := range calls {
			for _, issue := range call([]byte(`{"schedules":[{}]}`), validate.Options{Gateway: gateway}).Issues {
				seen[issue.Code] = true
			}
		}
	}
	for _, vector := range readBodies(t) {
		report := vector.check("")
		for _, issue := range report.Issues {
			seen[issue.Code] = true
		}
	}
	for _, code := range bodyCodes {
		if !seen[code] && code != "params.too_large" {
			t.Errorf("nothing raises %s", code)
		}
	}
}

// secrets are values that no message may hold, whatever key they are passed under.
var secrets = []string{"4092-0230-1234-5677", "4092023012345677", "4092 0230 1234 5677", "820213", "2208162517", "홍길동", "010-9876-5432", "hong@example.kr", "서울시 강남구", "2027-12", "9157"}

func TestNoMessageHoldsWhatIsSecret(t *testing.T) {
	for _, call := range calls {
		for _, key := range fieldKeys() {
			for _, secret := range secrets {
				if _, isShown := shownKeys()[key]; isShown && !holdsCard(secret) {
					continue // what may be shown: a sum, a gateway, an order's number
				}
				value, _ := json.Marshal(secret)
				texts := []string{`{"` + key + `":` + string(value) + `}`, `{"` + key + `":[` + string(value) + `]}`, `{"schedules":[{"` + key + `":` + string(value) + `}]}`,
					`{"` + key + `":" ` + secret + `\t"}`, `{"` + key + `":"` + strings.Repeat(secret, 20) + `"}`, `{"` + key + `":{` + string(value) + `:1}}`}
				if digits := strings.ReplaceAll(secret, "-", ""); strings.Trim(digits, "0123456789") == "" {
					texts = append(texts, `{"`+key+`":`+digits+`}`, `{"`+key+`":`+digits+`.5}`)
				}
				if holdsCard(secret) {
					texts = append(texts, `{`+string(value)+`:1}`, `{`+string(value)+`:1,`+string(value)+`:2}`, `{"extra":{`+string(value)+`:1,`+string(value)+`:2}}`)
				}
				for _, text := range texts {
					for _, locale := range []validate.Locale{validate.Korean, validate.English} {
						report := call([]byte(text), validate.Options{Locale: locale, Now: newYear})
						for _, message := range messagesOf(report) {
							if strings.Contains(message, secret) || strings.Contains(message, strings.ReplaceAll(secret, "-", "")) {
								t.Fatalf("%s: %q is in the message %q", text, secret, message)
							}
						}
					}
				}
			}
		}
	}
}

func shownKeys() map[string]bool {
	keys := map[string]bool{}
	for _, body := range bodies {
		for _, f := range fieldsOf(reflect.TypeOf(body)) {
			if f.shown {
				keys[f.key] = true
			}
		}
	}
	return keys
}

func messagesOf(report validate.Report) (messages []string) {
	for _, issue := range report.Issues {
		messages = append(messages, issue.Message)
	}
	for _, change := range report.Changes {
		messages = append(messages, change.Message)
	}
	return messages
}

func TestHostileBodiesGetAReport(t *testing.T) {
	texts := map[string]string{
		"10 MB":                   `{"custom_data":"` + strings.Repeat("x", 10<<20) + `"}`,
		"10 MB of nothing":        strings.Repeat(" ", 10<<20),
		"a million levels":        strings.Repeat(`{"a":`, 1<<17),
		"a long number":           `{"amount":` + strings.Repeat("9", 1<<19) + `}`,
		"a long number in quotes": `{"amount":"` + strings.Repeat("9", 1<<19) + `","card_number":"` + strings.Repeat("9", 1<<18) + `"}`,
		"many keys":               manyKeys(20_000),
		"many payments":           `{"customer_uid":"g","schedules":[` + strings.Repeat(`{},`, 50_000) + `{}]}`,
		"a form":                  "customer_uid=g&merchant_uid=m",
		"bytes":                   "\x00\x01\xff",
	}
	for name, text := range texts {
		for callName, call := range calls {
			report := call([]byte(text), validate.Options{Now: newYear})
			isReport(t, []byte(text), report)
			if report.OK && name != "many payments" { // which are an unknown key where there is no schedule
				t.Errorf("%s: %s is ok", callName, name)
			}
			for _, message := range messagesOf(report) {
				if len(message) > 1000 {
					t.Errorf("%s: a message of %d bytes about %s", callName, len(message), name)
				}
			}
		}
	}
	files, err := filepath.Glob("../../../shared/jsontestsuite/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("JSONTestSuite is not beside the checkout")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for callName, call := range calls {
			for _, body := range [][]byte{text, fmt.Appendf(nil, `{"custom_data":%s}`, text), fmt.Appendf(nil, `{"schedules":[{"amount":%s}]}`, text)} {
				report := call(body, validate.Options{Now: newYear})
				isReport(t, body, report)
				if strings.HasPrefix(filepath.Base(file), "n_") && report.OK {
					t.Errorf("%s: %s is ok", callName, filepath.Base(file))
				}
			}
		}
	}
}

func manyKeys(n int) string {
	var text strings.Builder
	text.WriteString("{")
	for i := range n {
		fmt.Fprintf(&text, `"key%d":1,`, i)
	}
	return text.String() + `"amount":-1}`
}

// FuzzBodies looks for a body that does harm.
func FuzzBodies(f *testing.F) {
	for _, vector := range readBodies(f) {
		f.Add(vector.text(), string(vector.Options.Gateway))
	}
	f.Fuzz(func(t *testing.T, text []byte, gateway string) {
		for _, call := range calls {
			options := validate.Options{Now: newYear, Gateway: validate.Gateway(gateway)}
			report := call(text, options)
			isReport(t, text, report)
			if again := call(report.Params, options); report.Params != nil && len(again.Changes) > 0 {
				t.Errorf("%q became %q, which is repaired again: %+v", text, report.Params, again.Changes)
			}
		}
	})
}

// What a body names as its gateway is anyone's text, and stands in the report's JSON: only a known code gets there.
func TestAReportNamesNoGatewayThatIsNone(t *testing.T) {
	for _, pg := range []string{`x","ok":true,"x":"`, "4092-0230-1234-5677", "없음", "settle_firm", "other", strings.Repeat("x", 1000)} {
		value, _ := json.Marshal(pg)
		report := CheckOnetime([]byte(`{"pg":`+string(value)+`}`), validate.Options{Gateway: validate.Gateway(pg), Channels: map[string]validate.Gateway{"": validate.Gateway(pg)}})
		if text, err := json.Marshal(report); err != nil || report.Gateway != validate.Other {
			t.Errorf("pg %s: the gateway is %q, the report %s (%v)", value, report.Gateway, text, err)
		}
	}
}
