//go:build !browser && !rulegen

// How servers read a request: JSON, by the decoders that easyjson writes. Anyone's JSON is read by package given before. A page's params come on
// a tape (tape.go).

package validate

import (
	"math/bits"
	"strings"

	"github.com/mailru/easyjson/jlexer"

	"paycheck/validate/internal/jstext"
)

// jsonSpan is where in its JSON text a value stands.
type jsonSpan struct {
	raw  string // the value's own text, aliasing the whole
	from int    // its place in the whole, in bytes
}

// decode takes the next value of in, whatever it is.
func (v *Value) decode(in *lexer) {
	from := in.pos
	if from < len(in.text) && in.text[from] == '"' {
		in.pos += v.readString(in.text[from:], from)
	} else if raw := in.value(); raw != "" {
		v.readJSON(raw, from)
	}
}

// readJSON takes the value of a JSON text that begins at a place of the whole.
func (v *Value) readJSON(raw string, from int) {
	*v = Value{json: jsonSpan{raw, from}}
	switch raw[0] {
	case '"':
		v.readString(raw, from)
		return
	case 't':
		v.number, v.kind = 1, kindBoolean
	case 'f':
		v.kind = kindBoolean
	case 'n':
		v.kind = kindNull
	case '{':
		v.kind = kindObject
	case '[':
		v.kind = kindArray
	default:
		v.number = jstext.ParseNumber(raw)
		v.kind = kindOfNumber(v.number)
	}
	v.given = v.kind
}

// readString takes the string that a JSON text begins with, which begins at a place of the whole, and gives how much of the text it takes.
// It allocates only where there are escapes.
func (v *Value) readString(text string, from int) int {
	length, escaped, found := scanString(text)
	raw := text[:length]
	*v = Value{json: jsonSpan{raw, from}}
	if escaped {
		v.text, v.traits = unquote(raw), unknownTraits
		if strings.Contains(v.text, "\ufffd") && strings.Contains(raw, `\u`) {
			v.traits |= isLossy
		}
	} else if length > 1 {
		v.text, v.traits = raw[1:length-1], found
		if !jstext.IsTrimmed(v.text) {
			v.traits |= hasEdge
		}
	}
	v.kind = kindOfText(v.text)
	v.given = v.kind
	return length
}

// unquote gives the string of a valid JSON string literal. A lone surrogate becomes U+FFFD.
func unquote(raw string) string {
	in := jlexer.Lexer{Data: []byte(raw)}
	return in.String()
}

// scanString gives how much of a JSON text the string takes that it begins with, whether there are escapes in it, and of one without its traits
// but for hasEdge.
func scanString(text string) (length int, escaped bool, found traits) {
	var words wordTraits
	i := 1
	for i+8 <= len(text) {
		w := jstext.WordAt(text[i:])
		ends := w.Equal('"') | w.Equal('\\')
		if ends == 0 {
			words.addLiteral(w)
			i += 8
			continue
		}
		before := bits.TrailingZeros64(uint64(ends)) &^ 7
		if words.addLiteral(w & (1<<before - 1)); text[i+before/8] == '"' {
			return i + before/8 + 1, false, words.traits()
		}
		break
	}
	length, escaped = lengthOfString(text)
	for ; i < length; i++ {
		found |= traitsOfByte[text[i]]
	}
	return length, escaped, found | words.traits()
}

// decode takes the next value of in, whatever it is.
func (t *Text) decode(in *lexer) {
	t.Value.decode(in)
	t.text = ""
	if t.kind == kindString {
		t.text = t.Value.text
	}
}

// decode takes the next value of in, whatever it is.
func (i *Integer) decode(in *lexer) {
	i.Value.decode(in)
	i.number = 0
	if i.kind == kindNumber {
		i.number = i.Value.number
	}
}

// decode takes the next value of in, whatever it is.
func (b *Boolean) decode(in *lexer) {
	b.Value.decode(in)
	b.truth = b.isTrue()
}

// opens says whether an object follows in in. If not, it takes what follows as the value.
func (o *Object) opens(in *lexer) bool {
	if !in.IsDelim('{') {
		o.Value.decode(in)
		return false
	}
	o.opened(in, kindObject)
	return true
}

// opened notes that the value begins with the bracket that is next in in.
func (v *Value) opened(in *lexer, kind kind) {
	v.given, v.kind = kind, kind
	v.json = jsonSpan{in.text[in.pos:], in.pos}
}

// closes notes that the value ends with the bracket that was read last from in.
func (v *Value) closes(in *lexer) { v.json.raw = v.json.raw[:in.pos-v.json.from] }

// decodeUnknown keeps a member that the struct has no field for.
func (o *Object) decodeUnknown(in *lexer, key string) {
	o.unknown = append(o.unknown, unknownMember{key: key})
	o.unknown[len(o.unknown)-1].value.decode(in)
}

// decode takes the next value of in, whatever it is.
func (l *KICCProducts) decode(in *lexer) { l.entries = jsonList(in, &l.Value, l.entries) }

// decode takes the next value of in, whatever it is.
func (l *CardDetails) decode(in *lexer) { l.entries = jsonList(in, &l.Value, l.entries) }

// decode takes the next value of in, whatever it is.
func (l *CardQuotas) decode(in *lexer) { l.entries = jsonList(in, &l.Value, l.entries) }

// jsonList reads an array's entries into the memory of entries, or what else stands there into value.
func jsonList[T any, P interface {
	*T
	decode(*lexer)
}](in *lexer, value *Value, entries []T) []T {
	entries = entries[:0]
	if !in.IsDelim('[') {
		value.decode(in)
		return entries
	}
	*value = Value{}
	value.opened(in, kindArray)
	in.Delim('[')
	for !in.IsDelim(']') {
		var none T
		entries = append(entries, none)
		P(&entries[len(entries)-1]).decode(in)
		in.WantComma()
	}
	in.Delim(']')
	value.closes(in)
	return entries
}
