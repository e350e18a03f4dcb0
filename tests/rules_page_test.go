// The page of rules as make run serves it.

package tests

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	ruleexamples "paycheck/validate/examples"

	"paycheck/tests/browser"
	"paycheck/validate"
)

// rules opens the page of rules and waits until its script has brought it to life.
func (v visit) rules(t *testing.T) (page *browser.Page, origin string) {
	t.Helper()
	return v.open(t, "rules.html", `document.querySelector('#filters')?.hidden === false`)
}

// shown gives the codes of a request's rules that are seen.
func shown(t *testing.T, page *browser.Page) []string {
	t.Helper()
	return see[[]string](t, page, `[...document.querySelectorAll('section:not(.afterwards) > article')].filter((rule) => rule.offsetParent).map((rule) => rule.id)`)
}

// shownAfterwards gives what is seen of what package payment says.
func shownAfterwards(t *testing.T, page *browser.Page) []string {
	t.Helper()
	return see[[]string](t, page, `[...document.querySelectorAll('.afterwards > article')].filter((rule) => rule.offsetParent).map((rule) => rule.id)`)
}

// enter fills a control of the page as a visitor does.
func enter(t *testing.T, page *browser.Page, selector, value string) {
	t.Helper()
	see[bool](t, page, fmt.Sprintf(`(() => {
		const control = document.querySelector(%q)
		control.value = %q
		return control.dispatchEvent(new Event(control.matches('select') ? 'change' : 'input'))
	})()`, selector, value))
}

func TestThePageOfRulesSpeaksOneLanguageAtATime(t *testing.T) {
	const heard = `(language) => [...document.querySelectorAll('body [lang=' + language + ']:not(option)')].filter((text) => text.offsetParent).length`
	check := func(page *browser.Page, language, other string) {
		t.Helper()
		if got := see[string](t, page, `document.documentElement.lang + document.querySelector('#locale').value`); got != language+language {
			t.Errorf("lang and the choice are %s", got)
		}
		if see[int](t, page, "("+heard+")('"+other+"')") != 0 || see[int](t, page, "("+heard+")('"+language+"')") < 100 {
			t.Errorf("in %s there are texts in %s, or too few of its own", language, other)
		}
	}
	for _, visitor := range []struct{ browser, first, second string }{{"ko-KR", "ko", "en"}, {"de", "en", "ko"}} {
		page, origin := visit{language: visitor.browser}.rules(t)
		check(page, visitor.first, visitor.second)
		enter(t, page, "#locale", visitor.second)
		check(page, visitor.second, visitor.first)
		// The demo speaks what was chosen here, and the other way round.
		do(t, page, chromedp.Navigate(origin+"/"))
		until[bool](t, page, `document.querySelector('#status').dataset.state === 'ready'`)
		if got := see[string](t, page, `document.documentElement.lang`); got != visitor.second {
			t.Errorf("the demo speaks %s", got)
		}
	}
}

func TestWithoutScriptEveryRuleIsReadInBothLanguages(t *testing.T) {
	page, _ := visit{before: chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	})}.open(t, "rules.html", `document.readyState === 'complete'`)
	if got := shown(t, page); len(got) != len(validate.Rules()) {
		t.Errorf("%d of %d rules are seen", len(got), len(validate.Rules()))
	}
	if got := shownAfterwards(t, page); len(got) < 50 {
		t.Errorf("%d things are seen that are said after the payment", len(got))
	}
	if got := see[[]string](t, page, `[...document.querySelectorAll('.scripted, [lang]:not(option)')]
		.filter((part) => part.matches('.scripted') === (part.offsetParent !== null) && !part.closest('details, .scripted [lang], html:not(body)'))
		.map((part) => part.outerHTML.slice(0, 60)).slice(0, 5)`); len(got) > 0 {
		t.Errorf("without script these are seen that should not be, or not seen that should: %q", got)
	}
}

func TestRulesAreFoundBySearchGatewayAndSeverity(t *testing.T) {
	page, origin := visit{language: "en"}.rules(t)
	all := validate.Rules()
	var codes []string
	for _, rule := range all {
		codes = append(codes, rule.Code)
	}
	inPage := shown(t, page)
	slices.Sort(inPage)
	slices.Sort(codes)
	same(t, "at first", inPage, codes)

	count := func() string {
		return see[string](t, page, `document.querySelector('#filters [role=status]').innerText`)
	}
	enter(t, page, "#query", "merchant_uid PLACEHOLDER")
	same(t, "two words", shown(t, page), []string{"merchant_uid.placeholder"})
	same(t, "two words, of a call", shownAfterwards(t, page), []string{"calls.customer_uid.placeholder"})
	if count() != "2 rules" {
		t.Errorf("the count says %q", count())
	}
	if got := see[int](t, page, `[...document.querySelectorAll('#rules > section, nav li')].filter((part) => part.offsetParent).length`); got != 6 {
		t.Errorf("%d sections and entries are seen: two sections, their entries, gateways and sources are wanted", got)
	}
	enter(t, page, "#query", "전화번호")
	if got := shown(t, page); !slices.ContainsFunc(got, func(code string) bool { return strings.HasPrefix(code, "buyer_tel.") }) {
		t.Errorf("Korean words in an English page find %v", got)
	}
	enter(t, page, "#query", "nothing has these words")
	if len(shown(t, page))+len(shownAfterwards(t, page)) != 0 || !see[bool](t, page, `document.querySelector('#none').offsetParent !== null`) {
		t.Error("that nothing was found is not said")
	}
	enter(t, page, "#query", "")
	for _, gateway := range append(validate.Gateways(), validate.Other) {
		for _, severity := range []string{"", "error", "warning", "change"} {
			enter(t, page, "#find-gateway", string(gateway))
			enter(t, page, "#find-severity", severity)
			var want []string
			for _, rule := range all {
				everywhere := len(rule.Gateways) == 0
				raised := rule.Severity
				if by := rule.BySeverity; by != nil && !slices.Contains(by.Error, string(gateway)) {
					raised = "warning"
				}
				if (everywhere || slices.Contains(rule.Gateways, string(gateway))) && (severity == "" || severity == raised) {
					want = append(want, rule.Code)
				}
			}
			got := shown(t, page)
			slices.Sort(got)
			slices.Sort(want)
			same(t, string(gateway)+" "+severity, got, want)
		}
	}
	for _, search := range []struct{ words, gateway, severity, found string }{
		{"카드번호를 직접", "kicc", "error", "calls.pg.unsupported"}, {"카드번호를 직접", "nice", "error", ""}, {"webhook.method", "nice", "", "webhook.method"},
		{"tax_free.integer", "kicc", "error", "calls.amount.integer"}, {"tax_free.integer", "nice", "warning", "calls.amount.integer"},
	} {
		enter(t, page, "#query", search.words)
		enter(t, page, "#find-gateway", search.gateway)
		enter(t, page, "#find-severity", search.severity)
		if got := strings.Join(shownAfterwards(t, page), " "); got != search.found {
			t.Errorf("%q finds %s after the payment", search, got)
		}
	}
	// What was found can be sent to somebody.
	enter(t, page, "#query", "amount")
	enter(t, page, "#find-gateway", "kicc")
	enter(t, page, "#find-severity", "error")
	found := shown(t, page)
	address := strings.TrimPrefix(see[string](t, page, `location.href`), origin+"/rules.html")
	page, _ = visit{language: "en", address: address}.rules(t)
	same(t, "at "+address, shown(t, page), found)
	// A link to a rule that the filters hide lifts them.
	see[bool](t, page, `location.hash = '#pg.unknown', true`)
	until[bool](t, page, `document.getElementById('pg.unknown').offsetParent !== null`)
	if !see[bool](t, page, `(({ top, bottom }) => top >= 0 && top < innerHeight)(document.getElementById('pg.unknown').getBoundingClientRect())`) {
		t.Error("the rule that the address names is out of sight")
	}
	// So does one to a code that says the same as others, whose example is then open.
	see[bool](t, page, `location.hash = '#calls.buyer_name.too_long', true`)
	until[bool](t, page, `document.getElementById('calls.customer_uid.too_long').querySelector('.example').open`)
}

func TestEverySourceHasAName(t *testing.T) {
	page, _ := visit{}.rules(t)
	for _, link := range see[[]string](t, page, `[...document.querySelectorAll('article .facts a[href^="#source"]')]
		.filter((link) => link.textContent.length < 8 || !document.querySelector(link.getAttribute('href') + ' dd'))
		.map((link) => link.outerHTML)`) {
		t.Errorf("this names no document: %s", link)
	}
	if got := see[int](t, page, `document.querySelectorAll('#sources ~ dl a[href^="https://"]').length`); got < 7 {
		t.Errorf("%d sources have an address", got)
	}
	if got := see[int](t, page, `[...document.querySelectorAll('.gateways > div:not(#gateway-other)')].filter((gateway) => gateway.querySelector('a[href^="https://"]')).length`); got != len(validate.Gateways()) {
		t.Errorf("%d of %d gateways have the address of a page", got, len(validate.Gateways()))
	}
}

// Each example is opened in the demo, where its code must be listed: as the page of rules promises.
func TestEveryExampleCanBeTriedInTheDemo(t *testing.T) {
	page, origin := visit{}.rules(t)
	links := await[map[string]string](t, page, `(async () => {
		for (const example of document.querySelectorAll('.example')) example.open = true
		await new Promise((done) => setTimeout(done, 300))
		return Object.fromEntries([...document.querySelectorAll('article')].map((rule) => [rule.id, rule.querySelector('.try')?.href ?? '']))
	})()`)
	var demo *browser.Page
	all := ruleexamples.All()
	for i, rule := range validate.Rules() {
		if i%150 == 0 { // no page lives long enough for all
			demo, _ = visit{}.demo(t)
		}
		// The demo does not run JavaScript, and it reads what JavaScript reads where JSON is malformed.
		if all[i].JS != "" || rule.Code == "params.syntax" {
			if links[rule.Code] != "" {
				t.Errorf("%s cannot be tried in the demo, but has a link to it", rule.Code)
			}
			continue
		}
		fragment, found := strings.CutPrefix(links[rule.Code], origin+"/index.html#")
		if !found {
			t.Errorf("%s: the link leads to %q", rule.Code, links[rule.Code])
			continue
		}
		got := await[[]string](t, demo, fmt.Sprintf(`(async () => {
			location.hash = %q
			await new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }))
			return [...document.querySelectorAll('#issues > [data-code], #changes > [data-code]')].map((item) => item.dataset.code)
		})()`, fragment))
		if !slices.Contains(got, rule.Code) {
			t.Errorf("%s: the demo lists %v", rule.Code, got)
		}
	}
}

// The npm package has the page and not the demo; whoever reads it there opens it as a file.
func TestThePageOfRulesLeadsToNoDemoAsAFile(t *testing.T) {
	page := open(t, "file://"+filepath.Join(filepath.Dir(distribution(t)), "rules.html"))
	until[bool](t, page, `document.querySelector('#filters').hidden === false`)
	see[int](t, page, `[...document.querySelectorAll('.example')].slice(0, 9).map((example) => (example.open = true)).length`)
	if links := await[int](t, page, `new Promise((done) => setTimeout(() => done(document.querySelectorAll('a[href*="index.html"], .try').length), 300))`); links > 0 {
		t.Errorf("%d links lead to the demo, which is not there", links)
	}
}

func TestAnExampleThatIsTriedBringsItsOptions(t *testing.T) {
	text, err := json.Marshal(map[string]any{
		"text": `{ m_redirect_url: '/done', vbank_due: '20260101', pay_method: 'vbank' }`, "device": "pc",
		"others": map[string]any{"baseURL": "https://www.my-service.com/", "now": "2025-06-01T00:00:00Z"},
	})
	if err != nil {
		t.Fatal(err)
	}
	page, _ := visit{address: "#share=" + base64.RawURLEncoding.EncodeToString(text)}.demo(t)
	if got := repaired(t, page); !slices.Contains(got, `m_redirect_url "/done" → "https://www.my-service.com/done"`) {
		t.Errorf("with the base of the link: %v", got)
	}
	if got := listed(t, page); slices.Contains(got, "warning vbank_due.past") {
		t.Errorf("with the time of the link: %v", got)
	}
	const options = `{ baseURL: 'https://www.my-service.com/', device: 'pc', now: new Date('2025-06-01T00:00:00.000Z'), locale: 'ko' }`
	if got := see[string](t, page, `document.querySelector('#panel-script code').textContent`); !strings.Contains(got, options) && !strings.Contains(got, "now: new Date('2025-06-01T00:00:00.000Z')") {
		t.Errorf("the code to take home is %s", got)
	}
	click(t, page, "#drop-others")
	if got := listed(t, page); !slices.Contains(got, "warning vbank_due.past") || see[bool](t, page, `!document.querySelector('#others-line').hidden`) {
		t.Errorf("after dropping them: %v", got)
	}
}

func TestThePageOfRulesWorksByKeyboardAloneAndFitsNarrowWindows(t *testing.T) {
	page, _ := visit{width: 320}.rules(t)
	press := func(keys string) { t.Helper(); do(t, page, chromedp.KeyEvent(keys)) }
	press(kb.Tab)
	press(kb.Enter)
	if focused(t, page) != "rules" {
		t.Errorf("the first stop leads to %q", focused(t, page))
	}
	press(kb.Tab)
	press("amount.zero")
	same(t, "typed", shown(t, page), []string{"amount.zero"})
	for range 30 {
		if see[bool](t, page, `document.activeElement.matches('.example summary')`) {
			break
		}
		press(kb.Tab)
	}
	press(kb.Enter)
	until[bool](t, page, `document.querySelector('[id="amount.zero"] .try') !== null`)
	press(kb.Tab)
	if !see[bool](t, page, `document.activeElement.matches('.try')`) {
		t.Error("the link to the demo is not the next stop")
	}
	enter(t, page, "#query", "")
	for _, percent := range []int{100, 200} {
		see[string](t, page, fmt.Sprintf(`document.documentElement.style.fontSize = '%d%%'`, percent))
		if got := see[int](t, page, `document.documentElement.scrollWidth - innerWidth`); got > 0 {
			t.Errorf("with text of %d%% the page is %d px wider than the window", percent, got)
		}
	}
}

func TestAxeFindsNothingOnThePageOfRules(t *testing.T) {
	source := axe(t)
	look := func(t *testing.T, page *browser.Page, steps ...string) {
		t.Helper()
		see[chromedp.Void](t, page, source)
		for _, step := range steps {
			see[bool](t, page, step)
			for _, violation := range violations(t, page) {
				t.Errorf("after %s: %s", step, violation)
			}
		}
	}
	const (
		openAll = `[...document.querySelectorAll('article:not([hidden]) details')].map((details) => details.open = true).length > 0`
		none    = `(document.querySelector('#query').value = 'no such words', document.querySelector('#query').dispatchEvent(new Event('input')))`
	)
	for _, language := range []string{"ko", "en"} {
		for _, width := range []int64{360, 1280} {
			for _, dark := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s, %d px, dark: %v", language, width, dark), func(t *testing.T) {
					// Some thirty rules, of all severities: the others are built alike.
					page, _ := visit{language: language, width: width, dark: dark, address: "?q=amount"}.rules(t)
					look(t, page, openAll, none)
				})
			}
		}
	}
	t.Run("all of it", func(t *testing.T) {
		page, _ := visit{}.rules(t)
		look(t, page, `true`)
	})
}
