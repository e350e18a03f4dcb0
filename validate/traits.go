// What bytes a string's JSON text is made of, noted while it is read, so that rules need not look at each byte again.

package validate

// traits says which kinds of bytes stand in a string. None set is the usual case: printable ASCII without anything special.
type traits uint8

const (
	hasEscape   traits = 1 << iota // a backslash
	hasControl                     // C0 or DEL
	hasNonASCII                    // U+0080 and on
	hasC2                          // the byte that U+0080 to U+00BF begin with, among them the controls C1
)

// unknownTraits is for a string that no text was read of: anything may be in it.
const unknownTraits traits = 0xff

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
		case b == '\\':
			table[i] = hasEscape
		}
	}
	return table
}()

// may says whether any of the traits can be found in the string.
func (t traits) may(any traits) bool { return t&any != 0 }
