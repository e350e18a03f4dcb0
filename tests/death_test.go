// A program that dies while it checks never says ok, and the next check finds a
// fresh one. The program of these tests is built with the tag hook, which lets a
// request say how to die; the shipped one has nothing of it.

package tests

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"paycheck/web/build"
)

const hooked = "/served/hook/paycheck.wasm"

// hookProgram is the text of the program with the hook in it.
var hookProgram = sync.OnceValues(func() ([]byte, error) {
	root, err := build.Root()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "paycheck-hook")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "paycheck.wasm")
	if err := build.Program(root, "./wasm", out, "hook"); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
})

// hookSite is site, with the program of the hook built before a page waits for it.
func hookSite(t *testing.T) string {
	t.Helper()
	if _, err := hookProgram(); err != nil {
		t.Fatal(err)
	}
	return site(t)
}

func TestHoweverTheProgramDiesTheCallThrowsAndTheNextWorks(t *testing.T) {
	got, page := call{"death.js", "everyWay", hooked}.in(t, hookSite(t), place{page: module})
	dies := `["PaycheckError internal", true, "PaycheckError internal", "PaycheckError internal", true]`
	equal(t, got, `{
		"panic": `+dies+`, "stack": `+dies+`, "memory": `+dies+`, "exit": `+dies+`,
		"garbage": `+dies+`, "nan": `+dies+`, "stale": `+dies+`, "lie": `+dies+`, "silent": `+dies+`
	}`)
	quiet(t, page)
}

func TestAProgramThatKeepsDyingStaysDownWithoutALoop(t *testing.T) {
	address := hookSite(t)
	t.Run("when every call kills it", func(t *testing.T) {
		got, page := call{"death.js", "keepsDying", hooked}.in(t, address, place{page: module})
		equal(t, got, `{"seen": ["PaycheckError internal"], "atMostOneInstanceACall": true, "then": true}`)
		quiet(t, page)
	})
	t.Run("when no new one can be made", func(t *testing.T) {
		got, page := call{"death.js", "cannotBeMadeAnew", hooked}.in(t, address, place{page: module})
		equal(t, got, `{"seen": ["PaycheckError internal"], "atMostOneInstanceACall": true}`)
		quiet(t, page)
	})
}

func TestWhenTheProgramDiesAttachDoesAsItWasTold(t *testing.T) {
	address := hookSite(t)
	t.Run("it lets the payment go on", func(t *testing.T) {
		got, page := call{"death.js", "attached", map[string]string{"wasm": hooked, "onUnavailable": "allow"}}.in(t, address, place{page: module})
		equal(t, got, `{"died": true, "good": true, "bad": "PAYCHECK", "amounts": [14000, 14000]}`)
		onlySaid(t, page, "warning: ")
	})
	t.Run("it blocks the payment", func(t *testing.T) {
		got, page := call{"death.js", "attached", map[string]string{"wasm": hooked, "onUnavailable": "block"}}.in(t, address, place{page: module})
		equal(t, got, `{"died": "PAYCHECK", "good": true, "bad": "PAYCHECK", "amounts": [14000]}`)
		onlySaid(t, page, "warning: ", "the program failed")
	})
}

func TestTheShippedProgramHasNoHook(t *testing.T) {
	shipped, err := os.ReadFile(filepath.Join(distribution(t), "paycheck.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	program, err := hookProgram()
	if err != nil {
		t.Fatal(err)
	}
	trace := []byte("$die\x00")
	if !bytes.Contains(program, trace) {
		t.Fatal("not even the program with the hook shows it: this test looks for the wrong thing")
	}
	if bytes.Contains(shipped, trace) {
		t.Error("the shipped paycheck.wasm can be told to die")
	}
}
