// The catalogue as JSON, without encoding/json, which the browser build does not have.

package validate

// AppendRules appends the catalogue to text as api.md §2 has it: an array of Rule.
func AppendRules(text []byte) []byte {
	text = append(text, '[')
	for i, rule := range Rules() {
		text = appendQuoted(appendAll(appendComma(text, i), `{"code":`), rule.Code)
		text = appendQuoted(appendAll(text, `,"severity":`), rule.Severity)
		text = appendStrings(appendAll(text, `,"gateways":`), rule.Gateways)
		text = appendStrings(appendAll(text, `,"sources":`), rule.Sources)
		text = appendQuoted(appendAll(text, `,"summary":{"ko":`), rule.Summary.KO)
		text = appendAll(appendQuoted(appendAll(text, `,"en":`), rule.Summary.EN), "}}")
	}
	return append(text, ']')
}

func appendStrings(text []byte, list []string) []byte {
	text = append(text, '[')
	for i, s := range list {
		text = appendQuoted(appendComma(text, i), s)
	}
	return append(text, ']')
}
