// The Go programs that are measured beside the one that ships.

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// compile builds the main package pkg for the browser into the file out, with these build tags and linker flags.
func compile(root, pkg, out, tags, ldflags string) error {
	goBuild := exec.Command("go", "build", "-tags", tags, "-trimpath", "-buildvcs=false", "-ldflags="+ldflags, "-o", out, pkg)
	goBuild.Dir = root
	goBuild.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=")
	if output, err := goBuild.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
	}
	return nil
}

// goRuntime gives the wasm_exec.js of the Go that builds the programs.
func goRuntime() ([]byte, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
}
