//go:build !browser && !race && !js

// A clean request costs no memory. The race detector makes sync.Pool forget, so it has no part in this.

package validate

import (
	"bytes"
	"strings"
	"testing"
)

func TestACleanCheckAllocatesNothing(t *testing.T) {
	tried := 0
	for _, v := range readVectors(t) {
		if !strings.HasSuffix(v.Name, "has nothing wrong") {
			continue
		}
		tried++
		options := optionsOf(&v)
		options.BaseURL = "https://shop.example/cart/"
		if !bytes.Contains(v.Params, []byte(`"m_redirect_url"`)) {
			v.Params = append(bytes.TrimSuffix(v.Params, []byte("}")), `,"m_redirect_url":"https://shop.example/payments/complete?order=1"}`...)
		}
		if allocations := testing.AllocsPerRun(1000, func() { Check(v.Params, options) }); allocations != 0 {
			t.Errorf("%s: Check allocates %v times", v.Name, allocations)
		}
		var p page
		settings, written := options.settings(), tapeOf(t, v.Params)
		given := written
		given.Slots = make([]float64, len(written.Slots))
		if allocations := testing.AllocsPerRun(1000, func() {
			copy(given.Slots, written.Slots) // a check changes them
			if !p.CheckTape(given, settings) {
				t.Fatal("not taken for a tape")
			}
		}); allocations != 0 {
			t.Errorf("%s: CheckTape allocates %v times", v.Name, allocations)
		}
	}
	if tried < 9 { // one for each base
		t.Errorf("only %d vectors are clean", tried)
	}
}

// A report is made in the memory of the one before it.
func TestTheNextReportOfIssuesAllocatesNothing(t *testing.T) {
	text := []byte(`{"pg":"kicc","pay_method":"credit","name":"캔버스화","amount":"14,000원","buyer_tel":1012345678,"escrow":"yes"}`)
	var p page
	var written []byte
	tape := tapeOf(t, text)
	given := tape
	given.Slots = make([]float64, len(tape.Slots))
	check := func() {
		copy(given.Slots, tape.Slots)
		if !p.CheckTape(given, settings{Locale: Korean}) {
			t.Fatal("not taken for a tape")
		}
		if written = p.AppendReport(written[:0]); bytes.Count(written, []byte(`["error",`)) < 5 || !bytes.Contains(written, []byte(`"changes":[]`)) {
			t.Fatalf("%s", written)
		}
	}
	if allocations := testing.AllocsPerRun(1000, check); allocations != 0 {
		t.Errorf("a check with issues allocates %v times", allocations)
	}
}
