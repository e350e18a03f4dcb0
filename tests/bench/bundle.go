// TypeScript becomes what the browser runs, by the project's esbuild.

package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle gives the module name.ts of tests/bench with all that it imports. Nothing is rewritten for older browsers:
// that would slow some of the libraries down. The import "ajv-standalone" is the module in that argument.
func bundle(root, name string, minify bool, ajvStandalone string) ([]byte, error) {
	folder := filepath.Join(root, "tests", "bench")
	generated := api.Plugin{Name: "ajv-standalone", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `^ajv-standalone$`}, func(api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: "ajv-standalone.js", Namespace: "generated"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "generated"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			return api.OnLoadResult{Contents: &ajvStandalone, ResolveDir: folder}, nil
		})
	}}
	result := api.Build(api.BuildOptions{
		AbsWorkingDir:     folder,
		EntryPoints:       []string{name + ".ts"},
		Bundle:            true,
		Format:            api.FormatESModule,
		Target:            api.ESNext,
		MinifyWhitespace:  minify,
		MinifyIdentifiers: minify,
		MinifySyntax:      minify,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
		Plugins:           []api.Plugin{generated},
	})
	if len(result.Errors) > 0 {
		return nil, errors.New("esbuild:\n" + strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), ""))
	}
	return result.OutputFiles[0].Contents, nil
}
