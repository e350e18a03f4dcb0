// What the gateways cost: the program without those whose rules are all facts.

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"paycheck/validate"
	"paycheck/web/build"
)

// twoGatewaysFile names that program among the results.
const twoGatewaysFile = "two-gateways.wasm"

// twoGateways builds, in folder, the program of a copy of the project that has no files of the other gateways, and gives its path.
func twoGateways(root, folder string) (string, error) {
	project := filepath.Join(folder, "project")
	for _, part := range []string{"validate", "wasm", "web/src", "web/build"} {
		if err := os.CopyFS(filepath.Join(project, part), os.DirFS(filepath.Join(root, part))); err != nil {
			return "", err
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(project, name), text, 0o644)
		}
		if err != nil {
			return "", err
		}
	}
	for _, gateway := range validate.Gateways() {
		if gateway == validate.KICC || gateway == validate.Inicis {
			continue
		}
		if err := os.Remove(filepath.Join(project, "validate", "internal", "gateways", string(gateway)+".go")); err != nil {
			return "", err
		}
	}
	generate := exec.Command("go", "generate", "./validate")
	generate.Dir = project
	if output, err := generate.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go generate without the other gateways: %w\n%s", err, output)
	}
	program := filepath.Join(folder, twoGatewaysFile)
	return program, build.Program(project, "./wasm", program)
}
