// Package tests drives the built files end to end: in Chromium through
// chromedp, in Node, and in the tools that front-end people use.
//
// This file is what every test here stands on: one browser for the whole run,
// and calls that end the test when something in the page goes wrong.
package tests

import (
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

// pageTimeout is how long one page may live: far more than any test needs, so
// that only a hang meets it.
const pageTimeout = 60 * time.Second

var chromium struct {
	start sync.Once
	*browser.Browser
	err error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if chromium.Browser != nil {
		chromium.Stop()
	}
	for _, engine := range engines {
		engine.stop()
	}
	os.RemoveAll(webCopy)
	for _, program := range anothers {
		os.RemoveAll(program.folder)
	}
	os.Exit(code)
}

// hosts lets pages be on a shop's host, where it is not this machine that they seem to be on.
var hosts = map[string]any{"host-resolver-rules": "MAP shop.example 127.0.0.1"}

// missing ends a test that needs something the machine lacks: skipped on a
// developer's machine, failed in CI, where it would otherwise pass unseen.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// open opens address in a tab of its own, which is closed when the test ends.
func open(t *testing.T, address string) *browser.Page {
	t.Helper()
	page := blank(t)
	do(t, page, chromedp.Navigate(address))
	return page
}

// blank opens an empty tab, for a test that has something to set before the
// page is loaded.
func blank(t *testing.T) *browser.Page {
	t.Helper()
	if _, err := browser.Find(); err != nil {
		missing(t, err.Error())
	}
	chromium.start.Do(func() { chromium.Browser, chromium.err = browser.Start(hosts) })
	if chromium.err != nil {
		t.Fatal(chromium.err)
	}
	page, err := chromium.Open(pageTimeout)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(page.Close)
	return page
}

// do runs steps that give nothing back, in order.
func do(t *testing.T, page *browser.Page, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(page.Context, steps...); err != nil {
		t.Fatal(err, said(page))
	}
}

// run runs one action and gives what it gives.
func run[T any](t *testing.T, page *browser.Page, action chromedp.Action[T]) T {
	t.Helper()
	value, err := chromedp.Run(page.Context, action)
	if err != nil {
		t.Fatal(err, said(page))
	}
	return value
}

// until waits for a JavaScript expression to become truthy and gives its value.
func until[T any](t *testing.T, page *browser.Page, expression string) T {
	t.Helper()
	value, err := chromedp.Run(page.Context, chromedp.Poll[T](expression, chromedp.WithPollingTimeout(pageTimeout/2)))
	if err != nil {
		t.Fatalf("waiting for %s: %v%s", expression, err, said(page))
	}
	return value
}

// speaker is an open page that may have said something on its console.
type speaker interface{ Said() []string }

// quiet fails the test if the page wrote anything to the console or threw.
func quiet(t *testing.T, page speaker) {
	t.Helper()
	for _, line := range page.Said() {
		t.Errorf("on the console: %s", line)
	}
}

// said is for the end of a failure's message.
func said(page *browser.Page) string {
	lines := page.Said()
	if len(lines) == 0 {
		return ""
	}
	return fmt.Sprintf("\non the console: %q", lines)
}
