//go:build !browser

// What messages tell: what happens, what was passed, and nothing that is not so.

package validate

import (
	"strings"
	"testing"
)

// messageFor gives what a report says for a code.
func messageFor(report Report, code string) string {
	for _, issue := range report.Issues {
		if issue.Code == code {
			return issue.Message
		}
	}
	for _, change := range report.Changes {
		if change.Code == code {
			return change.Message
		}
	}
	return ""
}

func TestMessagesTellWhatHappens(t *testing.T) {
	const order = `"pay_method":"card","merchant_uid":"order-1","name":"Shoes","amount":14000,"buyer_tel":"010-1234-5678"`
	long := strings.Repeat("a", 60) + "#" + strings.Repeat("b", 60)
	for _, test := range []struct {
		sentence, params, code string
		options                Options
		says, silent           string
	}{
		{"an order number that is too long is cut, and the money taken", `{"pg":"kicc","merchant_uid":"` + long[:50] + `"}`, "merchant_uid.too_long",
			Options{}, "cuts it to 40 and takes the money", ""},
		{"a fraction is rounded itself", `{"pg":"kicc","amount":12500.5}`, "amount.integer", Options{}, "12501", "14000"},
		{"quotes and markup are written as people write them", `{"pg":"kicc","name":"Tom's <b> & co;"}`, "name.charset", Options{}, `"Tom's <b> & co;"`, `\u00`},
		{"a long value is cut around what is wrong with it", `{"pg":"kicc","merchant_uid":"` + long + `"}`, "merchant_uid.charset", Options{}, "…" + strings.Repeat("a", 24) + "#" + strings.Repeat("b", 39) + "…", ""},
		{"a URL is shown without its fragment", `{"pg":"kicc","m_redirect_url":"http://[x]/done#token=secret?a"}`, "m_redirect_url.format", Options{}, `"http://[x]/done#…"`, "secret"},
		{"a place in a list is told", `{"pg":"kicc","notice_url":["https://shop.example/a",""]}`, "notice_url.type", Options{}, "notice_url[1] must be a URL", "array"},
		{"a URL is shown without its query", `{"pg":"kicc","m_redirect_url":"http://[x]/done?token=secret"}`, "m_redirect_url.format", Options{}, `"http://[x]/done?…"`, "secret"},
		{"so is what it was changed to", `{"pg":"kicc","m_redirect_url":"/done?token=secret"}`, "m_redirect_url.normalized", Options{BaseURL: "https://shop.kr/"}, `"https://shop.kr/done?…"`, "secret"},
		{"and what it was most likely meant to be", `{"pg":"kicc","m_redirect_url":"shop.kr/done?token=secret"}`, "m_redirect_url.scheme_missing", Options{}, "https://shop.kr/done?…", "secret"},
		{"a gateway that nothing names was assumed", `{"merchant_uid":"order-1"}`, "pay_method.required", Options{}, "KICC was assumed", ""},
		{"one that pg names was not", `{"pg":"kicc","merchant_uid":"order-1"}`, "pay_method.required", Options{}, "KICC", "assumed"},
		{"one that the option names was not", `{"merchant_uid":"order-1"}`, "pay_method.required", Options{Gateway: KICC}, "KICC", "assumed"},
		{"a number of a phone has lost its zero", `{` + strings.Replace(order, `"010-1234-5678"`, `1012345678`, 1) + `}`, "buyer_tel.type", Options{}, "leading 0", "an object"},
		{"an object is no number", `{` + strings.Replace(order, `"010-1234-5678"`, `{}`, 1) + `}`, "buyer_tel.type", Options{}, "an object", "leading 0"},
		{"bytes are told as letters", `{"pg":"kicc","name":"` + strings.Repeat("가", 30) + `"}`, "name.too_many_bytes", Options{Locale: Korean}, "한글 기준 25자", ""},
		{"a sample and a template are told apart", `{"pg":"kicc","merchant_uid":"{order id}"}`, "merchant_uid.placeholder", Options{}, "placeholder of a sample", "rendered"},
		{"a template and a sample are told apart", `{"pg":"kicc","merchant_uid":"${id}"}`, "merchant_uid.placeholder", Options{}, "never rendered", "sample"},
		{"nothing is not said to be nothing", `{"pg":"kicc","pay_method":"card"}`, "merchant_uid.required", Options{Locale: Korean}, "merchant_uid 값이 없습니다", "현재"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			test.options.Now = newYear
			message := messageFor(Check([]byte(test.params), test.options), test.code)
			if !strings.Contains(message, test.says) || test.silent != "" && strings.Contains(message, test.silent) {
				t.Errorf("%s: %q", test.code, message)
			}
		})
	}
}

func TestWhatWasPassedIsNamedWhereItIsNoObject(t *testing.T) {
	var checker page
	for _, test := range []struct {
		fault      fault
		name, says string
	}{
		{wrongType, "String", "Leave out JSON.stringify"}, {wrongType, "Undefined", "No params were passed"}, {wrongType, "Array", "an array"},
		{wrongType, "Function", "Call it"}, {wrongType, "Number", "Number was given"}, {emptyParams, "Promise", "await"}, {emptyParams, "FormData", "a FormData"},
		{emptyParams, "Map", "a Map"}, {emptyParams, "Object", "are empty"},
	} {
		report, ok := faultReport(&checker, test.fault, test.name, settings{})
		if !ok || report.OK || len(report.Issues) != 1 || !strings.Contains(report.Issues[0].Message, test.says) {
			t.Errorf("%s: %+v", test.name, report)
		}
	}
	if message := messageFor(Check([]byte(`"pg=kicc"`), Options{}), "params.type"); !strings.Contains(message, "Leave out JSON.stringify") {
		t.Errorf("text: %s", message)
	}
}
