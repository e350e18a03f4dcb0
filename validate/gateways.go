//go:build !browser

// What is known of each gateway, for callers in Go.

package validate

import (
	"strings"

	"paycheck/validate/internal/gateways"
)

// Gateways gives every gateway with rules of its own, in the order of their names in Go. Other is not among them.
func Gateways() []Gateway {
	all := make([]Gateway, len(gateways.All))
	for i, g := range gateways.All {
		all[i] = Gateway(g.Code)
	}
	return all
}

// Title gives the gateway's name as people know it; its code where nothing is known of it.
func (g Gateway) Title() Bilingual {
	if facts := gateways.Find(string(g)); facts != nil {
		return Bilingual{KO: facts.KO, EN: facts.EN}
	}
	if g == Other {
		return Bilingual{KO: "그 밖의 PG사", EN: "Other gateways"}
	}
	return Bilingual{KO: string(g), EN: string(g)}
}

// Methods gives what pay_method may be at the gateway; nothing where its documentation has no list.
func (g Gateway) Methods() []string {
	facts := gateways.Find(string(g))
	if facts == nil {
		return nil
	}
	for _, rule := range facts.Rules {
		if list, found := strings.CutPrefix(rule.Is, "oneof="); found && rule.Param == "pay_method" && rule.When == (gateways.When{}) {
			return strings.Fields(list)
		}
	}
	return nil
}

// Docs gives the pages that its rules were read from, below PortOne's V1 documentation or the old manual.
func (g Gateway) Docs() []string {
	if facts := gateways.Find(string(g)); facts != nil {
		return facts.Docs
	}
	return nil
}
