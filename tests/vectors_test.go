// The vectors of validate/testdata, through the page, a worker and Node: the same
// reports as Go gives, byte for byte.

package tests

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// vector is one entry of a file of validate/testdata/vectors.
type vector struct {
	Name    string          `json:"name"`
	Params  json.RawMessage `json:"params"`
	Options json.RawMessage `json:"options"`
	Report  json.RawMessage `json:"report"`
}

// vectors are those of all files, in the order of their names.
var vectors = sync.OnceValues(func() ([]vector, error) {
	files, err := filepath.Glob("../validate/testdata/vectors/*.json")
	if err != nil {
		return nil, err
	}
	var all []vector
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var some []vector
		if err := json.Unmarshal(text, &some); err != nil {
			return nil, errors.New(file + ": " + err.Error())
		}
		all = append(all, some...)
	}
	if len(all) == 0 {
		return nil, errors.New("no vectors in validate/testdata/vectors")
	}
	return all, nil
})

func TestEveryVectorGetsTheSameReport(t *testing.T) {
	address := site(t)
	t.Run("in a page", func(t *testing.T) {
		got, page := call{"vectors.js", "reports", nil}.in(t, address, place{page: module})
		compareReports(t, got)
		quiet(t, page)
	})
	t.Run("in a page with the classic script", func(t *testing.T) {
		got, page := call{"vectors.js", "reports", nil}.in(t, address, place{page: classic})
		compareReports(t, got)
		quiet(t, page)
	})
	t.Run("in a worker", func(t *testing.T) {
		got, _ := call{"vectors.js", "reports", nil}.in(t, address, place{page: worker})
		compareReports(t, got)
	})
	t.Run("in Node", func(t *testing.T) {
		all, err := vectors()
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "vectors.json")
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
		compareReports(t, call{"vectors.js", "reports", nil}.inNode(t, "VECTORS="+file))
	})
}

// compareReports compares [report, repaired params] of each vector with the vector's own.
func compareReports(t *testing.T, got json.RawMessage) {
	t.Helper()
	all, err := vectors()
	if err != nil {
		t.Fatal(err)
	}
	reports := decode[[][2]string](t, got)
	if len(reports) != len(all) {
		t.Fatalf("%d reports on %d vectors", len(reports), len(all))
	}
	for i, vector := range all {
		if want := compact(t, vector.Report); reports[i][0] != want {
			t.Errorf("%s: got\n%s, want\n%s", vector.Name, reports[i][0], want)
		}
	}
}

// compact writes JSON as JSON.stringify does: nothing between the tokens, and only escapes that are needed.
func compact(t *testing.T, text json.RawMessage) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, text); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
