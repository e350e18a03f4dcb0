// Writing values as JSON, and showing them in messages.

package validate

import (
	"math/bits"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// appendQuoted appends s as a JSON string.
func appendQuoted(text []byte, s string) []byte {
	text = append(text, '"')
	start := 0
	for i := plainLength(s, 0); i < len(s); i = plainLength(s, i+1) {
		b := s[i]
		if b == 0xed { // a lone surrogate of a key, or else part of a Hangul syllable
			if i+2 < len(s) && s[i+1] >= 0xa0 {
				text = append(text, s[start:i]...)
				text = appendEscape(text, 0xd000|rune(s[i+1]&0x3f)<<6|rune(s[i+2]&0x3f))
				i += 2
				start = i + 1
			}
			continue
		}
		text = append(text, s[start:i]...)
		start = i + 1
		switch b {
		case '"', '\\':
			text = append(text, '\\', b)
		case '\n':
			text = append(text, '\\', 'n')
		case '\r':
			text = append(text, '\\', 'r')
		case '\t':
			text = append(text, '\\', 't')
		case '\b':
			text = append(text, '\\', 'b')
		case '\f':
			text = append(text, '\\', 'f')
		default:
			text = append(text, '\\', 'u', '0', '0', hexDigits[b>>4], hexDigits[b&15])
		}
	}
	return append(append(text, s[start:]...), '"')
}

// plainLength gives how far s goes, from i, without a byte that cannot simply be copied into a JSON string, or may be part of a lone surrogate.
func plainLength(s string, i int) int {
	for i+8 <= len(s) {
		w := wordAt(s[i:])
		if marks := w.below(' ') | w.equal('"') | w.equal('\\') | w.equal(0xed); marks != 0 {
			return i + bits.TrailingZeros64(uint64(marks))/8
		}
		i += 8
	}
	for i < len(s) && s[i] >= ' ' && s[i] != '"' && s[i] != '\\' && s[i] != 0xed {
		i++
	}
	return i
}

// appendValue appends what a path or a change holds: a string, an int, a float64 or a bool.
func appendValue(text []byte, value any) []byte {
	switch value := value.(type) {
	case string:
		return appendQuoted(text, value)
	case int:
		return appendNumber(text, float64(value))
	case float64:
		return appendNumber(text, value)
	case bool:
		if value {
			return append(text, "true"...)
		}
		return append(text, "false"...)
	}
	return append(text, "null"...)
}

// shownLength is how many code points of a value a message shows (rules.md §10).
const shownLength = 64

// appendShown appends s to a message as data: cut to 64 code points, and with everything escaped that could change the
// page, terminal or log that the message ends up in: control and format characters, quotes, and the marks of HTML.
func appendShown(text []byte, s string) []byte {
	start, count := 0, 0
	for i, r := range s {
		if count == shownLength {
			return append(append(text, s[start:i]...), "…"...)
		}
		count++
		if !hidden(r) {
			continue
		}
		text = append(text, s[start:i]...)
		_, size := utf8.DecodeRuneInString(s[i:])
		start = i + size
		if r > 0xffff {
			r -= 0x10000
			text = appendEscape(text, 0xd800+r>>10)
			r = 0xdc00 + r&0x3ff
		}
		text = appendEscape(text, r)
	}
	return append(text, s[start:]...)
}

func appendEscape(text []byte, unit rune) []byte {
	return append(text, '\\', 'u', hexDigits[unit>>12&15], hexDigits[unit>>8&15], hexDigits[unit>>4&15], hexDigits[unit&15])
}

// hidden says whether r must not stand in a message as it is.
func hidden(r rune) bool {
	switch {
	case r < 0x80:
		return r < ' ' || r == 0x7f || r == '"' || r == '\'' || r == '`' || r == '<' || r == '>' || r == '&' || r == '\\'
	case r < 0xa0, r == 0xad, r == 0x61c, r == 0x180e, r == 0xfeff, r == 0xfffd:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}
