//go:build js || browser

// The catalogue as JSON for a page, written without encoding/json, which the program in the browser does not have.

package validate

import "paycheck/validate/internal/jstext"

// AppendRules appends the catalogue to text as it is in JavaScript: an array of Rule.
func AppendRules(text []byte) []byte {
	text = append(text, '[')
	for i, rule := range Rules() {
		text = jstext.AppendQuoted(jstext.AppendAll(jstext.AppendComma(text, i), `{"code":`), rule.Code)
		text = jstext.AppendQuoted(jstext.AppendAll(text, `,"severity":`), rule.Severity)
		text = appendStrings(jstext.AppendAll(text, `,"gateways":`), rule.Gateways)
		if rule.BySeverity != nil {
			text = appendStrings(jstext.AppendAll(text, `,"bySeverity":{"error":`), rule.BySeverity.Error)
			text = append(appendStrings(jstext.AppendAll(text, `,"warning":`), rule.BySeverity.Warning), '}')
		}
		text = appendStrings(jstext.AppendAll(text, `,"sources":`), rule.Sources)
		text = jstext.AppendQuoted(jstext.AppendAll(text, `,"summary":{"ko":`), rule.Summary.KO)
		text = jstext.AppendAll(jstext.AppendQuoted(jstext.AppendAll(text, `,"en":`), rule.Summary.EN), "}}")
	}
	return append(text, ']')
}

func appendStrings(text []byte, list []string) []byte {
	text = append(text, '[')
	for i, s := range list {
		text = jstext.AppendQuoted(jstext.AppendComma(text, i), s)
	}
	return append(text, ']')
}
