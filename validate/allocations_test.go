//go:build !browser && !race && !js

// A clean request costs no memory. The race detector makes sync.Pool forget, so it has no part in this.

package validate

import (
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
		if allocations := testing.AllocsPerRun(1000, func() { Check(v.Params, options) }); allocations != 0 {
			t.Errorf("%s: Check allocates %v times", v.Name, allocations)
		}
		var checker Checker
		settings := options.settings()
		if allocations := testing.AllocsPerRun(1000, func() { checker.CheckSnapshot(v.Params, NoFault, false, settings) }); allocations != 0 {
			t.Errorf("%s: CheckSnapshot allocates %v times", v.Name, allocations)
		}
	}
	if tried < 9 { // one for each base
		t.Errorf("only %d vectors are clean", tried)
	}
}
