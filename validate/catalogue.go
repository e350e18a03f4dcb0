// The catalogue: what there is to know of every code. Its table is in catalogue_table.go.

package validate

import "strings"

// Bilingual is a text in Korean and in English.
type Bilingual struct {
	KO string `json:"ko"`
	EN string `json:"en"`
}

// in gives the text in the language of messages.
func (b *Bilingual) in(locale Locale) string {
	if locale == Korean {
		return b.KO
	}
	return b.EN
}

// entry is the catalogue's row for one code.
type entry struct {
	code     string
	severity Severity // the highest it is raised with, strict apart
	// everywhere is true when the code holds for every gateway. Else those that raise it say so.
	everywhere bool
	// sources of a code that holds everywhere: names as in rules.md, with spaces between, or none.
	sources string
	// summary says when the code is raised; message says it of one value, with places to fill in.
	summary, message Bilingual
}

// raised is a code that one gateway raises and some others do not, with the sources that speak for it there.
type raised struct {
	code    code
	sources string
}

// raisedBy has what each gateway declares, in the order in which Rules names gateways.
var raisedBy = [...]struct {
	gateway Gateway
	raises  []raised
}{
	{KICC, kiccRaises},
	{Inicis, html5InicisRaises},
	{Other, otherRaises},
}

// sourceNames are all sources, in the order in which Rules names them.
var sourceNames = [...]string{"S0", "S1", "S2", "S3", "S4", "P", "R", "G", "W"}

// Rule is what the catalogue says of one code.
type Rule struct {
	Code string `json:"code"`
	// Severity is "error", "warning" or "change": the highest the code is raised with, strict apart.
	Severity string `json:"severity"`
	// Gateways that raise it: "kicc", "html5_inicis", "other".
	Gateways []string `json:"gateways"`
	// Sources are the documents that speak for it, named as in rules.md. Empty where reason alone does.
	Sources []string `json:"sources"`
	// Summary says in one sentence when it is raised.
	Summary Bilingual `json:"summary"`
}

// Rules gives the catalogue: every code that an issue or a change can carry, in the order in which a report has them.
func Rules() []Rule {
	rules := make([]Rule, len(catalogue))
	for i := range catalogue {
		entry := &catalogue[i]
		rules[i] = Rule{
			Code:     entry.code,
			Severity: entry.severity.String(),
			Gateways: gatewaysOf(code(i)),
			Sources:  sourcesOf(code(i)),
			Summary:  entry.summary,
		}
	}
	return rules
}

// gatewaysOf gives the gateways that raise c.
func gatewaysOf(c code) []string {
	gateways := []string{}
	for _, by := range raisedBy {
		if catalogue[c].everywhere || sourcesAt(by.raises, c) != nil {
			gateways = append(gateways, string(by.gateway))
		}
	}
	return gateways
}

// sourcesOf gives the sources of c, at whichever gateway they speak for it.
func sourcesOf(c code) []string {
	sources := []string{}
	for _, name := range sourceNames {
		found := strings.Contains(catalogue[c].sources, name)
		for _, by := range raisedBy {
			if at := sourcesAt(by.raises, c); at != nil && strings.Contains(*at, name) {
				found = true
			}
		}
		if found {
			sources = append(sources, name)
		}
	}
	return sources
}

// sourcesAt gives the sources that a gateway has for c, nil when it does not raise c.
func sourcesAt(raises []raised, c code) *string {
	for i := range raises {
		if raises[i].code == c {
			return &raises[i].sources
		}
	}
	return nil
}
