//go:build !browser

// The arrows between the packages of validate, held to the table in ARCHITECTURE.md.

package validate_test

import (
	"maps"
	"os"
	"os/exec"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestPackagesImportWhatTheArchitectureSays(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("runs the go command")
	}
	told, found := toldImports(t), map[string][]string{}
	for _, tags := range []string{"", "browser"} {
		for name, imports := range foundImports(t, tags) {
			found[name] = append(found[name], imports...)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		imports := slices.Clone(found[name])
		slices.Sort(imports)
		if imports = slices.Compact(imports); !slices.Equal(imports, told[name]) {
			t.Errorf("%s imports %q, but ARCHITECTURE.md says %q", name, imports, told[name])
		}
		if _, isTold := told[name]; !isTold {
			t.Errorf("ARCHITECTURE.md does not tell of %s", name)
		}
		delete(told, name)
	}
	for name := range told {
		t.Errorf("ARCHITECTURE.md tells of %s, which is not there", name)
	}
}

var (
	tableRow = regexp.MustCompile("(?m)^\\| `(validate[\\w/]*)` \\|[^|]*\\|([^|]*)\\|$")
	quoted   = regexp.MustCompile("`([\\w/]+)`")
)

// toldImports reads the table: the last element of what each package imports, sorted.
func toldImports(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string][]string{}
	for _, row := range tableRow.FindAllStringSubmatch(string(text), -1) {
		imports := []string{}
		for _, name := range quoted.FindAllStringSubmatch(row[2], -1) {
			imports = append(imports, name[1])
		}
		slices.Sort(imports)
		told[row[1]] = imports
	}
	if len(told) < 8 {
		t.Fatalf("the table has only %d packages", len(told))
	}
	return told
}

// foundImports asks the go command.
func foundImports(t *testing.T, tags string) map[string][]string {
	t.Helper()
	output, err := exec.Command("go", "list", "-tags", tags, "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for line := range strings.Lines(string(output)) {
		words := strings.Fields(line)
		imports := []string{}
		for _, name := range words[1:] {
			if strings.HasPrefix(name, "paycheck/") {
				imports = append(imports, path.Base(name))
			}
		}
		found[strings.TrimPrefix(words[0], "paycheck/")] = imports
	}
	return found
}
