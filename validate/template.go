// Taking the catalogue's messages apart: words, places in {}, and parts in [[ ]] that are left out when a place in them has nothing.

package validate

import "strings"

// piece is one part of a message: words, a place to be filled, or a bracket.
type piece struct {
	words string // where place is noPlace
	place place
}

type place uint8

const (
	noPlace place = iota
	optionalBegins
	optionalEnds
	pathPlace
	givenPlace
	toPlace
	keyPlace
	kindPlace
	allowedPlace
	suggestionPlace
	gatewayPlace
	lengthPlace
	limitPlace
	offsetPlace // in the JSON text
)

// placeNames are the places as messages name them.
var placeNames = [...]string{pathPlace: "path", givenPlace: "given", toPlace: "to", keyPlace: "key", kindPlace: "kind", allowedPlace: "allowed",
	suggestionPlace: "suggestion", gatewayPlace: "gateway", lengthPlace: "length", limitPlace: "limit",
	offsetPlace: "offset"}

// placeOf gives the place of a name; noPlace where there is none.
func placeOf(name string) place {
	for number, known := range placeNames {
		if known == name && name != "" {
			return place(number)
		}
	}
	return noPlace
}

// piecesOf takes a message apart.
func piecesOf(message string) (pieces []piece) {
	for message != "" {
		switch {
		case message[0] == '{':
			end := strings.IndexByte(message, '}')
			pieces = append(pieces, piece{place: placeOf(message[1:end])})
			message = message[end+1:]
		case strings.HasPrefix(message, "[["):
			pieces = append(pieces, piece{place: optionalBegins})
			message = message[2:]
		case strings.HasPrefix(message, "]]"):
			pieces = append(pieces, piece{place: optionalEnds})
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
