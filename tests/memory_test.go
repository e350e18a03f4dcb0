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

func TestProductsThatAllLackEverythingTakeLittleMoreThanThemselves(t *testing.T) {
	if build.WholeRuntime() {
		t.Skip("Go's own runtime has other books to keep")
	}
	address := site(t)
	for name, products := range map[string]struct {
		key     string
		more    map[string]string
		isRight bool // ok is true: nothing but warnings
		most    float64
	}{
		// The list itself is 59.5 MiB of it, 312 bytes for each product.
		"of KICC": {key: "kiccProducts", most: 72},
		// No struct describes these.
		"of KCP": {key: "kcpProducts", more: map[string]string{"pg": "kcp"}, isRight: true, most: mebibytes / 2},
	} {
		t.Run(name, func(t *testing.T) {
			got, page := call{"memory.js", "manyEmptyProducts", map[string]any{"key": products.key, "more": products.more}}.in(t, address, place{page: module})
			seen := decode[struct {
				OK, Truncated, NextOK bool
				Issues                int
				Largest               float64
			}](t, got)
			t.Logf("the memory had %.1f MiB", seen.Largest)
			if seen.OK != products.isRight || !seen.Truncated || seen.Issues != 100 || !seen.NextOK {
				t.Errorf("%+v", seen)
			}
			if seen.Largest >= products.most {
				t.Errorf("the memory grew to %.1f MiB", seen.Largest)
			}
			quiet(t, page)
		})
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
