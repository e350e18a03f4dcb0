// The repairs of a body's values (rules.md §1, §13): lossless and unambiguous, or not made.

package payment

import (
	"encoding/json"
	"regexp"
	"strings"

	"paycheck/validate/internal/currency"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/phone"
	"paycheck/validate/internal/plainnumber"
)

// repairs are tried before the rules, by the name that a field's tag has. Each gives what the value becomes: itself where there is nothing
// to mend or no telling how.
var repairs = map[string]func(now any, decimals int) any{
	"text": func(now any, _ int) any { return tidied(now) },
	"pg":   ofText(func(text string) any { return knownInLowerCase(jstext.Trim(text)) }),
	"currency": ofText(func(text string) any {
		if upper, ok := currency.Upper(jstext.Trim(text)); ok {
			return upper
		}
		return text
	}),
	"phone": ofText(func(text string) any {
		if jstext.IsStringified(text) {
			return text
		}
		return phone.Normalize(jstext.Tidy(text))
	}),
	"postcode": func(now any, _ int) any {
		if number, ok := now.(json.Number); ok && jstext.IsDigits(string(number)) && len(number) < postcodeLength {
			return strings.Repeat("0", postcodeLength-len(number)) + string(number)
		}
		return tidied(now)
	},
	"card_number": ofText(func(text string) any { return groupedCard(jstext.Trim(text)) }),
	"expiry":      ofText(func(text string) any { return yearAndMonth(jstext.Trim(text)) }),
	"integer":     func(now any, _ int) any { return plainNumber(now, false) },
	"money":       func(now any, decimals int) any { return plainNumber(now, decimals > 0) },
	"boolean": func(now any, _ int) any {
		switch now := now.(type) {
		case string:
			if truth, falsehood := jstext.BooleanIn(now); truth || falsehood {
				return truth
			}
		case json.Number:
			if now == "0" || now == "1" {
				return now == "1"
			}
		}
		return now
	},
	"-": func(now any, _ int) any { return now },
}

// ofText gives a repair of strings alone.
func ofText(repair func(text string) any) func(any, int) any {
	return func(now any, _ int) any {
		if text, ok := now.(string); ok {
			return repair(text)
		}
		return now
	}
}

// postcodeLength is how many digits a postal code has, the first of which may be zeros that a number has lost.
const postcodeLength = 5

// tidied gives what a text field takes: white space and control characters are cut, a number becomes its JSON text. What JavaScript writes for a
// value that was not there stays as it is.
func tidied(now any) any {
	switch now := now.(type) {
	case string:
		if !jstext.IsStringified(now) {
			return jstext.Tidy(now)
		}
	case json.Number:
		return now.String()
	}
	return now
}

// plainNumber gives the number that a text plainly is.
func plainNumber(now any, decimals bool) any {
	if text, ok := now.(string); ok {
		if digits, ok := plainnumber.Digits(jstext.Trim(text), decimals); ok {
			return json.Number(digits)
		}
	}
	return now
}

var (
	bareCard    = regexp.MustCompile(`^([0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{4})[- ]?([0-9]{4})$`)
	shortCard   = regexp.MustCompile(`^[0-9]{15}$|^[0-9]{4}-[0-9]{6}-[0-9]{5}$|^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}$`)
	expiryForms = regexp.MustCompile(`^(?:([0-9]{4})[-/. ]?([0-9]{2})|([0-9]{2}) ?/ ?([0-9]{2}|[0-9]{4}))$`)
)

// groupedCard gives the 16 digits of a card as the documentation writes them.
func groupedCard(text string) any {
	if parts := bareCard.FindStringSubmatch(text); parts != nil {
		return strings.Join(parts[1:], "-")
	}
	return text
}

// yearAndMonth gives YYYY-MM for what can only be read as that: YYYY/MM, YYYYMM, MM/YY, MM/YYYY, and four digits of which but one half can
// be the month.
func yearAndMonth(text string) any {
	if len(text) == 4 && jstext.IsDigits(text) {
		first, second := text[:2], text[2:]
		switch {
		case isMonth(second) && !isMonth(first):
			return "20" + first + "-" + second
		case isMonth(first) && !isMonth(second):
			return "20" + second + "-" + first
		}
		return text
	}
	parts := expiryForms.FindStringSubmatch(text)
	switch {
	case parts == nil:
		return text
	case parts[1] != "" && isMonth(parts[2]):
		return parts[1] + "-" + parts[2]
	case isMonth(parts[3]) && len(parts[4]) == 2:
		return "20" + parts[4] + "-" + parts[3]
	case isMonth(parts[3]):
		return parts[4] + "-" + parts[3]
	}
	return text
}

// isMonth says whether two digits are a month.
func isMonth(digits string) bool { return digits >= "01" && digits <= "12" }
