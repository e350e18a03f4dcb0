//go:build !browser

package validate

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The codes of one field stand together, and a change comes last.
func TestFieldsStandTogether(t *testing.T) {
	closed := map[string]bool{}
	last := ""
	for _, entry := range catalogue {
		field := entry.code[:max(strings.LastIndexByte(entry.code, '.'), 0)]
		if field != last {
			closed[last] = true
			if field != "" && closed[field] {
				t.Errorf("%s stands apart from the other codes of its field", entry.code)
			}
			last = field
		}
		if isChange := strings.HasSuffix(entry.code, ".normalized"); isChange != (entry.severity == Repair) {
			t.Errorf("%s has the severity %s", entry.code, entry.severity)
		} else if isChange {
			closed[field] = true
			last = ""
		}
	}
}

// allMessages gives the messages of a code in both languages, whatever happened.
func allMessages(entry entry) (all []string) {
	for _, message := range append(entry.others, entry.message) {
		all = append(all, message.KO, message.EN)
	}
	return all
}

func TestEveryEntryIsWhole(t *testing.T) {
	for _, entry := range catalogue {
		if entry.severity < Error || entry.severity > Repair {
			t.Errorf("%s has no severity", entry.code)
		}
		for _, text := range append(allMessages(entry), entry.summary.KO, entry.summary.EN) {
			if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "]]") && !strings.HasSuffix(text, "?") {
				t.Errorf("%s: no sentence: %q", entry.code, text)
			}
			if strings.TrimSpace(text) != text || strings.Contains(text, "  ") || strings.ContainsAny(text, "\"<>\n") {
				t.Errorf("%s: stray white space, quote or angle bracket: %q", entry.code, text)
			}
		}
		if strings.ContainsAny(strings.ReplaceAll(entry.summary.KO+entry.summary.EN, "[object Object]", ""), "{}[]") {
			t.Errorf("%s: a summary has nothing to fill in", entry.code)
		}
		if !regexp.MustCompile(`\p{Hangul}`).MatchString(entry.summary.KO) || !regexp.MustCompile(`\p{Hangul}`).MatchString(entry.message.KO) {
			t.Errorf("%s: Korean is missing", entry.code)
		}
		if regexp.MustCompile(`\p{Hangul}`).MatchString(entry.summary.EN + entry.message.EN) {
			t.Errorf("%s: Korean in English", entry.code)
		}
	}
}

var placeInMessage = regexp.MustCompile(`\{(\w*)\}`)

func TestMessagesFillInOnlyWhatTheyMay(t *testing.T) {
	known := []string{"path", "given", "kind", "length", "limit", "allowed", "key", "suggestion", "gateway", "to", "offset", "rounded", "letters", "name"}
	private := regexp.MustCompile(`^(buyer_\w+|customer_uid|custom_data|customer_id|params)\.|^(unknown|sensitive|forbidden)_key$`)
	for _, entry := range catalogue {
		for _, message := range allMessages(entry) {
			for _, found := range placeInMessage.FindAllStringSubmatch(message, -1) {
				name := found[1]
				switch {
				case !slices.Contains(known, name):
					t.Errorf("%s: unknown place {%s}", entry.code, name)
				case private.MatchString(entry.code) && (name == "given" || name == "to"):
					t.Errorf("%s: {%s} would show personal data", entry.code, name)
				case name == "to" && entry.severity != Repair:
					t.Errorf("%s: only a change has {to}", entry.code)
				case name == "offset" && entry.code != "params.syntax":
					t.Errorf("%s: only params.syntax has {offset}", entry.code)
				case name == "path" && strings.HasPrefix(entry.code, "params.") && entry.code != "params.cyclic":
					t.Errorf("%s: the root has no {path}", entry.code)
				}
			}
			if rest := placeInMessage.ReplaceAllString(message, ""); strings.ContainsAny(rest, "{}") {
				t.Errorf("%s: stray brace: %q", entry.code, message)
			}
		}
	}
}

// Both languages tell the same facts.
func TestBothLanguagesFillInTheSame(t *testing.T) {
	places := func(message string) []string {
		names := placeInMessage.FindAllString(message, -1)
		slices.Sort(names)
		return slices.Compact(names)
	}
	for _, entry := range catalogue {
		for _, message := range append(entry.others, entry.message) {
			if ko, en := places(message.KO), places(message.EN); !slices.Equal(ko, en) {
				t.Errorf("%s: Korean fills in %v, English %v", entry.code, ko, en)
			}
		}
	}
}

// A section in [[ ]] is closed, not nested, and has a place that can be empty.
func TestSectionsAreBalanced(t *testing.T) {
	section := regexp.MustCompile(`\[\[([^\[\]]*)\]\]`)
	for _, entry := range catalogue {
		for _, message := range allMessages(entry) {
			for _, found := range section.FindAllStringSubmatch(message, -1) {
				if !placeInMessage.MatchString(found[1]) {
					t.Errorf("%s: nothing to fill in in %q", entry.code, found[0])
				}
			}
			if rest := section.ReplaceAllString(message, ""); strings.Contains(rest, "[[") || strings.Contains(rest, "]]") {
				t.Errorf("%s: unbalanced section: %q", entry.code, message)
			}
		}
	}
}

// No particle follows a value that is filled in: which form is right would depend on the value's last sound.
func TestNoParticleFollowsAPlace(t *testing.T) {
	particle := regexp.MustCompile(`(\}|\]\])['"]?(을|를|이|가|은|는|과|와|으로|로|라|이라|아|야)`)
	twofold := regexp.MustCompile(`을\(를\)|이\(가\)|은\(는\)|와\(과\)|과\(와\)|\(으\)로|\(이\)`)
	for _, entry := range catalogue {
		for _, message := range append(allMessages(entry), entry.summary.KO) {
			if found := particle.FindString(message); found != "" {
				t.Errorf("%s: %q in %q", entry.code, found, message)
			}
			if twofold.MatchString(message) {
				t.Errorf("%s: a twofold particle in %q", entry.code, message)
			}
		}
	}
}

func TestSourcesAreNamedInTheirOrder(t *testing.T) {
	for _, entry := range catalogue {
		checkSources(t, entry.code, entry.sources)
	}
	for _, f := range factTable {
		checkSources(t, f.code.text(), factWords[f.sources])
	}
}

func checkSources(t *testing.T, code, sources string) {
	t.Helper()
	last := -1
	for _, source := range strings.Fields(sources) {
		i := slices.Index(sourceNames[:], source)
		if i <= last {
			t.Errorf("%s: source %s is unknown or out of order", code, source)
		}
		last = i
	}
}

func TestACodeIsThatOfItsTextAlone(t *testing.T) {
	for _, c := range allCodes() {
		text := c.text()
		if !c.is(text) || !isCode(text) {
			t.Errorf("%s is not its own name", text)
		}
		for _, other := range []string{"", text + "x", "x" + text, text[:len(text)-1], text[1:], strings.Replace(text, ".", "", 1) + "."} {
			if c.is(other) {
				t.Errorf("%s is %q", text, other)
			}
		}
	}
}

func TestRules(t *testing.T) {
	rules := Rules()
	if codes := allCodes(); len(rules) != len(codes) {
		t.Fatalf("%d rules, %d codes", len(rules), len(codes))
	}
	byCode := map[string]Rule{}
	for i, rule := range rules {
		byCode[rule.Code] = rule
		if len(rule.Gateways) == 0 && (i >= len(catalogue) || !catalogue[i].everywhere) {
			t.Errorf("%s is raised by no gateway", rule.Code)
		}
		if rule.Sources == nil {
			t.Errorf("%s has no list of sources", rule.Code)
		}
	}
	for _, want := range []struct{ code, severity, gateways, sources string }{
		{"pg.unsupported", "warning", "other", ""},
		{"pay_method.unknown", "error", "html5_inicis kicc paypal_v2", "S1 S3 S4 D P"},
		{"buyer_tel.recommended", "warning", "danal danal_tpay eximbay html5_inicis kicc kicc_v2 ksnet mobilians_v2 naverco nice_v2 payco settle_acc smartro_v2 smilepay welcome", "D P"},
		{"name.charset", "warning", "daou inicis_jp kicc nice_v2", "D G"},
		{"merchant_uid.charset", "error", "html5_inicis inicis_jp kicc nice_v2 payletter_global smartro_v2", "D P G"},
		{"m_redirect_url.placeholder", "error", "", "W"},
		{"amount.normalized", "change", "", ""},
	} {
		rule := byCode[want.code]
		// Further gateways may raise it, and bring their sources.
		if rule.Severity != want.severity || !hasAll(rule.Gateways, want.gateways) || !hasAll(rule.Sources, want.sources) ||
			want.gateways == "" && len(rule.Gateways) > 0 {
			t.Errorf("%s: %+v, want %+v", want.code, rule, want)
		}
	}
}

// hasAll says whether a list has all of the words.
func hasAll(list []string, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if !slices.Contains(list, word) {
			return false
		}
	}
	return true
}

// severityIn gives the severity that a report has for a code: Repair for a change, 0 when it does not have it.
func severityIn(report Report, code string) Severity {
	for _, change := range report.Changes {
		if change.Code == code {
			return Repair
		}
	}
	for _, issue := range report.Issues {
		if issue.Code == code {
			return issue.Severity
		}
	}
	return 0
}

func TestRulesTellWhereGatewaysDifferInSeverity(t *testing.T) {
	differs := map[string]*BySeverity{}
	for _, rule := range Rules() {
		if rule.BySeverity != nil {
			differs[rule.Code] = rule.BySeverity
		}
	}
	if differs["amount.required"] != nil {
		t.Error("amount.required is an error at every gateway")
	}
	for _, code := range []string{"merchant_uid.required", "amount.integer"} {
		if differs[code] == nil || strings.Join(differs[code].Error, " ") != "html5_inicis kicc" || len(differs[code].Warning) != 0 {
			t.Errorf("%s: %v", code, differs[code])
		}
	}
	billing := differs["pay_method.billing"]
	if billing == nil || !slices.Contains(billing.Error, "kicc") || !slices.Contains(billing.Warning, "tosspayments") || slices.Contains(billing.Warning, "kicc") {
		t.Errorf("pay_method.billing: %v", billing)
	}
}
