// Taking the catalogue's messages apart: words, gaps in {}, and parts in [[ ]] that are left out when a gap in them has nothing to fill it.

package validate

import (
	"slices"
	"strings"
)

// piece is one part of a message: words, a gap to be filled, or a bracket.
type piece struct {
	words string // where gap is noGap
	gap   gap
}

type gap uint8

const (
	noGap gap = iota
	optionalBegins
	optionalEnds
	pathGap
	givenGap
	toGap
	keyGap
	kindGap
	allowedGap
	suggestionGap
	gatewayGap
	lengthGap
	limitGap
	offsetGap // in the JSON text
)

// gapNames are the gaps as messages name them.
var gapNames = [...]string{pathGap: "path", givenGap: "given", toGap: "to", keyGap: "key", kindGap: "kind", allowedGap: "allowed",
	suggestionGap: "suggestion", gatewayGap: "gateway", lengthGap: "length", limitGap: "limit",
	offsetGap: "offset"}

// gapOf gives the gap of a name; noGap where there is none.
func gapOf(name string) gap {
	return gap(max(slices.Index(gapNames[:], name), int(noGap)))
}

// piecesOf takes a message apart.
func piecesOf(message string) (pieces []piece) {
	for message != "" {
		switch {
		case message[0] == '{':
			end := strings.IndexByte(message, '}')
			pieces = append(pieces, piece{gap: gapOf(message[1:end])})
			message = message[end+1:]
		case strings.HasPrefix(message, "[["):
			pieces = append(pieces, piece{gap: optionalBegins})
			message = message[2:]
		case strings.HasPrefix(message, "]]"):
			pieces = append(pieces, piece{gap: optionalEnds})
			message = message[2:]
		default:
			end := strings.IndexAny(message[1:], "{[]") + 1
			if end == 0 {
				end = len(message)
			}
			pieces = append(pieces, piece{words: message[:end]})
			message = message[end:]
		}
	}
	return pieces
}
