package build

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheOverlayOnlyTouchesTheStandardLibrary(t *testing.T) {
	dir := t.TempDir()
	name, err := overlay(root(t), dir, false)
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Replace map[string]string }
	if err := json.Unmarshal(content(t, name), &list); err != nil {
		t.Fatal(err)
	}
	goroot, err := goEnv("GOROOT")
	if err != nil {
		t.Fatal(err)
	}
	if len(list.Replace) == 0 {
		t.Error("it touches nothing at all")
	}
	for file, with := range list.Replace {
		if !strings.HasPrefix(file, filepath.Join(goroot, "src")+string(filepath.Separator)) {
			t.Errorf("%s is no file of the standard library", file)
		}
		if filepath.Dir(with) != dir {
			t.Errorf("%s is replaced by %s", file, with)
		}
	}
}

func TestEveryFeatureThatIsLeftOutSaysWhyAndIsKnown(t *testing.T) {
	known := "\n" + string(content(t, filepath.Join(root(t), known)))
	seen := map[string]bool{}
	for _, feature := range features {
		if feature.name == "" || feature.reason == "" || feature.saves <= 0 || len(feature.ends)+len(feature.empty) == 0 {
			t.Errorf("%+v is not told in full", feature)
		}
		for _, function := range append(feature.ends, feature.empty...) {
			if seen[function] {
				t.Errorf("%s is there twice", function)
			}
			seen[function] = true
			if !strings.Contains(known, "\n"+function+" ") {
				t.Errorf("%s has no hash: is it spelled as Go spells it?", function)
			}
		}
	}
}

func TestAnotherGoFailsWithTheNamesOfTheFunctionsThatChanged(t *testing.T) {
	const known = "runtime.a 11\nruntime.b 22\nruntime.c 33\n"
	if err := compareSums(known, known); err != nil {
		t.Error(err)
	}
	for _, test := range []struct{ sentence, now, says string }{
		{"one that changed", "runtime.a 11\nruntime.b 99\nruntime.c 33\n", "runtime.b has changed or is gone\n"},
		{"one that is gone", "runtime.a 11\nruntime.c 33\n", "runtime.b has changed or is gone\n"},
		{"one that is new", "runtime.a 11\nruntime.b 22\nruntime.c 33\nruntime.d 44\n", "runtime.d is not the one that is known\n"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			err := compareSums(known, test.now)
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Fatalf("the error is %v", err)
			}
			if strings.Count(err.Error(), "\n  runtime.") != 1 {
				t.Errorf("it names more than that: %v", err)
			}
		})
	}
}

// source is a file of a package of the standard library, as a test invents it.
const source = `package invented

import (
	"fmt"
	other "strings"
	"unsafe"
)

// A is to go.
//go:nosplit
func A() string { return fmt.Sprint(1) }

func (b *B) C() { other.ToUpper("") }

func init() { println(unsafe.Sizeof(0)) }

func init() { println("again") }

func D() int

// v is to go.
var v = map[string]int{"a": 1}

const (
	c1 = 1
	// c2 is to go.
	c2 = 2
)
`

// assembly is another file of it.
const assembly = `#include "textflag.h"

TEXT invented·E(SB), NOSPLIT, $0
	CALL invented·F(SB)
	RET

// F is kept.
TEXT invented·F(SB), NOSPLIT, $0
	RET
`

// invented gives a package of that file in a folder of its own.
func invented(t *testing.T) *stdPackage {
	t.Helper()
	folder := t.TempDir()
	pkg := &stdPackage{folder: folder, name: "invented", declared: map[string][]declaration{}, edits: map[string][]edit{}, whole: map[string][]byte{}, sums: map[string]string{}}
	for base, text := range map[string]string{"a.go": source, "a.s": assembly} {
		if err := os.WriteFile(filepath.Join(folder, base), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := pkg.read([]string{"a.go"}, []string{"a.s"}); err != nil {
		t.Fatal(err)
	}
	return pkg
}

func TestFunctionsAreCutOutOfAPackage(t *testing.T) {
	for _, test := range []struct {
		sentence string
		edit     func(t *testing.T, pkg *stdPackage)
		gone     []string // what is no longer in the file
		there    []string // what it has instead
		sums     int
	}{
		{"one that is replaced goes with its comment, and the import that only it used", func(t *testing.T, pkg *stdPackage) {
			own := filepath.Join(t.TempDir(), "own.go")
			if err := os.WriteFile(own, []byte("package invented\n\nfunc A() string { return \"1\" }\n\nfunc New() {}\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := pkg.replace(own); err != nil {
				t.Fatal(err)
			}
		}, []string{"func A", "nosplit", "\t\"fmt\""}, []string{"_ \"fmt\"", "other \"strings\"", "func (b *B) C() {", "\t\"unsafe\""}, 1},
		{"a method that ends the program keeps its head", func(_ *testing.T, pkg *stdPackage) { pkg.end("B.C") },
			[]string{"ToUpper", "other \""}, []string{`func (b *B) C() { panic("left out") }`, "_ \"strings\""}, 1},
		{"all functions called init do nothing", func(_ *testing.T, pkg *stdPackage) { pkg.empty("init") },
			[]string{"println", "\t\"unsafe\""}, []string{"func init() {}\n\nfunc init() {}"}, 1},
		{"one without a body has none to be taken", func(_ *testing.T, pkg *stdPackage) { pkg.end("D") }, nil, []string{"func D() int\n"}, 0},
		{"one that is not there changes nothing", func(_ *testing.T, pkg *stdPackage) { pkg.end("G") }, nil, []string{source, assembly}, 0},
		{"one in assembly ends the program too", func(_ *testing.T, pkg *stdPackage) { pkg.end("E") },
			[]string{"CALL"}, []string{"TEXT invented·E(SB), NOSPLIT, $0\n\tUNDEF\n\n// F is kept.\nTEXT invented·F(SB), NOSPLIT, $0\n\tRET\n"}, 1},
		{"variables and constants are replaced like functions", func(t *testing.T, pkg *stdPackage) {
			own := filepath.Join(t.TempDir(), "own.go")
			if err := os.WriteFile(own, []byte("package invented\n\nvar v map[string]int\n\nconst c2 = 3\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := pkg.replace(own); err != nil {
				t.Fatal(err)
			}
		}, []string{"var v", "v is to go", "c2"}, []string{"c1 = 1"}, 2},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			pkg := invented(t)
			test.edit(t, pkg)
			files, err := pkg.edited()
			if err != nil {
				t.Fatal(err)
			}
			var text []byte // of both files
			for base, before := range map[string]string{"a.go": source, "a.s": assembly} {
				now, found := files[filepath.Join(pkg.folder, base)]
				if !found {
					now = []byte(before)
				}
				text = append(text, now...)
			}
			for _, gone := range test.gone {
				if strings.Contains(string(text), gone) {
					t.Errorf("%q is still in\n%s", gone, text)
				}
			}
			for _, there := range test.there {
				if !strings.Contains(string(text), there) {
					t.Errorf("%q is not in\n%s", there, text)
				}
			}
			if len(pkg.sums) != test.sums {
				t.Errorf("%d functions have a hash", len(pkg.sums))
			}
		})
	}
}

func TestAFileOfAssemblyThatGoHasNoMoreIsAnError(t *testing.T) {
	own := filepath.Join(t.TempDir(), "gone.s")
	if err := os.WriteFile(own, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := invented(t).replace(own); err == nil || !strings.Contains(err.Error(), "gone.s") {
		t.Errorf("the error is %v", err)
	}
}
