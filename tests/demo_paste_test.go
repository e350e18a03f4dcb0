// What people paste into the demo: whole functions, several calls, templates, other SDKs.

package tests

import (
	"strings"
	"testing"

	"paycheck/tests/browser"
)

// unseen gives what the verdict says it could not see: the number of values and their paths.
func unseen(t *testing.T, page *browser.Page) string {
	t.Helper()
	return see[string](t, page, `[...document.querySelectorAll('#unseen p')].map((note) => note.textContent).join('\n')`)
}

const seenMembers = `pg: 'kicc', pay_method: 'card', name: '티셔츠', buyer_tel: '010-1234-5678', m_redirect_url: 'https://a.kr/done', `

func TestTheObjectOfAVariableIsFound(t *testing.T) {
	page, _ := visit{}.demo(t)
	object := "{ " + seenMembers + "merchant_uid: 'order-1', amount: '14,000' }"
	for _, code := range []string{
		"const data = OBJECT;\nIMP.request_pay(data, callback)",
		"let data: RequestPay = OBJECT\nwindow.IMP.request_pay(data as any, callback)",
		"var data;\ndata = OBJECT;\nif (ready) { IMP.request_pay( data, function (rsp) {}) }",
		"const data: Record<string, any> = OBJECT\nIMP.request_pay(data)",
		"const data = reactive(OBJECT)\nIMP.request_pay(data)",
		"this.params = OBJECT\nIMP.request_pay(this.params, done)",
		"export default { data() { return { params: OBJECT } }, methods: { pay() { IMP.request_pay(this.params, done) } } }",
		"$.ajax({ data: { other: 1 } })\nconst data = OBJECT\nIMP.request_pay(data)",
		"const data = OBJECT\nIMP.request_pay(data)\nfunction other() { const data = { amount: 1 } }",
		"// data = { amount: 1 }\nfunction pay() { IMP.request_pay(data) }\nconst data = OBJECT",
	} {
		paste(t, page, strings.Replace(code, "OBJECT", object, 1))
		same(t, code, listed(t, page), nil)
		same(t, code, repaired(t, page), []string{`amount "14,000" → 14000`})
	}
	click(t, page, "#apply")
	if got := text(t, page); !strings.Contains(got, "amount: 14000 }") || !strings.HasPrefix(got, "// data = { amount: 1 }") {
		t.Errorf("after the repair the text is\n%s", got)
	}
}

func TestTheParamsOfLoadUIAreReadAndSaidToBeNobodysButTheCallers(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, "IMP.loadUI('paypal-spb', { pg: 'paypal_v2', pay_method: 'paypal', merchant_uid: 'a', name: 'x', amount: '15', currency: 'USD' }, done)")
	same(t, "repairs", repaired(t, page), []string{`amount "15" → 15`})
	if got := see[string](t, page, `document.querySelector('#code-notes').textContent`); !strings.Contains(got, "attach는 IMP.request_pay만") {
		t.Errorf("beside the code stands %q", got)
	}
}

func TestKeysThatAreSetLaterAreNotSeen(t *testing.T) {
	page, _ := visit{}.demo(t)
	paste(t, page, "const data = { "+seenMembers+"}\ndata.merchant_uid = makeId()\ndata.amount = total\nIMP.request_pay(data)")
	same(t, "issues", listed(t, page), nil)
	if got := unseen(t, page); got != "2개 값은 코드만으로 확인할 수 없습니다: merchant_uid, amount" {
		t.Errorf("not seen: %q", got)
	}
	paste(t, page, "const data = { "+seenMembers+"}\nObject.assign(data, order)\nIMP.request_pay(data)")
	same(t, "issues", listed(t, page), nil)
	if got := unseen(t, page); !strings.Contains(got, "알 수 없습니다") {
		t.Errorf("not seen: %q", got)
	}
}

func TestOneOfSeveralCallsIsChosen(t *testing.T) {
	page, _ := visit{}.demo(t)
	const code = `// IMP.request_pay({ pg: 'in a comment' })
function card() {
  IMP.request_pay({ SEEN merchant_uid: 'order-1', amount: 14000 }, done)
}
function escrow() {
  IMP.request_pay({
    SEEN merchant_uid: 'order-2', amount: 'much'
  }, done)
}`
	paste(t, page, strings.ReplaceAll(code, "SEEN", seenMembers))
	same(t, "the calls", see[[]string](t, page, `[...document.querySelectorAll('#call option')].map((option) => option.textContent.slice(0, 29))`),
		[]string{"1번째 호출 · 3행: request_pay({ pg", "2번째 호출 · 6행: request_pay({"})
	if got := verdict(t, page); got != "pass" {
		t.Errorf("the first: %s", got)
	}
	choose(t, page, "#call", "1")
	same(t, "the second", listed(t, page), []string{"error amount.type"})
	click(t, page, "#tab-form")
	if got := see[string](t, page, `document.querySelector('#field-merchant_uid').value`); got != "order-2" {
		t.Errorf("the form shows the order %q", got)
	}
	see[bool](t, page, `(() => {
		const field = document.querySelector('#field-amount')
		field.value = '59000'
		return field.dispatchEvent(new Event('input'))
	})()`)
	if got := text(t, page); !strings.Contains(got, "'order-2', amount: 59000\n") || !strings.Contains(got, "'order-1', amount: 14000 }") {
		t.Errorf("the text is\n%s", got)
	}
	click(t, page, "#pay")
	if got := received(t, page)["merchant_uid"]; got != "order-2" {
		t.Errorf("the SDK was given the order %v", got)
	}
	paste(t, page, goodRequest)
	if !see[bool](t, page, `document.querySelector('#calls').hidden`) {
		t.Error("there is a choice where there is one call")
	}
}

func TestWhatIsNotSeenIsSaidInTheVerdict(t *testing.T) {
	page, _ := visit{}.demo(t)
	heading := func() string { return see[string](t, page, `document.querySelector('#verdict').textContent`) }
	for _, pasted := range []struct{ members, heading, unseen string }{
		{"merchant_uid: 'a', amount: 14000", "이대로 보내도 됩니다", ""},
		{"merchant_uid: uid, amount: total", "보이는 값에는 문제가 없습니다", "2개 값은 코드만으로 확인할 수 없습니다: merchant_uid, amount"},
		{"merchant_uid: uid, amount: '14,000'", "보이는 값은 고쳐서 보냅니다", "1개 값은 코드만으로 확인할 수 없습니다: merchant_uid"},
		{"merchant_uid: uid, amount: 14000, buyer_email: 'a'", "보이는 값에 살펴볼 것이 있습니다", "1개 값은 코드만으로 확인할 수 없습니다: merchant_uid"},
		{"merchant_uid: uid, amount: 'much'", "이 요청은 결제창이 열리기 전에 멈춥니다", "1개 값은 코드만으로 확인할 수 없습니다: merchant_uid"},
		{"merchant_uid: 'a', ...rest", "보이는 값에는 문제가 없습니다", "스프레드(...), 계산된 키, 템플릿 태그 안에 무엇이 있는지는 알 수 없습니다."},
	} {
		paste(t, page, "IMP.request_pay({ "+seenMembers+pasted.members+" })")
		if got := heading(); got != pasted.heading {
			t.Errorf("%s: the verdict is %q", pasted.members, got)
		}
		if got := unseen(t, page); got != pasted.unseen {
			t.Errorf("%s: not seen: %q", pasted.members, got)
		}
	}
}

// What an example in the place of a variable trips is no fault of the text.
func TestAVariableIsNotBlamedForItsExample(t *testing.T) {
	page, _ := visit{}.demo(t)
	for _, members := range []string{
		"merchant_uid: 'a', amount: total, display: { card_quota: [2, 3] }",
		"merchant_uid: 'a', amount: total, tax_free: 20000",
		"merchant_uid: 'a', amount: 14000, pay_method: method, card: { direct: { code: '367', quota: 0 } }",
		"merchant_uid: 'a', amount: 14000, pay_method: 'phone', digital: isDigital",
		"merchant_uid: 'a', amount: 14000, vbank_due: due, pay_method: 'vbank'",
	} {
		paste(t, page, "IMP.request_pay({ "+strings.Replace(seenMembers, "kicc", "html5_inicis", 1)+members+" })")
		for _, issue := range listed(t, page) {
			if issue != "warning params.duplicate_key" {
				t.Errorf("%s: %s", members, issue)
			}
		}
	}
	for _, gateway := range []string{"pg: gateway", "channelKey: key"} {
		paste(t, page, "IMP.request_pay({ "+gateway+", pay_method: 'payco', merchant_uid: 'a', name: 'x', amount: 14000, m_redirect_url: 'https://a.kr/done' })")
		same(t, gateway, listed(t, page), nil)
	}
	paste(t, page, "IMP.request_pay({ "+seenMembers+"merchant_uid: 'a', amount: 14000, buyer_phone: tel, card_number: number })")
	same(t, "keys are seen whatever they hold", listed(t, page), []string{"error sensitive_key", "warning unknown_key"})
}

func TestTagsOfTemplatesAreValuesThatAreNotKnown(t *testing.T) {
	page, _ := visit{}.demo(t)
	for _, tag := range []string{
		"{{ amount }}", "'{{ order.amount }}'", `"{{ order['amount'] }}"`, "{!! $amount !!}", "<%= amount %>", `'<%= order.get("amount") %>'`,
		"<?= $amount ?>", "<?php echo $amount; ?>", "[[${amount}]]", "'[[${order.amount}]]'", "[(${amount})]", "${amount}", "/*[[${amount}]]*/ 14000", "@Model.Amount", "Number('{{ amount }}')",
	} {
		paste(t, page, "IMP.request_pay({ "+seenMembers+"merchant_uid: 'order-1', amount: "+tag+", custom_data: {} })")
		same(t, tag, listed(t, page), nil)
		if got := unseen(t, page); got != "1개 값은 코드만으로 확인할 수 없습니다: amount" {
			t.Errorf("%s: not seen: %q", tag, got)
		}
	}
	paste(t, page, "IMP.request_pay({ "+seenMembers+"{% if coupon %}\n amount: {{ less }},\n{% endif %} merchant_uid: '<%= uid %>' })")
	same(t, "a tag between members", listed(t, page), nil)
	if got := unseen(t, page); !strings.HasPrefix(got, "2개 값은") || !strings.Contains(got, "템플릿 태그") {
		t.Errorf("a tag between members: not seen: %q", got)
	}
	// JSON is what was sent: there a tag was never filled in.
	paste(t, page, `{ "pg": "kicc", "pay_method": "card", "merchant_uid": "{{ order.id }}", "name": "x", "amount": 14000, "buyer_tel": "010-1234-5678", "m_redirect_url": "https://a.kr" }`)
	same(t, "in JSON", listed(t, page), []string{"error merchant_uid.placeholder"})
	// A single brace is no tag, but a sample that was pasted unchanged.
	paste(t, page, "IMP.request_pay({ "+seenMembers+"merchant_uid: '{order}', amount: 14000 })")
	same(t, "a sample", listed(t, page), []string{"error merchant_uid.placeholder"})
}

func TestOtherCallsAreNamedForWhatTheyAre(t *testing.T) {
	page, _ := visit{}.demo(t)
	for code, name := range map[string]string{
		"const response = await PortOne.requestPayment({ storeId: 'store', channelKey: 'key', paymentId: 'a' })": "V2",
		"PortOne.requestIssueBillingKey({})":                                      "V2",
		"IMP.init('imp00000000')\nIMP.certification({ merchant_uid: 'a' }, done)": "본인인증",
	} {
		paste(t, page, code)
		message := see[string](t, page, `document.querySelector('#issues .message').textContent`)
		heading := see[string](t, page, `document.querySelector('#verdict').textContent`)
		if !strings.Contains(message, name) || heading != "IMP.request_pay 호출이 아닙니다" {
			t.Errorf("%s: %q, %q", code, heading, message)
		}
	}
	paste(t, page, "IMP.certification({ merchant_uid: 'a' }, () => IMP.request_pay("+goodRequest+"))")
	if got := verdict(t, page); got != "pass" {
		t.Errorf("a payment after a certification: %s", got)
	}
}
