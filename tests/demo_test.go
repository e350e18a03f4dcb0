// The demo page as make run serves it, used as visitors use it.

package tests

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	tab "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"paycheck/tests/browser"
	"paycheck/web/serve"
)

// visit is how a visitor comes to the demo. The zero value: a Korean browser on a desktop, with all in order.
type visit struct {
	language string // of the browser; ko where it is empty
	width    int64  // of the window; 1280 where it is 0
	dark     bool
	address  string                          // what follows that of the page
	wrap     func(http.Handler) http.Handler // around the server
	before   chromedp.Action[chromedp.Void]  // done before the page is loaded
	noisy    bool                            // what happens in this visit belongs on the console
	classic  bool                            // scroll bars that take room, in a browser of its own
}

// demo opens the demo and waits until the checker is there, or known not to be.
func (v visit) demo(t *testing.T) (page *browser.Page, origin string) {
	t.Helper()
	return v.open(t, "", `document.querySelector('#status').dataset.state !== 'loading'`)
}

// open opens a page and waits until it is ready. When the test ends the page must have said nothing on the console and
// asked nothing of anyone but its server.
func (v visit) open(t *testing.T, file, ready string) (page *browser.Page, origin string) {
	t.Helper()
	handler := serve.Handler(os.DirFS(filepath.Dir(distribution(t))))
	if v.wrap != nil {
		handler = v.wrap(handler)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	if v.language == "" {
		v.language = "ko"
	}
	if v.width == 0 {
		v.width = 1280
	}
	scheme := "light"
	if v.dark {
		scheme = "dark"
	}
	page = blank(t)
	if v.classic {
		page = inBrowser(t, map[string]any{"hide-scrollbars": false})
	}
	do(t, page,
		chromedp.EmulateViewport(v.width, 800),
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			browser := emulation.SetUserAgentOverrideParams{UserAgent: "Mozilla/5.0 Chrome", AcceptLanguage: v.language}
			if _, err := cdp.Call(ctx, target, emulation.SetUserAgentOverride, browser); err != nil {
				return err
			}
			colours := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: colours})
			return err
		}))
	if v.before != nil {
		do(t, page, v.before)
	}
	do(t, page, chromedp.Navigate(server.URL+"/"+file+v.address))
	until[bool](t, page, ready)
	if v.noisy {
		return page, server.URL
	}
	t.Cleanup(func() {
		quiet(t, page)
		for _, fetched := range page.Fetched() {
			if !strings.HasPrefix(fetched, server.URL+"/") && !strings.HasPrefix(fetched, "data:") {
				t.Errorf("the page asked for %s", fetched)
			}
		}
	})
	return page, server.URL
}

// inBrowser opens an empty tab in a browser of its own, started with these flags.
func inBrowser(t *testing.T, flags map[string]any) *browser.Page {
	t.Helper()
	own, err := browser.Start(flags)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(own.Stop)
	page, err := own.Open(pageTimeout)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(page.Close)
	return page
}

// see evaluates an expression in the page.
func see[T any](t *testing.T, page *browser.Page, expression string) T {
	t.Helper()
	return run(t, page, chromedp.Evaluate[T](expression))
}

// await evaluates an expression in the page that gives a promise, and gives what it is kept with.
func await[T any](t *testing.T, page *browser.Page, expression string) T {
	t.Helper()
	return run(t, page, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// click clicks what a selector finds first.
func click(t *testing.T, page *browser.Page, selector string) {
	t.Helper()
	do(t, page, chromedp.Click(chromedp.CSS(selector)))
}

// paste puts text into the params, in place of what is there.
func paste(t *testing.T, page *browser.Page, text string) {
	t.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	see[bool](t, page, fmt.Sprintf(`(() => {
		const params = document.querySelector('#params')
		params.value = %s
		return params.dispatchEvent(new InputEvent('input'))
	})()`, quoted))
}

// choose chooses in a select element.
func choose(t *testing.T, page *browser.Page, selector, value string) {
	t.Helper()
	see[bool](t, page, fmt.Sprintf(`(() => {
		const select = document.querySelector(%q)
		select.value = %q
		return select.dispatchEvent(new Event('change'))
	})()`, selector, value))
}

func text(t *testing.T, page *browser.Page) string {
	t.Helper()
	return see[string](t, page, `document.querySelector('#params').value`)
}

// listed gives the issues of the list, each as "severity code".
func listed(t *testing.T, page *browser.Page) []string {
	t.Helper()
	return see[[]string](t, page, `[...document.querySelectorAll('#issues > [data-code][data-severity]')]
		.map((issue) => issue.dataset.severity + ' ' + issue.dataset.code)`)
}

// repaired gives the repairs of the list, each as "path before → after".
func repaired(t *testing.T, page *browser.Page) []string {
	t.Helper()
	return see[[]string](t, page, `[...document.querySelectorAll('#changes > li')]
		.map((change) => change.querySelector('code').textContent + ' ' + change.querySelector('.before-after').textContent)`)
}

func verdict(t *testing.T, page *browser.Page) string {
	t.Helper()
	return see[string](t, page, `document.querySelector('#receipt').dataset.verdict`)
}

func focused(t *testing.T, page *browser.Page) string {
	t.Helper()
	return see[string](t, page, `document.activeElement.id`)
}

// received gives what the stand-in SDK shows that it was given last.
func received(t *testing.T, page *browser.Page) map[string]any {
	t.Helper()
	until[bool](t, page, `document.querySelector('#sdk').dataset.outcome === 'called'`)
	return decode[map[string]any](t, json.RawMessage(see[string](t, page, `document.querySelector('#sdk pre').textContent`)))
}

func calls(t *testing.T, page *browser.Page) string {
	t.Helper()
	return see[string](t, page, `document.querySelector('#sdk').dataset.calls`)
}

func same[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

const goodRequest = `{
  "pg": "kicc",
  "pay_method": "card",
  "merchant_uid": "order_20260101_1",
  "name": "주문명:결제테스트",
  "amount": 14000,
  "buyer_tel": "010-1234-5678",
  "m_redirect_url": "https://www.my-service.com/payments/complete/mobile"
}`

func TestTheDemoBeginsWithWhatPeopleGetWrong(t *testing.T) {
	page, _ := visit{}.demo(t)
	same(t, "issues", listed(t, page), []string{
		"error pay_method.required", "error merchant_uid.placeholder", "error amount.type", "error buyer_tel.required",
		"warning unknown_key", "warning m_redirect_url.recommended",
	})
	same(t, "repairs", repaired(t, page), []string{`pg "KICC" → "kicc"`})
	same(t, "underlined", see[[]string](t, page, `[...document.querySelectorAll('#marks mark')].map((mark) => mark.textContent)`),
		[]string{"{", "'KICC'", "'{주문번호}'", "'14,000원'", "buyer_phone"})
	do(t, page, chromedp.Navigate(see[string](t, page, `document.querySelector('[data-code="amount.type"] a').href`)))
	if rule := see[string](t, page, `document.querySelector(':target')?.id ?? ''`); rule != "amount.type" {
		t.Errorf("the code leads to the rule %q", rule)
	}
}

func TestEveryPresetOfTheGuidesReachesTheSDK(t *testing.T) {
	page, _ := visit{}.demo(t)
	presets := see[[]string](t, page, `[...document.querySelectorAll('[data-preset]')].map((preset) => preset.dataset.preset)`)
	same(t, "presets", presets, []string{"mistakes", "card", "escrow", "billing", "direct", "one_card", "mobile", "inicis",
		"tosspayments", "nice_v2", "kcp", "kakaopay", "naverpay", "paypal"})
	for index, preset := range presets[1:] {
		t.Run(preset, func(t *testing.T) {
			click(t, page, "[data-preset="+preset+"]")
			if pressed := see[string](t, page, `document.querySelector('[aria-pressed=true]').dataset.preset`); pressed != preset {
				t.Errorf("%s is shown as chosen", pressed)
			}
			same(t, "issues", listed(t, page), nil)
			wantVerdict, wantRepairs := "pass", []string(nil)
			if preset == "mobile" {
				wantVerdict, wantRepairs = "repair", []string{`amount "14,000" → 14000`, `buyer_tel "+82 10 1234 5678" → "010-1234-5678"`}
			}
			same(t, "repairs", repaired(t, page), wantRepairs)
			same(t, "verdict", []string{verdict(t, page)}, []string{wantVerdict})
			click(t, page, "#pay")
			until[bool](t, page, fmt.Sprintf(`document.querySelector('#sdk').dataset.calls === '%d'`, index+1))
			if got := received(t, page); got["buyer_tel"] != "010-1234-5678" || got["merchant_uid"] == nil {
				t.Errorf("the SDK was given %v", got)
			}
		})
	}
}

func TestTheDemoSpeaksTheBrowsersLanguageThenTheChosenOne(t *testing.T) {
	hangul := regexp.MustCompile(`\p{Hangul}`)
	// Sample data is Korean in both languages, and so is the name of the Korean language.
	const words = `[...document.querySelectorAll('[data-word], #verdict, #facts, #status, #pay-note, .severity, .message, .note')]
		.filter((element) => !element.closest('[lang]:not(html)'))
		.map((element) => element.textContent.replace(/"[^"]*"/g, ''))
		.concat([...document.querySelectorAll('[data-label]')].map((element) => element.ariaLabel))`
	speaks := func(t *testing.T, page *browser.Page, language string) {
		t.Helper()
		if lang := see[string](t, page, `document.documentElement.lang + document.querySelector('#locale').value`); lang != language+language {
			t.Errorf("lang and the choice are %q", lang)
		}
		title := see[string](t, page, `document.querySelector('h1').textContent`)
		if hangul.MatchString(title) != (language == "ko") {
			t.Errorf("the title is %q", title)
		}
		for _, word := range see[[]string](t, page, words) {
			if strings.Contains(word, "undefined") || (language == "en" && hangul.MatchString(word)) {
				t.Errorf("in %s the page says %q", language, word)
			}
		}
	}
	for _, browserSpeaks := range []string{"ko-KR", "en-US", "fr"} {
		t.Run(browserSpeaks, func(t *testing.T) {
			first, second := "en", "ko"
			if browserSpeaks == "ko-KR" {
				first, second = "ko", "en"
			}
			page, _ := visit{language: browserSpeaks}.demo(t)
			speaks(t, page, first)
			click(t, page, "#pay")
			until[bool](t, page, `document.querySelector('#sdk').dataset.outcome === 'refused'`)
			choose(t, page, "#locale", second)
			speaks(t, page, second)
		})
	}
}

func TestFormAndTextStayInStep(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, "{\n  // what the shop sells\n  amount: '14,000원', // with its unit\n  pg: 'kicc'\n}")
	click(t, page, "#tab-form")
	if shown := see[string](t, page, `document.querySelector('#field-amount').value`); shown != "14,000원" {
		t.Errorf("the form shows %q", shown)
	}
	invalid := `[document.querySelector('#field-amount').ariaInvalid, document.querySelector('#field-amount-note').textContent !== '',
		document.querySelector('#field-amount').getAttribute('aria-describedby')].join()`
	if got := see[string](t, page, invalid); got != "true,true,field-amount-note" {
		t.Errorf("beside the amount: %s", got)
	}
	do(t, page,
		chromedp.Evaluate[chromedp.Void](`document.querySelector('#field-amount').select()`),
		chromedp.SendKeys(chromedp.CSS("#field-amount"), "59000"),
		chromedp.SendKeys(chromedp.CSS("#field-name"), "it's 티셔츠"),
		chromedp.Click(chromedp.CSS("#field-escrow")),
		chromedp.Click(chromedp.CSS("[data-add=kiccProducts]")),
		chromedp.SendKeys(chromedp.CSS("#field-kiccProducts-0-quantity"), kb.Backspace+"0"))
	want := `{
  // what the shop sells
  amount: 59000, // with its unit
  pg: 'kicc',
  name: 'it\'s 티셔츠',
  escrow: true,
  kiccProducts: [{ orderNumber: 'xxxx', name: '상품A', quantity: 0, amount: 1000 }]
}`
	if got := text(t, page); got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
	if got := see[string](t, page, `document.querySelector('#field-kiccProducts-0-quantity').ariaInvalid`); got != "true" {
		t.Errorf("the quantity's aria-invalid is %q", got)
	}
	if got := see[string](t, page, `document.querySelector('#field-amount').ariaInvalid ?? ''`); got != "" {
		t.Errorf("the mended amount's aria-invalid is %q", got)
	}
	do(t, page, chromedp.Click(chromedp.CSS(".row button")), chromedp.Click(chromedp.CSS("#field-escrow")))
	if got := text(t, page); strings.Contains(got, "kiccProducts") || strings.Contains(got, "escrow") {
		t.Errorf("what was taken out of the form is still in the text:\n%s", got)
	}
	paste(t, page, goodRequest)
	if shown := see[string](t, page, `document.querySelector('#field-merchant_uid').value`); shown != "order_20260101_1" {
		t.Errorf("the form shows %q", shown)
	}
}

func TestAPastedCallIsReadAndNeverRun(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, `// don't forget the callback
var IMP = window.IMP; IMP.init('imp00000000');
IMP.request_pay({
    pg : 'kicc', //웹표준 결제창 지원
    escrow : true, /* escrow { */
    kiccProducts : [
        { "orderNumber" : "xxxx", "name" : "상품A", "quantity" : 3, "amount" : 1000, },
    ],
    pay_method : "vbank",
    merchant_uid : 'merchant_' + new Date().getTime(),
    name : `+"`주문명:결제테스트`"+`,
    amount : (window.ran = true, 14000),
    buyer_email : 'iamport@siot.do',
    buyer_name,
    buyer_tel : order?.tel ?? '010',
    m_redirect_url : 'https://www.my-service.com/payments/complete',
    custom_data: { coupon: [1, 2.5, -3e2, null, undefined, 0x10] },
}, function (rsp) {
    if ( rsp.success ) { location.href = '/'; } else { alert("실패"); }
});`)
	same(t, "issues", listed(t, page), nil)
	if got := verdict(t, page); got != "unseen" {
		t.Errorf("the verdict is %s", got)
	}
	note := see[string](t, page, `document.querySelector('#unseen').textContent`)
	if note != "4개 값은 코드만으로 확인할 수 없습니다: merchant_uid, amount, buyer_name, buyer_tel" {
		t.Errorf("of what is not seen it says %q", note)
	}
	click(t, page, "#pay")
	got, err := json.Marshal(received(t, page))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, got, `{
		"pg": "kicc", "escrow": true, "pay_method": "vbank", "merchant_uid": "order_no_20260101", "name": "주문명:결제테스트",
		"amount": 14000, "buyer_email": "iamport@siot.do", "buyer_name": "홍길동", "buyer_tel": "010-1234-5678",
		"kiccProducts": [{"orderNumber": "xxxx", "name": "상품A", "quantity": 3, "amount": 1000}],
		"m_redirect_url": "https://www.my-service.com/payments/complete",
		"custom_data": {"coupon": [1, 2.5, -300, null, null, 16]}
	}`)
	if see[bool](t, page, `'ran' in window`) {
		t.Error("the pasted code was run")
	}
}

func TestEveryWayToWriteParamsIsRead(t *testing.T) {
	page, _ := visit{}.demo(t)
	members := strings.TrimSuffix(strings.TrimPrefix(goodRequest, "{"), "}")
	for _, written := range []string{
		"const params = {" + members + "};",
		"({" + members + "})",
		"export default {" + members + ",}",
		"return {" + members + "}",
		"<script>\n// it's here\nwindow.IMP.request_pay ( {" + members + "} )\n</script>",
		"{" + strings.ReplaceAll(members, `"`, "'") + "}",
		"{" + strings.ReplaceAll(members, `"`, "`") + "}",
	} {
		// A template is no key.
		paste(t, page, regexp.MustCompile("`(\\w+)`:").ReplaceAllString(written, "$1:"))
		if got := verdict(t, page); got != "pass" {
			t.Errorf("%s: %s %v", written, got, listed(t, page))
		}
	}
}

func TestTextThatCannotBeReadSaysWhere(t *testing.T) {
	page, _ := visit{}.demo(t)
	for _, wrong := range []struct{ text, place string }{
		{`{"amount": }`, "1:12"},
		{"{\n  pg: 'kicc'\n  amount: 1\n}", "2:13"},
		{"{\n  amount: total\n  pg: 'kicc'\n}", "2:16"},
		{"{ amount: 14000원 }", "1:16"},
		{"{ amount 14000 }", "1:10"},
		{"{ : 1 }", "1:3"},
		{"{ pg: 'kicc", "1:7"},
		{"{ pg: 'kicc\n' }", "1:7"},
		{`{ pg: "\u00zz" }`, "1:8"},
		{"{ pg: 'kicc'", "1:1"},
		{"{ kiccProducts: [1, 2", "1:17"},
		{"/* { pg: 'kicc' }", "1:1"},
		{"{} {}", "1:4"},
		{"IMP.request_pay(params, callback)", "1:17"},
		{"params", "1:1"},
		{"function pay(params) { IMP.request_pay(params) }", "1:40"},
		{"PortOne.requestPayment({ storeId: 'store', paymentId: 'a' })", "1:1"},
		{"IMP.certification({ merchant_uid: 'a' }, done)", "1:1"},
		{"IMP.request_pay({{ params }})", "1:17"},
		{"card: { direct: 1 }", "1:1"},
		{"@", "1:1"},
		{strings.Repeat("[", 100_000), "1:201"},
	} {
		paste(t, page, wrong.text)
		same(t, wrong.text, listed(t, page), []string{"error params.syntax"})
		line, column, _ := strings.Cut(wrong.place, ":")
		message := see[string](t, page, `document.querySelector('#issues .message').textContent`)
		if !strings.HasPrefix(message, line+"행 "+column+"열: ") {
			t.Errorf("%.40q: the message is %q, want line %s, column %s", wrong.text, message, line, column)
		}
	}
	click(t, page, "#pay")
	if calls(t, page) != "0" || verdict(t, page) != "unreadable" || focused(t, page) != "verdict" {
		t.Errorf("paying what cannot be read: %s calls, %s, focus on %q", calls(t, page), verdict(t, page), focused(t, page))
	}
}

func TestValuesThatJSONCannotWriteAreChecked(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, "{ pg: 'kicc', pg: 'kicc', pay_method: 'card', merchant_uid: 12n, name: 'x', amount: NaN, buyer_tel: 01012345678, "+
		"m_redirect_url: 'https://a.kr', __proto__: {} }")
	got := listed(t, page)
	slices.Sort(got)
	same(t, "issues", got, []string{
		"error amount.type", "error buyer_tel.type", "error forbidden_key", "warning params.duplicate_key",
	})
	same(t, "repairs", repaired(t, page), []string{`merchant_uid 12n → "12"`})
}

func TestSuggestionsAndRepairsAreButtons(t *testing.T) {
	page, _ := visit{language: "en"}.demo(t)
	paste(t, page, `IMP.request_pay({
  pg: 'KICC', // the gateway
  pay_method: 'card',
  merchant_uid: 'order_20260101_1',
  name: '티셔츠',
  amount: '64,000',
  buyer_phone: "01012345678",
  card_quota: [2, 3],
  m_redirect_url: 'https://www.my-service.com/payments/complete'
}, done)`)
	button := see[string](t, page, `document.querySelector('.suggestion').textContent`)
	if button != "Change to buyer_tel" {
		t.Errorf("the button says %q", button)
	}
	click(t, page, ".suggestion")
	if focused(t, page) != "params" {
		t.Errorf("the focus is on %q", focused(t, page))
	}
	click(t, page, ".suggestion")
	click(t, page, "#apply")
	want := `IMP.request_pay({
  pg: 'kicc', // the gateway
  pay_method: 'card',
  merchant_uid: 'order_20260101_1',
  name: '티셔츠',
  amount: 64000,
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://www.my-service.com/payments/complete',
  display: { card_quota: [2, 3] }
}, done)`
	if got := text(t, page); got != want {
		t.Errorf("the text is\n%s\nwant\n%s", got, want)
	}
	same(t, "repairs", repaired(t, page), nil)
	if focused(t, page) != "verdict" {
		t.Errorf("the focus is on %q", focused(t, page))
	}
	paste(t, page, strings.Replace(want, "'kicc'", "'kiccc'", 1))
	click(t, page, ".suggestion")
	if got := text(t, page); got != want {
		t.Errorf("after the suggestion for pg the text is\n%s", got)
	}
}

func TestAnIssueLeadsToItsPlace(t *testing.T) {
	page, _ := visit{}.demo(t)
	click(t, page, `[data-code="amount.type"] .go`)
	const selected = `(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)`
	if got := see[string](t, page, selected); got != "'14,000원'" {
		t.Errorf("selected in the text: %q", got)
	}
	click(t, page, "#changes .go")
	if got := see[string](t, page, selected); got != "'KICC'" {
		t.Errorf("selected in the text: %q", got)
	}
	click(t, page, "#tab-form")
	click(t, page, `[data-code="amount.type"] .go`)
	if focused(t, page) != "field-amount" {
		t.Errorf("in the form the focus is on %q", focused(t, page))
	}
	click(t, page, `[data-code="unknown_key"] .go`)
	if focused(t, page) != "params" {
		t.Errorf("for a key that has no field the focus is on %q", focused(t, page))
	}
}

func TestARefusedPaymentNeverReachesTheStandIn(t *testing.T) {
	page, _ := visit{}.demo(t)
	click(t, page, "#pay")
	until[bool](t, page, `document.querySelector('#sdk details') !== null`)
	if calls(t, page) != "0" || verdict(t, page) != "refused" || focused(t, page) != "verdict" {
		t.Errorf("%s calls, %s, focus on %q", calls(t, page), verdict(t, page), focused(t, page))
	}
	response := see[string](t, page, `document.querySelector('#sdk details pre').textContent`)
	if !strings.Contains(response, `"error_code": "PAYCHECK"`) {
		t.Errorf("the callback received %s", response)
	}
	paste(t, page, goodRequest)
	click(t, page, "#pay")
	if got := received(t, page); calls(t, page) != "1" || got["amount"] != 14000.0 {
		t.Errorf("%s calls, the SDK was given %v", calls(t, page), got)
	}
	click(t, page, ".window button")
	until[bool](t, page, `document.querySelector('#sdk details pre')?.textContent.includes('"paid_amount": 14000')`)
}

func TestAPaymentEndsInAStateThatAPersonSees(t *testing.T) {
	page, _ := visit{language: "en"}.demo(t)
	vbank := strings.Replace(goodRequest, `"card"`, `"vbank"`, 1)
	for _, row := range []struct {
		end, request, press, says, outcome string
	}{
		{"paid", goodRequest, ".window button", "only the server may say", `"state": "success"`},
		{"failed", goodRequest, ".window .quiet", "The buyer gave up", `"state": "failure"`},
		{"deposit", vbank, ".window button", "000-000-000000", `"account": "000-000-000000"`},
		{"refused", strings.Replace(goodRequest, "14000", `"14,000원"`, 1), "", "no bank", `"refused": true`},
	} {
		paste(t, page, row.request)
		click(t, page, "#pay")
		if row.press != "" {
			received(t, page)
			click(t, page, row.press)
		}
		until[bool](t, page, fmt.Sprintf(`document.querySelector('#sdk [data-end=%s]') !== null`, row.end))
		if told := see[string](t, page, `document.querySelector('#sdk .ending').textContent`); !strings.Contains(told, row.says) {
			t.Errorf("%s: the page says %q", row.end, told)
		}
		if read := see[string](t, page, `[...document.querySelectorAll('#sdk details pre')].at(-1).textContent`); !strings.Contains(read, row.outcome) {
			t.Errorf("%s: outcome reads %s", row.end, read)
		}
		if row.press == "" {
			continue
		}
		click(t, page, "#sdk .ending button")
		if focused(t, page) != "tab-server" {
			t.Errorf("%s: the focus is on %q", row.end, focused(t, page))
		}
	}
	code := see[string](t, page, `document.querySelector('#panel-server code').textContent`)
	if shown := exampleThat(t, "go", "payment.Decide"); len(code) < 500 || !strings.Contains(shown, code) {
		t.Errorf("the README has not this code:\n%s", code)
	}
}

func TestTheOptionsAreThoseOfTheCheckAndOfTheCodeToTakeHome(t *testing.T) {
	page, _ := visit{language: "en"}.demo(t)
	paste(t, page, `{ pay_method: 'kakaopay', merchant_uid: 'a', name: 'x', amount: '14000', buyer_tel: '010-1234-5678' }`)
	same(t, "by default", listed(t, page), []string{"error pay_method.unknown", "warning m_redirect_url.recommended"})
	choose(t, page, "#gateway", "html5_inicis")
	same(t, "INICIS", listed(t, page), []string{"warning m_redirect_url.recommended"})
	choose(t, page, "#device", "mobile")
	same(t, "on mobile", listed(t, page), []string{"error m_redirect_url.required"})
	choose(t, page, "#device", "pc")
	same(t, "on a PC", listed(t, page), nil)
	click(t, page, "#strict")
	same(t, "strict", listed(t, page), []string{"error amount.normalized"})
	const options = "{ gateway: 'html5_inicis', device: 'pc', strict: true, locale: 'en' }"
	for tab, use := range map[string]string{
		"script":    "IMP = paycheck.attach(IMP, " + options + ")",
		"module":    "attach(window.IMP, " + options + ")",
		"hook-form": "paycheck.schema(" + options + ")",
	} {
		click(t, page, "#tab-"+tab)
		if code := see[string](t, page, fmt.Sprintf(`document.querySelector('#panel-%s code').textContent`, tab)); !strings.Contains(code, use) {
			t.Errorf("%s: no %s in\n%s", tab, use, code)
		}
	}
}

func TestCodeAndLinkAreCopied(t *testing.T) {
	// What is copied is caught on its way to the clipboard, which a headless browser does not have.
	page, _ := visit{before: atStart(`navigator.clipboard.writeText = async (text) => { window.copied = text }`)}.demo(t)
	click(t, page, "#panel-script button")
	until[bool](t, page, `document.querySelector('#panel-script [role=status]').textContent !== ''`)
	if copied := see[string](t, page, `copied`); !strings.Contains(copied, "<script src=\"/paycheck/paycheck.global.js\"></script>\n") {
		t.Errorf("copied: %s", copied)
	}
	click(t, page, "#make-link")
	click(t, page, "#copy-link")
	until[bool](t, page, `copied === document.querySelector('#link').value`)
}

func TestTheShareLinkLeadsBack(t *testing.T) {
	page, origin := visit{}.demo(t)
	params := "{ // 주석\n  name: '홍길동 <b>&\"😀', amount: \"14,000\" }"
	paste(t, page, params)
	choose(t, page, "#gateway", "html5_inicis")
	choose(t, page, "#device", "mobile")
	click(t, page, "#strict")
	click(t, page, "#make-link")
	if focused(t, page) != "link" {
		t.Errorf("the focus is on %q", focused(t, page))
	}
	link := see[string](t, page, `document.querySelector('#link').value`)
	if !strings.HasPrefix(link, origin+"/#share=") {
		t.Fatalf("the link is %s", link)
	}
	fragment := strings.TrimPrefix(link, origin+"/")
	page, _ = visit{address: fragment, language: "en"}.demo(t)
	if got := text(t, page); got != params {
		t.Errorf("the text came back as %q", got)
	}
	got := see[string](t, page, `['gateway', 'device'].map((id) => document.getElementById(id).value).join() + document.querySelector('#strict').checked`)
	if got != "html5_inicis,mobiletrue" {
		t.Errorf("the options came back as %s", got)
	}
}

func TestHTMLInTheParamsStaysText(t *testing.T) {
	page, _ := visit{}.demo(t)
	const evil = `<img src=x onerror=window.ran=1><script>window.ran=1</script>`
	paste(t, page, strings.NewReplacer("order_20260101_1", evil, "주문명:결제테스트", evil, "card", evil+"</textarea>", "kicc", evil).Replace(goodRequest))
	click(t, page, "#pay")
	click(t, page, "#tab-form")
	paste(t, page, strings.Replace(goodRequest, "주문명:결제테스트", evil, 1))
	click(t, page, "#pay")
	if got := received(t, page)["name"]; got != evil {
		t.Errorf("the SDK was given the name %q", got)
	}
	if name := see[string](t, page, `document.querySelector('.window-name').textContent`); name != evil {
		t.Errorf("the window shows %q", name)
	}
	if see[bool](t, page, `'ran' in window || document.querySelector('main img, main script') !== null`) {
		t.Error("HTML in a value became part of the page")
	}
}

func TestTheDemoNeedsNothingInline(t *testing.T) {
	web := filepath.Dir(distribution(t))
	answer := httptest.NewRecorder()
	serve.Handler(os.DirFS(web)).ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
	policy := answer.Header().Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "'unsafe-eval'") {
		t.Errorf("the policy is %s", policy)
	}
	if inline := regexp.MustCompile(`<script(?: [^>]*)?>[^<]|<style| style=| on\w+=|(?:src|href)="(?:/|https?:)`).FindString(answer.Body.String()); inline != "" {
		t.Errorf("index.html has %s, which the policy or another host refuses", inline)
	}
}

func TestWithoutTheProgramTheDemoSaysSoAndPaymentGoesOn(t *testing.T) {
	page, _ := visit{noisy: true, wrap: func(handler http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				http.NotFound(w, r)
				return
			}
			handler.ServeHTTP(w, r)
		})
	}}.demo(t)
	status := see[string](t, page, `document.querySelector('#status').dataset.state + ' ' + document.querySelector('#status').innerText`)
	if !strings.HasPrefix(status, "failed ") || !strings.Contains(status, "404") {
		t.Errorf("the status is %q", status)
	}
	click(t, page, "#pay")
	until[bool](t, page, `document.querySelector('#sdk').dataset.outcome === 'called_unchecked'`)
}

// sdkAndGateway are what the real SDK needs, by address: its script, which asks its API and puts the gateway's script into the page.
var sdkAndGateway = map[string]string{
	"https://cdn.iamport.kr/v1/iamport.js": `window.IMP = {
		init(code) { this.code = code },
		async request_pay({ amount }, callback) {
			const src = await (await fetch('https://service.iamport.kr/payments/prepare')).text()
			const answer = (gateway) => callback({ success: true, code: this.code, amount, gateway })
			document.head.append(Object.assign(document.createElement('script'), { src, onload: () => answer(window.gateway), onerror: () => answer('refused') }))
		},
	}`,
	"https://service.iamport.kr/payments/prepare":  "https://stdpay.inicis.com/stdjs/INIStdPay.js",
	"https://stdpay.inicis.com/stdjs/INIStdPay.js": "window.gateway = 'opened'",
}

func TestTheRealSDKIsLoadedOnlyWhenAskedFor(t *testing.T) {
	use := func(page *browser.Page) {
		click(t, page, ".real summary")
		do(t, page, chromedp.SendKeys(chromedp.CSS("#imp-code"), "imp00000000"), chromedp.Click(chromedp.CSS("#real button")))
	}
	page, origin := visit{noisy: true}.demo(t)
	paste(t, page, goodRequest)
	use(page)
	wider := until[string](t, page, `document.querySelector('#real-state a')?.href`)
	if !strings.HasPrefix(wider, origin+"/?sdk=real#share=") {
		t.Fatalf("the page that may load it is %s", wider)
	}

	page, _ = visit{noisy: true, address: strings.TrimPrefix(wider, origin+"/"), before: inPlaceOf(sdkAndGateway)}.demo(t)
	use(page)
	until[bool](t, page, `document.querySelector('#pay').classList.contains('real')`)
	click(t, page, "#pay")
	if got := received(t, page); got["amount"] != 14000.0 {
		t.Errorf("the SDK was given %v", got)
	}
	response := until[string](t, page, `document.querySelector('#sdk details pre')?.textContent`)
	if !strings.Contains(response, `"code": "imp00000000"`) || !strings.Contains(response, `"amount": 14000`) || !strings.Contains(response, `"gateway": "opened"`) {
		t.Errorf("the callback received %s", response)
	}
	if see[bool](t, page, `document.querySelector('.window') !== null`) {
		t.Error("the mock window is shown beside the real one")
	}
}

func TestTheDemoWorksByKeyboardAlone(t *testing.T) {
	page, _ := visit{}.demo(t)
	press := func(keys string) { t.Helper(); do(t, page, chromedp.KeyEvent(keys)) }
	tabTo := func(selector string) {
		t.Helper()
		for range 60 {
			if see[bool](t, page, fmt.Sprintf(`document.activeElement.matches(%q)`, selector)) {
				return
			}
			press(kb.Tab)
		}
		t.Fatalf("60 tabs do not lead to %s", selector)
	}
	press(kb.Tab)
	if !see[bool](t, page, `document.activeElement.matches('.skip')`) {
		t.Error("the first stop is not the link to the code")
	}
	press(kb.Enter)
	if focused(t, page) != "params" {
		t.Errorf("the link to the code leads to %q", focused(t, page))
	}
	tabTo("#pay")
	press(kb.Enter)
	until[bool](t, page, `document.activeElement.id === 'verdict'`)
	tabTo(`[data-code="amount.type"] .go`)
	press(kb.Enter)
	if focused(t, page) != "params" {
		t.Errorf("the issue leads to %q", focused(t, page))
	}
	press("14000") // over the value, which is selected
	if got := text(t, page); !strings.Contains(got, "amount: 14000,") {
		t.Errorf("the text is %s", got)
	}
	do(t, page, chromedp.Focus(chromedp.CSS("#locale")))
	tabTo("[data-preset=card]")
	press(kb.Enter)
	tabTo("#tab-code")
	press(kb.ArrowRight)
	if focused(t, page) != "tab-form" || see[bool](t, page, `document.querySelector('#panel-form').hidden`) {
		t.Error("the arrow key does not lead to the form")
	}
	tabTo("#field-amount")
	press("15000") // over the amount, which the tab has selected
	tabTo("#pay")
	press(kb.Enter)
	if got := received(t, page); got["amount"] != 15000.0 {
		t.Errorf("the SDK was given %v", got)
	}
}

func TestTheDemoFitsNarrowWindowsAndLargeText(t *testing.T) {
	for _, window := range []struct {
		width   int64
		percent int
	}{{320, 100}, {640, 200}, {1280, 200}} {
		t.Run(fmt.Sprintf("%d px, %d%% text", window.width, window.percent), func(t *testing.T) {
			page, _ := visit{width: window.width, language: "en"}.demo(t)
			see[string](t, page, fmt.Sprintf(`document.documentElement.style.fontSize = '%d%%'`, window.percent))
			for _, state := range []string{"[data-preset=mistakes]", "#pay", "#tab-form", "[data-preset=escrow]", "#pay", "#tab-hook-form", "#make-link"} {
				see[bool](t, page, fmt.Sprintf(`document.querySelector(%q).click() ?? true`, state))
				time.Sleep(50 * time.Millisecond)
				wide := see[[]string](t, page, `[...document.querySelectorAll('body *')]
					.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.underlay, .unseen'))
					.map((element) => element.outerHTML.slice(0, 80))`)
				if len(wide) > 0 {
					t.Errorf("after %s these stand out of the window: %q", state, wide)
				}
			}
		})
	}
}

func TestNothingMovesWhileTheDemoLoads(t *testing.T) {
	for _, width := range []int64{360, 1280} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			page, _ := visit{width: width, before: atStart(`
				window.moved = []
				new PerformanceObserver((list) => {
					for (const shift of list.getEntries()) if (!shift.hadRecentInput) {
						moved.push(shift.value + ' ' + shift.sources.map((source) => source.node?.id || source.node?.nodeName).join())
					}
				}).observe({ type: 'layout-shift', buffered: true })`),
				wrap: func(handler http.Handler) http.Handler {
					return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
						if strings.HasSuffix(r.URL.Path, ".wasm") {
							time.Sleep(300 * time.Millisecond) // the page is painted before the answer comes
						}
						handler.ServeHTTP(w, r)
					})
				}}.demo(t)
			time.Sleep(200 * time.Millisecond)
			for _, moved := range see[[]string](t, page, `moved`) {
				t.Errorf("moved: %s", moved)
			}
		})
	}
}

// axe's rules, all of them, on everything a visitor can bring about.
func TestAxeFindsNothing(t *testing.T) {
	source := axe(t)
	for _, language := range []string{"ko", "en"} {
		for _, width := range []int64{360, 1280} {
			for _, dark := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s, %d px, dark: %v", language, width, dark), func(t *testing.T) {
					page, _ := visit{language: language, width: width, dark: dark}.demo(t)
					see[chromedp.Void](t, page, source)
					look := func(step string) {
						t.Helper()
						time.Sleep(50 * time.Millisecond)
						for _, violation := range violations(t, page) {
							t.Errorf("after %s: %s", step, violation)
						}
					}
					for _, step := range []string{
						"[data-preset=mistakes]", "#pay", "#tab-form", "[data-preset=escrow]", "[data-preset=one_card]", "#pay", ".window button",
						"#tab-code", "[data-preset=mobile]", "#make-link", ".real summary",
					} {
						see[bool](t, page, fmt.Sprintf(`document.querySelector(%q).click() ?? true`, step))
						look(step)
					}
					for _, text := range []string{
						"", "{", "IMP.request_pay(data); IMP.request_pay(data); data = { ...rest, amount: total }", "PortOne.requestPayment({})",
					} {
						paste(t, page, text)
						look("pasting " + text)
					}
					see[bool](t, page, `location.hash = '#share=', true`)
					look("a damaged link")
					see[chromedp.Void](t, page, `document.querySelector('main').append(new Image())`)
					if len(violations(t, page)) == 0 {
						t.Error("axe does not see an image without a text")
					}
				})
			}
		}
	}
}

// violations runs axe, which the page must have, and gives what it finds.
func violations(t *testing.T, page *browser.Page) []string {
	t.Helper()
	return await[[]string](t, page, `axe.run().then((result) => result.violations.flatMap((violation) =>
		violation.nodes.map((node) => violation.id + ': ' + node.html + ' ' + node.failureSummary)))`)
}

func TestTypeScriptAcceptsTheDemo(t *testing.T) {
	demo, err := filepath.Abs("../web/demo/tsconfig.json")
	if err != nil {
		t.Fatal(err)
	}
	inProject(t, nil, "tsc", "--project", demo)
}

// axe gives the source of axe-core in the version that axe/package-lock.json pins.
func axe(t *testing.T) string {
	t.Helper()
	lock, err := os.Stat("axe/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	installed, err := os.Stat("axe/node_modules/.package-lock.json")
	if err != nil || installed.ModTime().Before(lock.ModTime()) {
		if _, err := npm("axe", "ci"); err != nil {
			missing(t, err.Error())
		}
	}
	source, err := os.ReadFile("axe/node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// atStart runs a script in the page before any of its own.
func atStart(source string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		script := tab.AddScriptToEvaluateOnNewDocumentParams{Source: source}
		_, err := cdp.Call(ctx, target, tab.AddScriptToEvaluateOnNewDocument, script)
		return err
	})
}

// inPlaceOf answers what the page asks of addresses elsewhere, so that no test needs that server.
func inPlaceOf(answers map[string]string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		asked := chromedp.Events(ctx, fetch.RequestPaused)
		go func() {
			for request, err := range asked {
				if err != nil {
					return
				}
				cdp.Call(ctx, target, fetch.FulfillRequest, fetch.FulfillRequestParams{
					RequestID:       request.RequestID,
					ResponseCode:    http.StatusOK,
					ResponseHeaders: []*fetch.HeaderEntry{{Name: "Content-Type", Value: "text/javascript"}, {Name: "Access-Control-Allow-Origin", Value: "*"}},
					Body:            []byte(answers[request.Request.URL]),
				})
			}
		}()
		var patterns []*fetch.RequestPattern
		for address := range answers {
			patterns = append(patterns, &fetch.RequestPattern{URLPattern: address})
		}
		_, err := cdp.Call(ctx, target, fetch.Enable, fetch.EnableParams{Patterns: patterns})
		return err
	})
}
