// A Go server's check: paycheck's beside what a server has without it, encoding/json and validator/v10 with the same tags for the plain rules.

package main

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/go-playground/validator/v10"

	"paycheck/validate"
)

// plainRequest is a KICC request as a server would decode it, with the plain rules of validate/request.go and of KICC's file.
type plainRequest struct {
	PG            string         `json:"pg"`
	PayMethod     string         `json:"pay_method" validate:"required,oneof=card trans vbank phone"`
	MerchantUID   string         `json:"merchant_uid" validate:"required,rendered,max=40,order_chars"`
	Name          string         `json:"name" validate:"required,max=40,euckr=50,name_chars"`
	Amount        float64        `json:"amount" validate:"whole,safe,min=0"`
	CustomerUID   string         `json:"customer_uid" validate:"omitempty,rendered,max=80"`
	BuyerName     string         `json:"buyer_name" validate:"omitempty,max=16"`
	BuyerEmail    string         `json:"buyer_email" validate:"omitempty,mail,max=64"`
	BuyerTel      string         `json:"buyer_tel" validate:"required,phone,max=16"`
	BuyerAddr     string         `json:"buyer_addr" validate:"omitempty,max=128"`
	BuyerPostcode string         `json:"buyer_postcode" validate:"omitempty,max=8"`
	Escrow        bool           `json:"escrow"`
	KICCProducts  []plainProduct `json:"kiccProducts" validate:"dive"`
	MRedirectURL  string         `json:"m_redirect_url"`
}

type plainProduct struct {
	OrderNumber string  `json:"orderNumber" validate:"required"`
	Name        string  `json:"name" validate:"required"`
	Quantity    float64 `json:"quantity" validate:"whole,safe,min=1"`
	Amount      float64 `json:"amount" validate:"whole,safe,min=0"`
}

// serverRequests are clean requests, as page/requests.ts makes them.
var serverRequests = map[string]string{
	"card": `{"pg":"kicc","pay_method":"card","merchant_uid":"order-20260101-0001","name":"캔버스화 외 1건","amount":14001,"buyer_name":"이서준","buyer_email":"buyer0001@shop.example","buyer_tel":"010-1234-0001","buyer_addr":"서울특별시 강남구 신사동 661-16","buyer_postcode":"06018","m_redirect_url":"https://shop.example/payments/complete"}`,
	"escrow": `{"pg":"kicc","pay_method":"vbank","merchant_uid":"order-20260101-0001","name":"캔버스화 외 1건","amount":14001,"buyer_name":"이서준","buyer_email":"buyer0001@shop.example","buyer_tel":"010-1234-0001","buyer_addr":"서울특별시 강남구 신사동 661-16","buyer_postcode":"06018","m_redirect_url":"https://shop.example/payments/complete",` +
		`"escrow":true,"kiccProducts":[{"orderNumber":"20260101-1-0","name":"캔버스화 0","quantity":1,"amount":10000},{"orderNumber":"20260101-1-1","name":"캔버스화 1","quantity":2,"amount":10001}]}`,
}

// Server is how long a Go server takes for one clean request, in microseconds.
type Server struct {
	Paycheck Spread `json:"paycheck"`
	// Validator is encoding/json and validator/v10.
	Validator Spread `json:"validator"`
}

// timeServer times both in turns, in the process of the benchmark itself.
func timeServer(_ lab, plan plan, results *Results) error {
	say("timing a Go server's check")
	v := validator.New()
	if err := validate.RegisterTags(v); err != nil {
		return err
	}
	results.Server = map[string]Server{}
	for name, text := range serverRequests {
		request := []byte(text)
		checks := [...]func() error{
			func() error {
				if report := validate.Check(request, validate.Options{}); !report.OK || len(report.Issues) > 0 {
					return fmt.Errorf("%s: %+v", name, report)
				}
				return nil
			},
			func() error {
				var decoded plainRequest
				if err := json.Unmarshal(request, &decoded); err != nil {
					return err
				}
				return v.Struct(&decoded)
			},
		}
		var times [len(checks)][]float64
		for round := range plan.rounds + 1 {
			for i, check := range checks {
				const count = 2000
				start := time.Now()
				for range count {
					if err := check(); err != nil {
						return err
					}
				}
				if round > 0 { // the first one warms up
					times[i] = append(times[i], float64(time.Since(start).Nanoseconds())/1000/count)
				}
			}
		}
		results.Server[name] = Server{spreadOf(times[0]), spreadOf(times[1])}
	}
	return nil
}
