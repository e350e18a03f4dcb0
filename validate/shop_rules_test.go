//go:build !browser

// The option rules: a shop gives every code the severity it wants.

package validate

import (
	"slices"
	"strings"
	"testing"
)

// fixedCodes are those that the option rules cannot change: they leave nothing to check.
var fixedCodes = []string{"params.type", "params.cyclic", "params.unreadable", "params.too_large", "params.too_deep", "params.syntax", "params.duplicate_key"}

func TestEveryIssueOfAVectorCanBeTurnedOffDownAndUp(t *testing.T) {
	turned := 0
	for _, v := range readVectors(t) {
		if len(v.Params) > longestSeed || v.Truncated {
			continue
		}
		options := optionsOf(&v)
		if len(options.Rules) > 0 {
			continue
		}
		before := Check(v.Params, options)
		for _, issue := range before.Issues {
			for _, severity := range []Severity{Off, Warning, Error} {
				turned++
				options.Rules = map[string]Severity{issue.Code: severity}
				after := Check(v.Params, options)
				if slices.Contains(fixedCodes, issue.Code) {
					if !slices.Equal(issueLines(after), issueLines(before)) || after.OK {
						t.Errorf("%s: %s can be changed: %q", v.Name, issue.Code, issueLines(after))
					}
					continue
				}
				var want []string
				for _, line := range issueLines(before) {
					if strings.Fields(line)[1] == issue.Code {
						if severity == Off {
							continue
						}
						_, rest, _ := strings.Cut(line, " ")
						line = severity.String() + " " + rest
					}
					want = append(want, line)
				}
				ok := !slices.ContainsFunc(want, func(line string) bool { return strings.HasPrefix(line, "error ") })
				if got := issueLines(after); !slices.Equal(got, want) || after.OK != ok {
					t.Errorf("%s: with %s %s\n got %q, ok %t\nwant %q", v.Name, issue.Code, severity, got, after.OK, want)
				}
			}
		}
		for _, change := range before.Changes {
			turned++
			options.Rules = map[string]Severity{change.Code: Off}
			after := Check(v.Params, options)
			if slices.ContainsFunc(after.Changes, func(c Change) bool { return c.Code == change.Code }) {
				t.Errorf("%s: %s is off and made", v.Name, change.Code)
			}
		}
	}
	if turned < 1000 {
		t.Errorf("only %d issues were turned", turned)
	}
}

// With everything turned off a request is left as it was given.
func TestARequestWithEveryRepairOffIsLeftAsItWasGiven(t *testing.T) {
	off := map[string]Severity{}
	for _, rule := range Rules() {
		off[rule.Code] = Off
	}
	for _, v := range readVectors(t) {
		options := optionsOf(&v)
		options.Rules = off
		report := Check(v.Params, options)
		if len(report.Changes) > 0 || report.Params != nil && string(report.Params) != string(v.Params) {
			t.Errorf("%s: %s became %s", v.Name, v.Params, report.Params)
		}
	}
}
