// Writing values as JSON, and showing them in messages.

package validate

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

const hexDigits = "0123456789abcdef"

// appendAll appends one text after the other.
//
//go:noinline
func appendAll(text []byte, parts ...string) []byte {
	for _, part := range parts {
		text = append(text, part...)
	}
	return text
}

// appendComma appends the comma before the entry i of a list.
//
//go:noinline
func appendComma(text []byte, i int) []byte {
	if i == 0 {
		return text
	}
	return append(text, ',')
}

// appendQuoted appends s as a JSON string.
func appendQuoted(text []byte, s string) []byte {
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
		return appendEscape(text, rune(b))
	}
	return append(text, '\\', b)
}

// appendKey appends a key as a JSON string.
func appendKey(text []byte, key string) []byte {
	begin := len(text)
	text = appendQuoted(text, key)
	if strings.IndexByte(key, 0xed) < 0 { // as in most keys
		return text
	}
	quoted, start := string(text[begin:]), 0
	text = text[:begin]
	for i := range quoted {
		if unit, ok := loneSurrogate(quoted[i:]); ok {
			text = appendEscape(append(text, quoted[start:i]...), unit)
			start = i + 3
		}
	}
	return append(text, quoted[start:]...)
}

// loneSurrogate gives the lone surrogate that a key begins with: it stands there as the three bytes that UTF-8 would have for it if it had any
// (lexer_browser.go).
func loneSurrogate(key string) (unit rune, ok bool) {
	if len(key) < 3 || key[0] != 0xed || key[1]&0xe0 != 0xa0 || key[2]&0xc0 != 0x80 {
		return 0, false
	}
	return 0xd000 | rune(key[1]&0x3f)<<6 | rune(key[2]&0x3f), true
}

// legible gives a key with U+FFFD for each lone surrogate.
func legible(key string) string {
	if strings.IndexByte(key, 0xed) < 0 {
		return key
	}
	text := make([]byte, 0, len(key))
	for i := 0; i < len(key); i++ {
		if _, ok := loneSurrogate(key[i:]); ok {
			text = append(text, "\ufffd"...)
			i += 2
		} else {
			text = append(text, key[i])
		}
	}
	return string(text)
}

// plainLength gives how far s goes without a byte that cannot simply be copied into a JSON string.
//
//go:noinline
func plainLength(s string) int {
	i := 0
	for i+8 <= len(s) {
		w := wordAt(s[i:])
		if marks := w.below(' ') | w.equal('"') | w.equal('\\'); marks != 0 {
			return i + bits.TrailingZeros64(uint64(marks))/8
		}
		i += 8
	}
	for i < len(s) && s[i] >= ' ' && s[i] != '"' && s[i] != '\\' {
		i++
	}
	return i
}

// appendValue appends what a change holds: a string, a float64 or a bool.
func appendValue(text []byte, value any) []byte {
	switch value := value.(type) {
	case string:
		return appendQuoted(text, value)
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
	if len(s) <= shownLength && isShownAsIs(s) {
		return append(text, s...)
	}
	return appendEscapedShown(text, legible(s))
}

// appendEscapedShown is appendShown where something may have to be escaped or cut.
func appendEscapedShown(text []byte, s string) []byte {
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

// isShownAsIs says whether s is all ASCII, and nothing in it is hidden.
//
//go:noinline
func isShownAsIs(s string) bool {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b >= 0x80 || hiddenASCII[b>>6]>>(b&63)&1 != 0 {
			return false
		}
	}
	return true
}

// hiddenASCII has a bit for every character of ASCII that is hidden.
var hiddenASCII = func() (bits [2]uint64) {
	for b := range 0x80 {
		if hidden(rune(b)) {
			bits[b>>6] |= 1 << (b & 63)
		}
	}
	return bits
}()

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
