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
// The file puts fs, process, path and Go on globalThis, and asks for what is there already. As a function of globalThis and fs it
// gets those of src/go.ts instead, so that the page's are neither used nor touched.
func goRuntime() (api.Plugin, error) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return api.Plugin{}, err
	}
	source, err := os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return api.Plugin{}, err
	}
	// All that it asks for is there, so its substitutes and complaints can be left out of the bundle.
	there := map[string]string{}
	for _, name := range []string{"fs", "process", "path", "crypto", "performance", "TextEncoder", "TextDecoder"} {
		there["globalThis."+name] = "true"
	}
	folded := api.Transform(string(source), api.TransformOptions{Define: there, MinifySyntax: true, LogLevel: api.LogLevelSilent})
	if len(folded.Errors) > 0 {
		return api.Plugin{}, fmt.Errorf("wasm_exec.js: %s", folded.Errors[0].Text)
	}
	contents := "export function defineGo(globalThis, fs) {\n" + string(folded.Code) + "}\n"
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
