// The TypeScript sources become JavaScript: the loader as module and as classic script, the demo, and the page of
// rules.

package build

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Loader writes paycheck.js and paycheck.global.js into dir, each with its source map, and outcome.js. The two can start that one program:
// another may need more of the Go runtime.
func Loader(root, program, dir string) error {
	version, err := Version(root)
	if err != nil {
		return err
	}
	quoted, err := json.Marshal(version)
	if err != nil {
		return err
	}
	compiled, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	runtime, err := goRuntime(compiled)
	if err != nil {
		return err
	}
	src := filepath.Join(root, "web", "src")
	for _, script := range []struct {
		entry, out string
		format     api.Format
	}{
		{"index.ts", "paycheck.js", api.FormatESModule},
		{"global.ts", "paycheck.global.js", api.FormatIIFE},
	} {
		options := bundling(root)
		options.EntryPoints = []string{filepath.Join(src, script.entry)}
		options.Outfile = filepath.Join(dir, script.out)
		options.Format = script.format
		options.Define = map[string]string{"VERSION": string(quoted)}
		options.Plugins = []api.Plugin{runtime}
		options.MangleProps = ownProperties
		if err := runWithShorterNames(options); err != nil {
			return err
		}
	}
	return outcome(root, dir)
}

// ownProperties are properties that only the loader's own objects have: they get short names. No object of a page's, a browser's or the program's has
// one that is called like these, and none that a page gets.
const ownProperties = `^(ancestors|pieces|checkSnapshot|waited|copy|fault)$`

// runWithShorterNames writes a bundle and its source map, with other names than esbuild gives.
func runWithShorterNames(options api.BuildOptions) error {
	options.Write = false
	options.Sourcemap = api.SourceMapExternal
	files, err := bundled(options)
	if err != nil {
		return err
	}
	sourceMap, script := string(files[0].Contents), string(files[1].Contents) // esbuild sorts them so
	shorter, err := shorterNames(script)
	if err != nil {
		return err
	}
	if sourceMap, err = movedMap(sourceMap, script, shorter); err != nil {
		return err
	}
	name := options.Outfile + ".map"
	if err := os.WriteFile(name, []byte(sourceMap), 0o644); err != nil {
		return err
	}
	script = replaced(script, shorter) + "//# sourceMappingURL=" + filepath.Base(name) + "\n"
	return os.WriteFile(options.Outfile, []byte(script), 0o644)
}

// outcome writes outcome.js into dir: too small for a source map to be worth its line.
func outcome(root, dir string) error {
	options := bundling(root)
	options.EntryPoints = []string{filepath.Join(root, "web", "src", "outcome.ts")}
	options.Outfile = filepath.Join(dir, "outcome.js")
	options.Format = api.FormatESModule
	options.Sourcemap = api.SourceMapNone
	return run(options)
}

// demo writes web/dist/demo from web/demo. It imports the built loader rather than bundling it, so that the page runs
// the very file that ships.
func demo(root, dist string) error {
	folder := filepath.Join(root, "web", "demo")
	styles, err := filepath.Glob(filepath.Join(folder, "*.css"))
	if err != nil {
		return err
	}
	options := bundling(root)
	options.EntryPoints = append([]string{filepath.Join(folder, "demo.ts")}, styles...)
	options.Outdir = filepath.Join(dist, "demo")
	options.Format = api.FormatESModule
	options.External = []string{"../paycheck.js"}
	return run(options)
}

// rules writes web/dist/rules, the script of the page of rules. It is a classic one: it has to run before the page is seen.
func rules(root, dist string) error {
	options := bundling(root)
	options.EntryPoints = []string{filepath.Join(root, "web", "rulespage", "rules.ts")}
	options.Outdir = filepath.Join(dist, "rules")
	options.Format = api.FormatIIFE
	return run(options)
}

// engines are the oldest that are sure to run what Go 1.26 compiles to.
var engines = []api.Engine{
	{Name: api.EngineChrome, Version: "91"}, {Name: api.EngineEdge, Version: "91"}, {Name: api.EngineFirefox, Version: "90"},
	{Name: api.EngineSafari, Version: "15"}, {Name: api.EngineNode, Version: "20"},
}

// bundling gives the options that every bundle has.
func bundling(root string) api.BuildOptions {
	return api.BuildOptions{
		AbsWorkingDir:     root,
		Bundle:            true,
		Write:             true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Charset:           api.CharsetUTF8,
		Engines:           engines,
		Sourcemap:         api.SourceMapLinked,
		SourcesContent:    api.SourcesContentInclude,
		LegalComments:     api.LegalCommentsNone,
	}
}

func run(options api.BuildOptions) error {
	_, err := bundled(options)
	return err
}

// bundled runs esbuild and gives what it wrote, or would write.
func bundled(options api.BuildOptions) ([]api.OutputFile, error) {
	result := api.Build(options)
	problems := append(result.Errors, result.Warnings...)
	if len(problems) > 0 {
		return nil, fmt.Errorf("esbuild:\n%s", strings.Join(api.FormatMessages(problems, api.FormatMessagesOptions{}), ""))
	}
	return result.OutputFiles, nil
}
