// What bytes a string is made of, noted while it is read, so that rules need not look at each byte again.

package validate

import "paycheck/validate/internal/jstext"

// traits says which kinds of bytes stand in a string. None set is the usual case: printable ASCII without anything special.
type traits uint8

const (
	hasControl  traits = 1 << iota // C0 or DEL
	hasNonASCII                    // U+0080 and on
	hasC2                          // the byte that U+0080 to U+00BF begin with, among them the controls C1
	hasMark                        // {, [ or <, with one of which every template and every sample of a document begins
	hasEdge                        // white space may stand around it
	isLossy                        // a U+FFFD that may stand for a lone surrogate, which UTF-8 cannot have
)

// unknownTraits is for a string that was not read through: any bytes may be in it.
const unknownTraits = hasControl | hasNonASCII | hasC2 | hasMark | hasEdge

// traitsOfByte has what one byte adds.
var traitsOfByte = func() (table [256]traits) {
	for i := range table {
		switch b := byte(i); {
		case b < ' ' || b == 0x7f:
			table[i] = hasControl
		case b == 0xc2:
			table[i] = hasNonASCII | hasC2
		case b >= 0x80:
			table[i] = hasNonASCII
		case b == '{' || b == '[' || b == '<':
			table[i] = hasMark
		}
	}
	return table
}()

// traitsOf gives the traits of a text.
func traitsOf(text string) (found traits) {
	rest := text
	var nonASCII, control, c2, mark jstext.Word // what all words have marked
	for ; len(rest) >= 8; rest = rest[8:] {
		w := jstext.WordAt(rest)
		nonASCII |= w
		control |= w.Below(' ') | w.Equal(0x7f)
		c2 |= w.Equal(0xc2)
		mark |= markIn(w)
	}
	found = marked(nonASCII, hasNonASCII) | marked(control, hasControl) | marked(c2, hasC2) | marked(mark, hasMark)
	for i := 0; i < len(rest); i++ {
		found |= traitsOfByte[rest[i]]
	}
	if !jstext.IsTrimmed(text) {
		found |= hasEdge
	}
	return found
}

// markIn marks the bytes that are {, [, which is { but for a bit, or <.
func markIn(w jstext.Word) jstext.Word { return (w | ' '*jstext.Ones).Equal('{') | w.Equal('<') }

// marked gives a trait where a word has marks.
func marked(w jstext.Word, trait traits) traits {
	if w&jstext.Highs != 0 {
		return trait
	}
	return 0
}

// may says whether any of the traits can be found in the string.
func (t traits) may(any traits) bool { return t&any != 0 }
