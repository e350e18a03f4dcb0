// The same cases in Chromium, Firefox and WebKit.

package tests

import (
	"encoding/json"
	"net/url"
	"slices"
	"sync"
	"testing"

	"paycheck/tests/browser"
)

// runIn runs a case in a new page of some browser and gives what it returned, and the page.
type runIn func(t *testing.T, c call, site string, at place) (json.RawMessage, speaker)

// engine is a browser beside Chromium, started when a test first needs it.
type engine struct {
	name string
	// silent says that it does not tell what a page said.
	silent bool
	find   func() error
	start  func() (browser.Engine, error)

	once sync.Once
	browser.Engine
	err error
}

var engines = []*engine{
	{
		name:  "Firefox",
		find:  func() error { _, err := browser.FindFirefox(); return err },
		start: browser.StartFirefox,
	},
	{
		name:   "WebKit",
		silent: true,
		find:   func() error { _, err := browser.FindWebKit(); return err },
		start:  browser.StartWebKit,
	},
}

func (e *engine) stop() {
	if e.Engine != nil {
		e.Stop()
	}
}

// running gives the engine, and ends a test where there is none.
func (e *engine) running(t *testing.T) browser.Engine {
	t.Helper()
	if err := e.find(); err != nil {
		missing(t, e.name+" is not tested: "+err.Error())
	}
	e.once.Do(func() { e.Engine, e.err = e.start() })
	if e.err != nil {
		t.Fatal(e.err)
	}
	return e.Engine
}

// saidIn is the open page of an engine.
type saidIn struct {
	t *testing.T
	*engine
}

func (s saidIn) Said() []string {
	s.t.Helper()
	said, err := s.Engine.Said()
	if err != nil {
		s.t.Fatal(err)
	}
	return slices.Clone(said)
}

// silent says that nobody can tell what the page said.
func silent(page speaker) bool {
	in, is := page.(saidIn)
	return is && in.engine.silent
}

// in is an runIn.
func (e *engine) in(t *testing.T, c call, site string, at place) (json.RawMessage, speaker) {
	t.Helper()
	tab := e.running(t)
	if err := tab.Open(site + "/pages/" + at.page + c.query(t, url.Values{"dist": {at.dist}, "csp": {at.csp}})); err != nil {
		t.Fatal(err)
	}
	page := saidIn{t, e}
	text, err := browser.Until(tab, "window.outcome")
	if err != nil {
		t.Fatal(err, page.Said())
	}
	return decode[outcome](t, text).value(t, at.page), page
}

// everywhere runs a test in each browser.
func everywhere(t *testing.T, test func(t *testing.T, in runIn)) {
	t.Run("Chromium", func(t *testing.T) {
		test(t, func(t *testing.T, c call, site string, at place) (json.RawMessage, speaker) {
			t.Helper()
			return c.in(t, site, at)
		})
	})
	for _, engine := range engines {
		t.Run(engine.name, func(t *testing.T) {
			engine.running(t)
			test(t, engine.in)
		})
	}
}
