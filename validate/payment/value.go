// The values of a body, kept as they were given, so that "14000", null and absence can be told apart and a repair finds its place.

package payment

import (
	"encoding/json"

	"github.com/mailru/easyjson/jlexer"

	"paycheck/validate/internal/jstext"
)

// value is what stands at a key.
type value struct {
	raw        []byte // the JSON text; empty where there is none
	start, end int    // where it stands in the body
	now        any    // a string, json.Number, bool, map or slice, repaired; nil where it is missing
	failed     bool   // an issue was raised about it
}

// UnmarshalEasyJSON takes the next value of in, whatever it is.
func (v *value) UnmarshalEasyJSON(in *jlexer.Lexer) {
	v.raw = in.Raw()
	v.end = in.GetPos()
	v.start = v.end - len(v.raw)
	switch kindOf(v.raw) {
	case "an object":
		v.now = map[string]any{}
	case "an array":
		v.now = []any{}
	case "a number":
		v.now = json.Number(v.raw)
	case "a boolean":
		v.now = string(v.raw) == "true"
	case "a string":
		var text string
		if json.Unmarshal(v.raw, &text) == nil && !missing(jstext.Tidy(text)) {
			v.now = text
		}
	}
}

// missing says whether there is none: absent, null or blank.
func (v *value) missing() bool { return v.now == nil }

// text gives the string, where it is one that nothing was said against.
func (v *value) text() (string, bool) {
	text, ok := v.now.(string)
	return text, ok && !v.failed
}

// amount gives the amount, where it is one that nothing was said against.
func (v *value) amount() (Amount, bool) {
	number, ok := v.now.(json.Number)
	if !ok || v.failed {
		return Amount{}, false
	}
	amount, err := parse(string(number))
	return amount, err == nil
}

// plain gives the value as validator takes it: a pointer, so that 0 and false are not taken for absence.
func (v *value) plain() any {
	switch now := v.now.(type) {
	case string:
		return &now
	case bool:
		return &now
	case json.Number:
		number, _ := now.Float64() // beyond its range an infinity, which is no whole number
		return &number
	case map[string]any:
		return &now
	case []any:
		return &now
	}
	return (*string)(nil)
}

// members is the object that a struct is read from: its own value, and the keys that the struct does not name.
type members struct {
	value   value
	unknown []string
}

func (m *members) object() *members { return m }

// UnmarshalUnknown keeps a key that the struct does not name.
func (m *members) UnmarshalUnknown(in *jlexer.Lexer, key string) {
	m.unknown = append(m.unknown, key)
	in.SkipRecursive()
}

// list is the payments of a schedule.
type list struct {
	value
	entries []planned
}

// UnmarshalEasyJSON takes the next value of in, whatever it is. An entry that is no object stays in its place, empty.
func (l *list) UnmarshalEasyJSON(in *jlexer.Lexer) {
	if !in.IsDelim('[') {
		l.value.UnmarshalEasyJSON(in)
		return
	}
	in.Delim('[')
	var all []any
	for !in.IsDelim(']') {
		var entry planned
		if in.IsDelim('{') {
			entry.UnmarshalEasyJSON(in)
			entry.members.value.now = map[string]any{}
		} else {
			entry.members.value.UnmarshalEasyJSON(in)
		}
		l.entries = append(l.entries, entry)
		all = append(all, nil)
		in.WantComma()
	}
	in.Delim(']')
	l.now = append([]any{}, all...)
}
