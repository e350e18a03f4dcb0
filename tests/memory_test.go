// What checks leave behind in the program's memory: nothing, or so much that the loader makes a new program before it is too much.

package tests

import (
	"encoding/json"
	"testing"

	"paycheck/web/build"
)

func TestMemoryStaysWhereItWasAfterTheFirstThousandCleanRequests(t *testing.T) {
	got, page := call{"memory.js", "cleanRequests", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"grew": 0, "at": true, "made": 1, "notOK": []}`)
	quiet(t, page)
}

// mebibytes is what the memory of a program may have, however long a page lives.
const mebibytes = 32

func TestAPageThatChecksAtEveryKeystrokeForADayStaysSmall(t *testing.T) {
	address := site(t)
	// Ten hours of typing at one key a second, with a moment for the page after each 200 checks, or with none at all.
	for name, burst := range map[string]int{"with idle time": 200, "without any": 36_000} {
		t.Run(name, func(t *testing.T) {
			got, page := call{"memory.js", "typing", map[string]int{"count": 36_000, "burst": burst}}.in(t, address, place{page: module})
			staysSmall(t, got)
			quiet(t, page)
		})
	}
	t.Run("in Node", func(t *testing.T) {
		staysSmall(t, call{"memory.js", "typing", map[string]int{"count": 36_000, "burst": 6000}}.inNode(t))
	})
}

func staysSmall(t *testing.T, got json.RawMessage) {
	t.Helper()
	seen := decode[struct {
		Made    int
		Largest float64
		Wrong   int
	}](t, got)
	t.Logf("%d programs, the largest memory had %.1f MiB", seen.Made, seen.Largest)
	if seen.Wrong > 0 {
		t.Errorf("%d checks gave another answer than they should", seen.Wrong)
	}
	if seen.Largest >= mebibytes {
		t.Errorf("the memory grew to %.1f MiB", seen.Largest)
	}
	if seen.Made < 2 && !build.WholeRuntime() {
		t.Error("the program was never made anew: these checks leave too little behind to show anything")
	}
}

func TestTenThousandProductsThatAllNeedRepairTakeLittleMemory(t *testing.T) {
	if build.WholeRuntime() {
		t.Skip("Go's own runtime has other books to keep")
	}
	got := decode[struct {
		OK      bool
		Changes int
		Largest float64
	}](t, call{"memory.js", "manyRepairs", nil}.inNode(t))
	t.Logf("the memory had %.1f MiB", got.Largest)
	if !got.OK || got.Changes != 20_000 {
		t.Errorf("%+v", got)
	}
	if got.Largest >= mebibytes {
		t.Errorf("the memory grew to %.1f MiB", got.Largest)
	}
}

func TestProgramsThatWereFollowedByAnotherAreLetGo(t *testing.T) {
	got := decode[struct{ Made, Alive int }](t, call{"memory.js", "letGo", map[string]int{"count": 120_000, "burst": 1000}}.inNode(t))
	if got.Made < 3 && !build.WholeRuntime() {
		t.Errorf("only %d programs were made: too few to show anything", got.Made)
	}
	if got.Alive != 1 {
		t.Errorf("the memories of %d of %d programs are kept", got.Alive, got.Made)
	}
}

func TestWhenNoNewProgramCanBeMadeTheOldOneGoesOn(t *testing.T) {
	if build.WholeRuntime() {
		t.Skip("Go's own runtime collects its garbage, and hardly ever has to be followed by another")
	}
	got, page := call{"memory.js", "cannotBeRenewed", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"wrong": 0, "made": 1, "then": 2, "smaller": true}`)
	quiet(t, page)
}
