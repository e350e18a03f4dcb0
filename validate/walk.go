// Looking into values that no struct of the contract describes: bypass, products of other gateways, whatever stands under an unknown key.
// Nothing is allocated for it but the strings that have escapes.

package validate

import (
	"paycheck/validate/internal/jstext"
)

// walk goes over the members of an object, or the entries of an array, in their order. What is neither has none.
type walk struct {
	rest string // what was not read yet, after the opening bracket
	keys bool   // of an object
	// index is the place of the value, from 0.
	index int
	// key is the value's, in an object.
	key string
	// value is what next found. A rule may ask of it, and repair it, as of a field.
	value Value
}

// walk begins to go over what v holds; next finds the first.
func (v *Value) walk() walk {
	w := walk{index: -1}
	if v.kind == kindArray || v.kind == kindObject {
		if len(v.raw) > 1 {
			w.rest, w.keys = v.raw[1:], v.kind == kindObject
		}
	}
	return w
}

// next finds the next value. It is false where there is no more.
func (w *walk) next() bool {
	text := afterSpace(w.rest)
	w.rest = ""
	if text == "" || text[0] == '}' || text[0] == ']' {
		return false
	}
	w.index++
	if w.keys {
		key := text[:lengthOfValue(text)]
		text = afterSpace(text[len(key):])
		if !isString(key) || text == "" {
			return false
		}
		w.key = unquote(key, traitsOf(key))
		text = afterSpace(text[1:]) // the colon
	}
	raw := text[:lengthOfValue(text)]
	if raw == "" || raw[0] == '"' && !isString(raw) {
		return false
	}
	w.value = valueOf(raw)
	w.rest = afterSpace(text[len(raw):])
	if w.rest != "" && w.rest[0] == ',' {
		w.rest = w.rest[1:]
	}
	return true
}

// isString says whether a JSON text is a string to its end.
func isString(raw string) bool { return len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' }

// member gives the value under a key of an object. Its kind is kindAbsent where there is none, or where v is no object.
func (v *Value) member(key string) Value {
	if v.kind == kindObject {
		for w := v.walk(); w.next(); {
			if w.key == key {
				return w.value
			}
		}
	}
	return Value{}
}

// entries gives how many entries an array has; 0 where v is none.
func (v *Value) entries() int {
	count := 0
	if v.kind == kindArray {
		for w := v.walk(); w.next(); {
			count++
		}
	}
	return count
}

// string gives the string that was given; empty where it was none.
func (v *Value) string() string {
	if v.given != kindString {
		return ""
	}
	return unquote(v.raw, v.traits)
}

// float gives the number that was given; false where it was none.
func (v *Value) float() (float64, bool) {
	if v.given != kindNumber {
		return 0, false
	}
	return jstext.ParseNumber(v.raw), true
}

// isTrue says whether true was given.
func (v *Value) isTrue() bool { return v.given == kindBoolean && v.raw == "true" }

// valueOf gives the value of a JSON text.
func valueOf(raw string) Value {
	if raw == "" {
		return Value{}
	}
	found := traits(0)
	if raw[0] == '"' {
		found = traitsOf(raw)
	}
	kind := kindOf(raw, found)
	return Value{raw: raw, given: kind, kind: kind, traits: found}
}

// traitsOf gives the traits of a string's JSON text.
func traitsOf(raw string) (found traits) {
	for i := 0; i < len(raw); i++ {
		found |= traitsOfByte[raw[i]]
	}
	return found
}

// lengthOfValue gives how much of a JSON text its first value takes. It ends for any text.
func lengthOfValue(text string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i += lengthOfString(text[i:]) - 1
		case '{', '[':
			depth++
			continue
		case '}', ']':
			if depth--; depth < 0 {
				return i
			}
		case ',', ':', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return i
			}
			continue
		default:
			continue
		}
		if depth == 0 {
			return min(i+1, len(text))
		}
	}
	return len(text)
}

// lengthOfString gives how much of a JSON text the string takes that it begins with.
func lengthOfString(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

// afterSpace gives a JSON text from its first value or mark on.
func afterSpace(text string) string {
	for text != "" && (text[0] == ' ' || text[0] == '\t' || text[0] == '\r' || text[0] == '\n') {
		text = text[1:]
	}
	return text
}
