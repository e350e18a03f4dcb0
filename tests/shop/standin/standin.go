// Package standin stands in for PortOne, which no test can reach: the SDK, the payment window behind it, the REST API with its error
// answers, and the webhooks. It knows nothing of the shop but its address.
package standin

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"sync"
)

// The keys of the shop that it stands in for.
const (
	Key    = "the-shops-key"
	Secret = "the-shops-secret"
	token  = "a-token-of-half-an-hour"
)

// PortOne is what stands in for it. The zero value is ready to use.
type PortOne struct {
	// Webhook is where webhooks are sent to. BeforeReturn says how many of a payment go there before the buyer is back.
	Webhook      string
	BeforeReturn int

	mutex     sync.Mutex
	payments  map[string]record
	cancelled []string
}

// record is a payment as the REST API gives it.
type record map[string]any

//go:embed imp.js
var sdk []byte

// Handler serves the SDK's script, what it calls, and the REST API under /stand-in/.
func (p *PortOne) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /stand-in/imp.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		w.Write(sdk)
	})
	mux.HandleFunc("POST /stand-in/window", p.window)
	mux.HandleFunc("POST /stand-in/api/users/getToken", p.getToken)
	mux.HandleFunc("GET /stand-in/api/payments/{imp_uid}", authorized(p.payment))
	mux.HandleFunc("POST /stand-in/api/payments/cancel", authorized(p.cancel))
	return mux
}

// window is where the buyer pays, or does what else the page's own choice says.
func (p *PortOne) window(w http.ResponseWriter, r *http.Request) {
	var asked struct {
		Params struct {
			PG           string      `json:"pg"`
			PayMethod    string      `json:"pay_method"`
			MerchantUID  string      `json:"merchant_uid"`
			Name         string      `json:"name"`
			Amount       json.Number `json:"amount"`
			MRedirectURL string      `json:"m_redirect_url"`
		} `json:"params"`
		Buyer string `json:"buyer"`
	}
	if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	params, buyer := asked.Params, asked.Buyer
	impUID := p.number()
	made := record{
		"imp_uid": impUID, "merchant_uid": params.MerchantUID, "name": params.Name, "amount": params.Amount, "cancel_amount": 0, "currency": "KRW",
		"pg_provider": params.PG, "pay_method": params.PayMethod, "status": "paid", "sandbox": buyer == "tests", "escrow": false,
		"buyer_name": "홍길동", "buyer_tel": "010-1234-5678", "paid_at": 1767225600, "fail_reason": nil, "vbank_num": nil,
	}
	// What newer gateways give: no success, and nothing of a failure where there is none.
	response := record{"imp_uid": impUID, "merchant_uid": params.MerchantUID}
	switch {
	case buyer == "fails" || buyer == "returns-failing":
		made["status"], made["fail_reason"] = "failed", "한도 초과"
		response["error_code"], response["error_msg"] = "F0004", "한도 초과"
	case params.PayMethod == "vbank":
		account := record{"vbank_num": "110-123-456789", "vbank_name": "신한은행", "vbank_holder": "(주)상점", "vbank_date": 1798729199}
		maps.Copy(made, account)
		maps.Copy(response, account)
		made["status"], response["status"] = "ready", "ready"
	}
	p.keep(impUID, made)
	for range p.BeforeReturn {
		if err := p.Notify(impUID); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
	}
	if buyer == "returns" || buyer == "returns-failing" {
		query := url.Values{}
		for key, value := range response {
			query.Set(key, fmt.Sprint(value))
		}
		reply(w, http.StatusOK, record{"redirect": params.MRedirectURL + "?" + query.Encode()})
		return
	}
	reply(w, http.StatusOK, record{"response": response})
}

// Deposit has the buyer send the money to the account of a payment, and a webhook tell of it.
func (p *PortOne) Deposit(impUID string) error {
	p.mutex.Lock()
	p.payments[impUID]["status"] = "paid"
	p.mutex.Unlock()
	return p.Notify(impUID)
}

// Notify sends a webhook of a payment.
func (p *PortOne) Notify(impUID string) error {
	p.mutex.Lock()
	made := p.payments[impUID]
	text, err := json.Marshal(record{"imp_uid": impUID, "merchant_uid": made["merchant_uid"], "status": made["status"]})
	p.mutex.Unlock()
	if err != nil {
		return err
	}
	answer, err := http.Post(p.Webhook, "application/json", bytes.NewReader(text))
	if err != nil {
		return err
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("the shop answers a webhook with %s", answer.Status)
	}
	return nil
}

// Last gives the imp_uid of the payment that was made last.
func (p *PortOne) Last() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return number(len(p.payments))
}

// Cancelled gives the payments that the shop gave back, in order.
func (p *PortOne) Cancelled() []string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return append([]string(nil), p.cancelled...)
}

// number gives the imp_uid of the nth payment.
func number(n int) string { return fmt.Sprintf("imp_%012d", n) }

// number gives the imp_uid of the next payment.
func (p *PortOne) number() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return number(len(p.payments) + 1)
}

func (p *PortOne) keep(impUID string, made record) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.payments == nil {
		p.payments = map[string]record{}
	}
	p.payments[impUID] = made
}

// The REST API.

func (p *PortOne) getToken(w http.ResponseWriter, r *http.Request) {
	var keys struct {
		Key    string `json:"imp_key"`
		Secret string `json:"imp_secret"`
	}
	if json.NewDecoder(r.Body).Decode(&keys) != nil || keys.Key != Key || keys.Secret != Secret {
		refuse(w, http.StatusUnauthorized, "imp_key, imp_secret 인증에 실패하였습니다. API키와 secret을 확인하세요.")
		return
	}
	reply(w, http.StatusOK, record{"code": 0, "message": nil, "response": record{"access_token": token, "expired_at": 1798729199}})
}

// authorized lets only calls with the token pass.
func authorized(handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != token {
			refuse(w, http.StatusUnauthorized, "Unauthorized")
			return
		}
		handler(w, r)
	}
}

func (p *PortOne) payment(w http.ResponseWriter, r *http.Request) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	made, found := p.payments[r.PathValue("imp_uid")]
	if !found {
		refuse(w, http.StatusNotFound, "존재하지 않는 결제정보입니다.")
		return
	}
	reply(w, http.StatusOK, record{"code": 0, "message": nil, "response": made})
}

func (p *PortOne) cancel(w http.ResponseWriter, r *http.Request) {
	var asked struct {
		ImpUID   string      `json:"imp_uid"`
		Checksum json.Number `json:"checksum"`
	}
	err := json.NewDecoder(r.Body).Decode(&asked)
	p.mutex.Lock()
	defer p.mutex.Unlock()
	made, found := p.payments[asked.ImpUID]
	switch {
	case err != nil || !found:
		refuse(w, http.StatusOK, "취소할 결제건이 존재하지 않습니다.")
	case made["status"] != "paid":
		refuse(w, http.StatusOK, "이미 전액취소된 주문입니다.")
	case fmt.Sprint(made["amount"]) != string(asked.Checksum):
		refuse(w, http.StatusOK, "취소 가능 금액이 일치하지 않습니다.")
	default:
		made["status"], made["cancel_amount"] = "cancelled", made["amount"]
		p.cancelled = append(p.cancelled, asked.ImpUID)
		reply(w, http.StatusOK, record{"code": 0, "message": nil, "response": made})
	}
}

// refuse answers as the API does when it will not.
func refuse(w http.ResponseWriter, status int, message string) {
	reply(w, status, record{"code": -1, "message": message, "response": nil})
}

func reply(w http.ResponseWriter, status int, value record) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(value); err != nil {
		panic(err) // maps of plain values
	}
}
