// Looking at a text eight bytes at a time.

package jstext

// Word is eight bytes of a text, the first one lowest.
type Word uint64

const (
	// Ones is a word of ones: times a byte, that byte eight times.
	Ones Word = 0x0101010101010101
	// Highs are the highest bits of all bytes.
	Highs Word = 0x80 * Ones
)

// WordAt gives the eight bytes that text begins with.
func WordAt[T string | []byte](text T) Word {
	_ = text[7]
	return Word(text[0]) | Word(text[1])<<8 | Word(text[2])<<16 | Word(text[3])<<24 |
		Word(text[4])<<32 | Word(text[5])<<40 | Word(text[6])<<48 | Word(text[7])<<56
}

// The marks of a word are the highest bits of the bytes that are looked for. Above the first one that is right there may be wrong ones.

// Equal marks the bytes that are b.
func (w Word) Equal(b byte) (marks Word) {
	zeros := w ^ Ones*Word(b)
	return (zeros - Ones) &^ zeros & Highs
}

// Below marks the bytes that are less than b, which is ASCII.
func (w Word) Below(b byte) (marks Word) { return (w - Ones*Word(b)) &^ w & Highs }
