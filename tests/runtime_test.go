// The program that ships, beside the same one with all of Go's runtime: the same answers to all that the tests know to ask.

package tests

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"paycheck/web/build"
)

// another is a program that is built in another way than the one that ships, with its loader.
type another struct {
	folder    string
	functions []build.Function // of the one that tells which ran
}

// anothers are those that were built. TestMain removes them.
var anothers []another

func buildAnother(compile func(root, out string) ([]build.Function, error)) (program another, err error) {
	root, err := build.Root()
	if err != nil {
		return program, err
	}
	if program.folder, err = os.MkdirTemp("", "paycheck-another"); err != nil {
		return program, err
	}
	anothers = append(anothers, program)
	out := filepath.Join(program.folder, "paycheck.wasm")
	if program.functions, err = compile(root, out); err != nil {
		return program, err
	}
	return program, build.Loader(root, out, program.folder)
}

// wholeRuntime is the program that is built with all of Go's runtime.
var wholeRuntime = sync.OnceValues(func() (another, error) {
	return buildAnother(func(root, out string) ([]build.Function, error) {
		return nil, build.Compile(root, "./wasm", out, build.Options{Tags: []string{"browser"}, Whole: true})
	})
})

// counted is the program that tells which of its functions ran.
var counted = sync.OnceValues(func() (another, error) {
	return buildAnother(func(root, out string) ([]build.Function, error) { return build.Counted(root, "./wasm", out) })
})

// question is params and options as JavaScript gets them.
type question struct {
	Params  json.RawMessage `json:"params"`
	Options json.RawMessage `json:"options"`
}

// requests gives the JSON of the vectors, of what the fuzzers came upon, and of the requests of public code where they are beside the project.
var requests = sync.OnceValues(func() ([]byte, error) {
	text, err := askedText()
	if err != nil {
		return nil, err
	}
	var all []question
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, err
	}
	options := json.RawMessage(`{"device":"mobile","locale":"ko","baseURL":"https://shop.example/","now":1767225600000}`)
	for _, pattern := range []string{"../validate/testdata/fuzz/*/*", "../wasm/testdata/fuzz/*/*"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			params, err := fuzzed(file)
			if err != nil {
				return nil, err
			}
			all = append(all, question{params, options})
		}
	}
	corpus, err := os.ReadFile("../../shared/corpus/request_pay.jsonl")
	if err == nil {
		lines := bufio.NewScanner(bytes.NewReader(corpus))
		lines.Buffer(nil, len(corpus)+1)
		for lines.Scan() {
			ask := question{Options: options}
			if err := json.Unmarshal(lines.Bytes(), &ask); err != nil {
				return nil, err
			}
			all = append(all, ask)
		}
	}
	return json.Marshal(all)
})

// fuzzed gives the first text of a file of testdata/fuzz: the value that it has as JSON, else the text itself.
func fuzzed(file string) (json.RawMessage, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	_, line, _ := strings.Cut(string(content), "\n")
	line, _, _ = strings.Cut(line, "\n")
	_, literal, _ := strings.Cut(strings.TrimSuffix(line, ")"), "(")
	text, err := strconv.Unquote(literal)
	if err != nil {
		return nil, err
	}
	if json.Valid([]byte(text)) {
		return json.RawMessage(text), nil
	}
	return json.Marshal(text)
}

func TestTheProgramGivesTheReportsThatItGivesOnGosWholeRuntime(t *testing.T) {
	if build.WholeRuntime() {
		t.Skip("they are the same program")
	}
	got, page := call{"runtime.js", "sameReports", nil}.in(t, site(t), place{page: module})
	seen := decode[struct {
		Compared, Failed int
		Differing        [][][]string
		Together         bool
	}](t, got)
	t.Logf("%d answers compared", seen.Compared)
	if seen.Compared < 20_000 || !seen.Together {
		t.Errorf("only %d answers were compared", seen.Compared)
	}
	if seen.Failed > 0 {
		t.Errorf("%d checks failed", seen.Failed)
	}
	for _, pair := range seen.Differing {
		t.Errorf("%s: got\n%s, on the whole runtime\n%s", pair[0][0], pair[0][1], pair[1][1])
	}
	quiet(t, page)
}

func TestNothingThatRunsWasTakenOut(t *testing.T) {
	got, page := call{"runtime.js", "ran", map[string]string{"prefix": build.RanPrefix}}.in(t, site(t), place{page: bare})
	seen := decode[struct {
		Places        []int
		Count, Failed int
	}](t, got)
	if seen.Count < 20_000 || seen.Failed > 0 {
		t.Errorf("of %d checks %d failed", seen.Count, seen.Failed)
	}
	program, err := counted()
	if err != nil {
		t.Fatal(err)
	}
	ran := map[string]bool{}
	for _, place := range seen.Places {
		ran[program.functions[place].Name] = true
	}
	for _, sure := range []string{"check", "rules", "runtime.mallocgc", "runtime.memmove"} {
		if !ran[sure] {
			t.Errorf("%s is said never to run: this test does not see what runs", sure)
		}
	}
	for _, name := range build.Ends() {
		if ran[name] {
			t.Errorf("%s runs, and was taken out", name)
		}
	}
	root, err := build.Root()
	if err != nil {
		t.Fatal(err)
	}
	shipped, err := build.Functions(root, "./wasm", filepath.Join(t.TempDir(), "named.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d functions ran. The largest others of the %d that ship, which the next cut may begin with, in bytes of code:\n%s", len(seen.Places), len(shipped), idle(shipped, ran))
	quiet(t, page)
}

// idle lists the largest functions that never ran.
func idle(functions []build.Function, ran map[string]bool) string {
	var others []build.Function
	for _, function := range functions {
		if !ran[function.Name] {
			others = append(others, function)
		}
	}
	slices.SortFunc(others, func(a, b build.Function) int { return b.Size - a.Size })
	var text strings.Builder
	for _, function := range others[:min(len(others), 100)] {
		fmt.Fprintf(&text, "%6d %s\n", function.Size, function.Name)
	}
	return text.String()
}
