// The catalogue as JSON, without encoding/json, which the browser build does not have.

package validate

// AppendRules appends the catalogue to text as api.md §2 has it: an array of Rule.
func AppendRules(text []byte) []byte {
	text = append(text, '[')
	for i, rule := range Rules() {
		if i > 0 {
			text = append(text, ',')
		}
		text = appendQuoted(append(text, `{"code":`...), rule.Code)
		text = appendQuoted(append(text, `,"severity":`...), rule.Severity)
		text = appendStrings(append(text, `,"gateways":`...), rule.Gateways)
		text = appendStrings(append(text, `,"sources":`...), rule.Sources)
		text = appendQuoted(append(text, `,"summary":{"ko":`...), rule.Summary.KO)
		text = append(appendQuoted(append(text, `,"en":`...), rule.Summary.EN), '}', '}')
	}
	return append(text, ']')
}

func appendStrings(text []byte, list []string) []byte {
	text = append(text, '[')
	for i, s := range list {
		if i > 0 {
			text = append(text, ',')
		}
		text = appendQuoted(text, s)
	}
	return append(text, ']')
}
