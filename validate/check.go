// The state of one check, and how rules add to it.

package validate

// check is the state of one check. Rules add to it and never take back.
type check struct {
	settings Settings
	standIns bool // the text may hold stand-ins of the loader
	gateway  *gatewayFacts
	code     string // of the gateway, as pg has it
	flow     Flow
	method   string // pay_method when it can be used, else empty
	findings []finding
	repairs  []repair
	seen     seen
	parts    reportParts
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
	c.findings = append(c.findings, finding{code: code, rankedAs: code, severity: severity, at: at, given: *v})
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
