// Findings that no report can tell of.

package validate

// manyFindings is how many findings are kept before they are pruned: several times what pruning leaves of them.
const manyFindings = 500

// prune drops the findings that no report can tell of. Without it a request within all limits, of 200,000 empty products, has 800,000, and takes
// the page hundreds of megabytes that it never gets back.
//
// What is dropped is about an entry of a list or an unknown key, of which there can be any number, and stands behind the first maxIssues of these.
// All other findings stay: they are few, and a gateway's facts may take them back (takeBack). Of an entry, facts only ask whether the same was
// raised already (raised): what they then raise again stands no further to the front than what was dropped.
func (c *check) prune() {
	parts := &c.parts
	parts.order = parts.order[:0]
	for i := range c.findings {
		if f := &c.findings[i]; f.at != none || f.key != nil {
			f.dropped = true
			if c.severityOf(f) != Off {
				parts.rank(f.rankedAs, f.at, i)
			}
		}
	}
	for i, ranked := range parts.sorted() {
		f := &c.findings[ranked.index]
		if i < maxIssues {
			f.dropped = false
			continue
		}
		if c.pruned != Error {
			c.pruned = c.severityOf(f)
		}
	}
	c.sweep()
}

// sweep takes away the findings that were dropped.
//
//go:noinline
func (c *check) sweep() {
	kept := 0
	for i := range c.findings {
		if !c.findings[i].dropped {
			c.findings[kept] = c.findings[i]
			kept++
		}
	}
	c.findings = c.findings[:kept]
}
