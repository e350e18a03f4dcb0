// What the demo keeps, brings back and clears away.

package tests

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"paycheck/tests/browser"
)

// undo presses Ctrl+Z, with Shift where it is to be done again.
func undo(t *testing.T, page *browser.Page, again bool) {
	t.Helper()
	key, modifiers := "z", chromedp.KeyModifiers(chromedp.ModifierCtrl)
	if again {
		key, modifiers = "Z", chromedp.KeyModifiers(chromedp.ModifierCtrl, chromedp.ModifierShift)
	}
	do(t, page, chromedp.KeyEvent(key, modifiers))
}

const repairable = `IMP.request_pay({
  pg: 'KICC',
  pay_method: 'card',
  merchant_uid: 'order-1', name: '😀 티셔츠', amount: '14,000',
  buyer_phone: '01012345678',
  m_redirect_url: 'https://www.my-service.com/payments/complete'
})`

func TestSuggestionsRepairsAndPresetsCanBeUndone(t *testing.T) {
	for _, tab := range []string{"#tab-code", "#tab-form"} {
		t.Run(tab, func(t *testing.T) {
			page, _ := visit{}.demo(t)
			paste(t, page, repairable)
			click(t, page, tab)
			texts := []string{repairable}
			for _, press := range []string{".suggestion", "#apply", "[data-preset=escrow]"} {
				click(t, page, press)
				if texts = append(texts, text(t, page)); texts[len(texts)-1] == texts[len(texts)-2] {
					t.Errorf("%s changes nothing", press)
				}
			}
			step := func(to int, again bool) {
				t.Helper()
				undo(t, page, again)
				if got := text(t, page); got != texts[to] {
					t.Errorf("undo (again: %v): the text is\n%s\nwant\n%s", again, got, texts[to])
				}
			}
			// The focus is on the preset's button, which has no undo of its own.
			step(2, false)
			step(1, false)
			step(0, false)
			same(t, "repairs after undoing them", repaired(t, page), []string{`pg "KICC" → "kicc"`, `amount "14,000" → 14000`})
			step(1, true)
			if hidden := see[bool](t, page, `document.querySelector('#panel-code').hidden`); hidden != (tab == "#tab-form") {
				t.Errorf("undoing has changed tabs: the code is hidden: %v", hidden)
			}
		})
	}
	page, _ := visit{}.demo(t)
	// As Safari does it: what is pressed does not get the focus, and the text area must not keep it.
	see[bool](t, page, `(document.activeElement.blur(), document.querySelector('[data-preset=card]').click(), true)`)
	if got := see[string](t, page, `document.activeElement.localName`); got != "body" {
		t.Errorf("after a preset that did not get the focus, %s has it", got)
	}
	paste(t, page, repairable)
	click(t, page, "#apply")
	do(t, page, chromedp.Focus(chromedp.CSS("#params")))
	undo(t, page, false)
	if got := text(t, page); got != repairable {
		t.Errorf("in the text itself undo gives\n%s", got)
	}
}

func TestTextOptionsAndLanguageSurviveAReload(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, repairable)
	choose(t, page, "#locale", "en")
	choose(t, page, "#gateway", "html5_inicis")
	choose(t, page, "#device", "mobile")
	click(t, page, "#strict")
	do(t, page, chromedp.Reload())
	until[bool](t, page, `document.querySelector('#status').dataset.state === 'ready'`)
	if got := text(t, page); got != repairable {
		t.Errorf("after a reload the text is %q", got)
	}
	const chosen = `['locale', 'gateway', 'device'].map((id) => document.getElementById(id).value).join() + document.querySelector('#strict').checked`
	if got := see[string](t, page, chosen); got != "en,html5_inicis,mobiletrue" {
		t.Errorf("after a reload these are chosen: %s", got)
	}
	if got := see[string](t, page, `document.querySelector('h1').textContent`); !strings.HasPrefix(got, "Check ") {
		t.Errorf("after a reload the title is %q", got)
	}
	if got := see[string](t, page, `Object.keys(localStorage).join()`); got != "paycheck.locale" {
		t.Errorf("beyond this tab is kept: %s", got)
	}
	// What was edited after a link was opened is what comes back.
	click(t, page, "#make-link")
	link := see[string](t, page, `document.querySelector('#link').value`)
	paste(t, page, "{}")
	see[string](t, page, fmt.Sprintf(`location.href = %q`, link))
	until[bool](t, page, `document.querySelector('#params').value !== '{}'`)
	paste(t, page, goodRequest)
	do(t, page, chromedp.Reload())
	until[bool](t, page, `document.querySelector('#status').dataset.state === 'ready'`)
	if got := text(t, page); got != goodRequest {
		t.Errorf("after a link, an edit and a reload the text is %q", got)
	}
}

func TestWithoutStorageTheDemoWorks(t *testing.T) {
	page, _ := visit{before: atStart(`for (const name of ['localStorage', 'sessionStorage']) {
		Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } })
	}`)}.demo(t)
	paste(t, page, goodRequest)
	if got := verdict(t, page); got != "pass" {
		t.Errorf("the verdict is %s", got)
	}
	choose(t, page, "#locale", "en")
}

func TestTheShareLinkIsOfWhatIsThereNow(t *testing.T) {
	page, _ := visit{}.demo(t)
	click(t, page, "#make-link")
	paste(t, page, repairable)
	choose(t, page, "#device", "pc")
	link := see[string](t, page, `document.querySelector('#link').value`)
	_, shared, _ := strings.Cut(link, "/#")
	page, _ = visit{address: "#" + shared}.demo(t)
	if got := text(t, page); got != repairable {
		t.Errorf("the link leads to %q", got)
	}
	if got := see[string](t, page, `document.querySelector('#device').value`); got != "pc" {
		t.Errorf("the link leads to the device %q", got)
	}
}

func TestADamagedLinkSaysSoWhereOneLooks(t *testing.T) {
	for _, damaged := range []string{"#share=", "#share=eyJ0ZXh0Ijoi", "#share=%%%", "#share=bnVsbA"} {
		page, _ := visit{address: damaged, width: 360}.demo(t)
		const trouble = `(({ hidden, innerText }, { top, bottom }) => !hidden && top >= 0 && bottom <= innerHeight ? innerText : '')(
			document.querySelector('#trouble'), document.querySelector('#trouble').getBoundingClientRect())`
		if got := see[string](t, page, trouble); !strings.Contains(got, "공유 링크") {
			t.Errorf("%s: in the first view stands %q", damaged, got)
		}
		if len(listed(t, page)) == 0 {
			t.Errorf("%s leaves the page empty", damaged)
		}
		click(t, page, "[data-preset=card]")
		if !see[bool](t, page, `document.querySelector('#trouble').hidden`) {
			t.Error("with a new request it still says so")
		}
	}
}

func TestANewPresetClearsTheLastPayment(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, goodRequest)
	click(t, page, "#pay")
	received(t, page)
	click(t, page, "[data-preset=escrow]")
	if got := see[string](t, page, `document.querySelector('#sdk').dataset.outcome + document.querySelectorAll('#sdk pre, .window').length`); got != "idle0" {
		t.Errorf("what is left of the last payment: %s", got)
	}
	click(t, page, "#pay")
	received(t, page)
	if got := see[int](t, page, `document.querySelectorAll('.window').length`); got != 1 {
		t.Errorf("%d windows", got)
	}
}

func TestTheFocusFollowsThePayment(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, goodRequest)
	do(t, page, chromedp.Focus(chromedp.CSS("#pay")), chromedp.KeyEvent(kb.Enter))
	until[bool](t, page, `document.activeElement.classList.contains('window')`)
	if got := see[string](t, page, `document.activeElement.ariaLabel`); got != "모의 결제창" {
		t.Errorf("the window is called %q", got)
	}
	do(t, page, chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter))
	until[bool](t, page, `document.querySelector('#sdk details') !== null`)
	if got := see[string](t, page, `document.activeElement.closest('#sdk details')?.open + ' ' + document.activeElement.localName`); got != "true summary" {
		t.Errorf("when the window is done the focus is on %q", got)
	}
}

func TestButtonsAndLabelsReadAsWhatTheyAre(t *testing.T) {
	page, _ := visit{}.demo(t)
	for suggestion, want := range map[string]string{
		"buyer_phone: ''": "buyer_tel로 바꾸기", "buy_name: ''": "buyer_name으로 바꾸기", "buyer_mail: 'a@b.kr'": "buyer_email로 바꾸기",
	} {
		paste(t, page, "{ pg: 'kicc', "+suggestion+" }")
		if got := see[string](t, page, `document.querySelector('.suggestion').textContent`); got != want {
			t.Errorf("%s: the button says %q, want %q", suggestion, got, want)
		}
	}
	click(t, page, "[data-preset=one_card]")
	said := see[string](t, page, `document.body.textContent`)
	for _, label := range []string{
		"상품 추가", "카드 추가", "삭제", "선택 안 함", "지정 안 함", "리디렉션 URL", "카드사 노출 설정", "설치 코드",
	} {
		if !strings.Contains(said, label) {
			t.Errorf("nothing is called %s", label)
		}
	}
	click(t, page, "#pay")
	received(t, page)
	if got := see[string](t, page, `document.querySelector('.window strong').textContent`); got != "모의 결제창" {
		t.Errorf("the window is called %q", got)
	}
}
