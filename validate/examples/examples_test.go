package examples

import (
	"regexp"
	"testing"

	"paycheck/validate"
)

// checked gives the report of an example.
func checked(example Example, locale validate.Locale) validate.Report {
	options := example.Options
	options.Locale = locale
	return validate.Check([]byte(example.Params), options)
}

// severityIn gives what a report has for a code: a severity as rules have it, or nothing.
func severityIn(report validate.Report, code string) string {
	for _, change := range report.Changes {
		if change.Code == code {
			return validate.Repair.String()
		}
	}
	for _, issue := range report.Issues {
		if issue.Code == code {
			return issue.Severity.String()
		}
	}
	return ""
}

// atKICC are the severities of codes whose examples are for KICC, which only warns, while another gateway refuses.
var atKICC = map[string]string{"merchant_uid.charset": "warning", "amount.below_minimum": "warning", "currency.unsupported": "warning"}

func TestEveryExampleTripsItsCode(t *testing.T) {
	all := All()
	known := map[string]bool{}
	for i, rule := range validate.Rules() {
		known[rule.Code] = true
		example := all[i]
		if (example.Params == "") == (example.JS == "") {
			t.Errorf("%s: its example must be either JSON or JavaScript", rule.Code)
		}
		if example.JS != "" {
			continue
		}
		report := checked(example, validate.English)
		severity, want := severityIn(report, rule.Code), rule.Severity
		if lower := atKICC[rule.Code]; lower != "" {
			want = lower
		}
		if _, inTable := ofCatalogue[rule.Code]; severity == "" || inTable && severity != want {
			t.Errorf("%s: its example gives severity %q, want %q: %+v", rule.Code, severity, want, report)
		}
	}
	for code := range ofCatalogue {
		if !known[code] {
			t.Errorf("%s: there is no such code", code)
		}
	}
}

// A message is filled in everywhere, in both languages.
func TestMessagesOfExamplesAreWhole(t *testing.T) {
	shown := regexp.MustCompile(`"(?:[^"\\]|\\.)+"`)
	broken := regexp.MustCompile(`\{[a-z]+\}|\[\[|\]\]|  |\(\)|""|: ?[.;,]|^[:,.]|^$`)
	rules := validate.Rules()
	for i, example := range All() {
		if example.Params == "" {
			continue
		}
		for _, locale := range []validate.Locale{validate.Korean, validate.English} {
			report := checked(example, locale)
			messages := map[string]string{}
			for _, issue := range report.Issues {
				messages[issue.Code] = issue.Message
			}
			for _, change := range report.Changes {
				messages[change.Code] = change.Message
			}
			for code, message := range messages {
				if broken.MatchString(shown.ReplaceAllString(message, `"x"`)) {
					t.Errorf("%s, example of %s: %q", code, rules[i].Code, message)
				}
			}
		}
	}
}

func TestEveryExampleOfPaymentTripsItsCode(t *testing.T) {
	examples := map[string]Afterwards{}
	for _, example := range OfPayment() {
		examples[example.Code] = example
		for _, locale := range []validate.Locale{validate.Korean, validate.English} {
			if example.Message(locale) == "" {
				t.Errorf("%s: its example does not trip it", example.Code)
			}
		}
	}
	if inTables := len(ofDecisions) + len(ofWebhooks) + len(ofCalls); len(examples) != inTables {
		t.Errorf("%d examples, but %d in the tables: some are of codes that do not exist", len(examples), inTables)
	}
}
