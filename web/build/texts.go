// The texts of the package. They stand once, at the top of the repository; npm packs only what is inside web.

package build

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// packaged says where a reader of the package finds what a README links to. What is not here is in the repository alone.
var packaged = strings.NewReplacer(
	"](web/rules.html", "](rules.html",
	"](web/src/api.d.ts)", "](dist/paycheck.d.ts)",
	"](web/src/request.d.ts)", "](dist/paycheck.d.ts)",
	"](web/src/outcome.ts)", "](dist/outcome.js)",
	"](web/NOTICE)", "](NOTICE)",
)

var (
	// repositoryOnly is what is about the repository, and the pictures in it.
	repositoryOnly = regexp.MustCompile(`(?s)<!-- repository:begin -->\n.*?<!-- repository:end -->\n|!\[\]\(tests/[^)]*\)\n`)
	// outside are links to what the package does not have. What they say stays.
	outside = regexp.MustCompile(`\[([^\]]+)\]\(((?:validate|wasm|web|tests)[^)\s]*)\)`)
)

// texts copies them to where npm pack looks for them. It leaves out what is about the repository, and has links lead to
// files of the package.
func texts(root string) error {
	for _, name := range []string{"LICENSE", "CHANGELOG.md", "README.md", "README.ko.md"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, ".md") {
			text = []byte(outside.ReplaceAllString(packaged.Replace(repositoryOnly.ReplaceAllString(string(text), "")), "$1"))
		}
		if err := os.WriteFile(filepath.Join(root, "web", name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
