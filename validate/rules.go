// The catalogue as callers see it: a Rule for every code.

package validate

import (
	"strings"
)

// sourceNames are all sources, in the order in which Rules names them.
var sourceNames = [...]string{"S0", "S1", "S2", "S3", "S4", "D", "P", "R", "G", "W"}

// Rule is what the catalogue says of one code.
type Rule struct {
	Code string `json:"code"`
	// Severity is "error", "warning" or "change": the highest the code is raised with, strict apart.
	Severity string `json:"severity"`
	// Gateways that raise it; none stands for all.
	Gateways []string `json:"gateways"`
	// BySeverity has the gateways for each severity where they differ; else it is nil.
	BySeverity *BySeverity `json:"bySeverity,omitempty"`
	// Sources are the documents that speak for it, named as on the page of rules (web/rules.html). Empty where reason alone does.
	Sources []string `json:"sources"`
	// Summary says in one sentence when it is raised.
	Summary Bilingual `json:"summary"`
}

// BySeverity has the gateways that raise a code with each severity. An empty list stands for all others.
type BySeverity struct {
	Error   []string `json:"error"`
	Warning []string `json:"warning"`
}

// Rules gives the catalogue: every code that an issue or a change can carry, in the order in which a report has them.
func Rules() []Rule {
	codes := allCodes()
	rules := make([]Rule, len(codes))
	for i, c := range codes {
		rules[i] = Rule{
			Code:       c.text(),
			Severity:   c.severity().String(),
			Gateways:   gatewaysOf(c),
			BySeverity: bySeverity(c),
			Sources:    sourcesOf(c),
			Summary:    c.summary(),
		}
	}
	return rules
}

// gatewaysOf gives the gateways that raise c: none for all of them.
func gatewaysOf(c code) []string {
	names := []string{}
	if c < factCode && catalogue[c].everywhere {
		return names
	}
	for i := range gatewayTable {
		if gatewayTable[i].raises(c) {
			names = append(names, string(gatewayTable[i].code))
		}
	}
	if c == codePgUnsupported {
		names = append(names, string(Other))
	}
	return names
}

// raises says whether a gateway raises a code that not all of them do.
func (g *gatewayFacts) raises(c code) bool {
	switch {
	case c == codePgLegacy:
		return len(g.aliases) > 0 || g.successor != ""
	case c == codePgMidRequired && g.needsMID, c == codeCurrencyRecommended && g.currency != "":
		return true
	}
	for i := g.first; i < g.last; i++ {
		if f := &factTable[i]; f.code == c || f.ask == askEntries && strings.HasPrefix(c.text(), f.code.field()+".") {
			return true
		}
	}
	return false
}

// bySeverity gives the gateways of a code for each severity; nil where all have the same.
func bySeverity(c code) *BySeverity {
	errors, warnings := []string{}, []string{}
	for i := range gatewayTable {
		g := &gatewayTable[i]
		switch severity, found := g.severityOf(c); {
		case !found:
		case severity == Error:
			errors = append(errors, string(g.code))
		default:
			warnings = append(warnings, string(g.code))
		}
	}
	if isEverywhere := c < factCode && catalogue[c].everywhere; isEverywhere && catalogue[c].elsewhere == Warning {
		warnings = []string{}
	} else if isEverywhere || len(warnings) == 0 {
		return nil
	}
	if len(errors) == 0 {
		return nil
	}
	return &BySeverity{errors, warnings}
}

// severityOf gives the highest severity that a gateway's facts raise a code with; false where none does.
func (g *gatewayFacts) severityOf(c code) (highest Severity, found bool) {
	for i := g.first; i < g.last; i++ {
		switch f := &factTable[i]; {
		case f.code != c || f.ask == askOptional:
		case f.fails:
			return Error, true
		default:
			highest, found = Warning, true
		}
	}
	return highest, found
}

// sourcesOf gives the sources of c, at whichever gateway they speak for it.
func sourcesOf(c code) []string {
	all := ""
	if c < factCode {
		all = catalogue[c].sources
	}
	for i := range factTable {
		if f := &factTable[i]; f.code == c {
			all += " " + factWords[f.sources]
			if f.sources == 0 {
				all += " D"
			}
		}
	}
	names := []string{}
	for _, name := range sourceNames {
		if hasWord(all, name) {
			names = append(names, name)
		}
	}
	return names
}
