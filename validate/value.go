// The leaves of a request: what JSON gave each field, kept so that "14000", null and absence can be told apart.

package validate

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// kind is what JSON gave a field. The kinds up to kindBlank are missing values (rules.md §1).
type kind uint8

const (
	kindAbsent kind = iota
	kindNull
	kindBlank // a string of white space only
	kindString
	kindNumber
	kindBoolean
	kindArray
	kindObject
	kindNaN // NaN, Infinity or -Infinity: only a snapshot taken in JavaScript has them
	kindBigInt
)

// Value is a field that no rule looks into.
type Value struct {
	raw     string // the JSON text, aliasing the request's
	given   kind   // what JSON gave
	kind    kind   // the same after a repair
	traits  traits // of a string
	failed  bool   // an error was raised about it
	refused bool   // what is more, no further rule is to look at it
}

// missing says whether the value is absent, null or blank.
func (v *Value) missing() bool { return v.kind <= kindBlank }

// usable says whether there is a value and no rule refused it.
func (v *Value) usable() bool { return v.kind > kindBlank && !v.failed }

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (v *Value) UnmarshalEasyJSON(in *lexer) {
	raw, found := readRaw(in)
	if len(raw) == 0 {
		return
	}
	text := unsafe.String(&raw[0], len(raw))
	kind := kindString // as most values are
	if !isPlainlyVisible(text) {
		kind = kindOf(text, found)
	}
	*v = Value{raw: text, given: kind, kind: kind, traits: found}
}

// kindOf gives the kind of a JSON text.
func kindOf(raw string, found traits) kind {
	switch raw[0] {
	case '"':
		if isBlank(unquote(raw, found)) {
			return kindBlank
		}
		return kindString
	case 't', 'f':
		return kindBoolean
	case 'n':
		return kindNull
	case '{':
		return kindObject
	case '[':
		return kindArray
	}
	return kindNumber
}

// standInPrefix opens a stand-in for what JSON cannot hold: the loader writes "\/NaN" or "\/123n" with this escape,
// which JSON.stringify never uses.
const standInPrefix = `"\/`

// isPlainlyVisible says whether a JSON text is a string whose first character can be seen.
func isPlainlyVisible(raw string) bool {
	return len(raw) > 2 && raw[0] == '"' && beginsVisible(raw[1]) && raw[1] != '\\'
}

// revealStandIn gives a stand-in the kind of what it stands for.
func (v *Value) revealStandIn() {
	if v.kind != kindString || !strings.HasPrefix(v.raw, standInPrefix) {
		return
	}
	v.kind = kindNaN
	if v.raw[len(v.raw)-2] == 'n' {
		v.kind = kindBigInt
	}
	v.given = v.kind
}

// standIn is the text of what a stand-in stands for: NaN, -Infinity, 123n.
func (v *Value) standIn() string { return v.raw[len(standInPrefix) : len(v.raw)-1] }

// bigDigits is the digits of a BigInt.
func (v *Value) bigDigits() string {
	digits := v.standIn()
	return digits[:len(digits)-1]
}

// Text is a field for a string.
type Text struct {
	Value
	text string // the string, repaired; empty unless kind is kindString
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (t *Text) UnmarshalEasyJSON(in *lexer) {
	t.Value.UnmarshalEasyJSON(in)
	t.text = ""
	if t.kind == kindString {
		t.text = unquote(t.raw, t.traits)
	}
}

// String gives the string as it was given; empty when there is none. A repaired one is in the Params of the report.
func (t *Text) String() string { return t.text }

// is says whether the value is usable and the given string.
func (t *Text) is(text string) bool { return t.usable() && t.text == text }

// longerThan says whether the text has more than limit code points.
func (t *Text) longerThan(limit int) bool {
	return len(t.text) > limit && utf8.RuneCountInString(t.text) > limit
}

// Integer is a field for a whole number.
type Integer struct {
	Value
	number float64 // meaningful when kind is kindNumber
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (i *Integer) UnmarshalEasyJSON(in *lexer) {
	i.Value.UnmarshalEasyJSON(in)
	i.number = 0
	if i.kind == kindNumber {
		if i.number = parseNumber(i.raw); math.IsInf(i.number, 0) {
			i.given, i.kind = kindNaN, kindNaN // JavaScript reads it as an infinity
		}
	}
}

// Number gives the number; false when there is none, or none that can be used.
func (i *Integer) Number() (float64, bool) { return i.number, i.kind == kindNumber && !i.failed }

// Boolean is a field for true or false.
type Boolean struct {
	Value
	truth bool // meaningful when kind is kindBoolean
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (b *Boolean) UnmarshalEasyJSON(in *lexer) {
	b.Value.UnmarshalEasyJSON(in)
	b.truth = b.kind == kindBoolean && b.raw == "true"
}

// True says whether the value is true.
func (b *Boolean) True() bool { return b.truth }

// Object is what JSON gave where an object is wanted; the structs of request.go embed it.
type Object struct {
	Value
	unknown []string // keys that the struct has no field for
}

// opens says whether an object follows in in. If not, it takes what follows as the value.
func (o *Object) opens(in *lexer) bool {
	if in.IsDelim('{') {
		o.given, o.kind = kindObject, kindObject
		return true
	}
	o.Value.UnmarshalEasyJSON(in)
	return false
}

// UnmarshalUnknown notes a key that the struct has no field for, and passes over its value.
func (o *Object) UnmarshalUnknown(in *lexer, key string) {
	o.unknown = append(o.unknown, key)
	in.SkipRecursive()
}

// isBlank says whether text has nothing to be seen in it.
func isBlank(text string) bool { return strings.TrimFunc(text, isInvisible) == "" }

// isInvisible says whether a string of such code points is blank: white space, and the two invisible ones that pages are full of.
func isInvisible(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// isControl says whether r is a control character: C0, DEL or C1.
func isControl(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

// trim cuts the white space around text.
func trim(text string) string {
	last := len(text) - 1
	if last < 0 {
		return text
	}
	for last > 0 && !utf8.RuneStart(text[last]) {
		last--
	}
	if beginsVisible(text[0]) && beginsVisible(text[last]) {
		return text
	}
	return strings.TrimSpace(text)
}

// beginsVisible says whether all code points that begin with the byte b can be seen: ASCII, and from U+4000 on all but what U+FEFF is among.
func beginsVisible(b byte) bool { return b > ' ' && b < 0x7f || b >= 0xe4 && b < 0xef }

// unquote gives the string of a valid JSON string literal with the traits found. It allocates only where there are escapes.
// A lone surrogate becomes U+FFFD.
func unquote(raw string, found traits) string {
	if !found.may(hasEscape) {
		return raw[1 : len(raw)-1]
	}
	in := lexer{Data: []byte(raw)}
	return in.String()
}

// hasLoneSurrogate says whether unquote lost something of raw.
func hasLoneSurrogate(raw, text string) bool {
	return strings.Contains(text, "\ufffd") && strings.Contains(raw, `\u`)
}

// parseNumber reads a JSON number as JavaScript does.
func parseNumber(raw string) float64 {
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

// formatNumber writes number as JSON.stringify does.
func formatNumber(number float64) string {
	return string(appendNumber(nil, number))
}

func appendNumber(text []byte, number float64) []byte {
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
