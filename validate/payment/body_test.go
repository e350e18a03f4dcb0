package payment

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"paycheck/validate"
)

// calls are the checks, as testdata/bodies.json names them.
var calls = map[string]func([]byte, validate.Options) validate.Report{
	"again": CheckAgain, "onetime": CheckOnetime, "billing_key": CheckBillingKey, "schedule": CheckSchedule, "prepare": CheckPrepare, "cancel": CheckCancel,
}

// bodyVector is a line of testdata/bodies.json: a body, or the text of what is none, and what its report must be. An issue is its severity and
// code, with " at ..." where the code does not tell the path and " suggests ..." where there is a suggestion; a change is its code, from and to.
// Unless the options have it, now is the beginning of 2026 in Korea.
type bodyVector struct {
	Name, Call string
	Body       json.RawMessage
	Text       *string
	Options    struct {
		Gateway validate.Gateway
		Strict  bool
	}
	Issues  []string
	Changes [][]any
	Params  json.RawMessage
}

func (v *bodyVector) text() []byte {
	if v.Text != nil {
		return []byte(*v.Text)
	}
	return v.Body
}

func (v *bodyVector) check(locale validate.Locale) validate.Report {
	return calls[v.Call](v.text(), validate.Options{Gateway: v.Options.Gateway, Strict: v.Options.Strict, Locale: locale, Now: newYear})
}

var newYear = time.Date(2025, 12, 31, 15, 0, 0, 0, time.UTC)

func readBodies(t testing.TB) []bodyVector {
	t.Helper()
	text, err := os.ReadFile("testdata/bodies.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Vectors []bodyVector }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Vectors) < 120 {
		t.Fatalf("only %d vectors", len(file.Vectors))
	}
	return file.Vectors
}

// told gives an issue as vectors have it.
func told(issue validate.Issue) string {
	text := issue.Severity.String() + " " + issue.Code
	whole := issue.Code == "unknown_key" || issue.Code == "forbidden_key"
	if path := issue.Path.String(); whole || strings.Contains(path, "[") {
		text += " at " + path
	}
	if issue.Suggestion != "" {
		text += " suggests " + issue.Suggestion
	}
	return text
}

func TestABodyGetsTheReportThatTheRulesAskFor(t *testing.T) {
	for _, vector := range readBodies(t) {
		t.Run(vector.Call+": "+vector.Name, func(t *testing.T) {
			report := vector.check(validate.English)
			var issues []string
			ok := true
			for _, issue := range report.Issues {
				issues = append(issues, told(issue))
				ok = ok && issue.Severity != validate.Error
			}
			if !slices.Equal(issues, vector.Issues) {
				t.Errorf("got the issues %q, want %q", issues, vector.Issues)
			}
			var changes [][]any
			for _, change := range report.Changes {
				code := change.Code
				if path := change.Path.String(); strings.Contains(path, "[") {
					code += " at " + path
				}
				changes = append(changes, []any{code, change.From, change.To})
			}
			if fmt.Sprint(changes) != fmt.Sprint(vector.Changes) {
				t.Errorf("got the changes %v, want %v", changes, vector.Changes)
			}
			if report.OK != ok || report.Truncated {
				t.Errorf("ok is %t", report.OK)
			}
			if vector.Params != nil && canonicalJSON(t, report.Params) != canonicalJSON(t, vector.Params) {
				t.Errorf("the params are %s, want %s", report.Params, vector.Params)
			}
			if vector.Text == nil && !json.Valid(report.Params) {
				t.Errorf("the params are %s", report.Params)
			}
			if again := calls[vector.Call](report.Params, validate.Options{Gateway: vector.Options.Gateway, Now: newYear}); vector.Text == nil && len(again.Changes) > 0 {
				t.Errorf("the repaired body is repaired again: %+v", again.Changes)
			}
		})
	}
}

func canonicalJSON(t *testing.T, text []byte) string {
	t.Helper()
	var value any
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber()
	if err := in.Decode(&value); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	written, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

func TestEveryMessageOfABodyIsInItsLanguage(t *testing.T) {
	for _, vector := range readBodies(t) {
		for _, locale := range []validate.Locale{"", validate.English, validate.Korean} {
			report := vector.check(locale)
			for _, issue := range report.Issues {
				isMessage(t, strings.ReplaceAll(issue.Message, "{total: 8900}", ""), locale == validate.Korean)
			}
			for _, change := range report.Changes {
				if change.Message == "" || strings.ContainsAny(change.Message, "{}") {
					t.Errorf("the message of %s is %q", change.Code, change.Message)
				}
			}
		}
	}
}

// Not even the clock is taken for a card's number, which no message shows.
func TestATimeThatIsPastIsToldWithTheClocks(t *testing.T) {
	report := CheckSchedule([]byte(`{"customer_uid":"g","schedules":[{"merchant_uid":"m","name":"n","amount":1,"schedule_at":1700000000}]}`), validate.Options{Now: newYear})
	if len(report.Issues) != 1 || !strings.Contains(report.Issues[0].Message, "1700000000, which is before now (2026-01-01 00:00 in Korea)") {
		t.Errorf("got %+v", report.Issues)
	}
}

// The shop's own severities win over strict and the catalogue, and off for a change leaves the value as it was given.
func TestTheOptionsOfABodyAreThoseOfARequest(t *testing.T) {
	const body = `{"customer_uid":"g","merchant_uid":" m","amount":"3000","channel_key":"c"}`
	for name, row := range map[string]struct {
		options validate.Options
		issues  []string
		changes int
	}{
		"none":   {validate.Options{}, []string{"warning name.recommended"}, 2},
		"strict": {validate.Options{Strict: true}, []string{"error merchant_uid.normalized", "error amount.normalized", "error name.recommended"}, 2},
		"own severities": {validate.Options{Rules: map[string]validate.Severity{"name.recommended": validate.Error, "amount.normalized": validate.Warning}},
			[]string{"warning amount.normalized", "error name.recommended"}, 2},
		"own severities and strict": {validate.Options{Strict: true, Rules: map[string]validate.Severity{"name.recommended": validate.Off, "amount.normalized": validate.Warning}},
			[]string{"error merchant_uid.normalized", "warning amount.normalized"}, 2},
		"a change that is off":     {validate.Options{Rules: map[string]validate.Severity{"amount.normalized": validate.Off}}, []string{"error amount.type", "warning name.recommended"}, 1},
		"severities that are none": {validate.Options{Rules: map[string]validate.Severity{"name.recommended": validate.Repair, "amount.normalized": 0}}, []string{"warning name.recommended"}, 2},
		"a channel's gateway": {validate.Options{Gateway: "kicc", Channels: map[string]validate.Gateway{"c": "ksnet"}},
			[]string{"warning name.recommended", "warning buyer_name.recommended", "warning product_type.recommended"}, 2},
	} {
		report := CheckAgain([]byte(body), row.options)
		var issues []string
		for _, issue := range report.Issues {
			issues = append(issues, told(issue))
		}
		if !slices.Equal(issues, row.issues) || len(report.Changes) != row.changes {
			t.Errorf("%s: got %q and %d changes, want %q and %d", name, issues, len(report.Changes), row.issues, row.changes)
		}
	}
	off := CheckAgain([]byte("[]"), validate.Options{Rules: map[string]validate.Severity{"params.type": validate.Off}})
	if off.OK || len(off.Issues) != 1 {
		t.Errorf("what cannot be read is %+v", off)
	}
}
