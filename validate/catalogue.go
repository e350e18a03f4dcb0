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
	names := []string{}
	for _, g := range gateways {
		if _, raises := g.sourcesOf(c); raises || catalogue[c].everywhere {
			names = append(names, string(g.name))
		}
	}
	return names
}

// sourcesOf gives the sources of c, at whichever gateway they speak for it.
func sourcesOf(c code) []string {
	all := catalogue[c].sources
	for _, g := range gateways {
		sources, _ := g.sourcesOf(c)
		all += " " + sources
	}
	names := []string{}
	for _, name := range sourceNames {
		if strings.Contains(all, name) {
			names = append(names, name)
		}
	}
	return names
}

// sourcesOf gives the gateway's own sources of c, and whether it declares to raise it.
func (g *gateway) sourcesOf(c code) (sources string, raises bool) {
	for _, raised := range g.raises {
		if raised.code == c {
			return raised.sources, true
		}
	}
	return "", false
}
