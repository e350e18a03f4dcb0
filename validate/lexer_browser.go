//go:build browser

// The lexer that the generated decoders read with in the browser. easyjson's brings fmt, reflect and encoding/json for its error texts and
// its numbers, 170 kB of brotli, and takes twice the time; this one has the methods that the decoders call and no others. It reads what
// JSON.stringify writes, without white space between the values, and fails, without a reason, for most else; it never panics and always
// ends. A page that has just been opened runs it in V8's first tier, where each call is dear: so the methods are small enough to be inlined,
// and strings are read eight bytes at a time.

package validate

import (
	"math/bits"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate/internal/jstext"
)

type lexer struct {
	Data   []byte
	pos    int
	failed bool
	// escapes is set once a string had one.
	escapes bool
}

// startOf gives where the bracket begins that is next.
func startOf(in *lexer) int { return in.pos }

// endOf gives where what was read last ends.
func endOf(in *lexer) int { return in.pos }

// hadEscapes says whether a string that was read had an escape.
func hadEscapes(in *lexer) bool { return in.escapes }

// Ok says whether nothing was wrong so far.
func (l *lexer) Ok() bool { return !l.failed }

// Error is errNotJSON once something was wrong.
func (l *lexer) Error() error {
	if l.failed {
		return errNotJSON
	}
	return nil
}

// errNotJSON is the only error of the lexer.
const errNotJSON = notJSON("not JSON")

type notJSON string

func (e notJSON) Error() string { return string(e) }

// fail ends the reading: nothing more is found in the text. It stays out of the methods that are inlined everywhere.
//
//go:noinline
func (l *lexer) fail() {
	l.failed = true
	l.pos = len(l.Data)
}

// peek gives the next byte; 0 at the end.
func (l *lexer) peek() byte {
	if l.pos < len(l.Data) {
		return l.Data[l.pos]
	}
	return 0
}

// IsStart says whether nothing was read yet.
func (l *lexer) IsStart() bool { return l.pos == 0 }

// Consumed fails when there is more to read.
func (l *lexer) Consumed() {
	if l.pos < len(l.Data) {
		l.fail()
	}
}

// IsNull says whether null follows.
func (l *lexer) IsNull() bool { return l.peek() == 'n' }

// Skip passes over the next value.
func (l *lexer) Skip() { l.SkipRecursive() }

// IsDelim says whether the bracket follows, or nothing more can be read.
func (l *lexer) IsDelim(bracket byte) bool { return l.pos >= len(l.Data) || l.Data[l.pos] == bracket }

// Delim passes over a bracket.
func (l *lexer) Delim(bracket byte) {
	if l.peek() == bracket {
		l.pos++
	} else {
		l.fail()
	}
}

// WantColon has nothing to do: UnsafeFieldName passes over the colon after a key.
func (l *lexer) WantColon() {}

// WantComma passes over the comma between two entries; after the last there is none.
func (l *lexer) WantComma() {
	switch l.peek() {
	case ',':
		l.pos++
	case '}', ']':
	default:
		l.fail()
	}
}

// readRaw gives the text of the next value, and the traits of a string.
func readRaw(in *lexer) (raw []byte, found traits) {
	start := in.pos
	if found = in.skip(); !in.failed {
		raw = in.Data[start:in.pos]
	}
	return raw, found
}

// UnsafeFieldName reads a key and the colon after it. Without escapes it is part of the text.
func (l *lexer) UnsafeFieldName(bool) string {
	if l.peek() != '"' {
		l.fail()
		return ""
	}
	start := l.pos + 1
	for i := start; i+8 <= len(l.Data); i += 8 {
		w := jstext.WordAt(l.Data[i:])
		if ends := w.Equal('"') | w.Equal('\\'); ends != 0 {
			if i += bits.TrailingZeros64(uint64(ends)) / 8; l.Data[i] != '"' || i+1 == len(l.Data) || l.Data[i+1] != ':' {
				break
			}
			l.pos = i + 2
			return unsafe.String(&l.Data[start], i-start)
		}
	}
	return l.longFieldName()
}

// longFieldName reads a key with an escape, or one at the text's end, and the colon after it.
func (l *lexer) longFieldName() string {
	start := l.pos
	found := l.skip()
	end := l.pos
	l.Delim(':')
	switch {
	case l.failed:
		return ""
	case found.may(hasEscape):
		return decoded(l.Data[start:end], true)
	}
	return unsafe.String(&l.Data[start+1], end-start-2)
}

// Raw gives the text of the next value; nothing when there is none.
func (l *lexer) Raw() []byte {
	raw, _ := readRaw(l)
	return raw
}

// SkipRecursive passes over the next value, whatever it is.
func (l *lexer) SkipRecursive() { l.skip() }

// skipOther passes over the next value, which is no string.
func (l *lexer) skipOther() {
	switch l.peek() {
	case '{', '[':
		l.skipNested()
	case 0, ',', ':', '}', ']':
		l.fail()
	default:
		l.pos += wordLength(l.Data[l.pos:])
		switch l.peek() {
		case '"', '{', '[', ':':
			l.fail()
		}
	}
}

// wordLength gives how far a number, true, false or null goes.
//
//go:noinline
func wordLength(data []byte) int {
	for i, b := range data {
		if endsWord[b] {
			return i
		}
	}
	return len(data)
}

// endsWord has the bytes that cannot be part of a number, of true, of false or of null.
var endsWord = func() (ends [256]bool) {
	for b := range ends {
		ends[b] = b <= ' ' || strings.IndexByte(`,:"[]{}`, byte(b)) >= 0
	}
	return ends
}()

// skip passes over the next value, whatever it is, and gives the traits of a string.
func (l *lexer) skip() (found traits) {
	if l.peek() != '"' {
		l.skipOther()
		return 0
	}
	data, i := l.Data, l.pos+1
	var nonASCII, control, c2 jstext.Word // what all words have marked
	for i+8 <= len(data) {
		w := jstext.WordAt(data[i:])
		length := 8
		ends := w.Equal('"') | w.Equal('\\')
		if ends != 0 { // what follows does not count
			length = bits.TrailingZeros64(uint64(ends)) / 8
			kept := jstext.Word(1)<<(8*length) - 1
			w = w&kept | jstext.Ones*'a'&^kept
		}
		nonASCII |= w
		control |= w.Below(' ') | w.Equal(0x7f)
		c2 |= w.Equal(0xc2)
		i += length
		if ends == 0 {
			continue
		}
		if data[i] == '"' {
			break
		}
		found |= hasEscape
		l.escapes = true
		i += 2
	}
	found |= marked(nonASCII, hasNonASCII) | marked(control, hasControl) | marked(c2, hasC2)
	if i < len(data) && data[i] == '"' {
		l.pos = i + 1
		return found
	}
	return found | l.skipRest(i)
}

// skipRest passes over the rest of a string from i, which has less than eight bytes to the text's end, and gives its traits.
func (l *lexer) skipRest(i int) (found traits) {
	for ; i < len(l.Data); i++ {
		b := l.Data[i]
		if b == '"' {
			l.pos = i + 1
			return found
		}
		found |= traitsOfByte[b]
		if b == '\\' {
			l.escapes = true
			i++
		}
	}
	l.fail()
	return found
}

// marked gives a trait where a word has marks.
func marked(w jstext.Word, trait traits) traits {
	if w&jstext.Highs != 0 {
		return trait
	}
	return 0
}

func (l *lexer) skipNested() {
	for depth := 0; l.pos < len(l.Data); {
		switch l.Data[l.pos] {
		case '"':
			l.skip()
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		l.pos++
		if depth == 0 {
			return
		}
	}
	l.fail()
}

// String reads a string and its escapes. A lone surrogate becomes U+FFFD.
func (l *lexer) String() string {
	raw := l.Raw()
	if len(raw) < 2 || raw[0] != '"' {
		l.fail()
		return ""
	}
	return decoded(raw, false)
}

// decoded gives the string of a JSON text. A lone surrogate becomes U+FFFD; or, in a key, the three bytes that UTF-8 would have for it if it
// had any, so that the key can be found again (appendKey knows them).
func decoded(raw []byte, isKey bool) string {
	text := make([]byte, 0, len(raw))
	for i := 1; i < len(raw)-1; i++ {
		if raw[i] != '\\' {
			text = append(text, raw[i])
			continue
		}
		i++
		switch c := raw[i]; c {
		case 'b':
			text = append(text, '\b')
		case 'f':
			text = append(text, '\f')
		case 'n':
			text = append(text, '\n')
		case 'r':
			text = append(text, '\r')
		case 't':
			text = append(text, '\t')
		case 'u':
			char := hexRune(raw[i+1:])
			if i += 4; utf16.IsSurrogate(char) && i+2 < len(raw) && raw[i+1] == '\\' && raw[i+2] == 'u' {
				if pair := utf16.DecodeRune(char, hexRune(raw[i+3:])); pair != utf8.RuneError {
					char = pair
					i += 6
				}
			}
			if isKey && utf16.IsSurrogate(char) {
				text = append(text, 0xe0|byte(char>>12), 0x80|byte(char>>6&0x3f), 0x80|byte(char&0x3f))
			} else {
				text = utf8.AppendRune(text, char)
			}
		default:
			text = append(text, c)
		}
	}
	return string(text)
}

// hexRune reads four hexadecimal digits; what is none counts as 0.
func hexRune(digits []byte) (char rune) {
	for i := 0; i < 4 && i < len(digits); i++ {
		switch c := digits[i]; {
		case c >= '0' && c <= '9':
			char = char<<4 + rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			char = char<<4 + rune(c|0x20-'a') + 10
		}
	}
	return char
}
