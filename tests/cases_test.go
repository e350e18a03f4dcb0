// Running a case of pages/cases and comparing what it saw.

package tests

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

// place is where a case runs.
type place struct {
	// page is a file of pages/: module.html, classic.html, worker.html, ...
	page string
	// dist is the folder that the page takes paycheck.js from; /dist/ if empty.
	dist string
	// csp is the page's Content-Security-Policy; none if empty.
	csp string
}

// call is one case with its argument: a function of a file of pages/cases.
type call struct {
	file, name string
	arg        any
}

func (c call) query(t *testing.T, more url.Values) string {
	t.Helper()
	arg, err := json.Marshal(c.arg)
	if err != nil {
		t.Fatal(err)
	}
	query := url.Values{"file": {c.file}, "case": {c.name}, "arg": {string(arg)}}
	for name, values := range more {
		if values[0] != "" {
			query[name] = values
		}
	}
	return "?" + query.Encode()
}

// outcome is what run.js makes of a case.
type outcome struct {
	Value json.RawMessage
	Error string
}

func (o outcome) value(t *testing.T, where string) json.RawMessage {
	t.Helper()
	if o.Error != "" {
		t.Fatalf("in %s: %s", where, o.Error)
	}
	return o.Value
}

// in runs a case in a new page and gives what it returned, and the page.
func (c call) in(t *testing.T, site string, at place) (json.RawMessage, *browser.Page) {
	t.Helper()
	page := blank(t)
	return c.inside(t, page, site, at), page
}

// inside is in for a page that was opened already.
func (c call) inside(t *testing.T, page *browser.Page, site string, at place) json.RawMessage {
	t.Helper()
	do(t, page, chromedp.Navigate(site+"/pages/"+at.page+c.query(t, url.Values{"dist": {at.dist}, "csp": {at.csp}})))
	return until[outcome](t, page, "window.outcome").value(t, at.page)
}

// inNode runs a case under Node with the loader of web/dist.
func (c call) inNode(t *testing.T, env ...string) json.RawMessage {
	t.Helper()
	node := node(t)
	dist, err := filepath.Abs(distribution(t))
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), node, "pages/node.js", c.query(t, url.Values{"dist": {"file://" + dist + "/"}}))
	command.Env = append(command.Environ(), env...)
	text, err := command.Output()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, stderr(err))
	}
	var got outcome
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatalf("node wrote %q: %v", text, err)
	}
	return got.value(t, "Node")
}

// node gives the path of Node, and ends the test where there is none.
func node(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil {
		missing(t, "no node on the PATH: what runs under Node is not tested")
	}
	return path
}

func stderr(err error) []byte {
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.Stderr
	}
	return nil
}

// equal compares JSON with JSON, whatever the order of keys and the white space.
func equal(t *testing.T, got json.RawMessage, want string) {
	t.Helper()
	var wanted any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		t.Fatalf("the test itself is wrong: %v in %s", err, want)
	}
	if !reflect.DeepEqual(decode[any](t, got), wanted) {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

// compact writes JSON without the white space between its tokens.
func compact(t *testing.T, text json.RawMessage) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, text); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func decode[T any](t *testing.T, text json.RawMessage) T {
	t.Helper()
	var value T
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return value
}
