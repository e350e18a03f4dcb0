// What the browser has to fetch: ceilings, and packages that may not come along. Nobody raises a ceiling without a comment that says why.

package build

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The ceilings, in bytes at brotli 11. design.md §4 has 340 kB, 0.81 times the empty program, and 6 kB.
const (
	programCeiling = 120_000
	loaderCeiling  = 6_000
	// outcomeCeiling is outcome.js's as it is, uncompressed.
	outcomeCeiling = 1_000
	// ratioCeiling is the program's to an empty Go program's, as anyone would build one: with all of Go's runtime, and nothing done to it.
	ratioCeiling = 0.29
)

// forbidden are the packages that may not be linked into the program, and why.
var forbidden = map[string]string{
	"encoding/json":                          "decoding is generated; it would bring reflect and 60 kB",
	"fmt":                                    "messages are filled in by validate/internal/message; it would bring reflect and os",
	"github.com/go-playground/validator/v10": "the rules are generated; by reflection they are 1 MB and a page waits for them",
	"github.com/mailru/easyjson/jlexer":      "the program reads no JSON but tapes (validate/tape.go); it would bring fmt and encoding/json, 170 kB in all",
	"net":                                    "nothing is sent",
	"net/http":                               "nothing is sent; easyjson's root package would bring it",
	"net/url":                                "validate/internal/weburl resolves as the URL standard does, which net/url does not",
	"os":                                     "there is no system; it would bring time and syscall/js",
	"paycheck/validate/internal/gateways":    "rulegen makes a table of it, without the sources and what is only for people",
	"paycheck/validate/payment":              "it is for servers, after the payment",
	"reflect":                                "the rules are generated",
	"regexp":                                 "the rules' forms are read by hand in validate/predicates.go",
	"sync/errgroup":                          "one check runs at a time",
	"syscall/js":                             "the crossing is linear memory; Go never touches the page's objects",
	"text/template":                          "messages are filled in by validate/internal/message",
	"time":                                   "validate/internal/calendar has the few days that are needed; it would bring syscall/js and 60 kB",
}

func TestTheProgramLinksNoPackageThatIsTooDear(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-tags", "browser", "./wasm")
	list.Dir = root(t)
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	output, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	linked := strings.Fields(string(output))
	if len(linked) < 10 {
		t.Fatalf("go list names only %q", linked)
	}
	for _, name := range linked {
		if reason, found := forbidden[name]; found {
			t.Errorf("%s is linked: %s", name, reason)
		}
		if strings.HasPrefix(name, "golang.org/x/") {
			t.Errorf("%s is linked: the program needs nothing of it", name)
		}
	}
}

func TestWhatTheBrowserFetchesStaysSmall(t *testing.T) {
	if WholeRuntime() {
		t.Skip("a program with all of Go's runtime is as large as it is")
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "main.go"), []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := compiled(t, "./wasm")
	program := squeezed(t, file)
	empty := squeezed(t, plain(t, filepath.Join(folder, "main.go")))
	ratio := float64(program) / float64(empty)
	t.Logf("the program: %d bytes of brotli, %.2f times the empty one's %d", program, ratio, empty)
	if program > programCeiling {
		t.Errorf("the program is %d bytes of brotli, over its ceiling of %d", program, programCeiling)
	}
	if ratio > ratioCeiling {
		t.Errorf("the program is %.3f times the empty one, over the ceiling of %.2f", ratio, ratioCeiling)
	}
	dist := t.TempDir()
	if err := Loader(root(t), file, dist); err != nil {
		t.Fatal(err)
	}
	outcome := len(content(t, filepath.Join(dist, "outcome.js")))
	t.Logf("outcome.js: %d bytes", outcome)
	if outcome > outcomeCeiling {
		t.Errorf("outcome.js is %d bytes, over its ceiling of %d", outcome, outcomeCeiling)
	}
	script := squeezed(t, filepath.Join(dist, "paycheck.js"))
	t.Logf("the loader: %d bytes of brotli", script)
	if script > loaderCeiling {
		t.Errorf("the loader is %d bytes of brotli, over its ceiling of %d", script, loaderCeiling)
	}
}

// The published hash can be checked by anyone who builds the same source with the same Go.
func TestTheSameSourceGivesTheSameProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the standard library twice")
	}
	var programs [2][]byte
	for i := range programs {
		t.Setenv("GOCACHE", t.TempDir())
		out := filepath.Join(t.TempDir(), "paycheck.wasm")
		if err := Program(root(t), "./wasm", out); err != nil {
			t.Fatal(err)
		}
		programs[i] = content(t, out)
	}
	if !bytes.Equal(programs[0], programs[1]) {
		t.Error("two builds from clean caches differ")
	}
}

func root(t *testing.T) string {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// compiled gives the file of a program.
func compiled(t *testing.T, pkg string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "program.wasm")
	if err := Program(root(t), pkg, out); err != nil {
		t.Fatal(err)
	}
	return out
}

// plain gives the file of a program that is built without anything of this package.
func plain(t *testing.T, pkg string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "plain.wasm")
	if err := Plain(root(t), pkg, out); err != nil {
		t.Fatal(err)
	}
	return out
}

// content gives what is in a file.
func content(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// squeezed gives the size of a file in brotli.
func squeezed(t *testing.T, name string) int {
	t.Helper()
	small, err := Brotli(content(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return len(small)
}
