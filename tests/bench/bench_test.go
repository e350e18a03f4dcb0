package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"paycheck/validate"
)

func TestTheChartIsDrawnFromTheResults(t *testing.T) {
	text, err := os.ReadFile("results/latest.json")
	if err != nil {
		t.Fatal(err)
	}
	var results Results
	if err := json.Unmarshal(text, &results); err != nil {
		t.Fatal(err)
	}
	drawn, err := os.ReadFile("results/chart.svg")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(chart(&results), drawn) {
		t.Error("results/chart.svg is not that of results/latest.json: run make bench")
	}
}

func TestTheMiddleOfTheRounds(t *testing.T) {
	if got, want := spreadOf([]float64{5, 1, 3, 2, 4}), (Spread{Median: 3, Low: 2, High: 4}); got != want {
		t.Errorf("of five: %v, want %v", got, want)
	}
	if got, want := spreadOf([]float64{4, 1, 2, 3}), (Spread{Median: 2.5, Low: 1.75, High: 3.25}); got != want {
		t.Errorf("of four: %v, want %v", got, want)
	}
}

func TestWhichRequestsThePlainRulesAreEnoughFor(t *testing.T) {
	const card = `{"pg":"kicc","pay_method":"card","merchant_uid":"order-1","name":"Shoes","buyer_tel":"010-1234-5678","amount":`
	for request, want := range map[string]bool{
		card + `1000}`:                              true,
		card + `"a lot"}`:                           true,
		card + `"1,000"}`:                           false, // repaired
		card + `1000,"escrow":null}`:                false, // missing to paycheck alone
		card + `1000,"currency":" KRW"}`:            false, // read trimmed
		card + `1000,"kiccProducts":[1]}`:           false, // ignored unread
		card + `1000,"tax_free":-1}`:                false, // an error of no plain rule
		card + `-1,"tax_free":-1}`:                  true,  // an error of a plain rule beside it
		`{"pg":"html5_inicis","pay_method":"card"}`: false, // other rules
	} {
		report := validate.Check([]byte(request), validate.Options{Device: validate.PC})
		if got := plain([]byte(request), report); got != want {
			t.Errorf("%s: %v, want %v", request, got, want)
		}
	}
}
