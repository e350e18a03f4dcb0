// What bytes a string is made of, noted while it is read, so that rules need not look at each byte again.

package validate

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

// may says whether any of the traits can be found in the string.
func (t traits) may(any traits) bool { return t&any != 0 }
