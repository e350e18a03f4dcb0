// wasm_exec.js, the JavaScript half of the Go runtime, as a module that leaves the page's globals alone.

package build

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
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

// goRuntime resolves the import "wasm_exec" to the wasm_exec.js of the Go that builds the program, as far as the program uses it.
//
// The file puts fs, process, path and Go on globalThis, and asks for what is there already. As a function of globalThis and fs it
// gets those of src/go.ts instead, so that the page's are neither used nor touched.
func goRuntime(program []byte) (api.Plugin, error) {
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
	folded := api.Transform(imported(string(source), program), api.TransformOptions{Define: there, MinifySyntax: true, LogLevel: api.LogLevelSilent})
	if len(folded.Errors) > 0 {
		return api.Plugin{}, fmt.Errorf("wasm_exec.js: %s", folded.Errors[0].Text)
	}
	contents := "export function defineGo(globalThis, fs) {\n" + string(folded.Code) + "}\n"
	alone, err := importsNothing(program)
	if err != nil {
		return api.Plugin{}, err
	}
	return api.Plugin{
		Name: "go-runtime",
		Setup: func(build api.PluginBuild) {
			if alone {
				build.OnResolve(api.OnResolveOptions{Filter: `^\./go$`}, func(importing api.OnResolveArgs) (api.OnResolveResult, error) {
					return api.OnResolveResult{Path: filepath.Join(importing.ResolveDir, "go.alone.ts")}, nil
				})
			}
			build.OnResolve(api.OnResolveOptions{Filter: `^wasm_exec$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: "wasm_exec.js", Namespace: "go"}, nil
			})
			build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "go"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
				return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
			})
		},
	}, nil
}

// How wasm_exec.js writes what a program can import, alone or as a module of its own, and the functions that these use.
var (
	importable = regexp.MustCompile(`(?s)\t{5}"([^"]+)": \(sp\) => \{\n.*?\n\t{5}\},\n|\t{4}(\w+): \{\n.*?\n\t{4}\},\n`)
	function   = regexp.MustCompile(`(?s)\t{3}const (\w+) = \([^\n]*\) => \{\n.*?\n\t{3}\}\n`)
)

// imported leaves out of wasm_exec.js what the program does not import: a program without syscall/js needs but a third of it. Of a
// file that is written otherwise nothing is left out.
func imported(source string, program []byte) string {
	source = importable.ReplaceAllStringFunc(source, func(text string) string {
		names := importable.FindStringSubmatch(text)
		if bytes.Contains(program, []byte(names[1]+names[2])) {
			return text
		}
		return ""
	})
	for before := ""; source != before; {
		before = source
		source = function.ReplaceAllStringFunc(source, func(text string) string {
			if strings.Count(before, function.FindStringSubmatch(text)[1]) > 1 {
				return text
			}
			return ""
		})
	}
	return source
}

// importsNothing tells whether a program needs nothing of JavaScript.
func importsNothing(program []byte) (bool, error) {
	sections, err := takeApart(program)
	if err != nil {
		return false, err
	}
	var imports plainCalling
	for _, section := range sections {
		if section.kind == importSection {
			if err := imports.imports(section.content); err != nil {
				return false, err
			}
		}
	}
	return imports.imported == 0, nil
}
