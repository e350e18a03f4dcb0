// The state of one check, and how rules add to it.

package validate

// check is the state of one check. Rules add to it and never take back.
type check struct {
	settings settings
	gateway  *gatewayFacts
	code     string // of the gateway, as pg has it
	assumed  bool   // the gateway is PortOne's first, as nothing named one
	// currencyCode is the currency in effect, and decimals how many it has.
	currencyCode string
	decimals     int
	flow         Flow
	method       string // pay_method when it can be used, else empty
	findings     []finding
	pruned       Severity // of what was pruned the gravest; 0 where no issue was
	roomier      int      // how many more findings than manyFindings are kept
	repairs      []repair
	seen         seen
	within       Value // what a fact is asked of in a list: on the stack it would escape, each by itself
	parts        reportParts
}

// isOff says whether the shop wants a code not to be raised.
func (c *check) isOff(code code) bool {
	severity, set := c.severityByShop(code)
	return set && severity == Off
}

// severityByShop gives the severity that the option rules has for a code. What leaves nothing to check has none but its own.
//
//go:noinline
func (c *check) severityByShop(code code) (severity Severity, set bool) {
	if len(c.settings.Rules) == 0 || code <= codeParamsDuplicateKey && code != codeParamsEmpty {
		return 0, false
	}
	for i := range c.settings.Rules {
		if rule := &c.settings.Rules[i]; code.is(rule.Code) {
			return rule.Severity, true
		}
	}
	return 0, false
}

// raise adds an issue about the value v, with the catalogue's severity. What else is to be said of it goes into the finding, until the next.
//
//go:noinline
func (c *check) raise(code code, v *Value, at int) *finding {
	return c.raiseAs(catalogue[code].severity, code, v, at)
}

// raiseAs adds an issue about the value v, with a severity that depends on the options.
//
//go:noinline
func (c *check) raiseAs(severity Severity, code code, v *Value, at int) *finding {
	if severity == Error {
		v.failed = true
	}
	f := c.add(code, at)
	f.severity, f.given = severity, *v
	return f
}

// add adds a finding of a code. What else is to be said of it goes into it, until the next.
//
//go:noinline
func (c *check) add(code code, at int) *finding {
	if len(c.findings) >= manyFindings+c.roomier {
		c.prune()
	}
	c.findings = append(c.findings, finding{code: code, rankedAs: code, at: at})
	return &c.findings[len(c.findings)-1]
}

// refuse adds an issue about the value v and ends the checks of that value.
//
//go:noinline
func (c *check) refuse(code code, v *Value, at int) {
	c.raise(code, v, at)
	v.refused = true
}

// raiseLong adds an issue about a text that is longer than limit.
//
//go:noinline
func (c *check) raiseLong(code code, t *Text, at, limit int) {
	f := c.raise(code, &t.Value, at)
	f.text, f.limit = t.text, limit
}
