//go:build !browser && !js

// A clean request costs no memory.

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
		var checker Checker
		settings := optionsOf(&v).settings()
		if allocations := testing.AllocsPerRun(1000, func() { checker.CheckSnapshot(v.Params, NoFault, false, settings) }); allocations != 0 {
			t.Errorf("%s: CheckSnapshot allocates %v times", v.Name, allocations)
		}
	}
	if tried < 9 { // one for each base
		t.Errorf("only %d vectors are clean", tried)
	}
}
