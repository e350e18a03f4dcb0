//go:build !browser

// Check is for any number of goroutines at once. Run with -race this also proves that they share nothing.

package validate

import (
	"bytes"
	"sync"
	"testing"
)

func TestManyGoroutines(t *testing.T) {
	all := readVectors(t)
	want := make([][]byte, len(all))
	for i := range all {
		want[i] = reportJSON(t, Check(all[i].Params, optionsOf(&all[i])))
	}
	var group sync.WaitGroup
	for first := range 64 {
		group.Go(func() {
			for n := range all {
				i := (n*7 + first*len(all)/64) % len(all)
				if len(all[i].Params) > longestSeed {
					continue
				}
				if got := reportJSON(t, Check(all[i].Params, optionsOf(&all[i]))); !bytes.Equal(got, want[i]) {
					t.Errorf("%s\n got %s\nwant %s", all[i].Name, got, want[i])
				}
			}
		})
	}
	group.Wait()
}

// reportJSON gives a report's JSON, params and all.
func reportJSON(t *testing.T, report Report) []byte {
	text, err := report.MarshalJSON()
	if err != nil {
		t.Error(err)
	}
	return text
}
