package gateways

import "slices"

// Find gives the gateway that a code or an alias is one of; nil where no file is about it.
func Find(code string) *Gateway {
	for i := range All {
		if g := All[i].Gateway; g.Code == code || slices.Contains(g.Aliases, code) {
			return g
		}
	}
	return nil
}

// Codes gives all codes that PortOne knows, aliases too. Of two that are as near to a wrong one, the first ones are what most shops mean.
func Codes() []string {
	codes := []string{KICC.Code, Inicis.Code}
	for _, g := range All {
		codes = append(append(codes, g.Code), g.Aliases...)
	}
	return append(codes, Undocumented...)
}

// IsKnown says whether PortOne knows a code.
func IsKnown(code string) bool { return Find(code) != nil || slices.Contains(Undocumented, code) }

// TakesCards says whether a shop's server may send the number of a card to a gateway, as far as is known.
func TakesCards(code string) bool {
	if g := Find(code); g != nil {
		return g.NoCardCalls == ""
	}
	return undocumentedNoCardCalls[code] == ""
}

// RefusesDecimals says whether it is known of a gateway that a payment fails whose amount has more decimals than its currency.
func RefusesDecimals(code string) bool {
	g := Find(code)
	return g != nil && slices.ContainsFunc(g.Rules, func(rule Rule) bool { return rule.Param == "amount" && rule.Is == "whole" && rule.Fails })
}
