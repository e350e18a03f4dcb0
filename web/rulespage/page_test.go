// What everyone who links to the page, reads it or serves it counts on.

package main

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"paycheck/validate"
	"paycheck/validate/examples"
	"paycheck/validate/payment"
)

func made(t *testing.T) string {
	t.Helper()
	text, err := page()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// all gives what the group of a pattern matches, in order.
func all(text, pattern string) (found []string) {
	for _, match := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		found = append(found, match[1])
	}
	return found
}

func TestEveryCodeHasItsAnchorAndItsWords(t *testing.T) {
	text := made(t)
	for _, rule := range validate.Rules() {
		_, article, found := strings.Cut(text, `<article id="`+rule.Code+`"`)
		if !found {
			t.Errorf("%s has no anchor", rule.Code)
			continue
		}
		article, _, _ = strings.Cut(article, "</article>")
		article = html.UnescapeString(article)
		for _, word := range []string{">" + rule.Summary.KO + "<", ">" + rule.Summary.EN + "<", rule.Severity} {
			if !strings.Contains(article, word) {
				t.Errorf("%s: %q is not there", rule.Code, word)
			}
		}
		if shown := all(article, `href="#source-(\w+)"`); !slices.Equal(shown, rule.Sources) && len(shown)+len(rule.Sources) > 0 {
			t.Errorf("%s has the sources %q, not %q", rule.Code, shown, rule.Sources)
		}
	}
	text, _, _ = strings.Cut(text, `<h2 id="after-payment">`)
	if anchors := all(text, `<article id="([^"]+)"`); len(anchors) != len(validate.Rules()) {
		t.Errorf("%d anchors for %d codes", len(anchors), len(validate.Rules()))
	}
}

func TestEveryCodeOfThePaymentPackageIsNamed(t *testing.T) {
	_, text, found := strings.Cut(made(t), `<h2 id="after-payment">`)
	if !found {
		t.Fatal("there is no section of what comes after the payment")
	}
	text, _, _ = strings.Cut(text, `<section aria-labelledby="gateways">`)
	articles := strings.Split(html.UnescapeString(text), "<article ")[1:]
	for _, rule := range payment.Rules() {
		named := regexp.MustCompile(`[>"]` + regexp.QuoteMeta(rule.Code) + `[<"]`)
		i := slices.IndexFunc(articles, func(article string) bool {
			return named.MatchString(article) && strings.Contains(article, ">"+rule.Summary.KO+"<") && strings.Contains(article, ">"+rule.Summary.EN+"<")
		})
		if i < 0 {
			t.Errorf("%s is not named with its words", rule.Code)
			continue
		}
		gateways := all(articles[i], ` data-`+rule.Severity+`="([^"]*)"`)
		if len(gateways) != 1 || gateways[0] != "*" && len(rule.Gateways) == 0 {
			t.Errorf("%s: the filter for %s finds it by %q, but it is raised by %q", rule.Code, rule.Severity, gateways, rule.Gateways)
		}
	}
	for _, article := range articles {
		id, _, _ := strings.Cut(strings.TrimPrefix(article, `id="`), `"`)
		messages := all(article, `<p class="message" lang="(?:ko|en)">([^<]+)<`)
		if !strings.Contains(article, "<code>payment.") || len(messages) != 2 || messages[0] == messages[1] {
			t.Errorf("%s has no example with both messages: %q", id, messages)
		}
	}
}

// The example's messages are what a report says, so none of them is a template.
func TestEveryExampleIsShownWithBothMessages(t *testing.T) {
	rules := validate.Rules()
	parts, err := filled(rules, examples.All())
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range parts {
		for _, rule := range part.Rules {
			switch message := rule.Example.Message; {
			case rule.Example.Request == "":
				t.Errorf("%s has no example", rule.Code)
			case message == nil && !strings.HasPrefix(string(rule.Example.Request), "("):
				t.Errorf("%s has no message", rule.Code)
			case message != nil && (message.KO == message.EN || message.EN == ""):
				t.Errorf("%s has not both messages: %q", rule.Code, *message)
			}
			if (rule.Example.Share == "") != (rule.Example.Message == nil || rule.Code == "params.syntax") {
				t.Errorf("%s: what can be shared is %q", rule.Code, rule.Example.Share)
			}
			if len(rule.Severity.Title.KO) == 0 {
				t.Errorf("%s has the unexplained severity %s", rule.Code, rule.Severity.Name)
			}
		}
	}
}

func TestEveryLinkWithinThePageLeadsSomewhere(t *testing.T) {
	text := made(t)
	ids := all(text, ` id="([^"]+)"`)
	slices.Sort(ids)
	for i := 1; i < len(ids); i++ {
		if ids[i] == ids[i-1] {
			t.Errorf("the id %s is there twice", ids[i])
		}
	}
	for _, pattern := range []string{`href="#([^"]*)"`, `aria-labelledby="([^"]*)"`} {
		for _, id := range all(text, pattern) {
			if _, found := slices.BinarySearch(ids, id); !found {
				t.Errorf("nothing has the id %s", id)
			}
		}
	}
}

func TestHeadingsAreInOrder(t *testing.T) {
	levels := all(made(t), `<h([1-6])[ >]`)
	if len(levels) == 0 || levels[0] != "1" || slices.Contains(levels[1:], "1") {
		t.Fatal("the first heading, and no other, is to be an h1")
	}
	for i := 1; i < len(levels); i++ {
		if levels[i][0] > levels[i-1][0]+1 {
			t.Errorf("an h%s comes after an h%s", levels[i], levels[i-1])
		}
	}
}

// Each word is in Korean and English or in neither: hiding one language leaves no half of the other behind.
func TestEveryTextInOneLanguageHasItsOther(t *testing.T) {
	_, main, _ := strings.Cut(made(t), "<main>")
	main, _, _ = strings.Cut(main, "</body>")
	if ko, en := strings.Count(main, `lang="ko"`), strings.Count(main, `lang="en"`); ko != en {
		t.Errorf("%d texts in Korean, %d in English", ko, en)
	}
	korean := regexp.MustCompile(`\p{Hangul}`)
	for _, text := range all(main, `lang="en">([^<]*)<`) {
		// A message may quote what the example gave.
		if korean.MatchString(regexp.MustCompile(`&#34;.*&#34;`).ReplaceAllString(text, "")) {
			t.Errorf("Korean in English: %s", text)
		}
	}
}

// The server's policy allows no style and no script within a page.
func TestNothingNeedsAnInlineStyleOrScript(t *testing.T) {
	if found := regexp.MustCompile(`<script>|<style|\sstyle=|\son[a-z]+="|(href|src)="(javascript|data:text)|src="(/|https?:)`).FindString(made(t)); found != "" {
		t.Errorf("the page has %q", found)
	}
}

func TestThePageIsTheSameEachTime(t *testing.T) {
	first, err := page()
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if again, err := page(); err != nil || !bytes.Equal(first, again) {
			t.Fatal("another page", err)
		}
	}
}

// Whatever the gateways, the page stays one that opens at once: here every code is raised by forty of them, with two severities.
func TestThePageStaysSmallWithEveryGateway(t *testing.T) {
	rules := validate.Rules()
	parts, err := filled(rules, examples.All())
	if err != nil {
		t.Fatal(err)
	}
	var many []string
	for i := range 20 {
		many = append(many, fmt.Sprintf("gateway_%02d_v2", i))
	}
	shown := 0
	for p := range parts {
		for len(parts[p].Rules) < 40 {
			parts[p].Rules = append(parts[p].Rules, parts[p].Rules...)
		}
		parts[p].Rules = parts[p].Rules[:40]
		for r := range parts[p].Rules {
			parts[p].Rules[r].Raised = []raised{raisedWith("error", many), raisedWith("warning", many)}
			shown++
		}
	}
	text, err := laidOut(parts, shown)
	if err != nil {
		t.Fatal(err)
	}
	sections, err := aftermath()
	if err != nil {
		t.Fatal(err)
	}
	for _, section := range sections {
		shown += len(section.Rules)
	}
	const mostBytes, mostElements = 3200, 60 // a rule
	if len(text) > shown*mostBytes {
		t.Errorf("%d rules take %d bytes, at most %d are wanted", shown, len(text), shown*mostBytes)
	}
	if elements := len(regexp.MustCompile(`<[a-z]`).FindAll(text, -1)); elements > shown*mostElements {
		t.Errorf("%d rules take %d elements, at most %d are wanted", shown, elements, shown*mostElements)
	}
}

func TestADocumentHasItsAddress(t *testing.T) {
	for path, want := range map[string]string{
		"inicis.mdx":                                    "https://developers.portone.io/opi/ko/integration/pg/v1/inicis",
		"newtoss/readme.mdx":                            "https://developers.portone.io/opi/ko/integration/pg/v1/newtoss/readme",
		"payrq.mdx":                                     "https://developers.portone.io/sdk/ko/v1-sdk/javascript-sdk/payrq",
		"support/code-info/pg.mdx":                      "https://developers.portone.io/opi/ko/support/code-info/pg",
		"manual/인증결제/sample/kicc.md":                    "https://github.com/iamport/iamport-manual/blob/master/인증결제/sample/kicc.md",
		"integration/ready/readme.mdx § 다날":             "https://developers.portone.io/opi/ko/integration/ready/readme",
		"integration/ready/_components/kicc-v2.mdx":     "",
		"pg/v2/ksnet.mdx (V2 SDK, for comparison only)": "https://developers.portone.io/opi/ko/integration/pg/v2/ksnet",
	} {
		if got := documents([]string{path})[0].Address; got != want {
			t.Errorf("%s is at %q, want %q", path, got, want)
		}
	}
}
