// The vectors of validate/testdata, through a page, a worker and Node: the same
// reports as Go gives, byte for byte, in both languages.

package tests

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"paycheck/validate"
	"paycheck/validate/vectors"
)

// asked is a vector as cases/vectors.js takes it, with the report that Go gives on it.
type asked struct {
	Name    string          `json:"name"`
	Params  json.RawMessage `json:"params"`
	Options json.RawMessage `json:"options"`
	Report  json.RawMessage `json:"report"`
}

// askedText is the JSON of all vectors that JavaScript can have, each in English and in Korean.
var askedText = sync.OnceValues(func() ([]byte, error) {
	all, err := vectors.All("../validate")
	if err != nil {
		return nil, err
	}
	var list []asked
	for _, vector := range all {
		if vector.Text {
			continue
		}
		for _, locale := range []validate.Locale{validate.English, validate.Korean} {
			vector.Options.Locale = string(locale)
			var options validate.Options
			vector.Options.Into(&options)
			report := validate.Check(vector.Params, options)
			text, err := report.MarshalJSON()
			if err != nil {
				return nil, err
			}
			list = append(list, asked{vector.Name, vector.Params, vector.Options.JSON(), text})
		}
	}
	return json.Marshal(list)
})

func TestEveryVectorGetsTheReportThatGoGives(t *testing.T) {
	text, err := askedText()
	if err != nil {
		t.Fatal(err)
	}
	count := len(decode[[]asked](t, text))
	address := site(t)
	compare := call{"vectors.js", "compare", nil}
	for name, at := range map[string]place{
		"in a page":                         {page: module},
		"in a page with the classic script": {page: classic},
		"in a worker":                       {page: worker},
	} {
		t.Run(name, func(t *testing.T) {
			everywhere(t, func(t *testing.T, in runIn) {
				got, page := in(t, compare, address, at)
				allSame(t, got, count)
				quiet(t, page)
			})
		})
	}
	t.Run("in Node", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "vectors.json")
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
		allSame(t, compare.inNode(t, "VECTORS="+file), count)
	})
}

func allSame(t *testing.T, got json.RawMessage, count int) {
	t.Helper()
	outcome := decode[struct {
		Compared  int
		Differing []struct{ Name, Got, Want string }
	}](t, got)
	if outcome.Compared != count || count == 0 {
		t.Errorf("%d of %d reports were compared", outcome.Compared, count)
	}
	for i, vector := range outcome.Differing {
		if i == 10 {
			t.Errorf("and %d more", len(outcome.Differing)-i)
			break
		}
		t.Errorf("%s: got\n%s, Go gives\n%s", vector.Name, vector.Got, vector.Want)
	}
}
