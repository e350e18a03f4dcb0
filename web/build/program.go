// How Go becomes a program for the browser: the one place that knows the flags.

package build

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Program compiles the main package pkg (an import path, or a folder relative to root) into the file out,
// with the flags of the program that ships. Further build tags stand beside browser.
func Program(root, pkg, out string, tags ...string) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	goBuild := exec.Command("go", "build",
		"-tags", strings.Join(append([]string{"browser"}, tags...), ","),
		"-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=",
		"-o", out, pkg)
	goBuild.Dir = root
	// GOFLAGS and GOEXPERIMENT of the person who builds would give another program.
	goBuild.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=")
	if output, err := goBuild.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s: %w\n%s", pkg, err, output)
	}
	return nil
}
