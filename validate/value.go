// The leaves of a request: what JSON gave each field, kept so that "14000", null and absence can be told apart.

package validate

import (
	"math"
	"strings"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate/internal/jstext"
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
		if jstext.IsBlank(unquote(raw, found)) {
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
	return len(raw) > 2 && raw[0] == '"' && jstext.BeginsVisible(raw[1]) && raw[1] != '\\'
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
		if i.number = jstext.ParseNumber(i.raw); math.IsInf(i.number, 0) {
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
	unknown []unknownMember
}

// unknownMember is a member of an object that the struct has no field for.
type unknownMember struct {
	key   string
	value Value
}

// opens says whether an object follows in in. If not, it takes what follows as the value.
func (o *Object) opens(in *lexer) bool {
	if !in.IsDelim('{') {
		o.Value.UnmarshalEasyJSON(in)
		return false
	}
	o.opened(in, kindObject)
	return true
}

// opened notes that the value begins with the bracket that is next in in.
func (v *Value) opened(in *lexer, kind kind) {
	v.given, v.kind = kind, kind
	if rest := in.Data[min(startOf(in), len(in.Data)):]; len(rest) > 0 {
		v.raw = unsafe.String(&rest[0], len(rest))
	}
}

// closes notes that the value ends with the bracket that was read last from in.
func (v *Value) closes(in *lexer) {
	v.raw = v.raw[:max(len(v.raw)-(len(in.Data)-endOf(in)), 0)]
}

// UnmarshalUnknown keeps a member that the struct has no field for.
func (o *Object) UnmarshalUnknown(in *lexer, key string) {
	o.unknown = append(o.unknown, unknownMember{key: key})
	o.unknown[len(o.unknown)-1].value.UnmarshalEasyJSON(in)
}

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
