//go:build !browser

// Requests as people wrote them: the calls of public code in the corpus beside the project, when it is there.

package validate

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// corpusCall is one call of IMP.request_pay.
type corpusCall struct {
	ID        string
	Params    json.RawMessage
	Truncated bool // the source was cut: missing keys mean nothing
}

// readCorpus reads the corpus; it skips the test where there is none.
func readCorpus(t *testing.T) (calls []corpusCall) {
	t.Helper()
	text, err := os.ReadFile("../../shared/corpus/request_pay.jsonl")
	if err != nil {
		t.Skip("no corpus beside the project: ", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, len(text)+1)
	for lines.Scan() {
		var call corpusCall
		if err := json.Unmarshal(lines.Bytes(), &call); err != nil {
			t.Fatal(err)
		}
		calls = append(calls, call)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return calls
}

// perCall is far more than the check of a real request takes on any machine.
const perCall = 20 * time.Millisecond

func TestCorpus(t *testing.T) {
	calls := readCorpus(t)
	counts := map[string]int{}
	good, untouched := 0, 0
	start := time.Now()
	for _, call := range calls {
		seen := map[string]bool{}
		for _, locale := range []Locale{Korean, English} {
			report := Check(call.Params, Options{Locale: locale, Now: newYear})
			for _, message := range messages(report) {
				if isBroken(message) || active(message) != "" {
					t.Errorf("%s, in %s: %q", call.ID, locale, message)
				}
			}
			if !json.Valid(report.Params) {
				t.Errorf("%s: the repaired params are %s", call.ID, report.Params)
			}
			if locale == Korean {
				continue
			}
			for _, issue := range report.Issues {
				if missing := strings.HasSuffix(issue.Code, ".required") || strings.HasSuffix(issue.Code, ".recommended"); !missing || !call.Truncated {
					seen[issue.Severity.String()+" "+issue.Code] = true
				}
			}
			for _, change := range report.Changes {
				seen["change "+change.Code] = true
			}
			if report.OK {
				good++
			}
			if len(report.Changes) == 0 && len(report.Issues) == 0 {
				untouched++
			}
		}
		for line := range seen {
			counts[line]++
		}
	}
	if took := time.Since(start); took > time.Duration(len(calls))*perCall {
		t.Errorf("%d calls took %s", len(calls), took)
	}
	t.Logf("%d calls: %d without an error, %d with nothing to say\n%s", len(calls), good, untouched, table(counts))
}

// table writes counts, the greatest first.
func table(counts map[string]int) string {
	lines := make([]string, 0, len(counts))
	for line, count := range counts {
		lines = append(lines, fmt.Sprintf("%4d %s", count, line))
	}
	slices.SortFunc(lines, func(a, b string) int {
		if order := strings.Compare(b[:4], a[:4]); order != 0 {
			return order
		}
		return strings.Compare(a, b)
	})
	return strings.Join(lines, "\n")
}
