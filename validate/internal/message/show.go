// Showing what somebody gave.

package message

import (
	"unicode/utf8"

	"paycheck/validate/internal/jstext"
)

// shownLength is how many code points of a value a message shows, and shownBefore how many of them stand before what is wrong.
const (
	shownLength = 64
	shownBefore = 24
)

// AppendShown appends s to a message as data, as a person would write it: cut to 64 code points, and with everything escaped that cannot be
// seen or would change the page, terminal or log that the message ends up in: control and format characters, and what escapes.
func AppendShown(text []byte, s string) []byte { return AppendShownAround(text, s, 0) }

// AppendShownAround is AppendShown where what is wrong with s stands at the byte at: the cut is made around it.
func AppendShownAround(text []byte, s string, at int) []byte {
	if len(s) <= shownLength && isShownAsIs(s) {
		return append(text, s...)
	}
	first, last := window(s, at)
	if first > 0 {
		text = append(text, "…"...)
	}
	text = appendEscaped(text, s[first:last])
	if last < len(s) {
		text = append(text, "…"...)
	}
	return text
}

// window gives the part of s that is shown, around the byte at.
func window(s string, at int) (first, last int) {
	count := utf8.RuneCountInString(s)
	if count <= shownLength {
		return 0, len(s)
	}
	skipped := min(max(utf8.RuneCountInString(s[:min(at, len(s))])-shownBefore, 0), count-shownLength)
	if skipped <= 1 { // an ellipsis would take as much room
		skipped = 0
	}
	shown := 0
	for i := range s {
		switch shown {
		case skipped:
			first = i
		case skipped + shownLength:
			return first, i
		}
		shown++
	}
	return first, len(s)
}

func appendEscaped(text []byte, s string) []byte {
	start := 0
	for i, r := range s {
		if !hidden(r) {
			continue
		}
		text = append(text, s[start:i]...)
		_, size := utf8.DecodeRuneInString(s[i:])
		start = i + size
		if r == '"' || r == '\\' {
			text = append(text, '\\', byte(r))
			continue
		}
		if r > 0xffff {
			r -= 0x10000
			text = jstext.AppendEscape(text, 0xd800+r>>10)
			r = 0xdc00 + r&0x3ff
		}
		text = jstext.AppendEscape(text, r)
	}
	return append(text, s[start:]...)
}

// isShownAsIs says whether s is all ASCII, and nothing in it is hidden.
//
//go:noinline
func isShownAsIs(s string) bool {
	for i := 0; i < len(s); i++ {
		if b := s[i]; b >= 0x80 || hiddenASCII[b>>6]>>(b&63)&1 != 0 {
			return false
		}
	}
	return true
}

// hiddenASCII has a bit for every character of ASCII that is hidden.
var hiddenASCII = func() (bits [2]uint64) {
	for b := range 0x80 {
		if hidden(rune(b)) {
			bits[b>>6] |= 1 << (b & 63)
		}
	}
	return bits
}()

// hidden says whether r must not stand in a message as it is.
func hidden(r rune) bool {
	switch {
	case r < 0x80:
		return r < ' ' || r == 0x7f || r == '"' || r == '\\'
	case r < 0xa0, r == 0xad, r == 0x61c, r == 0x180e, r == 0xfeff, r == 0xfffd:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xfff9 && r <= 0xfffb, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}

// AppendShownQuoted is AppendShownAround with quotes around s.
func AppendShownQuoted(text []byte, s string, at int) []byte {
	return append(AppendShownAround(append(text, '"'), s, at), '"')
}
