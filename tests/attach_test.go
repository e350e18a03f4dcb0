// attach: between a page's call of IMP.request_pay and a stand-in for the SDK.

package tests

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/device"
)

func TestAttachWorksForEveryFormOfTheSDK(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "everyForm", nil}, site(t), place{page: module})
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
	})
}

func TestAnAttachedSDKIsTheSDKInEveryOtherRespect(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "inEveryRespect", nil}, site(t), place{page: module})
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
	})
}

func TestARefusedRequestIsAnsweredAsTheSDKWould(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "refusal", nil}, site(t), place{page: module})
		equal(t, got, `{
			"rest": {"success": false, "imp_success": false, "imp_uid": null, "merchant_uid": "order-20260101-1", "error_code": "PAYCHECK"},
			"asynchronous": true,
			"message": true,
			"issues": [["error", "amount.type", "amount"]],
			"calls": 0,
			"untouched": true
		}`)
		quiet(t, page)
	})
}

func TestARefusedRequestWithoutACallbackIsOnTheConsole(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "refusalWithoutCallback", nil}, site(t), place{page: module})
		equal(t, got, `{"threw": "returned", "calls": 0}`)
		onlySaid(t, page, "error: ", "amount")
	})
}

func TestAGoodRequestReachesTheSDKWithinTheClick(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "passesAtOnce", nil}, site(t), place{page: module})
		equal(t, got, `{"calls": 1}`)
		quiet(t, page)
	})
}

func TestOnReportHearsEveryReportAndMayCheckItself(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "reports", nil}, site(t), place{page: module})
		equal(t, got, `[[false, 1, true, "14,000원"], [true, 2, true, 14000]]`)
		quiet(t, page)
	})
}

func TestAnOnReportThatThrowsStopsNoPayment(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "reporterThatThrows", nil}, site(t), place{page: module})
		equal(t, got, `{"threw": [null, null], "paid": true, "refused": "PAYCHECK", "calls": 1}`)
		if len(page.Said()) == 0 && !silent(page) {
			t.Error("what onReport threw is nowhere to be seen")
		}
	})
}

func TestACallbackThatThrowsIsThePagesOwnError(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, _ := in(t, call{"attach.js", "callbackThatThrows", nil}, site(t), place{page: module})
		equal(t, got, `{"thrown": true, "next": true, "calls": 1}`)
	})
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

func TestACallMadeBeforeTheProgramCameIsCheckedWhenItDoes(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		type way map[string]string
		const late = "/served/late/paycheck.wasm"
		got, page := in(t, call{"attach.js", "beforeLoaded", way{"wasm": late, "params": "refused"}}, site(t), place{page: module})
		equal(t, got, `{"atOnce": 0, "threw": null, "answered": "PAYCHECK", "calls": []}`)
		quiet(t, page)
		got, page = in(t, call{"attach.js", "beforeLoaded", way{"wasm": late, "params": "repaired"}}, site(t), place{page: module})
		equal(t, got, `{"atOnce": 0, "threw": null, "answered": true, "calls": [[14000, true]]}`)
		quiet(t, page)
	})
}

func TestABuyerWhoPressesAgainWhileTheProgramLoadsPaysOnce(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "impatient", "/served/late/paycheck.wasm"}, site(t), place{page: module})
		equal(t, got, `{"paid": [14000], "answers": 1, "next": true, "calls": 2}`)
		if said := page.Said(); !silent(page) && (len(said) != 3 || !strings.Contains(said[0], "dropped")) {
			t.Errorf("the console has %q, want three lines of dropped calls", said)
		}
	})
}

// WebKit lets a page open a window within the click only.
func TestACallThatMayNotWaitGoesOnWithinTheClick(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "withoutWaiting", "/served/late/paycheck.wasm"}, site(t), place{page: module})
		equal(t, got, `["14,000"]`)
		onlySaid(t, page, "warning: ", "unchecked", "still loading")
	})
}

func TestWithoutTheProgramPaymentGoesOnUnlessItIsBlocked(t *testing.T) {
	type way map[string]any
	const allowed = `{"answers": [true, true], "threw": "returned", "amounts": ["14,000원", "14,000", 14000], "theVeryObjects": true, "reports": 0}`
	const words = "PAYCHECK order-20260101-1 0 The payment could not be started. Please contact the shop."
	const blocked = `{"answers": ["` + words + `", "` + words + `"], "threw": "returned", "amounts": [], "theVeryObjects": true, "reports": 0}`
	for _, row := range []struct {
		name  string
		way   way
		want  string
		lines []string
	}{
		{
			"a program that cannot be had is done without, which the console says once",
			way{"wasm": "/served/missing/paycheck.wasm"}, allowed, []string{"warning: "},
		},
		{
			"a program that is not there in time is done without, which the console says once",
			way{"wasm": "/served/never/paycheck.wasm", "waitMs": 30}, allowed, []string{"warning: "},
		},
		{
			"a program that cannot be had blocks, where that was asked for",
			way{"wasm": "/served/missing/paycheck.wasm", "onUnavailable": "block"}, blocked, []string{"warning: ", "warning: ", "warning: ", "error: "},
		},
		{
			"a program that is not there in time blocks, where that was asked for",
			way{"wasm": "/served/never/paycheck.wasm", "waitMs": 30, "onUnavailable": "block"}, blocked, []string{"warning: ", "warning: ", "warning: ", "error: "},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			everywhere(t, func(t *testing.T, in runIn) {
				got, page := in(t, call{"attach.js", "unavailable", row.way}, site(t), place{page: module})
				equal(t, got, row.want)
				said := slices.DeleteFunc(page.Said(), func(line string) bool { return strings.Contains(line, "Failed to load resource") })
				if !silent(page) && !slices.EqualFunc(said, row.lines, strings.HasPrefix) {
					t.Errorf("the console has %q, want lines that begin with %q", said, row.lines)
				}
			})
		})
	}
}

func TestTheSDKMayComeAfterPaycheck(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "beforeTheSDK", nil}, site(t), place{page: module})
		equal(t, got, `{"module": ["PAYCHECK", true, "PAYCHECK", 1], "program": ["PAYCHECK", true, "PAYCHECK", 1]}`)
		for _, line := range page.Said() {
			if !strings.Contains(line, "the payment SDK, IMP, is not there") {
				t.Errorf("on the console: %s", line)
			}
		}
	})
}

func TestTheSDKsParamsAreItsOwn(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "ownParams", nil}, site(t), place{page: module})
		equal(t, got, `{"got": true, "amount": 14000, "product": "Canvas shoes"}`)
		quiet(t, page)
	})
}

func TestADeveloperReadsOnTheConsoleWhatIsWrong(t *testing.T) {
	type options map[string]any
	const group = `[[
		"paycheck: request_pay (issues: 2, repairs: 1)",
		"warn: warning buyer_phone: The documentation names no parameter buyer_phone here, so it is likely to be ignored. (paycheck/rules.html#unknown_key)",
		"error: error kiccProducts[0].amount: kiccProducts[0].amount must be a number, but \"14,000원\" was given. Pass the number alone, such as 14000. (paycheck/rules.html#kiccProducts.amount.type)",
		"info: repair amount: amount: \"14,000\" was changed to 14000. Pass the number itself, without quotes or commas. (paycheck/rules.html#amount.normalized)"
	]]`
	for _, row := range []struct {
		name, host string
		options    options
		want       string
	}{
		{"on this machine's host", "127.0.0.1", nil, group},
		{"on this machine's host by name", "localhost", nil, group},
		{"not where the page listens to reports", "127.0.0.1", options{"onReport": true}, `[]`},
		{"not where it is not wanted", "127.0.0.1", options{"log": false}, `[]`},
		{"not on a shop's host", "shop.example", nil, `[]`},
		{"on a shop's host where it is wanted", "shop.example", options{"log": true}, group},
	} {
		t.Run(row.name, func(t *testing.T) {
			page := blank(t)
			address := strings.Replace(site(t), "127.0.0.1", row.host, 1)
			got := call{"attach.js", "logged", row.options}.inside(t, page, address, place{page: module})
			equal(t, got, row.want)
		})
	}
}

func TestAnErrorMessageIsInOneLanguageAndWithoutAddresses(t *testing.T) {
	for locale, korean := range map[string]bool{"en": false, "ko": true} {
		got, _ := call{"attach.js", "messages", locale}.in(t, site(t), place{page: module})
		equal(t, got, fmt.Sprintf(`{"lines": 2, "address": false, "korean": %v}`, korean))
	}
}

func TestARefusedCallWithoutACallbackTellsTheBuyer(t *testing.T) {
	type way map[string]map[string]any
	const alert = "The payment could not be started. Please contact the shop."
	for _, row := range []struct {
		name string
		way  way
		want string
	}{
		{"on a PC by an alert, after the call", nil, `["returned", "` + alert + `"]`},
		{"in words of the shop's own", way{"options": {"alert": "Call 02-123-4567"}}, `["returned", "Call 02-123-4567"]`},
		{"or not at all", way{"options": {"alert": false}}, `["returned"]`},
		{"on a phone that has nowhere to go", way{"options": {"device": "mobile"}, "params": {"m_redirect_url": nil}}, `["returned", "` + alert + `"]`},
		{"on a phone that must not go there", way{"options": {"device": "mobile"}, "params": {"m_redirect_url": "javascript:alert(1)"}}, `["returned", "` + alert + `"]`},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, _ := call{"attach.js", "tellsTheBuyer", row.way}.in(t, site(t), place{page: module})
			equal(t, got, `{"alerts": `+row.want+`, "lines": 1}`)
		})
	}
	t.Run("on a phone by going to m_redirect_url", func(t *testing.T) {
		page := blank(t)
		do(t, page, chromedp.Emulate(device.IPhone13))
		address := site(t)
		way := way{"params": {"m_redirect_url": "/pages/bare.html?order=1#done"}}
		do(t, page, chromedp.Navigate(address+"/pages/module.html"+call{"attach.js", "tellsTheBuyer", way}.query(t, nil)))
		for begin := time.Now(); ; time.Sleep(10 * time.Millisecond) { // a page that is being left answers with errors
			hash, err := chromedp.Run(page.Context, chromedp.Evaluate[string]("location.hash"))
			if hash == "#done" && err == nil {
				break
			}
			if time.Since(begin) > pageTimeout/2 {
				t.Fatal("the page stays where it was: ", err)
			}
		}
		query := until[map[string]string](t, page, "Object.fromEntries(new URLSearchParams(location.search))")
		message := query["error_msg"]
		delete(query, "error_msg")
		want := map[string]string{"order": "1", "imp_success": "false", "merchant_uid": "order-20260101-1", "error_code": "PAYCHECK"}
		if !maps.Equal(query, want) || !strings.Contains(message, "14,000원") {
			t.Errorf("the page gets %v and the message %q", query, message)
		}
		if got := run(t, page, chromedp.Evaluate[string]("location.pathname")); got != "/pages/bare.html" {
			t.Errorf("it is at %s", got)
		}
	})
}

func TestParamsThatCannotBeReadGoToTheCallback(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"attach.js", "oddParams", nil}, site(t), place{page: module})
		equal(t, got, `{"answers": [
			["PAYCHECK", null, "params.type"],
			["PAYCHECK", null, "params.type"],
			["PAYCHECK", null, "params.type"],
			["PAYCHECK", "order-20260101-1", "params.cyclic"],
			["PAYCHECK", "order-20260101-1", "params.unreadable"]
		], "calls": 0}`)
		quiet(t, page)
	})
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
	// On this machine's host the developer reads what was wrong, and nobody else says anything.
	redirect := "warning: warning m_redirect_url: m_redirect_url is missing, and on mobile the result comes only there. Pass a URL such as 'https://www.my-service.com/payments/complete', or set the option device to 'pc'. (paycheck/rules.html#m_redirect_url.recommended)"
	phone := "info: repair buyer_tel: buyer_tel was tidied. Pass digits and hyphens, such as '010-1234-5678'. (paycheck/rules.html#buyer_tel.normalized)"
	same(t, "on the console", page.Said(), []string{
		"startGroup: paycheck: request_pay (issues: 2, repairs: 1)",
		`error: error amount: amount must be a number, but "14,000원" was given. Pass the number alone, such as 14000. (paycheck/rules.html#amount.type)`,
		redirect, phone, "endGroup: console.groupEnd",
		"startGroup: paycheck: request_pay (issues: 1, repairs: 2)",
		redirect,
		`info: repair amount: amount: "14,000" was changed to 14000. Pass the number itself, without quotes or commas. (paycheck/rules.html#amount.normalized)`,
		phone, "endGroup: console.groupEnd",
	})
}

// onlySaid fails the test unless exactly one line was said, beginning as given and holding the rest.
func onlySaid(t *testing.T, page speaker, begins string, holds ...string) {
	t.Helper()
	if silent(page) {
		return
	}
	said := page.Said()
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
