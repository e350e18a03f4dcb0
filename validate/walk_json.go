//go:build !browser && !rulegen

// Looking into values that came as JSON.

package validate

import (
	"math/bits"

	"paycheck/validate/internal/jstext"
)

// jsonWalk is what was not read yet of an object or an array.
type jsonWalk struct {
	rest string
	from int // its place in the whole text
}

// beginJSON begins after the opening bracket of v.
func (w *walk) beginJSON(v *Value) {
	if len(v.json.raw) > 1 {
		w.json = jsonWalk{v.json.raw[1:], v.json.from + 1}
	}
}

// nextInJSON is next for JSON. It ends for any text.
func (w *walk) nextInJSON() bool {
	end := w.json.from + len(w.json.rest)
	text := afterSpace(w.json.rest)
	w.json.rest = ""
	if text == "" || text[0] == '}' || text[0] == ']' {
		return false
	}
	w.index++
	if w.keys {
		key, length := keyIn(text)
		text = afterSpace(text[length:])
		if length == 0 || text == "" {
			return false
		}
		w.key = key
		text = afterSpace(text[1:]) // the colon
	}
	raw := firstValue(text)
	if raw == "" {
		return false
	}
	w.value.readJSON(raw, end-len(text))
	rest := afterSpace(text[len(raw):])
	if rest != "" && rest[0] == ',' {
		rest = rest[1:]
	}
	w.json = jsonWalk{rest, end - len(rest)}
	return true
}

// isString says whether a JSON text is a string to its end.
func isString(raw string) bool { return len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' }

// keyIn gives the key that a JSON text begins with, and how much of the text it takes; nothing where there is none. Without escapes it is a part
// of the text.
func keyIn(text string) (key string, length int) {
	length, escaped := lengthOfString(text)
	raw := text[:length]
	switch {
	case !isString(raw):
		return "", 0
	case escaped:
		return unquote(raw), length
	}
	return raw[1 : length-1], length
}

// firstValue gives the text of the value that a JSON text begins with; nothing where there is none, or a string without an end.
func firstValue(text string) string {
	if text == "" || text[0] != '"' {
		return text[:lengthOfValue(text)]
	}
	length, _ := lengthOfString(text)
	if !isString(text[:length]) {
		return ""
	}
	return text[:length]
}

// lengthOfValue gives how much of a JSON text its first value takes. It ends for any text.
func lengthOfValue(text string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			length, _ := lengthOfString(text[i:])
			i += length - 1
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

// lengthOfString gives how much of a JSON text the string takes that it begins with, and whether there are escapes in it.
func lengthOfString(text string) (length int, escaped bool) {
	for i := 1; i < len(text); i++ {
		for i+8 <= len(text) {
			w := jstext.WordAt(text[i:])
			if ends := w.Equal('"') | w.Equal('\\'); ends != 0 {
				i += bits.TrailingZeros64(uint64(ends)) / 8
				break
			}
			i += 8
		}
		if i >= len(text) {
			break
		}
		switch text[i] {
		case '\\':
			escaped = true
			i++
		case '"':
			return i + 1, escaped
		}
	}
	return len(text), escaped
}

// afterSpace gives a JSON text from its first value or mark on.
func afterSpace(text string) string {
	for text != "" && isSpace(text[0]) {
		text = text[1:]
	}
	return text
}

// isSpace says whether b is white space in JSON.
func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }
