//go:build !browser

package validate_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/go-playground/validator/v10"

	"paycheck/validate"
)

// A request with a typing error in a key, an amount as it stands on the page, and no phone number.
func ExampleCheck() {
	params := []byte(`{"pg": "kicc", "pay_method": "card", "merchant_uid": "order_0001", "name": "T-shirt", "amount": "14,000",
		"buyer_phone": "010-1234-5678", "m_redirect_url": "https://shop.example/done"}`)
	report := validate.Check(params, validate.Options{Device: validate.Mobile})
	fmt.Println("ok:", report.OK)
	for _, issue := range report.Issues {
		fmt.Println(issue.Severity, issue.Code)
		if issue.Suggestion != "" {
			fmt.Println("  did you mean", issue.Suggestion)
		}
	}
	for _, change := range report.Changes {
		fmt.Printf("%s: %v → %v\n", change.Path, change.From, change.To)
	}
	// Output:
	// ok: false
	// warning unknown_key
	//   did you mean buyer_tel
	// error buyer_tel.required
	// amount: 14,000 → 14000
}

// A message says what is wrong, what was given and what to do, in English or in Korean.
func ExampleCheck_messages() {
	options := validate.Options{Device: validate.PC, Now: time.Date(2026, 1, 6, 0, 0, 0, 0, time.UTC)}
	for _, options.Locale = range []validate.Locale{validate.English, validate.Korean} {
		for _, issue := range validate.Check([]byte(`{"pg": "kcic"}`), options).Issues {
			fmt.Println(issue.Message)
		}
	}
}

// The shop's own struct may hold a request; decoding it fails only for what is no JSON.
func ExampleRequestPay_Check() {
	var order struct {
		Coupon  string
		Request validate.RequestPay
	}
	text := `{"Coupon": "SPRING", "Request": {"pg": "html5_inicis", "pay_method": "card", "merchant_uid": "order_0001", "name": "T-shirt",
		"amount": 14000, "buyer_tel": "01012345678"}}`
	if err := json.Unmarshal([]byte(text), &order); err != nil {
		fmt.Println(err)
		return
	}
	report := order.Request.Check(validate.Options{Device: validate.PC})
	fmt.Println(report.OK, report.Gateway, report.Flow)
	fmt.Println(report.Changes[0].To)
	// Output:
	// true html5_inicis payment
	// 010-1234-5678
}

// Every error of a request becomes a FieldError of the app's validator.
func ExampleRegister() {
	v := validator.New()
	if err := validate.Register(v); err != nil {
		fmt.Println(err)
		return
	}
	var request validate.RequestPay
	if err := json.Unmarshal([]byte(`{"pg": "kicc", "pay_method": "card", "name": "T-shirt", "amount": -1, "buyer_tel": "010-1234-5678"}`), &request); err != nil {
		fmt.Println(err)
		return
	}
	failed, _ := v.Struct(&request).(validator.ValidationErrors)
	for _, field := range failed {
		fmt.Println(field.Field(), field.Tag())
	}
	// Output:
	// merchant_uid required
	// amount min
}

// The catalogue names every code that a report can have.
func ExampleRules() {
	for _, rule := range validate.Rules() {
		if rule.Code == "amount.required" {
			fmt.Println(rule.Severity)
		}
	}
	// Output: error
}
