//go:build !browser

// The behaviour vectors, natively or in Node, whichever runs these tests; and that they leave nothing out.

package validate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"paycheck/validate/vectors"
)

// readVectors reads all vectors.
func readVectors(t testing.TB) []vectors.Vector {
	t.Helper()
	all, err := vectors.All(".")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// optionsOf gives a vector's options.
func optionsOf(v *vectors.Vector) (options Options) {
	v.Options.Into(&options)
	return options
}

// issueLines writes the issues of a report as vectors have them.
func issueLines(report Report) (lines []string) {
	for _, issue := range report.Issues {
		line := issue.Severity.String() + " " + placed(issue.Code, issue.Path)
		if issue.Suggestion != "" {
			line += " suggests " + issue.Suggestion
		}
		lines = append(lines, line)
	}
	return lines
}

// changesOf gives the changes of a report as vectors have them.
func changesOf(report Report) (changes []vectors.Change) {
	for _, change := range report.Changes {
		changes = append(changes, vectors.Change{Code: placed(change.Code, change.Path), From: change.From, To: change.To})
	}
	return changes
}

// placed gives a code, with the path where the code does not tell it.
func placed(code string, path Path) string {
	if dot := strings.LastIndexByte(code, '.'); dot >= 0 && (path.String() == code[:dot] || code[:dot] == "params" && len(path) == 0) {
		return code
	}
	return code + " at " + path.String()
}

func TestVectors(t *testing.T) {
	for _, v := range readVectors(t) {
		t.Run(strings.TrimSuffix(v.File, ".json")+"/"+v.Name, func(t *testing.T) {
			report := Check(v.Params, optionsOf(&v))
			if got := issueLines(report); !slices.Equal(got, v.Issues) {
				t.Errorf("%s\n got issues %q\nwant        %q", v.Params, got, v.Issues)
			}
			if got := changesOf(report); !reflect.DeepEqual(got, v.Changes) {
				t.Errorf("%s\n got changes %v\nwant         %v", v.Params, got, v.Changes)
			}
			if report.OK != v.OK || report.Truncated != v.Truncated {
				t.Errorf("%s\n got ok %t, truncated %t, want %t, %t", v.Params, report.OK, report.Truncated, v.OK, v.Truncated)
			}
			if v.Gateway != "" && string(report.Gateway) != v.Gateway || v.Flow != "" && string(report.Flow) != v.Flow {
				t.Errorf("%s\n got gateway %s, flow %s, want %s, %s", v.Params, report.Gateway, report.Flow, v.Gateway, v.Flow)
			}
		})
	}
}

// A page's request comes on a tape, to one page after the other; an app's may be decoded already. The report is the same.
func TestVectorsGiveTheSameReportInEveryWay(t *testing.T) {
	var p page
	for _, v := range readVectors(t) {
		want := Check(v.Params, optionsOf(&v))
		if !v.Text {
			got, ok := checkTape(t, &p, v.Params, optionsOf(&v).settings())
			for code, why := range map[string]fault{"params.too_deep": tooDeep, "params.too_large": tooLarge, "params.type": wrongType} {
				if v.Trips(code) { // the loader sees that
					got, ok = faultReport(&p, why, "", optionsOf(&v).settings())
				}
			}
			got.Params = want.Params
			if !ok || !reflect.DeepEqual(got, want) {
				t.Errorf("%s: on a tape\n got %+v\nwant %+v", v.Name, got, want)
			}
		}
		var p RequestPay
		if !v.Trips("params.syntax") {
			if err := json.Unmarshal(v.Params, &p); err != nil {
				t.Errorf("%s: %v", v.Name, err)
				continue
			}
			want.Params = bytes.TrimSpace(want.Params)
			if got := p.Check(optionsOf(&v)); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: decoded\n got %+v\nwant %+v", v.Name, got, want)
			}
		}
	}
}

// A page's report is written while it is made. It says what a server's says, but for what changes are from, which the page has.
func TestVectorsGiveThePageTheReportThatTheServerGives(t *testing.T) {
	var p page
	for _, v := range readVectors(t) {
		if v.Text {
			continue
		}
		want, ok := checkTape(t, new(page), v.Params, optionsOf(&v).settings())
		if !ok || !p.CheckTape(tapeOf(t, v.Params), optionsOf(&v).settings()) {
			t.Fatalf("%s: not taken for a tape", v.Name)
		}
		got := p.AppendReport(nil)
		if len(want.Issues)+len(want.Changes) == 0 {
			if len(got) > 0 {
				t.Errorf("%s: %s", v.Name, got)
			}
			continue
		}
		for i := range want.Changes {
			want.Changes[i].From = nil
		}
		if !reflect.DeepEqual(withNames(decoded(t, append(got, '}'))), decoded(t, append(want.appendJSON(nil), '}'))) {
			t.Errorf("%s\n got %s\nwant %s", v.Name, got, want.appendJSON(nil))
		}
	}
}

// withNames gives a page's report with the names of its issues' members.
func withNames(report any) any {
	issues := report.(map[string]any)["issues"].([]any)
	for i := range issues {
		named := map[string]any{}
		for j, member := range issues[i].([]any) {
			named[[]string{"severity", "code", "path", "message", "suggestion"}[j]] = member
		}
		issues[i] = named
	}
	return report
}

// decoded gives what a JSON text holds.
func decoded(t *testing.T, text []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// What keeps a page from reading its params has no vector: JSON text has no such values.
func TestFaults(t *testing.T) {
	for why, code := range map[fault]string{
		wrongType: "params.type", cyclic: "params.cyclic", unreadable: "params.unreadable", tooLarge: "params.too_large", tooDeep: "params.too_deep",
	} {
		report, ok := faultReport(new(page), why, "", settings{Gateway: Inicis})
		if got := issueLines(report); !ok || report.OK || report.Gateway != Inicis || report.Flow != Payment || !slices.Equal(got, []string{"error " + code}) {
			t.Errorf("%s: %+v", code, report)
		}
	}
}

// isBroken says whether a place in a message was left empty, or not filled in.
func isBroken(message string) bool {
	return message == "" || brokenPlace.MatchString(shownValue.ReplaceAllString(message, `"x"`))
}

var (
	shownValue  = regexp.MustCompile(`"(?:[^"\\]|\\.)+"`)
	brokenPlace = regexp.MustCompile(`\{[a-z]+\}|\[\[|\]\]|  |\(\)|""|: ?[.;,]|^[:,.]`)
)

func TestMessagesOfVectorsAreWhole(t *testing.T) {
	for _, v := range readVectors(t) {
		for _, locale := range []Locale{Korean, English} {
			options := optionsOf(&v)
			options.Locale = locale
			for _, message := range messages(Check(v.Params, options)) {
				if isBroken(message) {
					t.Errorf("%s, in %s: %q", v.Name, locale, message)
				}
			}
		}
	}
}

// messages gives all messages of a report.
func messages(report Report) (all []string) {
	for _, issue := range report.Issues {
		all = append(all, issue.Message)
	}
	for _, change := range report.Changes {
		all = append(all, change.Message)
	}
	return all
}

// noVector are the codes that no JSON text can trip, with the reason.
var noVector = map[string]string{
	"params.cyclic":     "only a JavaScript object can refer to itself",
	"params.unreadable": "only reading a JavaScript object can throw",
}

func TestEveryCodeHasAVectorOnEachSideOfItsBoundary(t *testing.T) {
	tripped, missed := map[string]bool{}, map[string]bool{}
	for _, v := range readVectors(t) {
		if v.Just != "" && !isCode(v.Just) {
			t.Errorf("%s: the catalogue has no %s", v.Name, v.Just)
		}
		if v.Trips(v.Just) {
			tripped[v.Just] = true
		} else {
			missed[v.Just] = true
		}
	}
	for _, entry := range catalogue {
		reason := noVector[entry.code]
		if tripped[entry.code] != (reason == "") {
			t.Errorf("%s: a vector that trips it: %t; %s", entry.code, tripped[entry.code], reason)
		}
		if missed[entry.code] != (reason == "") {
			t.Errorf("%s: a vector that just does not trip it: %t; %s", entry.code, missed[entry.code], reason)
		}
	}
}

// What a report says of itself agrees with the catalogue: the code is in it, for that gateway, with no lower severity.
func TestReportsAgreeWithTheCatalogue(t *testing.T) {
	rules := map[string]Rule{}
	for _, rule := range Rules() {
		rules[rule.Code] = rule
	}
	for _, v := range readVectors(t) {
		report := Check(v.Params, optionsOf(&v))
		for _, issue := range report.Issues {
			rule, found := rules[issue.Code]
			if !found || len(rule.Gateways) > 0 && !slices.Contains(rule.Gateways, string(report.Gateway)) {
				t.Errorf("%s: %s is not in the catalogue for %s", v.Name, issue.Code, report.Gateway)
			}
			if !v.Options.Strict && v.Options.Rules == nil && issue.Severity == Error && rule.Severity != "error" {
				t.Errorf("%s: %s is an error, and in the catalogue a %s", v.Name, issue.Code, rule.Severity)
			}
		}
		for _, change := range report.Changes {
			if rule := rules[change.Code]; rule.Severity != "change" || len(rule.Gateways) > 0 && !slices.Contains(rule.Gateways, string(report.Gateway)) {
				t.Errorf("%s: %s is no change in the catalogue for %s", v.Name, change.Code, report.Gateway)
			}
		}
	}
}

// bounds are the codes with a bound, by what is measured: for each, the last value on its right side and the first beyond.
var bounds = []struct {
	measure  func(value any) any
	code     string
	in, out  any
	gateways string // in which the bound is this one; empty for all
}{
	{number, "amount.max", 9007199254740991.0, 9007199254740992.0, ""},
	{number, "amount.min", 0.0, -1.0, ""},
	{number, "amount.zero", 1.0, 0.0, ""},
	{number, "amount.integer", 14000.0, 14000.5, ""},
	{number, "kiccProducts.quantity.max", 9007199254740991.0, 9007199254740992.0, ""},
	{number, "kiccProducts.quantity.min", 1.0, 0.0, ""},
	{number, "kiccProducts.amount.max", 9007199254740991.0, 9007199254740992.0, ""},
	{number, "kiccProducts.amount.min", 0.0, -1.0, ""},
	{number, "card.direct.quota.max", 9007199254740991.0, 9007199254740992.0, ""},
	{number, "card.direct.quota.min", 0.0, -1.0, ""},
	{number, "card.direct.quota.lump_sum", 2.0, 1.0, ""},
	{number, "tax_free.max", 9007199254740991.0, 9007199254740992.0, ""},
	{number, "tax_free.min", 0.0, -1.0, ""},
	{number, "tax_free.above_amount", 14000.0, 14001.0, ""},
	{number, "vat_amount.max", 9007199254740991.0, 9007199254740992.0, ""},
	{number, "vat_amount.min", 0.0, -1.0, ""},
	{codePoints, "merchant_uid.too_long", 39, 41, ""},
	{codePoints, "merchant_uid.too_long", 40, 41, ""},
	{codePoints, "name.too_long", 39, 41, ""},
	{codePoints, "name.too_long", 40, 41, ""},
	{bytesInEUCKR, "name.too_many_bytes", 50, 51, "kicc"},
	{bytesInEUCKR, "name.too_many_bytes", 40, 41, "html5_inicis"},
	{codePoints, "customer_uid.too_long", 80, 81, ""},
	{codePoints, "buyer_name.too_long", 16, 17, ""},
	{codePoints, "buyer_email.too_long", 64, 65, ""},
	{codePoints, "buyer_tel.too_long", 16, 17, ""},
	{codePoints, "buyer_addr.too_long", 128, 129, ""},
	{codePoints, "buyer_postcode.too_long", 8, 9, ""},
}

func number(value any) any { return value }

func codePoints(value any) any {
	text, _ := value.(string)
	return utf8.RuneCountInString(text)
}

func bytesInEUCKR(value any) any {
	text, _ := value.(string)
	return utf8.RuneCountInString(text) + utf8.RuneCountInString(strings.Map(func(r rune) rune {
		if r < 0x80 {
			return -1
		}
		return r
	}, text))
}

func TestEveryBoundHasItsEdges(t *testing.T) {
	seen := map[string]bool{} // "code in|out value gateway"
	for _, v := range readVectors(t) {
		if v.Just == "" || v.Text {
			continue
		}
		report := Check(v.Params, optionsOf(&v))
		for _, bound := range bounds {
			if bound.code != v.Just || bound.gateways != "" && bound.gateways != string(report.Gateway) {
				continue
			}
			field := strings.Split(v.Just[:strings.LastIndexByte(v.Just, '.')], ".")
			for _, value := range valuesAt(decodeJSON(t, v.Params), field) {
				measured := bound.measure(value)
				seen[fmt.Sprint(bound.code, v.Trips(bound.code), measured, bound.gateways)] = true
				if limit, isLength := bound.in.(int); isLength && measured == limit+1 && measured == bound.out {
					message := messageOf(report, bound.code)
					if !strings.Contains(message, strconv.Itoa(limit)) || !strings.Contains(message, strconv.Itoa(limit+1)) {
						t.Errorf("%s: the message does not tell length and limit: %s", v.Name, message)
					}
				}
			}
		}
	}
	for _, bound := range bounds {
		if !seen[fmt.Sprint(bound.code, false, bound.in, bound.gateways)] {
			t.Errorf("%s: no vector has %v, which is still right", bound.code, bound.in)
		}
		if !seen[fmt.Sprint(bound.code, true, bound.out, bound.gateways)] {
			t.Errorf("%s: no vector has %v, which is wrong", bound.code, bound.out)
		}
	}
}

// messageOf gives the first message that a report has for a code.
func messageOf(report Report, code string) string {
	for _, issue := range report.Issues {
		if issue.Code == code {
			return issue.Message
		}
	}
	return ""
}

// valuesAt gives what is at a path without indexes: of an array, what is at it in every entry.
func valuesAt(value any, path []string) []any {
	if entries, isArray := value.([]any); isArray {
		var all []any
		for _, entry := range entries {
			all = append(all, valuesAt(entry, path)...)
		}
		return all
	}
	if len(path) == 0 {
		return []any{value}
	}
	object, _ := value.(map[string]any)
	if inner, found := object[path[0]]; found {
		return valuesAt(inner, path[1:])
	}
	return nil
}

// decodeJSON decodes a text as encoding/json does by default.
func decodeJSON(t testing.TB, text []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

// Without the option now the clock decides.
func TestTheClockDecidesWithoutNow(t *testing.T) {
	for due, past := range map[string]bool{
		time.Now().Add(-time.Minute).In(time.FixedZone("KST", 9*60*60)).Format(time.DateTime):     true,
		time.Now().Add(10 * time.Minute).In(time.FixedZone("KST", 9*60*60)).Format(time.DateTime): false,
	} {
		report := Check([]byte(`{"pay_method":"vbank","vbank_due":"`+due+`"}`), Options{})
		if got := severityIn(report, "vbank_due.past") == Warning; got != past {
			t.Errorf("due %s: past %t", due, got)
		}
	}
}
