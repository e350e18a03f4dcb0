// The two READMEs: each says what the other says, links to what is there, and quotes what a report says.
// Their examples are tried in readme_examples_test.go.

package tests

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

// readmes are the files at the top of the repository, by the language of messages that they quote.
var readmes = map[string]string{"en": "README.md", "ko": "README.ko.md"}

// document is a Markdown file, taken apart as far as these tests need it.
type document struct {
	headings []heading
	blocks   []block
	// rows are the lines of all tables, by cell, with their heads and without the lines under these.
	rows [][]string
	// prose is all that is in no fenced block.
	prose string
}

type heading struct {
	level int
	text  string
}

// block is fenced code.
type block struct {
	language, code string
	line           int
}

// inRepository gives the path of a file that is named from the top of the repository; another has its whole path.
func inRepository(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join("..", name)
}

// readDocument reads a Markdown file.
func readDocument(t *testing.T, name string) document {
	t.Helper()
	text, err := os.ReadFile(inRepository(name))
	if err != nil {
		t.Fatal(err)
	}
	var read document
	var open *block
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		language, fence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case fence && open == nil:
			read.blocks = append(read.blocks, block{language: language, line: number})
			open = &read.blocks[len(read.blocks)-1]
		case fence:
			open = nil
		case open != nil:
			open.code += line
		default:
			read.prose += line
			if hashes, text, found := strings.Cut(line, " "); found && hashes != "" && strings.Trim(hashes, "#") == "" {
				read.headings = append(read.headings, heading{len(hashes), strings.TrimSpace(text)})
			}
			if row, found := strings.CutPrefix(line, "| "); found {
				read.rows = append(read.rows, strings.Split(strings.TrimSuffix(strings.TrimSpace(row), " |"), " | "))
			}
		}
	}
	if open != nil {
		t.Fatalf("%s: the block that begins in line %d has no end", name, open.line)
	}
	return read
}

// anchor is what a heading is called in a link, as GitHub makes it.
func (h heading) anchor() string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, h.text)
}

var (
	link     = regexp.MustCompile(`\]\(([^)\s]+)\)|<img src="([^"]+)"`)
	codeSpan = regexp.MustCompile("`([^`]+)`")
)

// links gives the targets of a document's links and pictures, in order.
func (d document) links() (targets []string) {
	for _, match := range link.FindAllStringSubmatch(d.prose, -1) {
		targets = append(targets, match[1]+match[2])
	}
	return targets
}

// comments are those of each language, which the two READMEs write in their own.
var comments = map[string]*regexp.Regexp{
	"go":   regexp.MustCompile(`(?m)(^|\s)//.*$`),
	"js":   regexp.MustCompile(`(?m)(^|\s)//.*$`),
	"tsx":  regexp.MustCompile(`(?m)(^|\s)//.*$`),
	"vue":  regexp.MustCompile(`(?m)(^|\s)//.*$`),
	"sh":   regexp.MustCompile(`(?m)(^|\s)#.*$`),
	"html": regexp.MustCompile(`<!--.*-->`),
}

func (b block) withoutComments() string {
	if comment := comments[b.language]; comment != nil {
		return comment.ReplaceAllString(b.code, "$1//")
	}
	return b.code
}

func TestTheREADMEsAreInStep(t *testing.T) {
	english, korean := readDocument(t, readmes["en"]), readDocument(t, readmes["ko"])

	levels := func(d document) (levels []int) {
		for _, heading := range d.headings {
			levels = append(levels, heading.level)
		}
		return levels
	}
	if e, k := levels(english), levels(korean); !slices.Equal(e, k) {
		t.Errorf("the levels of the headings are %v in English and %v in Korean", e, k)
	}

	if e, k := len(english.blocks), len(korean.blocks); e != k {
		t.Fatalf("%d blocks of code in English, %d in Korean", e, k)
	}
	for i, e := range english.blocks {
		if k := korean.blocks[i]; e.language != k.language || e.withoutComments() != k.withoutComments() {
			t.Errorf("the %s of README.md, line %d, is not that of README.ko.md, line %d:\n%s\n%s", e.language, e.line, k.line, e.code, k.code)
		}
	}

	if e, k := len(english.rows), len(korean.rows); e != k {
		t.Fatalf("%d rows in the English tables, %d in the Korean", e, k)
	}
	// What a row is about stands in its code: the first cells are names that are not translated.
	for i, e := range english.rows {
		if k := korean.rows[i]; len(e) != len(k) || !slices.Equal(spans(e[0]), spans(k[0])) {
			t.Errorf("the row %q is %q in Korean", e, k)
		}
	}

	between := func(d document) []string {
		return slices.DeleteFunc(d.links(), func(target string) bool { return strings.HasPrefix(target, "README") || strings.HasPrefix(target, "#") })
	}
	same(t, "the links of README.ko.md", between(korean), between(english))
}

// spans gives the code in a cell. The samples in it may be words of the language, so of these only the key counts.
func spans(cell string) (names []string) {
	for _, span := range codeSpan.FindAllStringSubmatch(cell, -1) {
		name, _, _ := strings.Cut(span[1], ":")
		names = append(names, name)
	}
	return names
}

func TestTheREADMEsLinkToWhatIsThere(t *testing.T) {
	for _, name := range []string{readmes["en"], readmes["ko"], "CHANGELOG.md"} {
		for _, target := range readDocument(t, name).links() {
			address, err := url.Parse(target)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if address.Scheme != "" {
				continue // tests do not go out to other servers
			}
			file := address.Path
			if file == "" {
				file = name
			}
			if _, err := os.Stat(filepath.Join("..", file)); err != nil {
				t.Errorf("%s links to %s: %v", name, target, err)
			} else if address.Fragment != "" && !hasAnchor(t, file, address.Fragment) {
				t.Errorf("%s links to %s, and %s has no such anchor", name, target, file)
			}
		}
	}
}

// hasAnchor says whether a file has a place of that name.
func hasAnchor(t *testing.T, file, anchor string) bool {
	t.Helper()
	if path.Ext(file) == ".md" {
		return slices.ContainsFunc(readDocument(t, file).headings, func(h heading) bool { return h.anchor() == anchor })
	}
	text, err := os.ReadFile(inRepository(file))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(string(text), `id="`+anchor+`"`)
}

// severities are what the READMEs call issues and changes.
var severities = map[string]string{
	"error": "error", "warning": "warning", "repair": "change",
	"오류": "error", "경고": "warning", "자동 수정": "change",
}

// quoted is a row of the table of what paycheck catches.
var quoted = regexp.MustCompile("^\\[`(.+)`\\]\\(web/rules.html#(.+)\\) (.+)$")

func TestTheREADMEsQuoteWhatAReportSays(t *testing.T) {
	tab := open(t, shop{"/": `<script src="/paycheck/paycheck.global.js"></script>`}.open(t))
	run(t, tab, chromedp.Evaluate[bool](`paycheck.load().then((loaded) => { window.loaded = loaded; return true })`, chromedp.EvalAwaitPromise))
	for locale, name := range readmes {
		count := 0
		for _, row := range readDocument(t, name).rows {
			if len(row) != 3 || !quoted.MatchString(row[1]) {
				continue
			}
			count++
			match := quoted.FindStringSubmatch(row[1])
			code, anchor, severity := match[1], match[2], severities[match[3]]
			if anchor != code {
				t.Errorf("%s: %s links to %s", name, code, anchor)
			}
			if got := found(t, tab, row[0], locale); !slices.Contains(got, finding{severity, code, row[2]}) {
				t.Errorf("%s says of %s: %s %s %q; a report has %q", name, row[0], severity, code, row[2], got)
			}
		}
		if count < 10 {
			t.Errorf("%s has only %d rows about what paycheck catches", name, count)
		}
	}
}

// finding is an issue or a change of a report.
type finding struct{ Severity, Code, Message string }

// found gives what a report says of a good request with the params that a cell names: those with a value set, the others taken out.
func found(t *testing.T, tab *browser.Page, cell, locale string) []finding {
	t.Helper()
	expression := `{ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', amount: 14000,
		buyer_name: '홍길동', buyer_email: 'gildong@example.com', buyer_tel: '010-1234-5678', m_redirect_url: 'https://shop.example/paid'`
	for _, span := range codeSpan.FindAllStringSubmatch(cell, -1) {
		expression += ", " + span[1]
		if !strings.Contains(span[1], ":") {
			expression += ": undefined"
		}
	}
	text := see[json.RawMessage](t, tab, fmt.Sprintf(`(({ issues, changes }) => [...issues, ...changes].map(({ severity = 'change', code, message }) => ({ severity, code, message })))
		(loaded.check(%s }, { locale: '%s' }))`, expression, locale))
	return decode[[]finding](t, text)
}

func TestTheREADMEsNameTheDirectDependencies(t *testing.T) {
	list, err := exec.Command("go", "list", "-m", "-f", "{{if not .Main}}{{.Path}} {{.Indirect}}{{end}}", "all").Output()
	if err != nil {
		t.Fatal(err, string(stderr(err)))
	}
	for _, name := range readmes {
		prose := readDocument(t, name).prose
		for module := range strings.Lines(string(list)) {
			module, direct := strings.CutSuffix(strings.TrimSpace(module), " false")
			if direct && !strings.Contains(prose, strings.TrimPrefix(module, "github.com/")) {
				t.Errorf("%s does not say what %s is for", name, module)
			}
		}
	}
}

func TestTheREADMEsNameCommandsThatThereAre(t *testing.T) {
	makefile, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	command := regexp.MustCompile("(?m)(?:`|^|[0-9] )make ([a-z]+)")
	for _, name := range readmes {
		text, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range command.FindAllStringSubmatch(string(text), -1) {
			if !strings.Contains(string(makefile), "\n"+match[1]+":") {
				t.Errorf("%s says make %s, which the Makefile does not have", name, match[1])
			}
		}
	}
}

// What a run of the benchmark printed is pasted into both.
func TestTheREADMEsHaveTheSameFigures(t *testing.T) {
	const begin, end = "<!-- bench:begin -->\n", "<!-- bench:end -->\n"
	figures := map[string]string{}
	for locale, name := range readmes {
		_, after, begun := strings.Cut(readDocument(t, name).prose, begin)
		between, _, ended := strings.Cut(after, end)
		if !begun || !ended {
			t.Fatalf("%s has no place for the figures between %sand %s", name, begin, end)
		}
		figures[locale] = between
	}
	if figures["en"] != figures["ko"] {
		t.Errorf("the figures of README.ko.md are not those of README.md:\n%s\n%s", figures["ko"], figures["en"])
	}
}
