package payment

import (
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"paycheck/validate"
)

// The record of a payment by card, and the order that it is of. personal is what is in it of a person.
var (
	whole = Order{ImpUID: "imp_1", MerchantUID: "order-1", Amount: AmountOf(14000)}
	base  = map[string]string{
		"imp_uid": `"imp_1"`, "merchant_uid": `"order-1"`, "amount": `14000`, "cancel_amount": `0`, "currency": `"KRW"`, "status": `"paid"`,
		"sandbox": `false`, "escrow": `false`, "pay_method": `"card"`, "pg_provider": `"kicc"`, "name": `"운동화"`, "paid_at": `1767225600`,
		"buyer_name": `"홍길동"`, "buyer_tel": `"010-1234-5678"`, "card_number": `"4092-02**-****-1234"`, "vbank_num": `null`, "vbank_date": `0`,
		"cancel_history": `[]`, "receipt_url": `"https://pg.example/1"`, "custom_data": `"{\"cart\":1}"`,
	}
	personal = []string{"홍길동", "010-1234-5678", "1234-5678", "4092", "cart"}
)

// recordOfBase gives the base with other values, as JSON, and without what is dropped.
func recordOfBase(values map[string]string, dropped ...string) []byte {
	all := maps.Clone(base)
	maps.Copy(all, values)
	text := []byte{'{'}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		if !slices.Contains(dropped, key) {
			text = append(append(append(text, '"'), key+`":`+all[key]...), ',')
		}
	}
	text[len(text)-1] = '}'
	return text
}

// decisionVector is a line of testdata/decisions.json: how the record and the order differ from the base and its own, the record's values as
// JSON; and what is decided. A reason is its code and its path.
type decisionVector struct {
	Name   string
	Record map[string]string
	Drop   []string
	Order  struct {
		ImpUID     *string `json:"imp_uid"`
		Merchant   *string `json:"merchant_uid"`
		Amount     *Amount
		Currency   string
		Gateways   []validate.Gateway
		SettledBy  string `json:"settled_by"`
		AllowTests bool   `json:"allow_sandbox"`
		Escrow     *bool
	}
	Outcome  Outcome
	Reasons  []string
	Repeated bool
}

func (v *decisionVector) order() Order {
	order := whole
	given := &v.Order
	if given.ImpUID != nil {
		order.ImpUID = *given.ImpUID
	}
	if given.Merchant != nil {
		order.MerchantUID = *given.Merchant
	}
	if given.Amount != nil {
		order.Amount = *given.Amount
	}
	order.Currency, order.Gateways, order.SettledBy, order.AllowSandbox, order.Escrow = given.Currency, given.Gateways, given.SettledBy, given.AllowTests, given.Escrow
	return order
}

func readDecisions(t testing.TB) []decisionVector {
	t.Helper()
	text, err := os.ReadFile("testdata/decisions.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Vectors []decisionVector }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Vectors) < 60 {
		t.Fatalf("only %d vectors", len(file.Vectors))
	}
	return file.Vectors
}

func TestARecordMeansForAnOrderWhatTheTableSays(t *testing.T) {
	for _, vector := range readDecisions(t) {
		t.Run(vector.Name, func(t *testing.T) {
			record := recordOfBase(vector.Record, vector.Drop...)
			for name, text := range map[string]string{
				"the response alone": string(record),
				"the whole answer":   `{"code":0,"message":null,"response":` + string(record) + `}`,
				"without a message":  `{"response":` + string(record) + `, "code": 0 }`,
			} {
				decision, err := Decide([]byte(text), vector.order())
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if decision.Outcome != vector.Outcome || decision.Repeated != vector.Repeated {
					t.Errorf("%s: got %s (repeated: %t), want %s (%t)", name, decision.Outcome, decision.Repeated, vector.Outcome, vector.Repeated)
				}
				var reasons []string
				for _, reason := range decision.Reasons {
					reasons = append(reasons, reason.Code+" at "+reason.Path.String())
					if reason.Severity != validate.Error {
						t.Errorf("%s is a %s", reason.Code, reason.Severity)
					}
				}
				if !slices.Equal(reasons, vector.Reasons) {
					t.Errorf("%s: got the reasons %q, want %q", name, reasons, vector.Reasons)
				}
			}
		})
	}
}

func TestEveryReasonIsSaidInBothLanguagesAndHoldsNoPersonalData(t *testing.T) {
	said := map[string]bool{}
	for _, vector := range readDecisions(t) {
		for _, locale := range []validate.Locale{"", validate.English, validate.Korean} {
			order := vector.order()
			order.Locale = locale
			decision, err := Decide(recordOfBase(vector.Record, vector.Drop...), order)
			if err != nil {
				t.Fatal(err)
			}
			for _, reason := range decision.Reasons {
				said[reason.Code] = true
				isMessage(t, reason.Message, locale == validate.Korean)
			}
		}
	}
	for _, entry := range catalogue {
		if strings.HasPrefix(entry.code, "payment.") && !said[entry.code] {
			t.Errorf("no vector has %s", entry.code)
		}
	}
}

// isMessage fails the test where a message has a gap, is in the wrong language, or holds what is personal.
func isMessage(t *testing.T, message string, korean bool) {
	t.Helper()
	hangul := strings.ContainsFunc(message, func(r rune) bool { return r >= '가' && r <= '힣' })
	if message == "" || strings.ContainsAny(message, "{}\n") || hangul != korean {
		t.Errorf("the message is %q (Korean: %t)", message, korean)
	}
	for _, value := range personal {
		if strings.Contains(message, value) {
			t.Errorf("%q is in the message %q", value, message)
		}
	}
}

func TestADecisionHasThePayment(t *testing.T) {
	decision, err := Decide(recordOfBase(map[string]string{
		"amount": "14000", "cancel_amount": "4000.0", "status": `"paid"`, "vbank_num": `"110-123"`, "vbank_name": `"신한은행"`, "vbank_holder": `"(주)상점"`,
		"vbank_date": "1767366000", "fail_reason": `"한도 초과"`, "cancel_reason": "null", "customer_uid": `"buyer-1"`,
	}), whole)
	want := Payment{
		ImpUID: "imp_1", MerchantUID: "order-1", Status: "paid", Amount: AmountOf(14000), CancelAmount: AmountOf(4000), Currency: "KRW",
		PayMethod: "card", PGProvider: validate.KICC, Name: "운동화", CustomData: `{"cart":1}`, CustomerUID: "buyer-1",
		VbankNum: "110-123", VbankName: "신한은행", VbankHolder: "(주)상점", VbankDate: 1767366000, PaidAt: 1767225600,
		FailReason: "한도 초과", ReceiptURL: "https://pg.example/1",
	}
	if err != nil || decision.Payment != want {
		t.Errorf("got %+v (%v), want %+v", decision.Payment, err, want)
	}
	if left := decision.Payment.Amount.Minus(decision.Payment.CancelAmount); left != AmountOf(10000) {
		t.Errorf("%s is left", left)
	}
}

func TestWithoutARecordThereIsPortOnesOwnWord(t *testing.T) {
	for text, want := range map[string]RecordError{
		`{"code":-1,"message":"존재하지 않는 결제정보입니다.","response":null}`: {-1, "존재하지 않는 결제정보입니다."},
		`{"code":1,"message":"Unauthorized"}`:                      {1, "Unauthorized"},
		`{"code":0,"message":null,"response":null}`:                {0, ""},
		`{"response":null}`: {0, ""},
		`{"code":-1,"message":"","response":` + string(recordOfBase(nil)) + `}`: {-1, ""},
	} {
		decision, err := Decide([]byte(text), whole)
		var refusal *RecordError
		if !errors.As(err, &refusal) || *refusal != want || decision.Outcome != Undecided {
			t.Errorf("%s: got %s and %v, want %v", text, decision.Outcome, err, want)
		}
	}
}

func TestWhatIsNoRecordDecidesNothing(t *testing.T) {
	record := string(recordOfBase(nil))
	deep := strings.Repeat("[", 100) + strings.Repeat("]", 100)
	for text, mentions := range map[string]string{
		"":                              "byte 0",
		" ":                             "byte 1",
		"<!doctype html><title>502":     "byte 0",
		record[:len(record)-1]:          "no JSON",
		record + record:                 "no JSON",
		"\ufeff" + record:               "byte 0",
		"null":                          "null",
		"[]":                            "an array",
		"[" + record + "]":              "an array",
		`"paid"`:                        "a string",
		"14000":                         "a number",
		"true":                          "a boolean",
		`{"response":[` + record + `]}`: "an array",
		`{"response":"paid"}`:           "a string",
		`{"code":0}`:                    "nothing",
		`{"code":"0","response":null}`:  "code",
		`{"code":{},"response":null}`:   "code",
		`{"code":-1,"message":{"a":1}}`: "message",
		`{"status":"paid","status":"paid",` + record[1:]:                     `"status" twice`,
		`{"response":` + record + `,"response":null}`:                        `"response" twice`,
		`{"response":{"amount":14000,"amount":1}}`:                           `"response.amount" twice`,
		`{"amount":1,"\u0061mount":14000}`:                                   `"amount" twice`,
		`{"a":` + deep + `}`:                                                 "deeper than 32",
		`{"custom_data":"` + strings.Repeat("x", 10<<20) + `"}`:              "over 1024 KiB",
		string(recordOfBase(map[string]string{"amount": "true"})):            "amount in the record is a boolean",
		string(recordOfBase(map[string]string{"amount": `"14,000"`})):        "amount in the record is a string",
		string(recordOfBase(map[string]string{"amount": `{"total":14000}`})): "amount in the record is an object",
		string(recordOfBase(map[string]string{"amount": `1e999`})):           "amount in the record is a number",
		string(recordOfBase(map[string]string{"cancel_amount": `[]`})):       "cancel_amount in the record is an array",
		string(recordOfBase(map[string]string{"imp_uid": `1`})):              "imp_uid in the record is a number",
		string(recordOfBase(map[string]string{"merchant_uid": `20260101`})):  "merchant_uid in the record is a number",
		string(recordOfBase(map[string]string{"status": `["paid"]`})):        "status in the record is an array",
		string(recordOfBase(map[string]string{"currency": `410`})):           "currency in the record is a number",
		string(recordOfBase(map[string]string{"sandbox": `"false"`})):        "sandbox in the record is a string",
		string(recordOfBase(map[string]string{"sandbox": `0`})):              "sandbox in the record is a number",
		string(recordOfBase(map[string]string{"escrow": `"true"`})):          "escrow in the record is a string",
		string(recordOfBase(map[string]string{"pg_provider": `{}`})):         "pg_provider in the record is an object",
		string(recordOfBase(map[string]string{"pay_method": `7`})):           "pay_method in the record is a number",
		string(recordOfBase(map[string]string{"vbank_num": `110123`})):       "vbank_num in the record is a number",
	} {
		decision, err := Decide([]byte(text), whole)
		if err == nil || decision.Outcome != Undecided || !strings.Contains(err.Error(), mentions) {
			t.Errorf("%.200q: got %s and %v, which should say %q", text, decision.Outcome, err, mentions)
			continue
		}
		for _, value := range personal {
			if strings.Contains(err.Error(), value) {
				t.Errorf("%q is in %v", value, err)
			}
		}
	}
}

// Every file of JSONTestSuite, as the answer, as its response, and as a value in it.
func TestNoTextOfJSONTestSuiteIsPaid(t *testing.T) {
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
		name := filepath.Base(file)
		for _, body := range [][]byte{text, []byte(`{"response":` + string(text) + `}`)} {
			if decision, err := Decide(body, whole); err == nil && decision.Outcome != Mismatch {
				t.Errorf("%s: %s", name, decision.Outcome)
			}
		}
		decision, err := Decide(recordOfBase(map[string]string{"custom_data": string(text)}), whole)
		switch {
		case strings.HasPrefix(name, "n_") && err == nil:
			t.Errorf("%s in a record is %s, though it is no JSON", name, decision.Outcome)
		case err == nil && decision.Outcome != Paid:
			t.Errorf("%s in custom_data makes the payment %s", name, decision.Outcome)
		}
	}
	t.Logf("%d files", len(files))
}
