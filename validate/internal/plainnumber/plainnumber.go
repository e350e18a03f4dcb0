// Package plainnumber reads numbers as people write them where only one reading makes sense.
package plainnumber

import (
	"strings"
	"unicode/utf8"

	"paycheck/validate/internal/jstext"
)

// Digits gives the ASCII digits of a number that may be written in full-width digits or with commas at the thousands. What stands after
// a decimal point must be zeros unless the number may have decimals, and then no more of them than a number holds.
func Digits(text string, decimals bool) (string, bool) {
	digits := make([]byte, 0, len(text))
	whole, fraction, hasPoint := strings.Cut(text, ".")
	if digits, ok := appendPlainDigits(digits, whole); !ok {
		return "", false
	} else if !hasPoint {
		return string(digits), true
	}
	fraction, zeros := strings.TrimRight(fraction, "0０"), fraction
	switch {
	case zeros == "", fraction == "" && !decimals && isGroup(whole) && utf8.RuneCountInString(zeros) == 3: // 1.000 may well be a thousand
		return "", false
	case fraction == "":
		digits, _ = appendPlainDigits(digits, whole)
		return string(digits), true
	case !decimals:
		return "", false
	}
	digits, _ = appendPlainDigits(digits, whole)
	digits, ok := appendDigits(append(digits, '.'), fraction)
	return string(digits), ok && jstext.FormatNumber(jstext.ParseNumber(string(digits))) == string(digits)
}

// isGroup says whether digits can stand before a point at the thousands.
func isGroup(digits string) bool { return utf8.RuneCountInString(digits) <= 3 }

// appendPlainDigits appends the ASCII digits of a whole number that may be written in full-width digits or with commas at the thousands.
func appendPlainDigits(digits []byte, text string) ([]byte, bool) {
	begin, groups := len(digits), 0
	for more := true; more; groups++ {
		var group string
		group, text, more = strings.Cut(text, ",")
		before := len(digits)
		var ok bool
		digits, ok = appendDigits(digits, group)
		if size := len(digits) - before; !ok || groups > 0 && size != 3 || groups == 0 && more && size > 3 {
			return digits, false
		}
	}
	return digits, digits[begin] != '0' || len(digits) == begin+1
}

// appendDigits appends ASCII or full-width digits as ASCII ones; false where text has none or has anything else.
func appendDigits(digits []byte, text string) ([]byte, bool) {
	for _, r := range text {
		if r >= '０' && r <= '９' {
			r -= '０' - '0'
		}
		if r < '0' || r > '9' {
			return digits, false
		}
		digits = append(digits, byte(r))
	}
	return digits, text != ""
}
