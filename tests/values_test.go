// What JavaScript can throw at check: the list of testdata/values.js, in Chromium
// and in Node.

package tests

import (
	"encoding/json"
	"testing"
)

// quickly is more than the slowest value takes on a busy machine, and far less
// than one that is read to its end would.
const quickly = 2000

func TestEveryJavaScriptValueGetsItsReportInChromium(t *testing.T) {
	reports, page := call{"values.js", "reports", nil}.in(t, site(t), place{page: "module.html"})
	compareValues(t, reports)
	quiet(t, page)
}

func TestEveryJavaScriptValueGetsItsReportInNode(t *testing.T) {
	compareValues(t, call{"values.js", "reports", nil}.inNode(t))
}

func compareValues(t *testing.T, reports json.RawMessage) {
	t.Helper()
	values := decode[[]struct {
		Name, Want, Got string
		Milliseconds    float64
	}](t, reports)
	if len(values) < 100 {
		t.Fatalf("only %d values were tried", len(values))
	}
	for _, value := range values {
		t.Run(value.Name, func(t *testing.T) {
			if value.Got != value.Want {
				t.Errorf("got\n%s, want\n%s", value.Got, value.Want)
			}
			if value.Milliseconds > quickly {
				t.Errorf("took %.0f ms", value.Milliseconds)
			}
		})
	}
}
