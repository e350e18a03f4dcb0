// Getting the program into a page: every way to give it, every way a server or a
// page gets it wrong, and what the page must not notice of it.

package tests

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

const (
	module  = "module.html"
	classic = "classic.html"
	worker  = "worker.html"
	bare    = "bare.html"

	classicWorker = "classic-worker.html"
)

func TestItLoads(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address := site(t)
		type options map[string]any
		for _, row := range []struct {
			name    string
			at      place
			options options
		}{
			{"from beside the module", place{page: module}, nil},
			{"from beside the classic script", place{page: classic}, nil},
			{"in a module worker", place{page: worker}, nil},
			{"in a classic worker, from beside the script that it imported", place{page: classicWorker}, nil},
			{"from a server that says application/octet-stream", place{page: module, dist: "/served/as-bytes/"}, nil},
			{"from a server that says no type", place{page: module, dist: "/served/without-type/"}, nil},
			{"from an address relative to the page", place{page: module}, options{"wasm": "../dist/paycheck.wasm"}},
			{"with its integrity string", place{page: module}, options{"integrity": integrity(t, "paycheck.wasm")}},
			{"under script-src 'self' 'wasm-unsafe-eval'", place{page: module, csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"}, nil},
			{"under that policy as a classic script", place{page: classic, csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"}, nil},
			{"under that policy in a worker", place{page: worker, csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"}, nil},
			{"under trusted types", place{page: module, csp: "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'"}, nil},
		} {
			t.Run(row.name, func(t *testing.T) {
				got, page := in(t, call{"loading.js", "loads", row.options}, address, row.at)
				equal(t, got, `{"works": true}`)
				if !strings.HasPrefix(row.at.dist, "/served/") {
					quiet(t, page)
				}
			})
		}
	})
}

func TestItLoadsWhatItIsGivenAs(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address := site(t)
		for _, as := range []string{
			"a string", "a URL", "a Request", "a Response", "an ArrayBuffer", "a view of part of a larger buffer", "a Module",
			"a promise of a string", "a promise of a Response", "a promise of a Module",
		} {
			t.Run(as, func(t *testing.T) {
				got, page := in(t, call{"loading.js", "given", map[string]string{"as": as, "address": "/dist/paycheck.wasm"}}, address, place{page: module})
				equal(t, got, `{"works": true}`)
				quiet(t, page)
			})
		}
	})
}

func TestItSaysWhyItDoesNotLoad(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address := site(t)
		beside := func(how string) place { return place{page: module, dist: "/served/" + how + "/"} }
		for _, row := range []struct {
			name     string
			at       place
			wasm     string
			mentions []string
		}{
			{"HTML in its place", beside("html"), "", []string{"HTML", "/served/html/paycheck.wasm"}},
			{"HTML in its place that says it is a program", beside("html-as-wasm"), "", []string{"/served/html-as-wasm/paycheck.wasm"}},
			{"half of it", beside("truncated"), "", []string{"/served/truncated/paycheck.wasm"}},
			{"a 404", beside("missing"), "", []string{"404", "/served/missing/paycheck.wasm"}},
			{"a 500", beside("failing"), "", []string{"500", "/served/failing/paycheck.wasm"}},
			{"a 404 for a classic script", place{page: classic}, "/served/missing/paycheck.wasm", []string{"404", "/served/missing/paycheck.wasm"}},
			{"a 404 in a worker", place{page: worker, dist: "/served/missing/"}, "", []string{"404"}},
			{"no server", place{page: module}, "http://127.0.0.1:9/paycheck.wasm", []string{"http://127.0.0.1:9/paycheck.wasm"}},
			{"a policy without 'wasm-unsafe-eval'", place{page: module, csp: "script-src 'self'"}, "", []string{"'wasm-unsafe-eval'", "script-src"}},
			{"that policy for a classic script", place{page: classic, csp: "script-src 'self'"}, "", []string{"'wasm-unsafe-eval'", "script-src"}},
			{"that policy in a worker", place{page: worker, csp: "script-src 'self'"}, "", []string{"'wasm-unsafe-eval'", "script-src"}},
			{"a policy that lets nothing be fetched", place{page: module, csp: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"}, "", []string{"connect-src"}},
		} {
			t.Run(row.name, func(t *testing.T) {
				options := map[string]any{}
				if row.wasm != "" {
					options["wasm"] = row.wasm
				}
				got, _ := in(t, call{"loading.js", "loads", options}, address, row.at)
				refusedToLoad(t, decode[loadOutcome](t, got), row.mentions...)
			})
		}
	})
}

func TestItLoadsFromAnotherOriginThatAllowsIt(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address, cdn := site(t), site(t)+"/served/to-all-origins/"
		t.Run("module and program", func(t *testing.T) {
			got, page := in(t, call{"loading.js", "loads", map[string]string{"integrity": integrity(t, "paycheck.wasm")}}, address, place{page: module, dist: cdn})
			equal(t, got, `{"works": true}`)
			quiet(t, page)
		})
		t.Run("classic script, with its integrity, and program", func(t *testing.T) {
			script := map[string]string{"address": cdn + "paycheck.global.js", "integrity": integrity(t, "paycheck.global.js")}
			got, page := in(t, call{"loading.js", "classicGlobals", script}, address, place{page: bare})
			equal(t, got, `{"afterScript": ["paycheck"], "works": true, "afterLoad": ["paycheck"]}`)
			quiet(t, page)
		})
		t.Run("but not from one that does not", func(t *testing.T) {
			got, _ := in(t, call{"loading.js", "loads", map[string]string{"wasm": site(t) + "/dist/paycheck.wasm"}}, address, place{page: module})
			refusedToLoad(t, decode[loadOutcome](t, got), "/dist/paycheck.wasm", "Access-Control-Allow-Origin")
		})
	})
}

func TestAWrongIntegrityIsRefused(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address := site(t)
		for name, arg := range map[string]map[string]any{
			"of the default program":  {"integrity": "sha384-" + strings.Repeat("A", 64)},
			"of a program by address": {"integrity": "sha384-" + strings.Repeat("A", 64), "wasm": "/dist/paycheck.wasm"},
		} {
			t.Run(name, func(t *testing.T) {
				got, _ := in(t, call{"loading.js", "loads", arg}, address, place{page: module})
				refusedToLoad(t, decode[loadOutcome](t, got), "integrity")
			})
		}
	})
}

// Browsers ignore what is no integrity string, and check nothing.
func TestAMalformedIntegrityIsRefused(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address, right := site(t), integrity(t, "paycheck.wasm")
		for name, given := range map[string]any{
			"without its algorithm":    strings.TrimPrefix(right, "sha384-"),
			"of an unknown algorithm":  strings.Replace(right, "sha384-", "sha1-", 1),
			"cut short":                right[:len(right)-1],
			"with a word that is none": right + " paycheck.wasm",
			"that is empty":            "",
			"that is an object's":      map[string]string{"wasm": right},
		} {
			t.Run(name, func(t *testing.T) {
				got, _ := in(t, call{"loading.js", "loads", map[string]any{"integrity": given}}, address, place{page: module})
				refusedToLoad(t, decode[loadOutcome](t, got), "the option integrity must be like sha384-")
			})
		}
		got, _ := in(t, call{"loading.js", "loads", map[string]any{"integrity": " sha384-" + strings.Repeat("A", 64) + "\n" + right + "?ct=application/wasm "}}, address, place{page: module})
		equal(t, got, `{"works": true}`)
	})
}

func TestOfflineIsNamedAndRecoveredFrom(t *testing.T) {
	address := site(t)
	page := open(t, address+"/pages/bare.html?file=loading.js&case=nothing")
	until[bool](t, page, "!!window.outcome")
	do(t, page, chromedp.Evaluate[chromedp.Void](`import('/dist/paycheck.js').then((module) => { window.module = module })`))
	until[bool](t, page, "!!window.module")

	offline := func(is bool) {
		t.Helper()
		if _, err := chromedp.Call(page.Context, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{URLPattern: "", Offline: is, DownloadThroughput: -1, UploadThroughput: -1}},
		}); err != nil {
			t.Fatal(err)
		}
	}
	load := `window.module.load().then((paycheck) => 'loaded', ({code, message}) => code + ': ' + message)`
	offline(true)
	if got := run(t, page, chromedp.Evaluate[string](load, chromedp.EvalAwaitPromise)); !strings.HasPrefix(got, "load: ") || !strings.Contains(got, "paycheck.wasm") {
		t.Errorf("offline: %s", got)
	}
	offline(false)
	if got := run(t, page, chromedp.Evaluate[string](load, chromedp.EvalAwaitPromise)); got != "loaded" {
		t.Errorf("online again: %s", got)
	}
}

func TestASignalAbortsLoading(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address := site(t)
		for name, arg := range map[string]call{
			"that was given before":     {"loading.js", "abortedBefore", nil},
			"that comes while it loads": {"loading.js", "abortedDuring", "/served/never/paycheck.wasm"},
		} {
			t.Run(name, func(t *testing.T) {
				got, _ := in(t, arg, address, place{page: module})
				outcome := decode[struct{ Refused, Then loadOutcome }](t, got)
				if outcome.Refused.Works || outcome.Refused.Message == "" {
					t.Errorf("aborted: %+v", outcome.Refused)
				}
				if !outcome.Then.Works {
					t.Errorf("loading again: %+v", outcome.Then)
				}
			})
		}
	})
}

func TestTheProgramIsCompiledWhileItStreams(t *testing.T) {
	got, _ := call{"loading.js", "streamed", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"works": true, "calls": ["compileStreaming"]}`)
}

func TestLoadingTwiceGivesTheSamePromise(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		for _, page := range []string{module, classic, worker} {
			t.Run(page, func(t *testing.T) {
				got, _ := in(t, call{"loading.js", "twice", nil}, site(t), place{page: page})
				equal(t, got, `{"pending": true, "ready": true, "same": true, "works": true}`)
			})
		}
	})
}

func TestLoadingIsTriedAgainAfterAFailure(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, _ := in(t, call{"loading.js", "afterFailure", "/served/once-missing/paycheck.wasm"}, site(t), place{page: module})
		equal(t, got, `{"whilePending": true, "code": "load", "again": true, "then": {"works": true}}`)
	})
}

func TestBothScriptsHaveTheWholeInterface(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		for _, page := range []string{module, classic} {
			t.Run(page, func(t *testing.T) {
				got, _ := in(t, call{"loading.js", "throughBothEntrances", nil}, site(t), place{page: page})
				equal(t, got, `{"works": true, "version": "string", "rules": true, "error": "function"}`)
			})
		}
	})
}

func TestImportingFetchesNothingAndLeavesNoGlobal(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, _ := in(t, call{"loading.js", "importedOnly", "/dist/paycheck.js"}, site(t), place{page: bare})
		equal(t, got, `{"exports": ["function", "function", "function"], "globals": [], "fetched": ["/dist/paycheck.js"]}`)
	})
}

func TestThePageKeepsItsOwnGlobals(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		address := site(t)
		t.Run("when it has a process and a Go of its own", func(t *testing.T) {
			got, page := in(t, call{"loading.js", "noGlobals", "/dist/paycheck.js"}, address, place{page: bare})
			equal(t, got, `{"gained": [], "lost": [], "untouched": true}`)
			quiet(t, page)
		})
		t.Run("when it has none", func(t *testing.T) {
			got, page := in(t, call{"loading.js", "noGlobalsFromBare", "/dist/paycheck.js"}, address, place{page: bare})
			equal(t, got, `{"gained": []}`)
			quiet(t, page)
		})
		t.Run("but for one, with the classic script", func(t *testing.T) {
			got, page := in(t, call{"loading.js", "classicGlobals", map[string]string{"address": "/dist/paycheck.global.js"}}, address, place{page: bare})
			equal(t, got, `{"afterScript": ["paycheck"], "works": true, "afterLoad": ["paycheck"]}`)
			quiet(t, page)
		})
	})
}

// loadOutcome is what a case of loading.js makes of a call of load.
type loadOutcome struct {
	Works               bool
	Name, Code, Message string
}

func refusedToLoad(t *testing.T, got loadOutcome, mentions ...string) {
	t.Helper()
	if got.Works || got.Name != "PaycheckError" || got.Code != "load" {
		t.Errorf("got %+v, want a PaycheckError of code load", got)
	}
	for _, mention := range mentions {
		if !strings.Contains(got.Message, mention) {
			t.Errorf("the message %q does not name %q", got.Message, mention)
		}
	}
}
