// Package message puts things into words. A template is words with gaps in {}, and parts in [[ ]] that are left out when a gap in them has
// nothing to fill it: "{path} must be a string.[[ Did you mean {suggestion}?]]". What somebody gave is shown so that it can do no harm.
package message

import (
	"slices"
	"strings"
)

// Piece is one part of a template: words, a gap to be filled, or a bracket.
type Piece struct {
	words string // where gap is noGap
	gap   Gap
}

// Gap is a place in a template for what is known only of one value.
type Gap uint8

const (
	noGap Gap = iota
	optionalBegins
	optionalEnds

	// The gaps, as templates name them.

	Path
	Given
	To
	Key
	Kind
	Allowed
	Suggestion
	Gateway
	Length
	Limit
	Offset  // in the JSON text
	Rounded // the number given, rounded
	Letters // how many Korean letters the limit in bytes is
	Name    // what was passed, as JavaScript calls it
)

// gapNames are the gaps as templates name them.
var gapNames = [...]string{Path: "path", Given: "given", To: "to", Key: "key", Kind: "kind", Allowed: "allowed",
	Suggestion: "suggestion", Gateway: "gateway", Length: "length", Limit: "limit", Offset: "offset",
	Rounded: "rounded", Letters: "letters", Name: "name"}

// gapOf gives the gap of a name; noGap where there is none.
func gapOf(name string) Gap {
	return Gap(max(slices.Index(gapNames[:], name), int(noGap)))
}

// Parse takes a template apart.
func Parse(template string) (pieces []Piece) {
	for template != "" {
		switch {
		case template[0] == '{':
			end := strings.IndexByte(template, '}')
			pieces = append(pieces, Piece{gap: gapOf(template[1:end])})
			template = template[end+1:]
		case strings.HasPrefix(template, "[["):
			pieces = append(pieces, Piece{gap: optionalBegins})
			template = template[2:]
		case strings.HasPrefix(template, "]]"):
			pieces = append(pieces, Piece{gap: optionalEnds})
			template = template[2:]
		default:
			end := strings.IndexAny(template[1:], "{[]") + 1
			if end == 0 {
				end = len(template)
			}
			pieces = append(pieces, Piece{words: template[:end]})
			template = template[end:]
		}
	}
	return pieces
}

// Append appends the pieces of a template to text. fill appends what fills a gap, or nothing where there is nothing for it. It is no interface:
// with the caller's type, the program would have the names of all that the type leads to, 2 kB of brotli.
func Append(text []byte, pieces []Piece, fill func(text []byte, gap Gap) []byte) []byte {
	optional, empty := 0, false // where the optional part begins, and whether a gap in it has nothing
	for i := range pieces {
		piece := &pieces[i]
		switch piece.gap {
		case noGap:
			text = append(text, piece.words...)
		case optionalBegins:
			optional, empty = len(text), false
		case optionalEnds:
			if empty {
				text = text[:optional]
			}
		default:
			before := len(text)
			text = fill(text, piece.gap)
			empty = empty || len(text) == before
		}
	}
	return text
}
