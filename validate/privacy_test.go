//go:build !browser

// What messages may say of a request: nothing of the buyer, and of the rest nothing that a page, a terminal or a log would act on.

package validate

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// marker is planted where a buyer's data stands; markerNumber where that is a number.
const (
	marker       = "Xq7Zk"
	markerNumber = "7461835290"
)

// personal are the fields whose values no message shows, and the keys of card data that must not be sent at all.
var personal = []string{
	"buyer_name", "buyer_email", "buyer_tel", "buyer_addr", "buyer_postcode", "customer_uid", "custom_data",
	"card_number", "expiry", "birth", "pwd_2digit", "cvc",
	"buyer_phone", "buyerName", "buyer_zipcode", "customerUid", // what people write for these
}

// mistakes are the ways to get a value wrong, as JSON. Each has one of the markers in it.
var mistakes = []string{
	`"Xq7Zk"`, `"  Xq7Zk  "`, `"Xq\u0037Zk\n"`, `"\u0000Xq7Zk\u0000Xq7Zk"`, `"{Xq7Zk}"`, `"${Xq7Zk}"`, `"{{Xq7Zk}}"`, `"<%Xq7Zk%>"`,
	`"Xq7Zk@"`, `"Xq7Zk@Xq7Zk@Xq7Zk"`, `"+82 Xq7Zk"`, `"` + strings.Repeat("Xq7Zk", 40) + `"`, `"<b>Xq7Zk</b>"`, `"가Xq7Zk😀"`, `"\ud800Xq7Zk"`,
	`7461835290`, `-7461835290`, `7461835290.5`, `7461835290e20`, `"7461835290"`, `"+7461835290"`, `" 7461835290 "`, `"7461835290-7461835290"`,
	`{"Xq7Zk":"Xq7Zk"}`, `["Xq7Zk"]`, `[{"Xq7Zk":1}]`, `[7461835290]`, `{"constructor":"Xq7Zk"}`,
}

// differing are choices of options that between them change every message: both languages, strict or not, each device and gateway, with a
// base URL or without.
var differing = []uint8{0, 1 + 4 + 16, 2 + 4 + 8 + 32}

func TestMessagesShowNothingOfTheBuyer(t *testing.T) {
	requests := 0
	for _, v := range readVectors(t) {
		if v.File != "whole.json" || len(v.Issues) > 0 || len(v.Params) > longestSeed {
			continue
		}
		for _, field := range personal {
			for _, mistake := range mistakes {
				text := planted(v.Params, Path{field}, mistake)
				requests++
				for _, choice := range differing {
					report := Check(text, chosenOptions(choice))
					for _, issue := range report.Issues {
						if strings.Contains(issue.Suggestion, marker) {
							t.Fatalf("%s: suggestion %q", text, issue.Suggestion)
						}
					}
					for _, message := range messages(report) {
						if strings.Contains(message, marker) || strings.Contains(message, markerNumber) {
							t.Fatalf("%s: message %q", text, message)
						}
					}
				}
			}
		}
	}
	if requests < 1000 {
		t.Errorf("only %d requests were checked", requests)
	}
}

// active gives the first part of a message that would do more than be read: a control character, an invisible or a turning one. Markup is
// shown as it is: a page writes messages as text.
func active(message string) string {
	for _, r := range message {
		switch {
		case r == unicode.ReplacementChar:
			return string(r)
		case unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control):
			return string(r)
		case r >= 0x200b && r <= 0x200f, r >= 0x2060 && r <= 0x206f, r == 0xad, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe0fff:
			return string(r)
		}
	}
	return ""
}

// hostile are characters that values may have and messages may not.
var hostile = []string{
	"\x00", "\x07", "\b", "\t", "\n", "\r", "\r\n2026-01-01 ERROR ", "\x1b[2J\x1b[31m", "\x7f", "\u0085", "\u009b31m",
	"\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\u00ad", "\ufeff", "\ufff9", "\U000e0041",
	"\ufffd",
}

// shown are the fields and keys whose values messages show.
var shown = []string{
	"pg", "channelKey", "pay_method", "merchant_uid", "name", "amount", "escrow", "m_redirect_url", "notice_url", "confirm_url", "digital", "vbank_due",
	"tax_free", "vat_amount", "currency", "language", "company", "app_scheme", "auth_mode", "biz_num", "customer_id", "popup", "bypass", "card", "display", "period", "kiccProducts",
}

func TestMessagesAreData(t *testing.T) {
	var request map[string]any
	if err := json.Unmarshal([]byte(`{"pg":"kicc","pay_method":"vbank","escrow":true,"merchant_uid":"order_1024","name":"T-shirt","amount":14000,"buyer_name":"Gildong Hong","buyer_email":"buyer@example.com","buyer_tel":"010-1234-5678","kiccProducts":[{"orderNumber":"order_1024_1","name":"T-shirt","quantity":0,"amount":14000}]}`), &request); err != nil {
		t.Fatal(err)
	}
	told := 0
	try := func(members map[string]any, secret string) {
		text, err := json.Marshal(members)
		if err != nil {
			t.Fatal(err)
		}
		for _, choice := range differing {
			for _, message := range messages(Check(text, chosenOptions(choice))) {
				if found := active(message); found != "" {
					t.Fatalf("%s: %q in the message %q", text, found, message)
				}
				if strings.Contains(message, secret) {
					t.Fatalf("%s: the message %q", text, message)
				}
				if strings.Contains(message, marker) {
					told++
				}
			}
		}
	}
	for _, text := range hostile {
		value := marker + text + marker
		for _, field := range shown {
			members := map[string]any{"pay_method": "vbank"}
			for key, inner := range request {
				members[key] = inner
			}
			members[field] = value
			try(members, value)
		}
		try(map[string]any{value: 1}, value)
		try(map[string]any{"card": map[string]any{value: 1, "direct": map[string]any{"code": value, "quota": value}}}, value)
		try(map[string]any{"card": map[string]any{"detail": []any{map[string]any{"card_code": value, "enabled": value, value: 1}}}}, value)
		try(map[string]any{"display": map[string]any{value: 1, "card_quota": []any{value}}, "period": map[string]any{"from": value, "to": value}}, value)
		try(map[string]any{"escrow": true, "kiccProducts": []any{map[string]any{"orderNumber": value, "name": value, "quantity": value, "amount": value, value: 1}, map[string]any{"orderNumber": value}}}, value)
	}
	if told < 500 {
		t.Errorf("only %d messages show a value: the test looks at nothing", told)
	}
}

func TestValuesAreCutTo64Characters(t *testing.T) {
	for char, written := range map[string]string{"q": "q", "각": "각", "😀": "😀", "<": "<"} {
		value := strings.Repeat(char, 65)
		if message := Check([]byte(`{"pg":"`+value[len(char):]+`"}`), Options{}).Issues[0].Message; !strings.Contains(message, strings.Repeat(written, 64)) {
			t.Errorf("64 characters are not shown whole: %s", message)
		}
		for _, field := range shown {
			text := fmt.Sprintf(`{"vbank_due":%q,"pay_method":"vbank",%q:%q,%q:1}`, value, field, value, value)
			for _, message := range messages(Check([]byte(text), Options{Strict: true})) {
				if strings.Contains(message, strings.Repeat(written, 65)) {
					t.Errorf("%s: %s", field, message)
				}
			}
		}
	}
}
