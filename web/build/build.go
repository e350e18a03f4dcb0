// Package build makes everything of web/dist with Go alone: the program, the loader in both its forms, the
// declarations, the precompressed files, build-info.json and the demo's bundle.
package build

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Root gives the folder of go.mod, at or above the working directory.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod here or above: run this inside the paycheck repository")
		}
		dir = parent
	}
}

// shipped are the files of the package that a page fetches or an editor reads.
var shipped = []string{"paycheck.wasm", "paycheck.js", "paycheck.global.js", "paycheck.d.ts", "paycheck.window.d.ts", "outcome.js", "outcome.d.ts"}

// All builds web/dist under root and says on log what it is doing.
func All(root string, log io.Writer) error {
	dist := filepath.Join(root, "web", "dist")
	if err := os.MkdirAll(dist, 0o755); err != nil {
		return err
	}
	program := filepath.Join(dist, "paycheck.wasm")
	steps := []struct {
		what string
		make func() error
	}{
		{"compiling the program", func() error { return Program(root, "./wasm", program) }},
		{"bundling the loader", func() error { return Loader(root, program, dist) }},
		{"joining the declarations", func() error { return declarations(filepath.Join(root, "web", "src"), dist) }},
		{"bundling the demo", func() error { return demo(root, dist) }},
		{"bundling the page of rules", func() error { return rules(root, dist) }},
		{"compressing", func() error { return compress(root, dist) }},
		{"copying licence and README for the package", func() error { return texts(root) }},
	}
	for _, step := range steps {
		start := time.Now()
		fmt.Fprintf(log, "paycheck: %s", step.what)
		if err := step.make(); err != nil {
			fmt.Fprintln(log)
			return fmt.Errorf("%s: %w", step.what, err)
		}
		fmt.Fprintf(log, " (%.1f s)\n", time.Since(start).Seconds())
	}
	return nil
}

// Version gives the version of the package: web/package.json is the one place that has it.
func Version(root string) (string, error) {
	text, err := os.ReadFile(filepath.Join(root, "web", "package.json"))
	if err != nil {
		return "", err
	}
	var manifest struct{ Version string }
	if err := json.Unmarshal(text, &manifest); err != nil {
		return "", fmt.Errorf("web/package.json: %w", err)
	}
	return manifest.Version, nil
}
