// How Go becomes a program for the browser: the one place that knows the flags.

package build

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// inlined are the packages of the standard library whose functions are worth inlining: a check calls them. Not inlining the rest, most of it
// the runtime, makes the program 5% smaller in brotli.
var inlined = []string{"internal/bytealg", "unicode/utf8", "strings", "internal/stringslite", "bytes", "math", "math/bits", "slices", "strconv", "unicode"}

// experiment turns off the garbage collector that Go 1.26 has by default: the older one is 2% of the program smaller.
const experiment = "nogreenteagc"

// Options say how a program is built.
type Options struct {
	Tags  []string
	Names bool // functions keep their names, for a profile
	Whole bool // on all of Go's runtime instead of the small one (overlay.go)
	// Undecided keeps in the small runtime what features take out of it, for a count of what runs (coverage.go).
	Undecided bool
}

// Program compiles the main package pkg (an import path, or a folder relative to root) into the file out as the program that ships is.
// Further build tags stand beside browser.
func Program(root, pkg, out string, tags ...string) error {
	return Compile(root, pkg, out, Options{Tags: append([]string{"browser"}, tags...), Whole: WholeRuntime()})
}

// Compile is Program with just the options given.
func Compile(root, pkg, out string, options Options) error {
	if err := compile(root, pkg, out, options); err != nil {
		return err
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	if program, err = straighten(program); err != nil {
		return fmt.Errorf("straightening the jumps of %s: %w", pkg, err)
	}
	if !options.Whole {
		if program, err = plainCalls(program); err != nil {
			return fmt.Errorf("making the calls of %s plain: %w", pkg, err)
		}
		if program, err = withoutDeadEnds(program); err != nil {
			return fmt.Errorf("shortening the dead ends of %s: %w", pkg, err)
		}
		if program, err = withOffsets(program); err != nil {
			return fmt.Errorf("folding addresses of %s: %w", pkg, err)
		}
		if program, err = withoutTables(program); err != nil {
			return fmt.Errorf("leaving the tables out of %s: %w", pkg, err)
		}
	}
	return os.WriteFile(out, program, 0o755)
}

// compile leaves the program as Go makes it.
func compile(root, pkg, out string, options Options) error {
	compiler, tags := "", options.Tags
	arguments := []string{"-trimpath", "-buildvcs=false"}
	command, env := "go", browserEnv()
	if !options.Whole {
		dir, err := os.MkdirTemp("", "paycheck-std")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		list, err := overlay(root, dir, options.Undecided)
		if err != nil {
			return err
		}
		if command, env, err = overlayGo(dir); err != nil {
			return err
		}
		compiler, tags = " -wb=false", append(slices.Clip(tags), "smallruntime")
		arguments = append(arguments, "-overlay", list)
	}
	arguments = append(arguments, "-gcflags=all="+compiler, "-gcflags=std=-l"+compiler)
	for _, name := range inlined {
		arguments = append(arguments, "-gcflags="+name+"="+compiler)
	}
	if !options.Names {
		arguments = append(arguments, "-ldflags=-s -w -buildid=")
	}
	return goBuild(command, root, pkg, out, env, append(arguments, "-tags", strings.Join(tags, ","))...)
}

// overlayGo gives the Go that builds, and its environment. Go does not replace files below its cache of modules, and a Go that another one
// has downloaded lies there (GOTOOLCHAIN): it is called by its own name then, with an empty cache in dir. The program needs no module.
func overlayGo(dir string) (command string, env []string, err error) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return "", nil, err
	}
	cache, err := goEnv("GOMODCACHE")
	if err != nil || !strings.HasPrefix(goroot, cache+string(filepath.Separator)) {
		return "go", browserEnv(), err
	}
	return filepath.Join(goroot, "bin", "go"), append(browserEnv(), "GOMODCACHE="+filepath.Join(dir, "modules"), "GOTOOLCHAIN=local", "GOPROXY=off"), nil
}

// Plain compiles a main package for the browser as anyone would, without anything of this package.
func Plain(root, pkg, out string) error {
	return goBuild("go", root, pkg, out, append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS="), "-trimpath", "-buildvcs=false", "-ldflags=-s -w")
}

func goBuild(goCommand, root, pkg, out string, env []string, arguments ...string) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	command := exec.Command(goCommand, slices.Concat([]string{"build"}, arguments, []string{"-o", out, pkg})...)
	command.Dir, command.Env = root, env
	if output, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
	}
	return nil
}

// browserEnv is the environment in which Go builds for the browser. GOFLAGS and GOEXPERIMENT of the person who builds would give another program.
func browserEnv() []string {
	return append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT="+experiment)
}

// WholeRuntimeVariable is the variable of the environment that asks for all of Go's runtime with the value 1: for whoever doubts.
const WholeRuntimeVariable = "PAYCHECK_WHOLE_RUNTIME"

// WholeRuntime tells whether the program is to be built with all of Go's runtime.
func WholeRuntime() bool { return os.Getenv(WholeRuntimeVariable) == "1" }

// RuntimeName names the runtime that the program is built with, as build-info.json does.
func RuntimeName() string {
	if WholeRuntime() {
		return "whole"
	}
	return "small"
}
