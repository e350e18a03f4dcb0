// Writing JSON as JSON.stringify does.

package jstext

import (
	"math/bits"
)

const hexDigits = "0123456789abcdef"

// AppendAll appends one text after the other.
//
//go:noinline
func AppendAll(text []byte, parts ...string) []byte {
	for _, part := range parts {
		text = append(text, part...)
	}
	return text
}

// AppendComma appends the comma before the entry i of a list.
//
//go:noinline
func AppendComma(text []byte, i int) []byte {
	if i == 0 {
		return text
	}
	return append(text, ',')
}

// AppendQuoted appends s as a JSON string.
func AppendQuoted(text []byte, s string) []byte {
	text = append(text, '"')
	for {
		i := plainLength(s)
		text = append(text, s[:i]...)
		if i == len(s) {
			return append(text, '"')
		}
		text = appendEscaped(text, s[i])
		s = s[i+1:]
	}
}

// appendEscaped appends the escape of a byte that cannot stand in a JSON string.
func appendEscaped(text []byte, b byte) []byte {
	switch b {
	case '"', '\\':
		return append(text, '\\', b)
	case '\n':
		b = 'n'
	case '\r':
		b = 'r'
	case '\t':
		b = 't'
	case '\b':
		b = 'b'
	case '\f':
		b = 'f'
	default:
		return AppendEscape(text, rune(b))
	}
	return append(text, '\\', b)
}

// plainLength gives how far s goes without a byte that cannot simply be copied into a JSON string.
//
//go:noinline
func plainLength(s string) int {
	i := 0
	for i+8 <= len(s) {
		w := WordAt(s[i:])
		if marks := w.Below(' ') | w.Equal('"') | w.Equal('\\'); marks != 0 {
			return i + bits.TrailingZeros64(uint64(marks))/8
		}
		i += 8
	}
	for i < len(s) && s[i] >= ' ' && s[i] != '"' && s[i] != '\\' {
		i++
	}
	return i
}

// AppendValue appends what a change holds: a string, a float64 or a bool.
func AppendValue(text []byte, value any) []byte {
	switch value := value.(type) {
	case string:
		return AppendQuoted(text, value)
	case float64:
		return AppendNumber(text, value)
	case bool:
		if value {
			return append(text, "true"...)
		}
		return append(text, "false"...)
	}
	return append(text, "null"...)
}

// AppendEscape appends the escape of a UTF-16 unit.
func AppendEscape(text []byte, unit rune) []byte {
	return append(text, '\\', 'u', hexDigits[unit>>12&15], hexDigits[unit>>8&15], hexDigits[unit>>4&15], hexDigits[unit&15])
}
