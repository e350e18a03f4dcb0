// Putting what was found into words: the templates of the catalogues, filled so that no message shows what is a person's.

package payment

import (
	"cmp"
	"regexp"

	"paycheck/validate"
	"paycheck/validate/internal/message"
)

// gaps are what fills the gaps of a message, in no language: the kind of a value is what kindOf calls it.
type gaps map[message.Gap]string

// say fills a template. A value that is not to be shown is told by its kind; one that is missing is nothing.
func say(template validate.Bilingual, locale validate.Locale, with gaps) string {
	return string(message.Append(nil, message.Parse(template.In(locale)), func(text []byte, gap message.Gap) []byte {
		words := with[gap]
		switch {
		case gap == message.Kind, gap == message.Given && words == "":
			words = kinds[cmp.Or(with[message.Kind], "nothing")].In(locale)
		case words == manyDigits.EN:
			words = manyDigits.In(locale)
		}
		return append(text, words...)
	}))
}

// withoutCards puts other words in place of what could be a card's number. Who sends a body or a webhook can put one anywhere.
func (g gaps) withoutCards() gaps {
	for gap, words := range g {
		if holdsCard(words) {
			g[gap] = manyDigits.EN
		}
	}
	return g
}

// kinds are the kinds of values in words.
var kinds = map[string]validate.Bilingual{
	"nothing":   {KO: "없음", EN: "nothing"},
	"an object": {KO: "객체", EN: "an object"}, "an array": {KO: "배열", EN: "an array"}, "a string": {KO: "문자열", EN: "a string"},
	"a boolean": {KO: "불리언", EN: "a boolean"}, "a number": {KO: "숫자", EN: "a number"}, "null": {KO: "null", EN: "null"},
}

// shown gives a value as a message shows it. What is missing is empty.
func shown(value string) string {
	if missing(value) {
		return ""
	}
	return string(message.AppendShownQuoted(nil, value, 0))
}

// shownPath gives a path for a message: a key may be anything.
func shownPath(path validate.Path) string { return string(message.AppendShown(nil, path.String())) }

// cardDigits is what could be a card's number, however it is written.
var cardDigits = regexp.MustCompile(`\p{Nd}(?:[^\pL\p{Nd}]{0,3}\p{Nd}){13}`)

// manyDigits stands in a message for what could be a card's number.
var manyDigits = validate.Bilingual{KO: "(긴 숫자)", EN: "(many digits)"}

// holdsCard says whether a text may hold a card's number.
func holdsCard(text string) bool { return cardDigits.MatchString(text) }
