// Which gateway's rules apply (rules.md §3). A gateway's own rules are in the file named after it.

package validate

import "strings"

// gateway is one gateway with rules of its own, or all the others together.
type gateway struct {
	name     Gateway
	title    string   // as messages name it
	codes    []string // what pg calls it
	raises   []raised // the codes that it raises beside those for every gateway, and their sources
	rules    func(c *check, p *RequestPay)
	spanning func(c *check, p *RequestPay)
}

// gateways are those with rules of their own; the last one takes every other code.
var gateways = [...]*gateway{&kicc, &html5Inicis, &other}

// find gives the gateway of that name; nil when there is none.
func find(name Gateway) *gateway {
	for _, g := range gateways {
		if g.name == name {
			return g
		}
	}
	return nil
}

// chooseGateway takes the gateway that pg names instead of the one that the check began with, and says what is wrong with pg.
func (c *check) chooseGateway(p *RequestPay) {
	c.code = string(c.gateway.name)
	pg := &p.PG
	if pg.missing() || pg.refused {
		return
	}
	name, mid, hasMID := strings.Cut(pg.text, ".")
	chosen := gatewayOf(name)
	if chosen == nil {
		c.raise(codePgUnknown, &pg.Value, none).text = pg.text
		return
	}
	c.gateway, c.code = chosen, name
	if hasMID && (mid == "" || !isOrderChars(mid)) {
		c.raise(codePgFormat, &pg.Value, none)
	}
	if chosen == &other {
		c.raise(codePgUnsupported, &pg.Value, none)
	}
}

// gatewayOf gives the gateway that a code stands for; nil when PortOne has no such code.
func gatewayOf(code string) *gateway {
	for _, g := range gateways {
		for _, known := range g.codes {
			if known == code {
				return g
			}
		}
	}
	return nil
}

// suggestGateway gives the known code nearest to an unknown one, or nothing.
func suggestGateway(code string) string {
	var known []string
	for _, g := range gateways {
		known = append(known, g.codes...)
	}
	return nearest(code, known, 1)
}
