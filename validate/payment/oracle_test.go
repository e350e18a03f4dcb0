// The table of what a record means, read a second time: slowly, row by row, with nothing of what Decide is made of. Random records and orders, and a
// fuzzer's, must come to the same.

package payment

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"paycheck/validate"
)

// reading is what the table says of a record and an order.
type reading struct {
	outcome  Outcome
	repeated bool
	reasons  []string
}

// readSlowly reads the table. record is one that Decide took.
func readSlowly(record []byte, order Order) reading {
	var answer map[string]any
	in := json.NewDecoder(strings.NewReader(string(record)))
	in.UseNumber()
	if err := in.Decode(&answer); err != nil {
		panic(err)
	}
	if response, found := answer["response"].(map[string]any); found {
		answer = response
	}
	text := func(key string) string { value, _ := answer[key].(string); return value }
	flag := func(key string) bool { value, _ := answer[key].(bool); return value }
	money := func(value any) *big.Rat {
		written, isText := value.(string)
		if digits, isNumber := value.(json.Number); isNumber {
			written, isText = string(digits), true
		}
		if amount, ok := new(big.Rat).SetString(written); ok && isText {
			return amount
		}
		return nil
	}
	blank := func(value string) bool { return strings.Trim(value, " \t\r\n\u00a0\u200b\ufeff\u3000") == "" }
	amount, wanted, back := money(answer["amount"]), money(order.Amount.String()), money(answer["cancel_amount"])
	currency := order.Currency
	if currency == "" {
		currency = "KRW"
	}

	var read reading
	for _, row := range []struct {
		code  string
		holds bool
	}{
		{"payment.imp_uid.mismatch", blank(text("imp_uid")) || text("imp_uid") != order.ImpUID},
		{"payment.merchant_uid.mismatch", blank(text("merchant_uid")) || text("merchant_uid") != order.MerchantUID},
		{"payment.amount.mismatch", amount == nil || amount.Cmp(wanted) != 0},
		{"payment.currency.mismatch", text("currency") != strings.ToUpper(currency)},
		{"payment.sandbox", flag("sandbox") && !order.AllowSandbox},
		{"payment.gateway.mismatch", len(order.Gateways) != 0 && !slices.Contains(order.Gateways, validate.Gateway(text("pg_provider")))},
		{"payment.escrow.mismatch", order.Escrow != nil && flag("escrow") != *order.Escrow},
		{"payment.other_already_paid", order.SettledBy != "" && order.SettledBy != text("imp_uid")},
	} {
		if row.holds {
			read.reasons = append(read.reasons, row.code)
		}
	}

	zero := new(big.Rat)
	given := back != nil && back.Cmp(zero) > 0
	for _, row := range []struct {
		outcome Outcome
		holds   bool
	}{
		{Mismatch, len(read.reasons) > 0},
		{Cancelled, text("status") == "cancelled"},
		{PartlyCancelled, text("status") == "paid" && given && amount != nil && back.Cmp(amount) < 0},
		{Cancelled, text("status") == "paid" && given}, // all of it was given back
		{Paid, text("status") == "paid"},
		{AwaitingDeposit, text("status") == "ready" && text("pay_method") == "vbank" && !blank(text("vbank_num"))},
		{Unpaid, text("status") == "ready"},
		{Failed, text("status") == "failed"},
		{Undecided, true},
	} {
		if row.holds {
			read.outcome = row.outcome
			break
		}
	}
	read.repeated = read.outcome == Paid && order.SettledBy != "" && order.SettledBy == text("imp_uid")
	return read
}

// agree fails the test where Decide and the slow reading differ. It gives what was decided, and whether the record was one.
func agree(t *testing.T, record []byte, order Order) (Outcome, bool) {
	t.Helper()
	decision, err := Decide(record, order)
	if err != nil {
		if decision.Outcome != Undecided || decision.Repeated || decision.Reasons != nil || decision.Payment != (Payment{}) {
			t.Errorf("%s: with the error %v something was decided: %+v", record, err, decision)
		}
		return decision.Outcome, false
	}
	got := reading{outcome: decision.Outcome, repeated: decision.Repeated}
	for _, reason := range decision.Reasons {
		got.reasons = append(got.reasons, reason.Code)
		if len(reason.Path) != 1 || reason.Message == "" {
			t.Errorf("%s: the reason %+v", record, reason)
		}
	}
	if want := readSlowly(record, order); got.outcome != want.outcome || got.repeated != want.repeated || !slices.Equal(got.reasons, want.reasons) {
		t.Errorf("%s for %+v: got %+v, the table says %+v", record, order, got, want)
	}
	return decision.Outcome, true
}

// amounts are those that a float or a comparison of text confuses, as JSON.
var amounts = []string{
	"0", "1", "14000", "14000.0", "1.4e4", `"14000"`, "13999.99", "14000.01", "145.5", "145.50", "0.1", "0.3", "0.30000000000000004", "100", "1e2", "-1", "-14000",
	"9007199254740992", "9007199254740993", "9223372036854775806", "9223372036854775807", "9223372036854775808", "9223372036854775807.01", "0.01", "0.010",
}

// anyOf picks an entry.
func anyOf[T any](random *rand.Rand, list ...T) T { return list[random.IntN(len(list))] }

// oneOf picks the first entry mostly, so that what is wrong is mostly wrong alone.
func oneOf[T any](random *rand.Rand, list ...T) T {
	if random.IntN(6) > 0 {
		return list[0]
	}
	return anyOf(random, list...)
}

func TestDecideReadsTheTableAsTheSlowReadingDoes(t *testing.T) {
	yes, no := true, false
	counts := map[Outcome]int{}
	reasons := map[string]int{}
	const rounds = 30_000
	for seed := range uint64(rounds) {
		random := rand.New(rand.NewPCG(seed, 17))
		amount := anyOf(random, amounts...)
		ordered := amount
		if random.IntN(10) == 0 {
			ordered = anyOf(random, amounts...)
		}
		values := map[string]string{
			"amount": amount, "cancel_amount": anyOf(random, "0", "0", "null", amount, anyOf(random, amounts...)),
			"status":       anyOf(random, `"paid"`, `"paid"`, `"ready"`, `"failed"`, `"cancelled"`, `"PAID"`, `""`, `null`, `"authorized"`),
			"imp_uid":      oneOf(random, `"imp_1"`, `"imp_2"`, `""`, `" "`, `null`),
			"merchant_uid": oneOf(random, `"order-1"`, `"order-2"`, `"order-1 "`, `null`),
			"currency":     oneOf(random, `"KRW"`, `"USD"`, `"krw"`, `""`, `null`),
			"sandbox":      oneOf(random, `false`, `true`, `null`),
			"escrow":       oneOf(random, `false`, `true`, `null`),
			"pay_method":   anyOf(random, `"card"`, `"vbank"`, `"vbank"`, `null`),
			"pg_provider":  oneOf(random, `"kicc"`, `"html5_inicis"`, `"kakaopay"`, `null`),
			"vbank_num":    anyOf(random, `null`, `"110-123"`, `""`, `"\u200b"`),
		}
		var dropped []string
		for _, key := range []string{"amount", "cancel_amount", "status", "imp_uid", "currency", "sandbox", "escrow", "pg_provider"} {
			if random.IntN(60) == 0 {
				dropped = append(dropped, key)
			}
		}
		order := Order{
			ImpUID: oneOf(random, "imp_1", "imp_2", ""), MerchantUID: oneOf(random, "order-1", "order-2", ""),
			Currency: oneOf(random, "", "KRW", "krw", "USD"), Gateways: oneOf(random, nil, []validate.Gateway{"kicc"}, []validate.Gateway{"html5_inicis", "kicc"}),
			SettledBy: oneOf(random, "", "imp_1", "imp_2"), AllowSandbox: random.IntN(2) == 0, Escrow: oneOf(random, nil, &yes, &no),
		}
		if err := json.Unmarshal([]byte(ordered), &order.Amount); err != nil {
			t.Fatal(err)
		}
		outcome, isRecord := agree(t, recordOfBase(values, dropped...), order)
		if !isRecord {
			t.Errorf("round %d is no record", seed)
		}
		counts[outcome]++
		for _, code := range readSlowly(recordOfBase(values, dropped...), order).reasons {
			reasons[code]++
		}
		if t.Failed() {
			return
		}
	}
	t.Log(counts, reasons)
	for _, outcome := range []Outcome{Mismatch, Cancelled, PartlyCancelled, Paid, AwaitingDeposit, Unpaid, Failed, Undecided} {
		if counts[outcome] < 100 {
			t.Errorf("%d of %d rounds came to %s", counts[outcome], rounds, outcome)
		}
	}
	if len(reasons) != 8 {
		t.Errorf("the rounds had only the reasons %v", reasons)
	}
}

// FuzzDecide looks for a record that Decide takes for what the table does not.
func FuzzDecide(f *testing.F) {
	for i, vector := range readDecisions(f) {
		order := vector.order()
		var gateways []string
		for _, gateway := range order.Gateways {
			gateways = append(gateways, string(gateway))
		}
		escrow := uint8(i % 3)
		f.Add(recordOfBase(vector.Record, vector.Drop...), order.ImpUID, order.MerchantUID, order.Amount.String(), order.Currency, strings.Join(gateways, " "),
			order.SettledBy, order.AllowSandbox, escrow)
	}
	f.Fuzz(func(t *testing.T, record []byte, impUID, merchantUID, amount, currency, gateways, settledBy string, allowSandbox bool, escrow uint8) {
		order := Order{ImpUID: impUID, MerchantUID: merchantUID, Currency: currency, SettledBy: settledBy, AllowSandbox: allowSandbox}
		order.Amount, _ = ParseAmount(amount) // 0 where it is none
		for name := range strings.FieldsSeq(gateways) {
			order.Gateways = append(order.Gateways, validate.Gateway(name))
		}
		if escrow%3 > 0 {
			truth := escrow%3 == 1
			order.Escrow = &truth
		}
		agree(t, record, order)
	})
}
