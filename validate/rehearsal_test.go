//go:build !browser

package validate

import "testing"

// What is rehearsed is what every check runs, and leaves nothing behind.
func TestTheRehearsalIsACleanCheck(t *testing.T) {
	var p page
	if !p.Rehearse() {
		t.Error("something is wrong with the request")
	}
	for _, member := range rehearsed {
		if keyNumber(member.key) == 0 {
			t.Errorf("%s has no number", member.key)
		}
	}
	report, ok := checkTape(t, &p, []byte(`{"pg":"kicc"}`), settings{Locale: English})
	if want, _ := checkTape(t, new(page), []byte(`{"pg":"kicc"}`), settings{Locale: English}); !ok || len(report.Issues) != len(want.Issues) {
		t.Errorf("after it there are %d issues, and %d without it", len(report.Issues), len(want.Issues))
	}
}
