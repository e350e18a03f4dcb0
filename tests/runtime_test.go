// The program that ships, beside the same one with all of Go's runtime: the same answers to all that the tests know to ask.

package tests

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"paycheck/web/build"
)

// wholeRuntime gives a folder with the program that is built with all of Go's runtime, and its loader. TestMain removes it.
var wholeRuntime = sync.OnceValues(func() (string, error) {
	root, err := build.Root()
	if err != nil {
		return "", err
	}
	if wholeFolder, err = os.MkdirTemp("", "paycheck-whole"); err != nil {
		return "", err
	}
	before, set := os.LookupEnv(build.WholeRuntimeVariable)
	os.Setenv(build.WholeRuntimeVariable, "1")
	defer func() {
		if os.Unsetenv(build.WholeRuntimeVariable); set {
			os.Setenv(build.WholeRuntimeVariable, before)
		}
	}()
	program := filepath.Join(wholeFolder, "paycheck.wasm")
	if err := build.Program(root, "./wasm", program); err != nil {
		return "", err
	}
	return wholeFolder, build.Loader(root, program, wholeFolder)
})

var wholeFolder string

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
