// The loader's files, and which of them import which.

package build

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var importOf = regexp.MustCompile(`(?m)^(?:import|export) [^'"]*['"]\./([\w-]+)(?:\.js)?['"]`)

// circle gives names that import each other in a circle, the first of them at the end again; nothing where there are none.
func circle(imports map[string][]string) []string {
	finished := map[string]bool{}
	var path []string
	var walk func(name string) []string
	walk = func(name string) []string {
		if at := slices.Index(path, name); at >= 0 {
			return append(slices.Clone(path[at:]), name)
		}
		if finished[name] {
			return nil
		}
		path = append(path, name)
		for _, next := range imports[name] {
			if found := walk(next); found != nil {
				return found
			}
		}
		path = path[:len(path)-1]
		finished[name] = true
		return nil
	}
	for name := range imports {
		if found := walk(name); found != nil {
			return found
		}
	}
	return nil
}

// Each file can be read knowing only what it imports. Types count too: they are what a reader has to know.
func TestTheFilesOfTheLoaderImportEachOtherInNoCircle(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root(t), "web", "src", "*.ts"))
	if err != nil {
		t.Fatal(err)
	}
	imports, arrows := map[string][]string{}, 0
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(file), ".ts"), ".d")
		imports[name] = nil
		for _, found := range importOf.FindAllStringSubmatch(string(content(t, file)), -1) {
			imports[name] = append(imports[name], found[1])
			arrows++
		}
	}
	if len(files) < 10 || arrows < len(files) {
		t.Fatalf("only %d files with %d imports were found", len(files), arrows)
	}
	if found := circle(imports); found != nil {
		t.Error(strings.Join(found, " imports "))
	}
}

func TestACircleIsFound(t *testing.T) {
	for _, test := range []struct {
		sentence string
		imports  map[string][]string
		want     int
	}{
		{"a line is none", map[string][]string{"a": {"b"}, "b": {"c"}}, 0},
		{"two ways to one file are none", map[string][]string{"a": {"b", "c"}, "b": {"d"}, "c": {"d"}}, 0},
		{"two files make one", map[string][]string{"a": {"b"}, "b": {"a"}}, 3},
		{"a circle behind a line is found", map[string][]string{"a": {"b"}, "b": {"c"}, "c": {"d"}, "d": {"b"}}, 4},
	} {
		if found := circle(test.imports); len(found) != test.want {
			t.Errorf("%s: %q", test.sentence, found)
		}
	}
}
