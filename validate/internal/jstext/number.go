// Numbers as JavaScript reads and writes them.

package jstext

import (
	"math"
	"strconv"
)

// maxSafe is the largest whole number that JavaScript can tell from its neighbours: 2^53-1.
const maxSafe = 1<<53 - 1

// IsWhole says whether number has no fraction.
func IsWhole(number float64) bool { return number == math.Trunc(number) }

// IsSafe says whether number is at most 2^53-1 in size.
func IsSafe(number float64) bool { return number <= maxSafe && number >= -maxSafe }

// IsDigits says whether text is one ASCII digit or more.
func IsDigits(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// ParseNumber reads a JSON number as JavaScript does.
func ParseNumber(raw string) float64 {
	if len(raw) <= 15 {
		whole := 0
		for i := 0; i < len(raw); i++ {
			digit := raw[i] - '0'
			if digit > 9 {
				whole = -1
				break
			}
			whole = whole*10 + int(digit)
		}
		if whole >= 0 {
			return float64(whole)
		}
	}
	number, _ := strconv.ParseFloat(raw, 64) // out of range gives an infinity, which is what .max is for
	return number
}

// FormatNumber writes number as JSON.stringify does.
func FormatNumber(number float64) string {
	return string(AppendNumber(nil, number))
}

func AppendNumber(text []byte, number float64) []byte {
	if number == 0 {
		return append(text, '0') // -0 too
	}
	if math.IsInf(number, 0) {
		if number < 0 {
			text = append(text, '-')
		}
		return append(text, "Infinity"...)
	}
	if size := max(number, -number); size >= 1e-6 && size < 1e21 {
		return strconv.AppendFloat(text, number, 'f', -1, 64)
	}
	start := len(text)
	text = strconv.AppendFloat(text, number, 'e', -1, 64)
	// JavaScript writes 1e-7 where Go writes 1e-07.
	if n := len(text); n-start >= 4 && text[n-4] == 'e' && text[n-2] == '0' {
		text[n-2] = text[n-1]
		text = text[:n-1]
	}
	return text
}
