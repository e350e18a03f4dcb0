// Package phone gives the phone number of the buyer one written form for the many that people type.
package phone

import (
	"strings"
	"unicode"
)

// Normalize gives s as the repair `buyer_tel.normalized` has it: trimmed, and, if it is a phone number
// at all, in ASCII digits with single hyphens, in Korea's own form instead of +82, and hyphenated as Koreans do
// where the input had no hyphens of its own. What is no phone number comes back trimmed and otherwise as it was.
//
// Normalize(Normalize(s)) == Normalize(s).
func Normalize(s string) string {
	s = strings.TrimSpace(s)
	if IsPlain(s) {
		return s
	}
	if !isDialable(s) {
		return s
	}
	var room [64]byte
	number := appendDialed(room[:0], s)
	if domestic, ok := cutCountryCode(number); ok {
		number = hyphenate(domestic)
	} else if isBare(number) {
		number = hyphenate(number)
	}
	if string(number) == s {
		return s
	}
	return string(number)
}

// IsPlain reports whether s is surely what Normalize makes of it, as most are: digits with hyphens of its writer's.
func IsPlain(s string) bool { return strings.IndexByte(s, '-') > 0 && s[0] != '+' && IsValid(s) }

// IsValid reports whether s, already normalized, has the form that the rule `buyer_tel.format` asks for:
// 8 to 15 digits, single hyphens between groups of them, and at most a + before the first.
func IsValid(s string) bool {
	s = strings.TrimPrefix(s, "+")
	digits := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits++
		case c != '-' || i == 0 || i == len(s)-1 || s[i-1] == '-':
			return false
		}
	}
	return 8 <= digits && digits <= 15
}

// isDialable reports whether s has a digit and, beside digits and separators, at most a + in front.
func isDialable(s string) bool {
	digits := false
	for i, r := range s {
		switch {
		case '0' <= r && r <= '9' || '０' <= r && r <= '９':
			digits = true
		case r == '+' && i == 0:
		case !isPhoneSeparator(r):
			return false
		}
	}
	return digits
}

// isPhoneSeparator reports whether r is one of the separators: white space, dots and
// whatever a keyboard or a word processor makes of a hyphen.
func isPhoneSeparator(r rune) bool {
	switch r {
	case '-', '.', '·', '\u2212', '\u30fc', '\ufe58', '\ufe63', '\uff0d':
		return true
	}
	return '\u2010' <= r && r <= '\u2015' || unicode.IsSpace(r)
}

// appendDialed appends the dialable s to number with ASCII digits and one hyphen for each run of separators,
// but for those before the first digit and after the last.
func appendDialed(number []byte, s string) []byte {
	hyphen := false
	for _, r := range s {
		if isPhoneSeparator(r) {
			hyphen = true
			continue
		}
		if n := len(number); hyphen && n > 0 && number[n-1] != '+' {
			number = append(number, '-')
		}
		hyphen = false
		if r >= '０' {
			r -= '０' - '0'
		}
		number = append(number, byte(r))
	}
	return number
}

// cutCountryCode writes the leading 0 over +82, and over the 0 that some keep after it. It reuses number.
func cutCountryCode(number []byte) (domestic []byte, ok bool) {
	if len(number) < 3 || string(number[:3]) != "+82" {
		return nil, false
	}
	rest := 3
	if rest < len(number) && number[rest] == '-' {
		rest++
	}
	if rest < len(number) && number[rest] == '0' {
		rest++
	}
	number[rest-1] = '0'
	return number[rest-1:], true
}

// isBare reports whether number is digits only: then its writer set no hyphens that could be kept.
func isBare(number []byte) bool {
	for _, c := range number {
		if c < '0' || '9' < c {
			return false
		}
	}
	return true
}

// hyphenate gives a Korean number with its hyphens where they belong, and any other as it is.
func hyphenate(number []byte) []byte {
	digits := make([]byte, 0, 12)
	for _, c := range number {
		if c == '-' {
			continue
		}
		if len(digits) == cap(digits) {
			return number
		}
		digits = append(digits, c)
	}
	area := areaLength(string(digits))
	if area == 0 {
		return number
	}
	subscriber := len(digits) - 4
	number = append(number[:0], digits[:area]...)
	if area < subscriber {
		number = append(number, '-')
		number = append(number, digits[area:subscriber]...)
	}
	number = append(number, '-')
	return append(number, digits[subscriber:]...)
}

// areaLength gives the length of what precedes the subscriber's number in the digits of a Korean number, by the first
// form that fits: 02, 050x, 0xx, or the 1xxx of a nationwide number, which has only four more. 0 if it is none.
func areaLength(digits string) int {
	n := len(digits)
	switch {
	case strings.HasPrefix(digits, "02") && (n == 9 || n == 10):
		return 2
	case strings.HasPrefix(digits, "050") && (n == 11 || n == 12):
		return 4
	case strings.HasPrefix(digits, "0") && (n == 10 || n == 11):
		return 3
	case strings.HasPrefix(digits, "1") && n == 8:
		return 4
	}
	return 0
}
