//go:build !browser

// Looking into values that came as JSON.

package validate

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
		key := text[:lengthOfValue(text)]
		text = afterSpace(text[len(key):])
		if !isString(key) || text == "" {
			return false
		}
		w.key, _ = textOfJSON(key)
		text = afterSpace(text[1:]) // the colon
	}
	raw := text[:lengthOfValue(text)]
	if raw == "" || raw[0] == '"' && !isString(raw) {
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
