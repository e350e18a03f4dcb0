// What the program has in place of parts of Go's standard library.
//
// The program is one thread that is called, answers, and is thrown away when it fails or has grown too large (web/src/program.ts). Most of Go's
// runtime is for other programs. The functions in _std take the place of those of the same name in the standard library, and those of the
// table below end the program instead of doing what they did; what only they needed, the linker leaves out. Go's compiler, its linker and the
// source of its library stay what they are: the build is told to read some files elsewhere (go build -overlay), which are made anew at every
// build from those of the very Go that builds.
//
// A function that is not the one that was read when this was written, because Go has changed it, fails the build: see known.

package build

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// feature is something of the standard library that the program does without.
type feature struct {
	name   string
	reason string
	// saves is how much smaller the program is without it, in kB of brotli, all else as it is. They do not add up: most of one feature comes
	// along with another.
	saves int
	// ends are the functions by which the rest of the library comes to it, as package.function or package.type.method. In the program each ends it.
	ends []string
	// empty are the functions by which it begins. In the program they do nothing.
	empty []string
}

// features are what the program does without.
var features = []feature{
	{
		name:   "panics",
		reason: "a panic ends the program as any other trap does, and the loader makes a new one; nothing has to be unwound, recovered or printed",
		saves:  102,
		ends: []string{
			"runtime.gopanic", "runtime.deferreturn", "runtime.throw", "runtime.fatal", "runtime.sigpanic", "runtime.fatalthrow",
			"runtime.badsystemstack", "runtime.badmcall", "runtime.badmcall2", "runtime.badmorestackg0", "runtime.badmorestackgsignal",
			"runtime.notInitialized1", "runtime.panicCheck1", "runtime.panicCheck2", "runtime.findfunc", "runtime.panicwrap", "runtime.rtype.string",
			"runtime.goPanicIndex", "runtime.goPanicIndexU", "runtime.goPanicSliceAlen", "runtime.goPanicSliceAlenU", "runtime.goPanicSliceAcap", "runtime.goPanicSliceAcapU",
			"runtime.goPanicSliceB", "runtime.goPanicSliceBU",
		},
	}, {
		name:   "stacks that grow",
		reason: "the one stack is as large as it ever has to be; beyond it the program ends",
		saves:  72,
		ends:   []string{"runtime.newstack", "runtime.morestack", "runtime.morestack_noctxt"},
	}, {
		name:   "goroutines",
		reason: "no call waits for another one",
		saves:  98,
		ends:   []string{"runtime.mstart0", "runtime.newproc", "runtime.block", "runtime.chansend", "runtime.chanrecv"},
		empty:  []string{"runtime.init", "sync.init"},
	}, {
		name:   "the collector",
		reason: "the loader throws a program away that has taken too much memory; writes of pointers tell nobody (-wb=false)",
		saves:  22,
		empty:  []string{"runtime.bulkBarrierPreWrite", "runtime.bulkBarrierPreWriteSrcOnly"},
	}, {
		name:   "floats in forms that JavaScript has not",
		reason: "validate/internal/jstext writes doubles with %f and %e, and reads decimal ones whose form was looked at before",
		saves:  2,
		ends:   []string{"internal/strconv.fmtB", "internal/strconv.fmtX", "internal/strconv.atofHex", "internal/strconv.atof32", "internal/strconv.underscoreOK"},
	},
}

// known is the file that has a hash of every function of the standard library that is replaced, as it was when the replacement was written.
const known = "web/build/std.sum"

// overlay writes into dir what go build -overlay takes, for the Go that builds, and gives the file's name. Undecided leaves alone what would end
// the program.
func overlay(root, dir string, undecided bool) (string, error) {
	replaced, sum, err := standardLibrary(root, undecided)
	if err != nil {
		return "", err
	}
	want, err := os.ReadFile(filepath.Join(root, known))
	if err != nil {
		return "", err
	}
	if err := compareSums(string(want), sum); err != nil && !undecided {
		return "", err
	}
	places := map[string]string{}
	for name, text := range replaced {
		place := filepath.Join(dir, strings.ReplaceAll(name, string(filepath.Separator), "_"))
		if err := os.WriteFile(place, text, 0o600); err != nil {
			return "", err
		}
		places[name] = place
	}
	list, err := json.Marshal(map[string]any{"Replace": places})
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, list, 0o600)
}

// Know writes the hashes of the functions that are replaced: for whoever has read how another Go has them.
func Know(root string) error {
	_, sum, err := standardLibrary(root, false)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, known), []byte(sum), 0o644)
}

// compareSums says which functions are not those that are known.
func compareSums(want, got string) error {
	if want == got {
		return nil
	}
	var changed []string
	lines := func(text string) []string { return strings.Split(strings.TrimSpace(text), "\n") }
	for _, pair := range []struct {
		of, in []string
		what   string
	}{{lines(want), lines(got), "has changed or is gone"}, {lines(got), lines(want), "is not the one that is known"}} {
		for _, line := range pair.of {
			name, _, _ := strings.Cut(line, " ")
			if !slices.Contains(pair.in, line) && !slices.ContainsFunc(changed, func(said string) bool { return strings.HasPrefix(said, name+" ") }) {
				changed = append(changed, name+" "+pair.what)
			}
		}
	}
	return fmt.Errorf("this Go has another runtime than the one that web/build/_std was written for:\n  %s\nRead what these are now and whether what is in _std (or the table in overlay.go) "+
		"still stands for them, then: go run ./web/build/cmd know. %s=1 builds with all of Go's runtime meanwhile", strings.Join(changed, "\n  "), WholeRuntimeVariable)
}

// standardLibrary gives the files of the standard library that the program has in another form, by their places, and the list of hashes of what is replaced.
func standardLibrary(root string, undecided bool) (files map[string][]byte, sum string, err error) {
	own := filepath.Join(root, "web", "build", "_std")
	packages := map[string]*stdPackage{}
	of := func(name string) (*stdPackage, error) {
		if packages[name] == nil {
			read, err := readPackage(name)
			if err != nil {
				return nil, err
			}
			packages[name] = read
		}
		return packages[name], nil
	}
	err = filepath.WalkDir(own, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		folder, err := filepath.Rel(own, filepath.Dir(path))
		if err != nil {
			return err
		}
		pkg, err := of(filepath.ToSlash(folder))
		if err != nil {
			return err
		}
		return pkg.replace(path)
	})
	if err != nil {
		return nil, "", err
	}
	for _, feature := range features {
		for at, functions := range [][]string{feature.ends, feature.empty} {
			for _, function := range functions {
				slash := strings.LastIndex(function, "/") + 1
				dot := slash + strings.Index(function[slash:], ".")
				pkg, err := of(function[:dot])
				if err != nil {
					return nil, "", err
				}
				switch {
				case at > 0:
					pkg.empty(function[dot+1:])
				case !undecided:
					pkg.end(function[dot+1:])
				}
			}
		}
	}
	files = map[string][]byte{}
	var sums []string
	for name, pkg := range packages {
		edited, err := pkg.edited()
		if err != nil {
			return nil, "", err
		}
		maps.Copy(files, edited)
		for function, hash := range pkg.sums {
			sums = append(sums, name+"."+function+" "+hash+"\n")
		}
	}
	slices.Sort(sums)
	return files, strings.Join(sums, ""), nil
}
