// The place of a code: which field it is about, where it stands in a report, and the path that leads there.

package validate

import (
	"slices"
	"strings"
)

// orderedField is the field of a code, or the array that the field is in.
func (c code) orderedField() string {
	field := c.field()
	if array := arrayOf(field); array != "" {
		return array
	}
	return field
}

// root is the key of the request that a code is about.
func (c code) root() string {
	root, _, _ := strings.Cut(c.text(), ".")
	return root
}

// arrayOf gives the array that a field is, or is in; empty where there is none.
func arrayOf(field string) string {
	for _, array := range arrays {
		if rest, found := strings.CutPrefix(field, array); found && (rest == "" || rest[0] == '.') {
			return array
		}
	}
	return ""
}

// field is the path that a code is about, without indexes. The codes of keys are each a field by themselves.
func (c code) field() string {
	text := c.text()
	if dot := strings.LastIndexByte(text, '.'); dot >= 0 {
		return text[:dot]
	}
	return text
}

// object is the path of the object whose first code c is; empty for the root.
func (c code) object() string {
	if c <= codeUnknownKey {
		return ""
	}
	return c.field()
}

// ranked is the place of a finding or a repair in the report, and which one it is.
type ranked struct {
	rank  uint64
	index int
}

// rank notes the place of a code with its array index: first the fields, then the indexes, then the codes. What is said of an array as a whole
// comes after its entries.
//
//go:noinline
func (p *reportParts) rank(code code, at, index int) {
	first := p.rankedAt
	switch {
	case code < factCode:
		first = firstOfField[code]
	case code != p.rankedFact: // else it is one of many
		first = code.firstOfField()
		p.rankedFact, p.rankedAt = code, first
	}
	p.order = append(p.order, ranked{uint64(first)<<48 | uint64(uint32(at))<<16 | uint64(code), index})
}

// firstOfField gives the first code of the field of a fact's code. The codes of facts stand behind those that the catalogue has for the field;
// where it has none, behind all.
func (c code) firstOfField() code {
	field := c.orderedField()
	for i := range catalogue {
		if code(i).orderedField() == field {
			return firstOfField[i]
		}
	}
	return c
}

// firstOfField has for each code the first code of the same field, all of an array's being one field; the catalogue has them together.
var firstOfField = func() (first [len(catalogue)]code) {
	for i := 1; i < len(first); i++ {
		first[i] = code(i)
		if code(i).orderedField() == code(i-1).orderedField() {
			first[i] = first[i-1]
		}
	}
	return first
}()

// names are the keys that lead to a field. The index of an array goes after index of them.
type names struct {
	keys  []any
	index int
}

// appendTo appends the path to steps.
func (n *names) appendTo(steps []any, at int) []any {
	if at == none {
		return append(steps, n.keys...)
	}
	return append(append(append(steps, n.keys[:n.index]...), at), n.keys[n.index:]...)
}

// namesOf takes a field's path apart.
//
//go:noinline
func namesOf(path string) names {
	names := names{keys: []any{}}
	for start := 0; start < len(path); {
		end := len(path)
		if dot := strings.IndexByte(path[start:], '.'); dot >= 0 {
			end = start + dot
		}
		names.keys = append(names.keys, path[start:end])
		if slices.Contains(arrays[:], path[:end]) {
			names.index = len(names.keys)
		}
		start = end + 1
	}
	return names
}
