// The memory that the parts of reports are made in.

package validate

import (
	"cmp"
	"slices"
	"strings"
	"unsafe"

	"paycheck/validate/internal/message"
)

// reportParts holds the parts of a report. The next report is made in the same memory, unless somebody keeps the parts.
type reportParts struct {
	issues     []Issue
	changes    []Change
	issue      Issue  // the one that is being written, where no report is kept
	change     Change // the same
	steps      []any  // of the paths with an index or a key; the others are in names
	words      []byte // of all messages
	shown      []byte // a path in a message
	order      []ranked
	rankedFact code // the code of a fact that was ranked last
	rankedAt   code // the first code of its field, which takes long to find
	names      [len(catalogue)]names
	pieces     [int(factCode) + len(factProblems)]struct{ ko, en []message.Piece } // of the messages that were said
	other      otherPieces                                                         // of the last message that was one of several
	filling    filling                                                             // of the message that is being said
	fill       func(text []byte, gap message.Gap) []byte                           // fills its gaps; kept, as making it leaves garbage
}

// filling is what the gaps of a message are filled with.
type filling struct {
	finding
	path       Path
	to         any
	suggestion string
	// namesGateway says that the message has named the gateway.
	namesGateway bool
}

// otherPieces is one of the other messages of a code, taken apart.
type otherPieces struct {
	text   string
	pieces []message.Piece
}

// begin clears the parts of the last report.
func (p *reportParts) begin() {
	if p.words == nil {
		p.words = make([]byte, 0, 1024)
	}
	p.issues, p.changes, p.steps, p.words, p.order = p.issues[:0], p.changes[:0], p.steps[:0], p.words[:0], p.order[:0]
}

// forget lets the next issue or change be made where the last one was.
func (p *reportParts) forget() { p.steps, p.words = p.steps[:0], p.words[:0] }

// keep leaves the parts to who has the report, with paths of their own.
func (p *reportParts) keep() {
	for i := range p.issues {
		p.issues[i].Path = slices.Clone(p.issues[i].Path)
	}
	for i := range p.changes {
		p.changes[i].Path = slices.Clone(p.changes[i].Path)
	}
	p.issues, p.changes, p.words = nil, nil, nil
}

// sorted sorts the order that was noted; what has the same rank stays as it was.
//
//go:noinline
func (p *reportParts) sorted() []ranked {
	slices.SortStableFunc(p.order, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	return p.order
}

// piecesOf gives the message of a code, in the wording that a finding has of it, taken apart.
func (p *reportParts) piecesOf(code code, wording uint8, locale Locale) []message.Piece {
	if others := code.otherMessages(); wording > 0 && len(others) > 0 {
		text := others[min(int(wording), len(others))-1].In(locale)
		if p.other.text != text {
			p.other = otherPieces{text, message.Parse(text)}
		}
		return p.other.pieces
	}
	said := int(code)
	if code >= factCode { // a problem has one message, whatever the param
		said = int(factCode) + int(code.row().problem)
	}
	pieces := &p.pieces[said].en
	if locale == Korean {
		pieces = &p.pieces[said].ko
	}
	if *pieces == nil {
		*pieces = message.Parse(code.message().In(locale))
	}
	return *pieces
}

// said gives the words from begin to the end.
func (p *reportParts) said(begin int) string {
	words := p.words[begin:]
	return unsafe.String(unsafe.SliceData(words), len(words))
}

// path gives the path of a code's field, with the index at of the array that is in it (or none), and after it the key if there is one.
func (p *reportParts) path(of code, at int, key *string) Path {
	names := &p.names[of]
	if names.keys == nil {
		*names = namesOf(of.object())
	}
	if at == none && key == nil {
		return names.keys
	}
	return p.longPath(names, at, key)
}

// longPath gives the path of names with an index or a key.
//
//go:noinline
func (p *reportParts) longPath(names *names, at int, key *string) Path {
	begin := len(p.steps)
	p.steps = names.appendTo(p.steps, at)
	if key != nil {
		p.steps = append(p.steps, strings.Clone(*key))
	}
	return slices.Clip(p.steps[begin:])
}
