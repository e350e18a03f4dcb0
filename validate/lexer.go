//go:build !browser && !rulegen

// The lexer that the decoders read with which easyjson writes: it has the methods of easyjson's own that they call. That one would ask of each
// byte once more whether it is JSON, and look for the end of each string before its leaf looks at it: it took a quarter of a check.

package validate

// lexer reads a text that was found to be JSON before, by package given or by easyjson. Of any other it reads what it can, and comes to an end.
type lexer struct {
	text string
	pos  int
}

// lexerOf gives a lexer that reads text.
func lexerOf(text string) lexer {
	l := lexer{text: text}
	l.space()
	return l
}

// value passes over the next value, and gives its text; nothing where there is none.
func (l *lexer) value() string {
	raw := firstValue(l.text[l.pos:])
	if l.pos += len(raw); raw == "" {
		l.pos = len(l.text)
	}
	return raw
}

// pass passes over a byte, where there is one, and the white space behind it.
func (l *lexer) pass() {
	l.pos = min(l.pos+1, len(l.text))
	l.space()
}

func (l *lexer) space() { l.pos = len(l.text) - len(afterSpace(l.text[l.pos:])) }

// UnsafeFieldName reads a key. Without escapes it is a part of the text.
func (l *lexer) UnsafeFieldName(bool) string {
	key, length := keyIn(l.text[l.pos:])
	if l.pos += length; length == 0 {
		l.pos = len(l.text)
	}
	return key
}

// WantColon passes over the colon behind a key.
func (l *lexer) WantColon() {
	l.space()
	l.pass()
}

// WantComma passes over the comma behind a value; behind the last there is none.
func (l *lexer) WantComma() {
	l.space()
	if l.pos < len(l.text) && l.text[l.pos] == ',' {
		l.pass()
	}
}

// IsDelim says whether a bracket is next, or nothing more.
func (l *lexer) IsDelim(bracket byte) bool { return l.pos == len(l.text) || l.text[l.pos] == bracket }

// Delim passes over a bracket. White space that follows an object or an array is not a part of it.
func (l *lexer) Delim(bracket byte) {
	if bracket == '{' || bracket == '[' {
		l.pass()
	} else {
		l.pos = min(l.pos+1, len(l.text))
	}
}

// What a decoder asks before its object is settled, as opens has seen the object (value_json.go): it is not null, and what stands around it is
// the concern of others.

// IsStart says that this is not the whole text.
func (l *lexer) IsStart() bool { return false }

// IsNull says that null is not next.
func (l *lexer) IsNull() bool { return false }

// Skip is called for null alone.
func (l *lexer) Skip() {}

// Consumed is called for the whole text alone.
func (l *lexer) Consumed() {}
