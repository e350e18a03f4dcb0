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
var inlined = []string{"internal/bytealg", "unicode/utf8"}

// experiment turns off the garbage collector that Go 1.26 has by default: the older one is 2% of the program smaller.
const experiment = "nogreenteagc"

// Program compiles the main package pkg (an import path, or a folder relative to root) into the file out, with the flags of the program that
// ships, and straightens its jumps. Further build tags stand beside browser.
func Program(root, pkg, out string, tags ...string) error {
	return Compile(root, pkg, out, append([]string{"browser"}, tags...), "-ldflags=-s -w -buildid=")
}

// Compile is Program with just the build tags given, and with other flags for the linker or none: then functions keep their names, for a
// profile.
func Compile(root, pkg, out string, tags []string, ldflags string) error {
	if err := compile(root, pkg, out, tags, ldflags); err != nil {
		return err
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	if program, err = straighten(program); err != nil {
		return fmt.Errorf("straightening the jumps of %s: %w", pkg, err)
	}
	return os.WriteFile(out, program, 0o755)
}

// compile leaves the jumps as Go makes them.
func compile(root, pkg, out string, tags []string, ldflags string) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	arguments := []string{"build", "-trimpath", "-buildvcs=false", "-gcflags=all=-wb=false", "-gcflags=std=-l -wb=false"}
	for _, name := range inlined {
		arguments = append(arguments, "-gcflags="+name+"=-wb=false")
	}
	if ldflags != "" {
		arguments = append(arguments, ldflags)
	}
	if !WholeRuntime() {
		dir, err := os.MkdirTemp("", "paycheck-std")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		list, err := overlay(root, dir)
		if err != nil {
			return err
		}
		arguments = append(arguments, "-overlay", list)
		tags = append(slices.Clip(tags), "smallruntime")
	}
	goBuild := exec.Command("go", append(arguments, "-tags", strings.Join(tags, ","), "-o", out, pkg)...)
	goBuild.Dir = root
	goBuild.Env = browserEnv()
	if output, err := goBuild.CombinedOutput(); err != nil {
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
