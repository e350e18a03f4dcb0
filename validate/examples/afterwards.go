// Examples for the codes of package payment: what a server is given, or sends, after the page has done its part.

package examples

import (
	"bufio"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing/iotest"

	"paycheck/validate"
	"paycheck/validate/payment"
)

// Afterwards is what trips one code of package payment.
type Afterwards struct {
	Code string
	// Text is what is given: the record of a payment, a webhook as it comes, the body of a call. It is empty where Call says it.
	Text string
	// Call is the call in Go that is given it.
	Call string
	// Message is what is said then, in either language.
	Message func(locale validate.Locale) string
}

// OfPayment gives an example for each thing that package payment says, in the order of payment.Rules: of the codes that say the same of other
// values, one has an example.
func OfPayment() []Afterwards {
	var all []Afterwards
	for _, rule := range payment.Rules() {
		for _, of := range []func(code string) (Afterwards, bool){decided, noticed, called} {
			if example, found := of(rule.Code); found {
				example.Code = rule.Code
				all = append(all, example)
			}
		}
	}
	return all
}

// record is that of a payment as the order below wants it, with the last members in place of the first.
func record(members string) string {
	text := `{"imp_uid":"imp_448280090638","merchant_uid":"order_1024","status":"paid","amount":14000,"currency":"KRW","pg_provider":"kicc","sandbox":false,"escrow":false}`
	for _, member := range strings.Split(members, ",") {
		key, _, _ := strings.Cut(member, ":")
		begin := strings.Index(text, key)
		end := begin + strings.IndexAny(text[begin:], ",}")
		text = text[:begin] + member + text[end:]
	}
	return text
}

// ofDecisions has for each reason what is other in the record, and what is other in the order as Go has it.
var ofDecisions = map[string]struct{ record, order string }{
	"payment.imp_uid.mismatch":      {`"imp_uid":"imp_000000000001"`, ""},
	"payment.merchant_uid.mismatch": {`"merchant_uid":"order_0001"`, ""},
	"payment.amount.mismatch":       {`"amount":100`, ""},
	"payment.currency.mismatch":     {`"currency":"USD"`, ""},
	"payment.sandbox":               {`"sandbox":true`, ""},
	"payment.gateway.mismatch":      {`"pg_provider":"kakaopay"`, `, Gateways: []validate.Gateway{validate.KICC}`},
	"payment.escrow.mismatch":       {`"escrow":true`, `, Escrow: new(bool)`},
	"payment.other_already_paid":    {`"status":"paid"`, `, SettledBy: "imp_000000000001"`},
}

func decided(code string) (Afterwards, bool) {
	of, found := ofDecisions[code]
	text := record(`"status":"paid"`)
	if found {
		text = record(of.record)
	}
	order := payment.Order{ImpUID: "imp_448280090638", MerchantUID: "order_1024", Amount: payment.AmountOf(14000)}
	switch code {
	case "payment.gateway.mismatch":
		order.Gateways = []validate.Gateway{validate.KICC}
	case "payment.escrow.mismatch":
		order.Escrow = new(bool)
	case "payment.other_already_paid":
		order.SettledBy = "imp_000000000001"
	}
	call := fmt.Sprintf(`payment.Decide(record, payment.Order{ImpUID: %q, MerchantUID: %q, Amount: payment.AmountOf(14000)%s})`, order.ImpUID, order.MerchantUID, of.order)
	return Afterwards{Text: text, Call: call, Message: func(locale validate.Locale) string {
		order.Locale = locale
		decision, err := payment.Decide([]byte(text), order)
		if err != nil {
			return ""
		}
		return MessageOf(code, validate.Report{Issues: decision.Reasons})
	}}, found
}

// webhook is a webhook as it comes.
func webhook(method, contentType, body string) string {
	return fmt.Sprintf("%s /payments/webhook HTTP/1.1\nHost: shop.example\nContent-Type: %s\nContent-Length: %d\n\n%s", method, contentType, len(body), body)
}

var ofWebhooks = map[string]string{
	"webhook.method":           webhook("PUT", "application/json", `{"imp_uid":"imp_448280090638"}`),
	"webhook.content_type":     webhook("POST", "text/plain", `imp_448280090638`),
	"webhook.unreadable":       "",
	"webhook.too_large":        "",
	"webhook.syntax":           webhook("POST", "application/json", `imp_uid=imp_448280090638`),
	"webhook.too_deep":         webhook("POST", "application/json", strings.Repeat("[", 33)+strings.Repeat("]", 33)),
	"webhook.duplicate_key":    webhook("POST", "application/x-www-form-urlencoded", `imp_uid=imp_448280090638&imp_uid=imp_000000000001`),
	"webhook.type":             webhook("POST", "application/json", `["imp_448280090638"]`),
	"webhook.field.type":       webhook("POST", "application/json", `{"imp_uid":448280090638}`),
	"webhook.imp_uid.required": webhook("POST", "application/json", `{"type":"Transaction.Paid","data":{"paymentId":"order_1024"}}`),
	"webhook.imp_uid.format":   webhook("POST", "application/json", `{"imp_uid":"../payments/status/paid"}`),
}

func noticed(code string) (Afterwards, bool) {
	text, found := ofWebhooks[code]
	example := Afterwards{Text: text, Call: "payment.ReadWebhook(r)"}
	request := func() (*http.Request, error) {
		return http.ReadRequest(bufio.NewReader(strings.NewReader(text)))
	}
	post := func(r *http.Request, err error) (*http.Request, error) {
		if err == nil {
			r.Header.Set("Content-Type", "application/json")
		}
		return r, err
	}
	switch code {
	case "webhook.unreadable":
		example.Call = "payment.ReadWebhook(r) // the connection ends within the body"
		request = func() (*http.Request, error) {
			return post(http.NewRequest(http.MethodPost, "/payments/webhook", iotest.ErrReader(errors.New("the connection ended"))))
		}
	case "webhook.too_large":
		example.Call = "payment.ReadWebhook(r) // a body of 100 kB"
		request = func() (*http.Request, error) {
			return post(http.NewRequest(http.MethodPost, "/payments/webhook", strings.NewReader(strings.Repeat(" ", 100_000))))
		}
	}
	example.Message = func(locale validate.Locale) string {
		r, err := request()
		if err != nil {
			return ""
		}
		_, err = payment.ReadWebhook(r)
		if refusal := (*payment.NoticeError)(nil); errors.As(err, &refusal) {
			return MessageOf(code, validate.Report{Issues: []validate.Issue{refusal.In(locale)}})
		}
		return ""
	}
	return example, found
}

// The members of a body that nothing is wrong with.
const (
	key   = `"customer_uid":"buyer_77"`
	order = `"merchant_uid":"order_1024","name":"T-shirt"`
	sum   = `"amount":14000`
	card  = `"card_number":"4092-0230-1234-5677","expiry":"2027-12"`
)

// ofCalls has for each code the check, the members of the body, and the gateway that the options name.
var ofCalls = map[string]struct {
	check, body string
	gateway     validate.Gateway
}{
	"params.syntax":                      {"CheckPrepare", `merchant_uid=order_1024&amount=14000`, ""},
	"params.type":                        {"CheckPrepare", `["order_1024",14000]`, ""},
	"params.too_large":                   {"CheckPrepare", "", ""},
	"params.too_deep":                    {"CheckPrepare", strings.Repeat("[", 33) + strings.Repeat("]", 33), ""},
	"params.duplicate_key":               {"CheckPrepare", `{"merchant_uid":"order_1024",` + sum + `,"amount":100}`, ""},
	"unknown_key":                        {"CheckPrepare", `{"merchantUid":"order_1024",` + sum + `}`, ""},
	"forbidden_key":                      {"CheckPrepare", `{"merchant_uid":"order_1024",` + sum + `,"__proto__":{}}`, ""},
	"customer_uid.required":              {"CheckAgain", `{` + order + `,` + sum + `}`, ""},
	"amount.type":                        {"CheckAgain", `{` + key + `,` + order + `,"amount":{"total":14000}}`, ""},
	"customer_uid.stringified":           {"CheckAgain", `{"customer_uid":"undefined",` + order + `,` + sum + `}`, ""},
	"merchant_uid.placeholder":           {"CheckAgain", `{` + key + `,"merchant_uid":"{order number}","name":"T-shirt",` + sum + `}`, ""},
	"merchant_uid.too_long":              {"CheckAgain", `{` + key + `,"merchant_uid":"order-2026-01-01T09:00:00.000+09:00-1024567","name":"T-shirt",` + sum + `}`, ""},
	"amount.normalized":                  {"CheckAgain", `{` + key + `,` + order + `,"amount":"14,000"}`, ""},
	"merchant_uid.stringified":           {"CheckAgain", `{` + key + `,"merchant_uid":"undefined","name":"T-shirt",` + sum + `}`, ""},
	"name.recommended":                   {"CheckAgain", `{` + key + `,"merchant_uid":"order_1024",` + sum + `}`, ""},
	"amount.max":                         {"CheckAgain", `{` + key + `,` + order + `,"amount":1e16}`, ""},
	"amount.min":                         {"CheckAgain", `{` + key + `,` + order + `,"amount":-14000}`, ""},
	"amount.zero":                        {"CheckAgain", `{` + key + `,` + order + `,"amount":0}`, ""},
	"amount.integer":                     {"CheckAgain", `{` + key + `,` + order + `,"amount":14000.5}`, validate.KICC},
	"amount.decimals":                    {"CheckAgain", `{` + key + `,` + order + `,"amount":14.505,"currency":"USD"}`, ""},
	"tax_free.above_amount":              {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"tax_free":15000}`, ""},
	"name.placeholder":                   {"CheckAgain", `{` + key + `,"merchant_uid":"order_1024","name":"{{ order.name }}",` + sum + `}`, ""},
	"buyer_tel.format":                   {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"buyer_tel":"(none)"}`, ""},
	"notice_url.placeholder":             {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"notice_url":"${HOST}/payments/webhook"}`, ""},
	"notice_url.scheme_missing":          {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"notice_url":"www.shop.example/payments/webhook"}`, ""},
	"notice_url.relative":                {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"notice_url":"/payments/webhook"}`, ""},
	"notice_url.scheme":                  {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"notice_url":"ftp://shop.example/payments/webhook"}`, ""},
	"notice_url.unreachable":             {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"notice_url":"http://localhost:3000/payments/webhook"}`, ""},
	"product_type.unknown":               {"CheckAgain", `{` + key + `,` + order + `,` + sum + `,"product_type":"goods"}`, ""},
	"pg.unknown":                         {"CheckOnetime", `{"pg":"nicee",` + order + `,` + sum + `,` + card + `}`, ""},
	"pg.format":                          {"CheckOnetime", `{"pg":"nice.",` + order + `,` + sum + `,` + card + `}`, ""},
	"pg.unsupported":                     {"CheckOnetime", `{"pg":"kicc",` + order + `,` + sum + `,` + card + `}`, ""},
	"card_number.format":                 {"CheckOnetime", `{` + order + `,` + sum + `,"card_number":"4092-0230","expiry":"2027-12"}`, ""},
	"card_number.checksum":               {"CheckOnetime", `{` + order + `,` + sum + `,"card_number":"4092-0230-1234-5678","expiry":"2027-12"}`, ""},
	"expiry.past":                        {"CheckOnetime", `{` + order + `,` + sum + `,"card_number":"4092-0230-1234-5677","expiry":"2025-12"}`, ""},
	"schedules.required":                 {"CheckSchedule", `{` + key + `,"schedules":[]}`, ""},
	"schedules.schedule_at.past":         {"CheckSchedule", `{` + key + `,"schedules":[{` + order + `,` + sum + `,"schedule_at":1735689600}]}`, ""},
	"schedules.schedule_at.milliseconds": {"CheckSchedule", `{` + key + `,"schedules":[{` + order + `,` + sum + `,"schedule_at":1769904000000}]}`, ""},
	"checksum.recommended":               {"CheckCancel", `{"imp_uid":"imp_448280090638","amount":5000}`, ""},
	"imp_uid.recommended":                {"CheckCancel", `{"amount":5000,"checksum":14000}`, ""},
}

var checks = map[string]func([]byte, validate.Options) validate.Report{
	"CheckAgain": payment.CheckAgain, "CheckOnetime": payment.CheckOnetime, "CheckSchedule": payment.CheckSchedule,
	"CheckPrepare": payment.CheckPrepare, "CheckCancel": payment.CheckCancel,
}

func called(code string) (Afterwards, bool) {
	of, found := ofCalls[code]
	options := ""
	if of.gateway != "" {
		options = fmt.Sprintf("Gateway: %q", of.gateway)
	}
	body, name := []byte(of.body), "body"
	if found && of.body == "" {
		body, name = make([]byte, 1<<20+1), "make([]byte, 1<<20+1)"
	}
	return Afterwards{Text: of.body, Call: fmt.Sprintf("payment.%s(%s, validate.Options{%s})", of.check, name, options), Message: func(locale validate.Locale) string {
		return MessageOf(code, checks[of.check](body, validate.Options{Gateway: of.gateway, Locale: locale, Now: newYear}))
	}}, found
}
