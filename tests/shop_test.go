// The example shop of tests/shop: buyers who pay in it in every way there is, and what its server makes of that.

package tests

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
	shopserver "paycheck/tests/shop"
	"paycheck/tests/shop/standin"
	"paycheck/validate/payment"
)

// trade is a shop that is open, and what a test can see behind its counter.
type trade struct {
	*shopserver.Shop
	portOne standin.PortOne
	orders  countedOrders
	address string
}

// countedOrders is the shop's memory, which knows which orders there are.
type countedOrders struct {
	shopserver.Memory
	made []string
}

func (o *countedOrders) Add(order shopserver.Order) error {
	o.made = append(o.made, order.MerchantUID)
	return o.Memory.Add(order)
}

// openShop opens a shop.
func openShop(t *testing.T) *trade {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	it := &trade{address: "http://" + listener.Addr().String()}
	it.Shop = &shopserver.Shop{Orders: &it.orders}
	server := httptest.NewUnstartedServer(shopserver.WithStandIn(&it.portOne, it.Shop, it.address, http.Dir(distribution(t))))
	server.Listener.Close()
	server.Listener = listener
	server.Start()
	t.Cleanup(server.Close)
	return it
}

// order gives the nth order that was made, as the shop keeps it.
func (s *trade) order(t *testing.T, n int) (order shopserver.Order) {
	t.Helper()
	if n >= len(s.orders.made) {
		t.Fatalf("only %d orders were made", len(s.orders.made))
	}
	if err := s.Orders.Change(s.orders.made[n], func(kept *shopserver.Order) error { order = *kept; return nil }); err != nil {
		t.Fatal(err)
	}
	return order
}

// delivered fails the test unless the nth order was delivered so often, on that payment.
func (s *trade) delivered(t *testing.T, n, times int, on string) {
	t.Helper()
	if order := s.order(t, n); order.Deliveries != times || order.SettledBy != on {
		t.Errorf("order %d was delivered %d times on %q, want %d times on %q", n, order.Deliveries, order.SettledBy, times, on)
	}
}

// gaveBack fails the test unless the shop gave back these payments.
func (s *trade) gaveBack(t *testing.T, want ...string) {
	t.Helper()
	if got := s.portOne.Cancelled(); !slices.Equal(got, want) {
		t.Errorf("the shop gave back %q, want %q", got, want)
	}
}

// visit is a buyer who does what the stand-in for the payment window is told.
func (s *trade) visit(t *testing.T, buyer string) *browser.Page {
	t.Helper()
	page := open(t, s.address)
	do(t, page, chromedp.SetValue(chromedp.ID("stand-in"), buyer))
	return page
}

// pay presses the button, and waits for what the buyer is told in the end.
func (s *trade) pay(t *testing.T, page *browser.Page, outcome string) (text string) {
	t.Helper()
	do(t, page, chromedp.Click(chromedp.CSS("button")))
	return told(t, page, outcome)
}

// told waits for what the buyer is told, on this page or on the one that they come back to.
func told(t *testing.T, page *browser.Page, outcome string) (text string) {
	t.Helper()
	do(t, page, chromedp.WaitReady(chromedp.CSS(`#result:not([data-outcome=""]):not([data-outcome=begun]):not([data-outcome=checking])`)))
	got := run(t, page, chromedp.Evaluate[[]string](`(({ dataset, textContent }) => [dataset.outcome, textContent])(document.querySelector('#result'))`))
	if got[0] != outcome {
		t.Errorf("the buyer is told %q, want %s", got, outcome)
	}
	return got[1]
}

// complete tells the server of a payment as the page does, and gives the outcome.
func (s *trade) complete(t *testing.T, impUID, merchantUID string) (outcome payment.Outcome, status int) {
	t.Helper()
	response, err := http.PostForm(s.address+"/payments/complete", url.Values{"imp_uid": {impUID}, "merchant_uid": {merchantUID}})
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return decode[struct{ Outcome payment.Outcome }](t, text).Outcome, response.StatusCode
}

func TestABuyerPays(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "pays")
	if text := shop.pay(t, page, "paid"); !strings.Contains(text, "14000 won") {
		t.Errorf("the buyer is told %q", text)
	}
	shop.delivered(t, 0, 1, shop.portOne.Last())
	shop.gaveBack(t)
	quiet(t, page)
}

func TestARequestThatPaycheckRefusesReachesNobody(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "pays")
	do(t, page, chromedp.Clear(chromedp.CSS("[name=buyer_tel]")))
	if text := shop.pay(t, page, "refused"); !strings.Contains(text, "buyer_tel") {
		t.Errorf("the buyer is told %q", text)
	}
	shop.delivered(t, 0, 0, "")
	if _, status := shop.complete(t, "imp_000000000001", shop.orders.made[0]); status != http.StatusNotFound {
		t.Errorf("the stand-in was asked for a payment: the server answers %d", status)
	}
}

func TestAPaymentThatFailsIsNotDelivered(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "fails")
	if text := shop.pay(t, page, "failed"); !strings.Contains(text, "한도 초과") {
		t.Errorf("the buyer is told %q", text)
	}
	shop.delivered(t, 0, 0, "")
	shop.gaveBack(t)
	// The next try, of a new order, works.
	do(t, page, chromedp.SetValue(chromedp.ID("stand-in"), "pays"))
	shop.pay(t, page, "paid")
	shop.delivered(t, 1, 1, shop.portOne.Last())
	quiet(t, page)
}

func TestAnAmountThatWasChangedInThePageIsGivenBack(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "pays")
	run(t, page, chromedp.Evaluate[any](`{ const real = IMP.request_pay; IMP.request_pay = (params, callback) => real({...params, amount: 100}, callback); 0 }`))
	shop.pay(t, page, "mismatch")
	shop.delivered(t, 0, 0, "")
	shop.gaveBack(t, shop.portOne.Last())
}

func TestAWebhookThatComesTwiceDeliversOnce(t *testing.T) {
	shop := openShop(t)
	shop.pay(t, shop.visit(t, "pays"), "paid")
	for range 2 {
		if err := shop.portOne.Notify(shop.portOne.Last()); err != nil {
			t.Fatal(err)
		}
	}
	shop.delivered(t, 0, 1, shop.portOne.Last())
	shop.gaveBack(t)
}

func TestWebhooksAtOnceDeliverOnce(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "fails")
	shop.pay(t, page, "failed")
	last := shop.portOne.Last()
	var all sync.WaitGroup
	errs := make([]error, 16)
	for i := range errs {
		all.Go(func() { errs[i] = shop.portOne.Deposit(last) }) // now it is paid
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	shop.delivered(t, 0, 1, last)
	shop.gaveBack(t)
}

func TestAWebhookBeforeTheBuyerIsBackDeliversOnce(t *testing.T) {
	for _, buyer := range []string{"pays", "returns"} {
		t.Run(buyer, func(t *testing.T) {
			shop := openShop(t)
			shop.portOne.BeforeReturn = 2
			page := shop.visit(t, buyer)
			shop.pay(t, page, "paid")
			shop.delivered(t, 0, 1, shop.portOne.Last())
			shop.gaveBack(t)
			quiet(t, page)
		})
	}
}

func TestABuyerWhoPaysOnAPhoneComesBackToTheServer(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "returns")
	shop.pay(t, page, "paid")
	if address := run(t, page, chromedp.Location()); !strings.Contains(address, "/payments/complete/mobile?imp_uid=") {
		t.Errorf("the buyer is at %s", address)
	}
	shop.delivered(t, 0, 1, shop.portOne.Last())
	do(t, page, chromedp.Reload()) // comes back once more
	told(t, page, "paid")
	shop.delivered(t, 0, 1, shop.portOne.Last())

	page = shop.visit(t, "returns-failing")
	if text := shop.pay(t, page, "failed"); !strings.Contains(text, "한도 초과") {
		t.Errorf("the buyer is told %q", text)
	}
	shop.delivered(t, 1, 0, "")
	quiet(t, page)
}

func TestAVirtualAccountIsPaidWhenTheMoneyComes(t *testing.T) {
	shop := openShop(t)
	shop.portOne.BeforeReturn = 1
	page := shop.visit(t, "pays")
	do(t, page, chromedp.SetValue(chromedp.CSS("[name=pay_method]"), "vbank"))
	if text := shop.pay(t, page, "awaiting_deposit"); !strings.Contains(text, "110-123-456789") || !strings.Contains(text, "Not paid yet") {
		t.Errorf("the buyer is told %q", text)
	}
	shop.delivered(t, 0, 0, "")
	if err := shop.portOne.Deposit(shop.portOne.Last()); err != nil {
		t.Fatal(err)
	}
	shop.delivered(t, 0, 1, shop.portOne.Last())
	shop.gaveBack(t)
	quiet(t, page)
}

func TestATestPaymentIsNotDelivered(t *testing.T) {
	shop := openShop(t)
	shop.pay(t, shop.visit(t, "tests"), "mismatch")
	shop.delivered(t, 0, 0, "")
	shop.gaveBack(t, shop.portOne.Last())

	allowing := openShop(t)
	allowing.AllowSandbox = true
	allowing.pay(t, allowing.visit(t, "tests"), "paid")
	allowing.delivered(t, 0, 1, allowing.portOne.Last())
}

func TestThePaymentOfAnotherOrderIsNeitherDeliveredOnNorGivenBack(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "pays")
	shop.pay(t, page, "paid")
	paid := shop.portOne.Last()
	do(t, page, chromedp.SetValue(chromedp.ID("stand-in"), "fails"))
	shop.pay(t, page, "failed")

	outcome, status := shop.complete(t, paid, shop.orders.made[1])
	if outcome != payment.Mismatch || status != http.StatusOK {
		t.Errorf("the server answers %d and %s", status, outcome)
	}
	shop.delivered(t, 0, 1, paid)
	shop.delivered(t, 1, 0, "")
	shop.gaveBack(t)
}

func TestAnOrderThatIsPaidTwiceIsGivenBackOnce(t *testing.T) {
	shop := openShop(t)
	page := shop.visit(t, "pays")
	run(t, page, chromedp.Evaluate[any](`{ const real = IMP.request_pay; IMP.request_pay = (params, callback) => real(params, () => real(params, callback)); 0 }`))
	shop.pay(t, page, "paid") // the first of the two that was told of
	second := shop.portOne.Last()
	shop.delivered(t, 0, 1, second)
	if outcome, _ := shop.complete(t, "imp_000000000001", shop.orders.made[0]); outcome != payment.Mismatch {
		t.Errorf("the other payment is %s", outcome)
	}
	shop.delivered(t, 0, 1, second)
	shop.gaveBack(t, "imp_000000000001")
}

// What the stand-in's API refuses decides nothing: no such payment, another shop's keys.
func TestWithoutARecordNothingIsDecided(t *testing.T) {
	shop := openShop(t)
	shop.pay(t, shop.visit(t, "pays"), "paid")
	made := shop.orders.made[0]
	for _, row := range []struct{ name, impUID, merchantUID string }{
		{"an imp_uid that nobody has", "imp_9", made},
		{"one that leads to another address", "../users/getToken", made},
		{"no imp_uid", "", made},
		{"an order that nobody made", shop.portOne.Last(), "order-9"},
	} {
		if outcome, status := shop.complete(t, row.impUID, row.merchantUID); outcome != payment.Undecided || status < 400 {
			t.Errorf("%s: the server answers %d and %s", row.name, status, outcome)
		}
	}
	shop.PortOne.Secret = "another's"
	if outcome, status := shop.complete(t, shop.portOne.Last(), made); outcome != payment.Undecided || status != http.StatusInternalServerError {
		t.Errorf("with a key that is not the shop's the server answers %d and %s", status, outcome)
	}
	shop.PortOne.Secret = standin.Secret
	shop.delivered(t, 0, 1, shop.portOne.Last())
	for body, status := range map[string]int{`{"imp_uid":"imp_1"`: 400, `{"imp_uid":"imp_9","merchant_uid":"` + made + `"}`: 404, `{"imp_uid":"imp_1","imp_uid":"imp_1"}`: 400} {
		response, err := http.Post(shop.address+"/payments/webhook", "application/json", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != status {
			t.Errorf("the webhook %s is answered with %s", body, response.Status)
		}
	}
}
