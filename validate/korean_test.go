//go:build !browser

// The Korean of the project: each thing has one name, spelled one way, wherever people read it.

package validate

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// koreanTerms are the names of things, each with the spellings that it must not have.
func koreanTerms(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("testdata/korean_terms.json")
	if err != nil {
		t.Fatal(err)
	}
	terms := map[string][]string{}
	if err := json.Unmarshal(text, &terms); err != nil {
		t.Fatal(err)
	}
	return terms
}

func TestEveryKoreanTermIsSpelledOneWay(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.go", "internal/*/*.go", "../web/src/*.ts", "../web/demo/*.ts", "../web/*.html", "../web/rulespage/*.go", "../web/rulespage/*.html", "../README.ko.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 50 {
		t.Fatalf("only %d files to read", len(files))
	}
	terms := koreanTerms(t)
	cited := regexp.MustCompile(`Where: "[^"]*"`) // sections of the documentation, as they are called there
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for term, others := range terms {
			for _, other := range others {
				for i, line := range strings.Split(string(text), "\n") {
					if strings.Contains(cited.ReplaceAllString(line, ""), other) {
						t.Errorf("%s:%d says %s for %s", file, i+1, other, term)
					}
				}
			}
		}
	}
}

// A first sentence has a subject: it says what is wrong before it says what to do. And nobody is told that nothing is nothing.
func TestTheFirstSentenceOfAKoreanMessageHasASubject(t *testing.T) {
	subject := regexp.MustCompile(`(은|는|이|가|을|를|에|에는|에서는|없어|여서) |^\{path\}: `)
	for _, entry := range catalogue {
		for _, message := range append(entry.others, entry.message) {
			first, _, _ := strings.Cut(message.KO, ". ")
			if !subject.MatchString(first) {
				t.Errorf("%s: %s", entry.code, first)
			}
			if strings.Contains(message.KO, "{kind}") && (strings.HasSuffix(entry.code, ".required") || strings.HasSuffix(entry.code, ".recommended")) {
				t.Errorf("%s says what kind of value a missing one is: %s", entry.code, message.KO)
			}
		}
	}
	for _, problem := range factProblems[noProblem+1:] {
		first, _, _ := strings.Cut(problem.message.KO, ". ")
		if !subject.MatchString(first) {
			t.Errorf("%s: %s", problem.name, first)
		}
	}
}

func TestTheReportOfAnUnknownGatewayNeverSpeaksOfKICC(t *testing.T) {
	told := 0
	for _, v := range readVectors(t) {
		if strings.Contains(strings.ToLower(string(v.Params)), "kicc") {
			continue // what was given is shown
		}
		options := optionsOf(&v)
		options.Gateway, options.Strict = Other, true
		for _, locale := range []Locale{Korean, English} {
			options.Locale = locale
			report := Check(v.Params, options)
			if report.Gateway != Other {
				continue
			}
			for _, issue := range report.Issues {
				told++
				if !strings.Contains(issue.Suggestion, "kicc") && strings.Contains(strings.ToUpper(issue.Message), "KICC") {
					t.Errorf("%s: %s", v.Name, issue.Message)
				}
			}
		}
	}
	if told < 100 {
		t.Errorf("only %d messages were read", told)
	}
}
