// What the rule tags of request.go ask of one value. Register gives the same functions to validator/v10.
//
// Those with a loop are not inlined: the generated rules are large, and V8 would optimize all of them as soon as the loop in them is hot.

package validate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"paycheck/validate/internal/jstext"
)

// isPlaceholder says whether text is a document's sample pasted unchanged, or a template that was never rendered.
func isPlaceholder(text string) bool { return isSample(text) || isTemplate(text) }

// isSample says whether text is wholly inside braces, as documents write what is to be filled in.
func isSample(text string) bool {
	if strings.IndexByte(text, '{') < 0 {
		return false
	}
	text = jstext.Trim(text)
	return strings.HasPrefix(text, "{") && strings.HasSuffix(text, "}")
}

// isTemplate says whether a template in text was never rendered.
func isTemplate(text string) bool { return templateIn(text) >= 0 }

// templateIn gives where in text the first template begins that was never rendered; -1 where there is none.
func templateIn(text string) int {
	if !hasTemplateMark(text) {
		return -1
	}
	first := -1
	for _, marks := range [...]struct{ opening, inside, closing string }{
		{"${", "", "}"}, {"{{", "", "}}"}, {"[[", "$", "]]"}, {"<%", "", "%>"}, {"<?", "", "?>"},
	} {
		if at := enclosed(text, marks.opening, marks.inside, marks.closing); at >= 0 && (first < 0 || at < first) {
			first = at
		}
	}
	return first
}

// hasTemplateMark says whether there is anything in text that some template begins with.
//
//go:noinline
func hasTemplateMark(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[', '<':
			return true
		}
	}
	return false
}

// enclosed gives where in text opening stands with closing after it, and inside between the two; -1 where it does not.
func enclosed(text, opening, inside, closing string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], opening)
		if at < 0 {
			return -1
		}
		at += from
		rest := text[at+len(opening):]
		end := strings.Index(rest, closing)
		if end < 0 {
			return -1
		}
		if strings.Contains(rest[:end], inside) {
			return at
		}
		from = at + len(opening)
	}
}

// isStringified says whether a text field holds what JavaScript writes for a value that was not there. None of it is of another length than these.
func (t *Text) isStringified() bool {
	switch len(t.text) {
	case len("NaN"), len("null"), len("undefined"), len("[object Object]"):
		return jstext.IsStringified(t.text)
	}
	return t.traits.may(hasEdge) && jstext.IsStringified(t.text)
}

// longerInEUCKR says whether text takes more than limit bytes in EUC-KR: 1 for ASCII, 2 for any other code point.
func longerInEUCKR(text string, limit int) bool {
	return len(text) > limit && lengthInEUCKR(text) > limit
}

//go:noinline
func lengthInEUCKR(text string) int {
	length := 0
	for _, r := range text {
		if length++; r >= utf8.RuneSelf {
			length++
		}
	}
	return length
}

// isOrderChars says whether KICC takes every character of an order number (G).
//
//go:noinline
func isOrderChars(text string) bool {
	for i := 0; i < len(text); i++ {
		b := text[i]
		if !(b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_' || b == '-') {
			return false
		}
	}
	return true
}

// isPrintASCII says whether text holds only U+0020 to U+007E.
//
//go:noinline
func isPrintASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// isNameChars says whether KICC takes every character of an order's name (G).
//
//go:noinline
func isNameChars(text string) bool {
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b == '\'', b == '"', b == '<', b == '>', b == '\\', b == ';', b == '|', b >= 0xf0:
			return false
		}
	}
	return true
}

// isMail says whether text has the form x@y.z, without white space or a second @.
func isMail(text string) bool {
	at := strings.IndexByte(text, '@')
	if at <= 0 || at+1 == len(text) {
		return false
	}
	domain := text[at+1:]
	dot := strings.IndexByte(domain[1:], '.') + 1
	return dot > 0 && dot < len(domain)-1 && strings.IndexByte(domain, '@') < 0 &&
		(isVisibleASCII(text) || !strings.ContainsFunc(text, unicode.IsSpace))
}

// isVisibleASCII says whether text holds only U+0021 to U+007F.
//
//go:noinline
func isVisibleASCII(text string) bool {
	for ; len(text) >= 8; text = text[8:] {
		if w := jstext.WordAt(text); (w|w.Below('!'))&jstext.Highs != 0 {
			return false
		}
	}
	for i := 0; i < len(text); i++ {
		if text[i] <= ' ' || text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isTexts says whether v is a string or an array of strings.
func isTexts(v *Value) bool {
	if v.kind != kindArray {
		return v.kind == kindString
	}
	for entries := v.walk(); entries.next(); {
		if entries.value.kind != kindString {
			return false
		}
	}
	return true
}

// cardCodes are PortOne's codes of card companies (P), and * for all of them.
const cardCodes = " * 361 364 365 366 367 368 369 370 371 372 373 374 381 041 071 045 048 002 089 090 10001 10002 10003 10004 10005 10006 "

// isCardCode says whether PortOne's list has the code.
func isCardCode(text string) bool {
	i := strings.Index(cardCodes, text)
	return i > 0 && text != "" && cardCodes[i-1] == ' ' && cardCodes[i+len(text)] == ' ' && strings.IndexByte(text, ' ') < 0
}
