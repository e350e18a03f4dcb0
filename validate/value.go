// The leaves of a request: what JSON gave each field, kept so that "14000", null and absence can be told apart.

package validate

import "unicode/utf8"

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
	kindNaN // NaN, Infinity or -Infinity: JSON has no words for them, but numbers that no double holds
	kindBigInt
)

// Value is a field that no rule looks into.
type Value struct {
	text      string  // of a string what it holds, of a BigInt its digits
	number    float64 // of a number the number, of a boolean 1 for true
	tape      *tape   // of an object or array that came on a tape
	slot, pos uint32  // where on the tape what is in it begins
	json      jsonSpan
	given     kind   // what was given
	kind      kind   // the same after a repair
	traits    traits // of a string
	failed    bool   // an error was raised about it
	refused   bool   // what is more, no further rule is to look at it
}

// missing says whether the value is absent, null or blank.
func (v *Value) missing() bool { return v.kind <= kindBlank }

// usable says whether there is a value and no rule refused it.
func (v *Value) usable() bool { return v.kind > kindBlank && !v.failed }

// isTrue says whether true was given.
func (v *Value) isTrue() bool { return v.given == kindBoolean && v.number == 1 }

// Text is a field for a string.
type Text struct {
	Value
	text string // the string, repaired; empty unless kind is kindString
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

// Number gives the number; false when there is none, or none that can be used.
func (i *Integer) Number() (float64, bool) { return i.number, i.kind == kindNumber && !i.failed }

// Boolean is a field for true or false.
type Boolean struct {
	Value
	truth bool // meaningful when kind is kindBoolean
}

// True says whether the value is true.
func (b *Boolean) True() bool { return b.truth }

// Object is what was given where an object is wanted; the structs of request.go begin with it.
type Object struct {
	Value
	unknown []unknownMember
}

// unknownMember is a member of an object that the struct has no field for.
type unknownMember struct {
	key   string
	value Value
}
