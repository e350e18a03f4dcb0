//go:build !wasm

// A word as any machine reads it. Go makes one load of it where it can.

package jstext

// WordAt gives the eight bytes that text begins with.
func WordAt(text string) Word {
	_ = text[7]
	return Word(text[0]) | Word(text[1])<<8 | Word(text[2])<<16 | Word(text[3])<<24 |
		Word(text[4])<<32 | Word(text[5])<<40 | Word(text[6])<<48 | Word(text[7])<<56
}
