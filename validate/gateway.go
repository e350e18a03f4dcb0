// Which gateway's rules apply. What a gateway asks is in its own file in internal/gateways; facts.go asks it.

package validate

import (
	"cmp"
	"slices"
	"strings"
)

// otherFacts are those of every gateway that PortOne knows and paycheck has no facts about: only the rules for all gateways apply.
var otherFacts = gatewayFacts{code: Other}

// factsOf gives the gateway that a code stands for, which may be an alias; nil where there is none.
func factsOf(code string) *gatewayFacts {
	for i := range gatewayTable {
		if g := &gatewayTable[i]; string(g.code) == code || slices.Contains(g.aliases, code) {
			return g
		}
	}
	if slices.Contains(undocumented[:], code) {
		return &otherFacts
	}
	return nil
}

// chooseGateway takes the gateway that pg names instead of the one that the check began with, and says what is wrong with pg.
func (c *check) chooseGateway(p *RequestPay) {
	c.code = string(c.gateway.code)
	pg := &p.PG
	if pg.missing() || pg.refused {
		return
	}
	name, mid, hasMID := strings.Cut(pg.text, ".")
	chosen := factsOf(name)
	if chosen == nil {
		c.raise(codePgUnknown, &pg.Value, none).text = pg.text
		return
	}
	c.gateway, c.code = chosen, name
	if hasMID && (mid == "" || !isOrderChars(mid)) {
		c.raise(codePgFormat, &pg.Value, none)
	}
	switch {
	case chosen == &otherFacts:
		c.raise(codePgUnsupported, &pg.Value, none)
	case string(chosen.code) != name || chosen.successor != "":
		c.raise(codePgLegacy, &pg.Value, none).allowed = cmp.Or(chosen.successor, string(chosen.code))
	}
}

// suggestGateway gives the known code nearest to an unknown one, or nothing.
func suggestGateway(code string) string {
	known := []string{string(KICC), string(Inicis)} // of two that are as near, what most pages mean
	for i := range gatewayTable {
		known = append(append(known, string(gatewayTable[i].code)), gatewayTable[i].aliases...)
	}
	return nearest(code, append(known, undocumented[:]...), 1)
}
