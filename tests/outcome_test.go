// What outcome says of results: the vectors that payment.ReadResult is held to (validate/payment/testdata), and what is no result at all.

package tests

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func TestOutcomeReadsResultsAsTheServerDoes(t *testing.T) {
	text, err := os.ReadFile("../validate/payment/testdata/results.json")
	if err != nil {
		t.Fatal(err)
	}
	results := decode[struct{ Vectors []json.RawMessage }](t, text).Vectors
	allRead := func(t *testing.T, got json.RawMessage) {
		t.Helper()
		outcome := decode[struct {
			Vectors int
			More    bool
			Wrong   []string
		}](t, got)
		if outcome.Vectors != len(results) || len(results) < 40 || !outcome.More {
			t.Errorf("%d of %d results were read, each in some forms: %v", outcome.Vectors, len(results), outcome.More)
		}
		for _, line := range outcome.Wrong {
			t.Error(line)
		}
	}
	read := call{"outcome.js", "vectors", results}
	address := site(t)
	for name, at := range map[string]place{"in a page": {page: module}, "in a page with the classic script": {page: classic}, "in a worker": {page: worker}} {
		t.Run(name, func(t *testing.T) {
			got, page := read.in(t, address, at)
			allRead(t, got)
			quiet(t, page)
		})
	}
	t.Run("in Node", func(t *testing.T) { allRead(t, read.inNode(t)) })
}

func TestOutcomeNeverThrows(t *testing.T) {
	hostile := call{"outcome.js", "hostile", nil}
	got, page := hostile.in(t, site(t), place{page: module})
	equal(t, got, `{"none": true, "wrong": []}`)
	quiet(t, page)
	t.Run("in Node", func(t *testing.T) { equal(t, hostile.inNode(t), `{"none": true, "wrong": []}`) })
}

func TestOutcomeTellsARefusalFromAFailure(t *testing.T) {
	got, page := call{"outcome.js", "refusal", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"said": ["failure", true, null, true, "PAYCHECK"], "words": true, "issues": true, "forged": []}`)
	quiet(t, page)
}

func TestOutcomeComesAlone(t *testing.T) {
	address := site(t)
	got, page := call{"outcome.js", "alone", "/dist/"}.in(t, address, place{page: bare})
	equal(t, got, `{"read": "success", "others": [], "globals": 0, "fetched": ["/dist/outcome.js"], "hostile": []}`)
	quiet(t, page)
	declared, err := os.ReadFile(distribution(t) + "/outcome.d.ts")
	if err != nil || !strings.Contains(string(declared), "export { outcome") {
		t.Errorf("outcome.d.ts is %q (%v)", declared, err)
	}
}
