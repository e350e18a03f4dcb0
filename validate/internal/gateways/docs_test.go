package gateways

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// page is how a page of the documentation is named: below the gateways' folder of PortOne V1, or, with manual/, in the old manual. The two
// others that facts stand on are named from the folder above.
var page = regexp.MustCompile(`^(?:[a-z0-9-]+/)*[a-z0-9-]+\.mdx$|^manual/(?:[\p{L}A-Za-z0-9-]+/)+[A-Za-z0-9-]+\.md$`)

// inText finds the pages that the words of a Where name.
var inText = regexp.MustCompile(`[\p{L}0-9_./-]+\.mdx?\b`)

// TestPagesAreNamedAsTheirDocumentationHasThem holds Docs and Where to each other: a page that a fact stands on is one that the page of rules links.
func TestPagesAreNamedAsTheirDocumentationHasThem(t *testing.T) {
	for _, g := range All {
		if len(g.Docs) == 0 {
			t.Errorf("%s names no page", g.Code)
		}
		for i, name := range g.Docs {
			if !page.MatchString(name) {
				t.Errorf("%s: %q is no page of the documentation", g.Code, name)
			}
			if slices.Contains(g.Docs[:i], name) {
				t.Errorf("%s has %q twice", g.Code, name)
			}
		}
		var stands []string
		for _, param := range g.Own {
			stands = append(stands, param.Where)
		}
		for _, rule := range g.Rules {
			stands = append(stands, rule.Where)
			if rule.Where == "" && strings.TrimSpace(rule.Sources) == "" {
				t.Errorf("%s: nothing says where %s %s stands", g.Code, rule.Param, rule.Is)
			}
		}
		for _, where := range stands {
			for _, name := range inText.FindAllString(where, -1) {
				if !slices.Contains(g.Docs, name) {
					t.Errorf("%s: %q is on %s, which is not among its pages", g.Code, where, name)
				}
			}
		}
	}
}
