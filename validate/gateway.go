// Which gateway's rules apply. What a gateway asks is in its own file in internal/gateways; facts.go asks it.

package validate

import (
	"strings"

	"paycheck/validate/internal/pgcode"
)

// otherFacts are those of every gateway that PortOne knows and paycheck has no facts about: only the rules for all gateways apply.
var otherFacts = gatewayFacts{code: Other}

// unknownFacts are those of a gateway that nothing names: the same rules apply, and nothing is said of any gateway.
var unknownFacts = gatewayFacts{code: Other}

// isGateway says whether PortOne knows a code.
func isGateway(code string) bool { return factsOf(code) != nil }

// kiccFacts is the gateway that is assumed where nothing names one.
var kiccFacts = factsOf(string(KICC))

// namedByOption gives the gateway that an option names; nil where it names none.
func namedByOption(name Gateway) *gatewayFacts {
	switch name {
	case "":
		return nil
	case Other:
		return &unknownFacts
	}
	if facts := factsOf(string(name)); facts != &otherFacts {
		return facts
	}
	return nil
}

// chooseGateway takes the gateway whose rules apply, and says what is wrong with what names it: the option channels for channelKey, then pg,
// then the option gateway. Where nothing names one it is PortOne's first, KICC, unless a channel or another gateway's param is given.
func (c *check) chooseGateway(p *RequestPay) {
	named := c.namedByPG(&p.PG)
	channel := c.channel(&p.ChannelKey)
	c.assumed = false
	switch option := namedByOption(c.settings.Gateway); {
	case channel != nil:
		if named != nil && named != channel && named.successor != string(channel.code) && channel != &unknownFacts {
			c.raise(codeChannelKeyWithPg, &p.ChannelKey.Value, none).text = channel.title.In(c.settings.Locale)
		}
		c.gateway, c.code = channel, string(channel.code)
	case named != nil:
		c.gateway = named
	case option != nil:
		c.gateway, c.code = option, string(option.code)
	case !p.ChannelKey.missing() || !p.ChannelGroupID.missing() || p.holdsForeignKey():
		c.gateway, c.code = &unknownFacts, ""
	default:
		c.gateway, c.code, c.assumed = kiccFacts, string(KICC), true
	}
	if c.gateway == &otherFacts {
		c.raise(codePgUnsupported, &p.PG.Value, none)
	}
}

// channel gives the gateway that the option channels has for a channelKey; nil where it has none.
func (c *check) channel(key *Text) *gatewayFacts {
	if key.kind != kindString {
		return nil
	}
	for i := range c.settings.Channels {
		if channel := &c.settings.Channels[i]; channel.Key == key.text {
			return namedByOption(channel.Gateway)
		}
	}
	return nil
}

// namedByPG gives the gateway that pg names, and says what is wrong with pg; nil where it names none.
func (c *check) namedByPG(pg *Text) *gatewayFacts {
	if pg.kind != kindString {
		return nil
	}
	name, mid, hasMID := strings.Cut(pg.text, ".")
	named := factsOf(name)
	if named == nil {
		c.raise(codePgUnknown, &pg.Value, none).text = pg.text
		return nil
	}
	c.code = name
	switch {
	case hasMID && !pgcode.IsMID(mid):
		c.raise(codePgFormat, &pg.Value, none)
	case !hasMID && named.needsMID:
		c.raise(codePgMidRequired, &pg.Value, none).text = name
	}
	switch {
	case named.successor != "":
		finding := c.raise(codePgLegacy, &pg.Value, none)
		finding.allowed, finding.wording = named.successor, 1
	case string(named.code) != name && named != &otherFacts:
		c.raise(codePgLegacy, &pg.Value, none).allowed = string(named.code)
	}
	return named
}

// holdsForeignKey says whether the request holds a param that other gateways have and KICC has not: then it is not KICC's.
func (p *RequestPay) holdsForeignKey() bool {
	for _, value := range [...]*Value{&p.KCPProducts, &p.EscrowProducts, &p.NaverProducts, &p.NaverPopupMode, &p.NaverUseCfm, &p.NaverCultureBenefitYn,
		&p.NaverInterface, &p.NaverV2, &p.NaverChainID, &p.KakaoOpenApp, &p.NiceMobileV2} {
		if value.kind > kindNull {
			return true
		}
	}
	return false
}

// suggestGateway gives what pg was most likely meant to be.
func suggestGateway(pg string) string {
	known := []string{string(KICC), string(Inicis)} // of two that are as near, what most pages mean
	for i := range gatewayTable {
		known = append(append(known, string(gatewayTable[i].code)), gatewayTable[i].aliases...)
	}
	return pgcode.Suggest(pg, append(known, undocumented[:]...))
}
