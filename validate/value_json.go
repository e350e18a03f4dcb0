//go:build !browser

// How servers read a request: JSON, by easyjson. Anyone's JSON is read by package given before. A page's params come on a tape (tape.go).

package validate

import (
	"strings"
	"unsafe"

	"github.com/mailru/easyjson/jlexer"

	"paycheck/validate/internal/jstext"
)

type lexer = jlexer.Lexer

// jsonSpan is where in its JSON text a value stands.
type jsonSpan struct {
	raw  string // the value's own text, aliasing the whole
	from int    // its place in the whole, in bytes
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (v *Value) UnmarshalEasyJSON(in *lexer) {
	raw := in.Raw()
	if len(raw) > 0 {
		v.readJSON(unsafe.String(&raw[0], len(raw)), in.GetPos()-len(raw))
	}
}

// readJSON takes the value of a JSON text that begins at a place of the whole.
func (v *Value) readJSON(raw string, from int) {
	*v = Value{json: jsonSpan{raw, from}}
	switch raw[0] {
	case '"':
		v.text, v.traits = textOfJSON(raw)
		v.kind = kindOfText(v.text)
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

// textOfJSON gives the string of a valid JSON string literal, and its traits. It allocates only where there are escapes.
// A lone surrogate becomes U+FFFD.
func textOfJSON(raw string) (text string, found traits) {
	if strings.IndexByte(raw, '\\') < 0 {
		text = raw[1 : len(raw)-1]
		return text, traitsOf(text)
	}
	in := lexer{Data: []byte(raw)}
	text = in.String()
	if strings.Contains(text, "\ufffd") && strings.Contains(raw, `\u`) {
		return text, unknownTraits | isLossy
	}
	return text, unknownTraits
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (t *Text) UnmarshalEasyJSON(in *lexer) {
	t.Value.UnmarshalEasyJSON(in)
	t.text = ""
	if t.kind == kindString {
		t.text = t.Value.text
	}
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (i *Integer) UnmarshalEasyJSON(in *lexer) {
	i.Value.UnmarshalEasyJSON(in)
	i.number = 0
	if i.kind == kindNumber {
		i.number = i.Value.number
	}
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (b *Boolean) UnmarshalEasyJSON(in *lexer) {
	b.Value.UnmarshalEasyJSON(in)
	b.truth = b.isTrue()
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

// opened notes that the value begins with the bracket that IsDelim found next in in, or nothing more.
func (v *Value) opened(in *lexer, kind kind) {
	v.given, v.kind = kind, kind
	v.json.from = min(max(in.GetPos()-1, 0), len(in.Data))
	v.json.raw = unsafe.String(unsafe.SliceData(in.Data), len(in.Data))[v.json.from:]
}

// closes notes that the value ends with the bracket that was read last from in.
func (v *Value) closes(in *lexer) {
	v.json.raw = v.json.raw[:min(max(in.GetPos()-v.json.from, 0), len(v.json.raw))]
}

// UnmarshalUnknown keeps a member that the struct has no field for.
func (o *Object) UnmarshalUnknown(in *lexer, key string) {
	o.unknown = append(o.unknown, unknownMember{key: key})
	o.unknown[len(o.unknown)-1].value.UnmarshalEasyJSON(in)
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (l *KICCProducts) UnmarshalEasyJSON(in *lexer) { l.entries = jsonList(in, &l.Value, l.entries) }

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (l *CardDetails) UnmarshalEasyJSON(in *lexer) { l.entries = jsonList(in, &l.Value, l.entries) }

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (l *CardQuotas) UnmarshalEasyJSON(in *lexer) { l.entries = jsonList(in, &l.Value, l.entries) }

// jsonList reads an array's entries into the memory of entries, or what else stands there into value.
func jsonList[T any, P interface {
	*T
	UnmarshalEasyJSON(*lexer)
}](in *lexer, value *Value, entries []T) []T {
	entries = entries[:0]
	if !in.IsDelim('[') {
		value.UnmarshalEasyJSON(in)
		return entries
	}
	*value = Value{}
	value.opened(in, kindArray)
	in.Delim('[')
	for !in.IsDelim(']') {
		var none T
		entries = append(entries, none)
		P(&entries[len(entries)-1]).UnmarshalEasyJSON(in)
		in.WantComma()
	}
	in.Delim(']')
	value.closes(in)
	return entries
}
