// The memory that reports are made in.

package validate

import (
	"cmp"
	"slices"
	"strings"
	"unsafe"

	"paycheck/validate/internal/message"
)

// made holds the parts of a report. The next report is made in the same memory, unless somebody keeps the parts.
type made struct {
	issues  []Issue
	changes []Change
	steps   []any  // of the paths with an index or a key; the others are in names
	words   []byte // of all messages
	shown   []byte // a path in a message
	order   []ranked
	names   [len(catalogue)]names
	pieces  [len(catalogue)]struct{ ko, en []message.Piece } // of the messages that were said
	filling filling                                          // of the message that is being said
}

// begin clears the parts of the last report.
func (m *made) begin() {
	if m.words == nil {
		m.words = make([]byte, 0, 1024)
	}
	m.issues, m.changes, m.steps, m.words, m.order = m.issues[:0], m.changes[:0], m.steps[:0], m.words[:0], m.order[:0]
}

// keep leaves the parts to who has the report, with paths of their own.
func (m *made) keep() {
	for i := range m.issues {
		m.issues[i].Path = slices.Clone(m.issues[i].Path)
	}
	for i := range m.changes {
		m.changes[i].Path = slices.Clone(m.changes[i].Path)
	}
	m.issues, m.changes, m.words = nil, nil, nil
}

// sorted sorts the order that was noted; what has the same rank stays as it was.
//
//go:noinline
func (m *made) sorted() []ranked {
	slices.SortStableFunc(m.order, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	return m.order
}

// piecesOf gives the message of a code, taken apart.
func (m *made) piecesOf(code code, locale Locale) []message.Piece {
	pieces := &m.pieces[code].en
	if locale == Korean {
		pieces = &m.pieces[code].ko
	}
	if *pieces == nil {
		*pieces = message.Parse(catalogue[code].message.in(locale))
	}
	return *pieces
}

// said gives the words from begin to the end.
func (m *made) said(begin int) string {
	words := m.words[begin:]
	return unsafe.String(unsafe.SliceData(words), len(words))
}

// names are the keys that lead to a field. The index of an array goes after index of them.
type names struct {
	keys  []any
	index int
}

// path gives the path of a code's field, with the index at of the array that is in it (or none), and after it the key if there is one.
func (m *made) path(of code, at int, key *string) Path {
	names := &m.names[of]
	if names.keys == nil {
		*names = namesOf(of.object())
	}
	if at == none && key == nil {
		return names.keys
	}
	return m.longPath(names, at, key)
}

// longPath gives the path of names with an index or a key.
//
//go:noinline
func (m *made) longPath(names *names, at int, key *string) Path {
	begin := len(m.steps)
	m.steps = names.appendTo(m.steps, at)
	if key != nil {
		m.steps = append(m.steps, strings.Clone(*key))
	}
	return slices.Clip(m.steps[begin:])
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
