// A word is one load where Go has WebAssembly's: of the eight of word_other.go Go makes eight there.

package jstext

import "unsafe"

// WordAt gives the eight bytes that text begins with.
func WordAt(text string) Word {
	_ = text[7]
	return *(*Word)(unsafe.Pointer(unsafe.StringData(text)))
}
