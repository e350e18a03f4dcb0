// What bytes a string is made of, noted while it is read, so that rules need not look at each byte again.

package validate

import "paycheck/validate/internal/jstext"

// traits says which kinds of bytes stand in a string. None set is the usual case: printable ASCII without anything special.
type traits uint8

const (
	hasControl traits = 1 << iota // C0 or DEL
	hasC2                         // the byte that U+0080 to U+00BF begin with, among them the controls C1
	hasMark                       // {, [ or <, with one of which every template and every sample of a document begins
	hasEdge                       // white space may stand around it
	isLossy                       // a U+FFFD that may stand for a lone surrogate, which UTF-8 cannot have
)

// unknownTraits is for a string that was not read through: any bytes may be in it.
const unknownTraits = hasControl | hasC2 | hasMark | hasEdge

// traitsOfByte has what one byte adds.
var traitsOfByte = func() (table [256]traits) {
	for i := range table {
		switch b := byte(i); {
		case b < ' ' || b == 0x7f:
			table[i] = hasControl
		case b == 0xc2:
			table[i] = hasC2
		case b == '{' || b == '[' || b == '<':
			table[i] = hasMark
		}
	}
	return table
}()

// wordTraits gathers the traits of a text's words of eight bytes: what all of them have marked.
type wordTraits struct{ control, c2, mark jstext.Word }

func (t *wordTraits) add(w jstext.Word) {
	t.control |= w.Below(' ')
	t.addLiteral(w)
}

// addLiteral is add for a word of a JSON string, in which nothing comes before the space. What of the word is no part of the string is zero.
func (t *wordTraits) addLiteral(w jstext.Word) {
	t.control |= w.Equal(0x7f)
	t.c2 |= w.Equal(0xc2)
	t.mark |= (w | ' '*jstext.Ones).Equal('{') | w.Equal('<') // [ is { but for that bit
}

func (t *wordTraits) traits() traits {
	return marked(t.control, hasControl) | marked(t.c2, hasC2) | marked(t.mark, hasMark)
}

// marked gives a trait where a word has marks.
func marked(w jstext.Word, trait traits) traits {
	if w&jstext.Highs != 0 {
		return trait
	}
	return 0
}

// may says whether any of the traits can be found in the string.
func (t traits) may(any traits) bool { return t&any != 0 }
