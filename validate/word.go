// Looking at a text eight bytes at a time.

package validate

// word is eight bytes of a text, the first one lowest.
type word uint64

const (
	ones  word = 0x0101010101010101
	highs word = 0x80 * ones
)

// wordAt gives the eight bytes that text begins with.
func wordAt[T string | []byte](text T) word {
	_ = text[7]
	return word(text[0]) | word(text[1])<<8 | word(text[2])<<16 | word(text[3])<<24 |
		word(text[4])<<32 | word(text[5])<<40 | word(text[6])<<48 | word(text[7])<<56
}

// The marks of a word are the highest bits of the bytes that are looked for. Above the first one that is right there may be wrong ones.

// equal marks the bytes that are b.
func (w word) equal(b byte) (marks word) {
	zeros := w ^ ones*word(b)
	return (zeros - ones) &^ zeros & highs
}

// below marks the bytes that are less than b, which is ASCII.
func (w word) below(b byte) (marks word) { return (w - ones*word(b)) &^ w & highs }
