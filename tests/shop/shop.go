// Package shop is a small shop that shows what a server does after a payment, with the page that leads there. It runs by itself
// (go run ./tests/shop/cmd), and the tests pay in it.
//
// Three ways lead from a payment to the shop's server, and each can be the first, be the only one, or come twice: the page tells it what the
// callback got, on phones the buyer comes back to m_redirect_url, and PortOne sends a webhook. All three do the same: settle.
package shop

import (
	"context"
	"crypto/rand"
	"embed"
	"encoding/json"
	"errors"
	"html/template"
	"log"
	"net/http"
	"slices"

	"paycheck/validate"
	"paycheck/validate/payment"
)

// Shop is the server.
type Shop struct {
	Orders  Orders
	PortOne PortOne
	// AllowSandbox lets payments of a test channel pass: for the shop's developers only.
	AllowSandbox bool
}

//go:embed page
var pages embed.FS

var page = template.Must(template.ParseFS(pages, "page/index.html"))

// price is what the shop's one product costs, in won.
const price = 14000

// Handler serves the page and the three ways to the server. The page takes paycheck from dist.
func (s *Shop) Handler(dist http.FileSystem) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { show(w, answer{}) })
	mux.Handle("GET /page/", http.FileServerFS(pages))
	mux.Handle("GET /paycheck/", http.StripPrefix("/paycheck/", http.FileServer(dist)))
	mux.HandleFunc("POST /orders", s.order)
	mux.HandleFunc("POST /payments/complete", s.complete)
	mux.HandleFunc("GET /payments/complete/mobile", s.comeBack)
	mux.HandleFunc("POST /payments/webhook", s.webhook)
	return mux
}

// order makes an order and gives the params to ask for its payment with.
func (s *Shop) order(w http.ResponseWriter, r *http.Request) {
	order := Order{MerchantUID: "order-" + rand.Text()[:12], Amount: payment.AmountOf(price)}
	params, err := json.Marshal(map[string]any{
		"pg": "kicc", "pay_method": r.FormValue("pay_method"), "merchant_uid": order.MerchantUID, "name": "운동화", "amount": order.Amount,
		"buyer_tel": r.FormValue("buyer_tel"), "m_redirect_url": "http://" + r.Host + "/payments/complete/mobile",
	})
	if err == nil {
		err = s.Orders.Add(order)
	}
	if err != nil {
		fail(w, err)
		return
	}
	reply(w, http.StatusOK, json.RawMessage(params))
}

// complete is asked by the page once the callback was called, whatever that was told.
func (s *Shop) complete(w http.ResponseWriter, r *http.Request) {
	decision, err := s.settle(r.Context(), r.FormValue("imp_uid"), r.FormValue("merchant_uid"))
	if err != nil {
		fail(w, err)
		return
	}
	reply(w, http.StatusOK, answerOf(decision))
}

// comeBack is where a phone's browser comes back to: m_redirect_url.
func (s *Shop) comeBack(w http.ResponseWriter, r *http.Request) {
	result := payment.ReadResult(r.URL.Query())
	if result.ImpUID == "" { // nothing was begun that could be looked up
		show(w, answer{Outcome: payment.Failed, Text: result.ErrorMsg})
		return
	}
	decision, err := s.settle(r.Context(), result.ImpUID, result.MerchantUID)
	if err != nil {
		fail(w, err)
		return
	}
	show(w, answerOf(decision))
}

// webhook is told by PortOne, or by anyone, that something happened to a payment.
func (s *Shop) webhook(w http.ResponseWriter, r *http.Request) {
	notice, err := payment.ReadWebhook(r)
	if refusal := (*payment.NoticeError)(nil); errors.As(err, &refusal) {
		http.Error(w, refusal.Error(), refusal.Status)
		return
	}
	if _, err := s.settle(r.Context(), notice.ImpUID, notice.MerchantUID); err != nil {
		fail(w, err) // no 200: it may come again
	}
}

// settle looks a payment up, decides what it means for the order, and does what follows of that, once.
func (s *Shop) settle(ctx context.Context, impUID, merchantUID string) (payment.Decision, error) {
	record, err := s.PortOne.Payment(ctx, impUID)
	if err != nil {
		return payment.Decision{}, err
	}
	var decision payment.Decision
	err = s.Orders.Change(merchantUID, func(order *Order) (err error) {
		decision, err = payment.Decide(record, payment.Order{
			ImpUID: impUID, MerchantUID: order.MerchantUID, Amount: order.Amount, SettledBy: order.SettledBy, AllowSandbox: s.AllowSandbox,
		})
		if err == nil && decision.Outcome == payment.Paid && !decision.Repeated {
			order.SettledBy = impUID
			order.Deliveries++
		}
		return err
	})
	if err == nil && isToGiveBack(decision) {
		left := decision.Payment.Amount.Minus(decision.Payment.CancelAmount)
		err = s.PortOne.Cancel(ctx, impUID, left.String(), decision.Reasons[0].Message)
	}
	return decision, err
}

// isToGiveBack says whether a payment is one of this order that it does not ask for. One of another order is not touched: anyone can name it
// here, and its own order may have been delivered.
func isToGiveBack(decision payment.Decision) bool {
	return decision.Outcome == payment.Mismatch && decision.Payment.Status == "paid" && !slices.ContainsFunc(decision.Reasons, func(reason validate.Issue) bool {
		return reason.Code == "payment.imp_uid.mismatch" || reason.Code == "payment.merchant_uid.mismatch"
	})
}

// answer is what the buyer is told.
type answer struct {
	Outcome payment.Outcome `json:"outcome"`
	Text    string          `json:"text"`
}

// answerOf puts a decision into words for the buyer. The reasons of a mismatch are not for them.
func answerOf(decision payment.Decision) answer {
	said := answer{Outcome: decision.Outcome}
	switch p := decision.Payment; decision.Outcome {
	case payment.Paid:
		said.Text = "Paid " + p.Amount.String() + " won. The shoes are on their way."
	case payment.AwaitingDeposit:
		said.Text = "Not paid yet. Send " + p.Amount.String() + " won to " + p.VbankName + " " + p.VbankNum + " (" + p.VbankHolder + ")."
	case payment.Unpaid, payment.Undecided:
		said.Text = "Not paid yet. Nothing was charged so far as we know."
	case payment.Failed:
		said.Text = "Not paid: " + p.FailReason
	case payment.Cancelled, payment.PartlyCancelled:
		said.Text = "The payment was given back."
	case payment.Mismatch:
		said.Text = "This payment is not the one that the order asks for. Nothing is sent, and what was paid for it is given back."
		for _, reason := range decision.Reasons {
			log.Print("shop: ", reason.Code, ": ", reason.Message)
		}
	}
	return said
}

// show writes the page, with an answer where there is one.
func show(w http.ResponseWriter, said answer) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if err := page.Execute(w, said); err != nil {
		log.Print("shop: ", err)
	}
}

func reply(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(value); err != nil {
		log.Print("shop: ", err)
	}
}

// fail answers that nothing was decided. What went wrong is for the log.
func fail(w http.ResponseWriter, err error) {
	log.Print("shop: ", err)
	status := http.StatusInternalServerError
	var refusal *payment.RecordError
	if errors.Is(err, ErrNoOrder) || errors.As(err, &refusal) {
		status = http.StatusNotFound
	}
	reply(w, status, answer{payment.Undecided, "We cannot say yet whether this is paid. Do not pay again: ask us."})
}
