// wasm_exec.js, the JavaScript half of the Go runtime, as a module that leaves the page's globals alone.

package build

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// goEnv gives a variable of the Go that builds the program.
func goEnv(name string) (string, error) {
	value, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return "", fmt.Errorf("go env %s: %w", name, err)
	}
	return strings.TrimSpace(string(value)), nil
}

// goRuntime resolves the import "wasm_exec" to the wasm_exec.js of the Go that builds the program.
//
// The file sets fs, process, path and Go on globalThis and asks for what is there already. Here globalThis is
// the object Scope that src/go.ts makes instead, so that the page's globals are neither used nor touched.
func goRuntime() (api.Plugin, error) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return api.Plugin{}, err
	}
	source, err := os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return api.Plugin{}, err
	}
	contents := "export function defineGo(scope) {\n" + string(source) + "\n}\n"
	return api.Plugin{
		Name: "go-runtime",
		Setup: func(build api.PluginBuild) {
			build.OnResolve(api.OnResolveOptions{Filter: `^wasm_exec$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: "wasm_exec.js", Namespace: "go"}, nil
			})
			build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "go"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
				return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
			})
		},
	}, nil
}
