// Package jstext has strings and numbers as JavaScript has them: what counts as blank, what is trimmed and tidied, how a number is read and
// written, and what JSON.stringify makes of both.
package jstext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsBlank says whether text has nothing to be seen in it.
func IsBlank(text string) bool { return strings.TrimFunc(text, isInvisible) == "" }

// isInvisible says whether a string of such code points is blank: white space, and the two invisible ones that pages are full of.
func isInvisible(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }

// isControl says whether r is a control character: C0, DEL or C1.
func isControl(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

// Trim cuts the white space around text.
func Trim(text string) string {
	if IsTrimmed(text) {
		return text
	}
	return strings.TrimSpace(text)
}

// IsTrimmed says whether text surely has no white space around it; it may say no of a text outside ASCII that has none either.
func IsTrimmed(text string) bool {
	last := len(text) - 1
	if last < 0 {
		return true
	}
	for last > 0 && !utf8.RuneStart(text[last]) {
		last--
	}
	return BeginsVisible(text[0]) && BeginsVisible(text[last])
}

// BeginsVisible says whether all code points that begin with the byte b can be seen: ASCII, and from U+4000 on all but what U+FEFF is among.
func BeginsVisible(b byte) bool { return b > ' ' && b < 0x7f || b >= 0xe4 && b < 0xef }

// Tidy makes a space of each run of control characters and cuts the white space around text.
func Tidy(text string) string {
	var tidied strings.Builder
	control := false
	for _, r := range text {
		if isControl(r) {
			if !control {
				tidied.WriteByte(' ')
			}
			control = true
			continue
		}
		control = false
		tidied.WriteRune(r)
	}
	return Trim(tidied.String())
}

// IsStringified says whether text is what JavaScript writes for a value that was not there.
func IsStringified(text string) bool {
	switch Trim(text) {
	case "undefined", "null", "NaN", "[object Object]":
		return true
	}
	return false
}

// BooleanIn says which boolean a text names, in any case and with white space around it; neither where it is another text.
func BooleanIn(text string) (truth, falsehood bool) {
	word := strings.ToLower(Trim(text))
	return word == "true", word == "false"
}

// LowerCase is JavaScript's lower case, which does not make an i of a Turkish İ: that would repair an unknown name into a known one.
func LowerCase(text string) string {
	return strings.ToLower(strings.ReplaceAll(text, "İ", "i̇"))
}
