package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheLoaderHasNoMoreOfGosRuntimeThanTheProgramNeeds(t *testing.T) {
	alone := module([]byte{0, opEnd})
	imports := parts([]byte{1, 4}, []byte("gojs"), []byte{17}, []byte("runtime.wasmWrite"), []byte{0, 0})
	writes := parts(alone[:magicSize], appendSized([]byte{importSection}, imports), alone[magicSize:])
	for _, test := range []struct {
		sentence      string
		program       []byte
		writes, other bool
	}{
		{"nothing where it imports nothing", alone, false, false},
		{"what it imports, and what starts it", writes, true, true},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			dir := t.TempDir()
			program := filepath.Join(dir, "program.wasm")
			if err := os.WriteFile(program, test.program, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := Loader(root(t), program, dir); err != nil {
				t.Fatal(err)
			}
			loader := string(content(t, filepath.Join(dir, "paycheck.js")))
			if got := strings.Contains(loader, "runtime.wasmWrite"); got != test.writes {
				t.Errorf("runtime.wasmWrite is there: %t", got)
			}
			if got := strings.Contains(loader, "total length of command line"); got != test.other {
				t.Errorf("the rest of wasm_exec.js is there: %t", got)
			}
			if strings.Contains(loader, "getRandomData") {
				t.Error("something is there that neither program imports")
			}
		})
	}
}

// The largest loader that there can be: in it the most variables get other names.
func TestTheLoaderOfAProgramThatImportsEverythingHasAllOfGosRuntime(t *testing.T) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		t.Fatal(err)
	}
	names := content(t, filepath.Join(goroot, "lib", "wasm", "wasm_exec.js")) // a name anywhere in a program is one that it imports
	alone := module([]byte{0, opEnd})
	imports := parts([]byte{1, 4}, []byte("gojs"), []byte{17}, []byte("runtime.wasmWrite"), []byte{0, 0})
	everything := parts(alone[:magicSize], appendSized([]byte{importSection}, imports), appendSized([]byte{0}, parts([]byte{1, 'x'}, names)), alone[magicSize:])
	dir := t.TempDir()
	program := filepath.Join(dir, "program.wasm")
	if err := os.WriteFile(program, everything, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Loader(root(t), program, dir); err != nil {
		t.Fatal(err)
	}
	if loader := string(content(t, filepath.Join(dir, "paycheck.js"))); !strings.Contains(loader, "getRandomData") || !strings.Contains(loader, "syscall/js.valueGet") {
		t.Error("something of wasm_exec.js is left out")
	}
}
