// attach: between a page's call of IMP.request_pay and a stand-in for the SDK.

package tests

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/device"
)

func TestAttachWorksForEveryFormOfTheSDK(t *testing.T) {
	got, page := call{"attach.js", "everyForm", nil}.in(t, site(t), place{page: module})
	seen := decode[[]struct {
		Form, By, Code, RefusedWith string
		AfterBad                    int
		Paid                        bool
		Calls                       [][]any
	}](t, got)
	if len(seen) != 15 {
		t.Fatalf("%d of 15 ways were tried", len(seen))
	}
	for _, way := range seen {
		t.Run(way.Form+", attached by "+way.By, func(t *testing.T) {
			if way.Code != "imp00000000" {
				t.Errorf("init did not reach the SDK: code is %q", way.Code)
			}
			if way.AfterBad != 0 || way.RefusedWith != "PAYCHECK" {
				t.Errorf("a refused request reached the SDK %d times and was answered with %q", way.AfterBad, way.RefusedWith)
			}
			if len(way.Calls) != 1 || !way.Paid {
				t.Fatalf("a good request reached the SDK %d times, paid: %v", len(way.Calls), way.Paid)
			}
			if call := way.Calls[0]; call[0] != 14000.0 || call[1] != "010-1234-5678" || call[2] != true {
				t.Errorf("the SDK got amount, buyer_tel and the page's own callback: %v", call)
			}
		})
	}
	quiet(t, page)
}

func TestAnAttachedSDKIsTheSDKInEveryOtherRespect(t *testing.T) {
	got, page := call{"attach.js", "inEveryRespect", nil}.in(t, site(t), place{page: module})
	forms := decode[map[string]map[string]bool](t, got)
	if len(forms) != 5 {
		t.Errorf("%d of 5 forms were tried", len(forms))
	}
	for form, respects := range forms {
		for respect, same := range respects {
			if !same {
				t.Errorf("%s, attached, differs in %q", form, respect)
			}
		}
	}
	quiet(t, page)
}

func TestARefusedRequestIsAnsweredAsTheSDKWould(t *testing.T) {
	got, page := call{"attach.js", "refusal", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{
		"rest": {"success": false, "imp_success": false, "imp_uid": null, "merchant_uid": "order-20260101-1", "error_code": "PAYCHECK"},
		"asynchronous": true,
		"message": true,
		"issues": [["error", "amount.type", "amount"]],
		"calls": 0,
		"untouched": true
	}`)
	quiet(t, page)
}

func TestARefusedRequestWithoutACallbackIsOnTheConsole(t *testing.T) {
	got, page := call{"attach.js", "refusalWithoutCallback", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"threw": "returned", "calls": 0}`)
	onlySaid(t, page.Said(), "error: ", "amount")
}

func TestAGoodRequestReachesTheSDKWithinTheClick(t *testing.T) {
	got, page := call{"attach.js", "passesAtOnce", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"calls": 1}`)
	quiet(t, page)
}

func TestOnReportHearsEveryReportAndMayCheckItself(t *testing.T) {
	got, page := call{"attach.js", "reports", nil}.in(t, site(t), place{page: module})
	equal(t, got, `[[false, 1, true, "14,000원"], [true, 2, true, 14000]]`)
	quiet(t, page)
}

func TestAnOnReportThatThrowsStopsNoPayment(t *testing.T) {
	got, page := call{"attach.js", "reporterThatThrows", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"threw": [null, null], "paid": true, "refused": "PAYCHECK", "calls": 1}`)
	if len(page.Said()) == 0 {
		t.Error("what onReport threw is nowhere to be seen")
	}
}

func TestACallbackThatThrowsIsThePagesOwnError(t *testing.T) {
	got, _ := call{"attach.js", "callbackThatThrows", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"thrown": true, "next": true, "calls": 1}`)
}

// A shop's first test is on a PC: what would fail on a phone has to show there, and a guess must not stop a sale.
func TestAGuessedDeviceWarnsOnPhonesAndOnPCs(t *testing.T) {
	address := site(t)
	type options map[string]any
	const warned = `{"paid": true, "reported": ["warning m_redirect_url.recommended"]}`
	t.Run("a desktop", func(t *testing.T) {
		got, _ := call{"attach.js", "device", nil}.in(t, address, place{page: module})
		equal(t, got, warned)
		got, _ = call{"attach.js", "device", options{"device": "pc"}}.in(t, address, place{page: module})
		equal(t, got, `{"paid": true, "reported": []}`)
	})
	for _, phone := range []chromedp.Device{device.IPhone13, device.GalaxyS9} {
		t.Run(phone.Device().Name, func(t *testing.T) {
			page := blank(t)
			do(t, page, chromedp.Emulate(phone))
			equal(t, call{"attach.js", "device", nil}.inside(t, page, address, place{page: module}), warned)
			got := call{"attach.js", "device", options{"device": "mobile"}}.inside(t, page, address, place{page: module})
			equal(t, got, `{"paid": false, "reported": ["error m_redirect_url.required"]}`)
		})
	}
}

func TestCallsMadeBeforeTheProgramCameAreCheckedWhenItDoes(t *testing.T) {
	got, page := call{"attach.js", "beforeLoaded", "/served/late/paycheck.wasm"}.in(t, site(t), place{page: module})
	equal(t, got, `{"atOnce": 0, "refused": "PAYCHECK", "paid": true, "threw": [null, null], "calls": [[14000, true]]}`)
	quiet(t, page)
}

func TestWithoutTheProgramPaymentGoesOnUnlessItIsBlocked(t *testing.T) {
	type way map[string]any
	for _, row := range []struct {
		name  string
		way   way
		want  string
		warns bool
	}{
		{
			"a program that cannot be had is done without, which the console says once",
			way{"wasm": "/served/missing/paycheck.wasm"},
			`{"answers": [true, true], "threw": "returned", "amounts": ["14,000원", "14,000", 14000], "theVeryObjects": true, "reports": 0}`, true,
		},
		{
			"a program that is not there in time is done without, which the console says once",
			way{"wasm": "/served/never/paycheck.wasm", "waitMs": 30},
			`{"answers": [true, true], "threw": "returned", "amounts": ["14,000원", "14,000", 14000], "theVeryObjects": true, "reports": 0}`, true,
		},
		{
			"a program that cannot be had blocks, where that was asked for",
			way{"wasm": "/served/missing/paycheck.wasm", "onUnavailable": "block"},
			`{"answers": ["PAYCHECK order-20260101-1 0", "PAYCHECK order-20260101-1 0"], "threw": "returned", "amounts": [], "theVeryObjects": true, "reports": 0}`, false,
		},
		{
			"a program that is not there in time blocks, where that was asked for",
			way{"wasm": "/served/never/paycheck.wasm", "waitMs": 30, "onUnavailable": "block"},
			`{"answers": ["PAYCHECK order-20260101-1 0", "PAYCHECK order-20260101-1 0"], "threw": "returned", "amounts": [], "theVeryObjects": true, "reports": 0}`, false,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, page := call{"attach.js", "unavailable", row.way}.in(t, site(t), place{page: module})
			equal(t, got, row.want)
			said := slices.DeleteFunc(page.Said(), func(line string) bool { return strings.Contains(line, "Failed to load resource") })
			if row.warns {
				onlySaid(t, said, "warning: ")
			} else {
				onlySaid(t, said, "error: ")
			}
		})
	}
}

func TestTheSDKMayComeAfterPaycheck(t *testing.T) {
	got, page := call{"attach.js", "beforeTheSDK", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"module": ["PAYCHECK", true, "PAYCHECK", 1], "program": ["PAYCHECK", true, "PAYCHECK", 1]}`)
	quiet(t, page)
}

func TestParamsThatCannotBeReadGoToTheCallback(t *testing.T) {
	got, page := call{"attach.js", "oddParams", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"answers": [
		["PAYCHECK", null, "params.type"],
		["PAYCHECK", null, "params.type"],
		["PAYCHECK", null, "params.type"],
		["PAYCHECK", "order-20260101-1", "params.cyclic"],
		["PAYCHECK", "order-20260101-1", "params.unreadable"]
	], "calls": 0}`)
	quiet(t, page)
}

// The page of the README: the script tag, and the one line.
func TestAClassicPageNeedsTwoLines(t *testing.T) {
	page := open(t, site(t)+"/pages/two-lines.html")
	// Else a slow machine could have the payment go on unchecked.
	do(t, page, chromedp.Evaluate[chromedp.Void](`paycheck.load()`, chromedp.EvalAwaitPromise))
	do(t, page, chromedp.Click(chromedp.ID("bad")))
	if got := until[string](t, page, "window.answer?.error_code"); got != "PAYCHECK" {
		t.Errorf("the bad request was answered with %q", got)
	}
	do(t, page, chromedp.Click(chromedp.ID("good")))
	equal(t, until[[]byte](t, page, "window.calls.length ? window.calls : null"), `[{"amount": 14000, "buyer_tel": "010-1234-5678"}]`)
	quiet(t, page)
}

// onlySaid fails the test unless exactly one line was said, beginning as given and holding the rest.
func onlySaid(t *testing.T, said []string, begins string, holds ...string) {
	t.Helper()
	if len(said) != 1 || !strings.HasPrefix(said[0], begins) {
		t.Errorf("the console has %q, want one line that begins with %q", said, begins)
		return
	}
	for _, word := range holds {
		if !strings.Contains(said[0], word) {
			t.Errorf("the console's %q does not hold %q", said[0], word)
		}
	}
}
