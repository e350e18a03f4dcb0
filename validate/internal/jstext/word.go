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

// The marks of a word are the highest bits of the bytes that are looked for. Above the first one that is right there may be wrong ones.

// Equal marks the bytes that are b.
func (w Word) Equal(b byte) (marks Word) {
	zeros := w ^ Ones*Word(b)
	return (zeros - Ones) &^ zeros & Highs
}

// Below marks the bytes that are less than b, which is ASCII.
func (w Word) Below(b byte) (marks Word) { return (w - Ones*Word(b)) &^ w & Highs }
