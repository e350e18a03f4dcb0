// The decision: what a payment's record means for an order.

package payment

import (
	"slices"
	"strconv"
	"strings"

	"paycheck/validate"
	"paycheck/validate/internal/message"
)

// Outcome is what a payment means for its order.
type Outcome string

const (
	// Mismatch is a payment that is not the one that the order asks for, for the reasons given: deliver nothing, cancel it if it is paid, and
	// look at it.
	Mismatch Outcome = "mismatch"
	// Cancelled is a payment that was given back whole: nothing is owed.
	Cancelled Outcome = "cancelled"
	// PartlyCancelled is a payment of which a part was given back: compare what is left, Amount.Minus(CancelAmount).
	PartlyCancelled Outcome = "partly_cancelled"
	// Paid is a payment to deliver on, once: see Decision.Repeated.
	Paid Outcome = "paid"
	// AwaitingDeposit is a virtual account that was issued: show it with its deadline. A webhook tells when the money is there.
	AwaitingDeposit Outcome = "awaiting_deposit"
	// Unpaid is a payment that was only begun: wait.
	Unpaid Outcome = "unpaid"
	// Failed is a payment that did not work: show its FailReason.
	Failed Outcome = "failed"
	// Undecided is a payment whose status is none that is known: decide nothing.
	Undecided Outcome = "unknown"
)

// Order is what the shop's own records say of an order: what was to be paid, and what was asked of PortOne. Nothing of it may come from the
// page or from a webhook but ImpUID, which the record has to confirm.
type Order struct {
	// ImpUID is the payment that was asked for: GET /payments/{imp_uid}.
	ImpUID string
	// MerchantUID is the shop's number of the order.
	MerchantUID string
	// Amount that was to be paid, in units of Currency.
	Amount Amount
	// Currency of the amount, as ISO 4217 has it. Empty is KRW.
	Currency string
	// Gateways that the shop has paid through. Empty is any.
	Gateways []validate.Gateway
	// SettledBy is the imp_uid of the payment that was delivered on already; empty while there is none. Read it, decide and write it in one
	// transaction: a webhook and the buyer's own return come at once.
	SettledBy string
	// AllowSandbox lets payments of a test channel pass, which cost nothing: for a shop's tests, never for its customers.
	AllowSandbox bool
	// Escrow is whether the payment is to be one with escrow. nil is either.
	Escrow *bool
	// Locale of the reasons' messages. The default is English.
	Locale validate.Locale
}

// Decision is what a payment means for an order.
type Decision struct {
	// Outcome says what to do.
	Outcome Outcome
	// Repeated is true for a payment that was delivered on already (Order.SettledBy): webhooks come more than once. Only with Paid.
	Repeated bool
	// Reasons are why the outcome is Mismatch: all that hold, each with its path in the record. None holds personal data.
	Reasons []validate.Issue
	// Payment is what the record says.
	Payment Payment
}

// Decide says what the record of a payment means for an order. record is the answer of PortOne's REST API to GET /payments/{imp_uid}, whole
// ({code, message, response}) or its response alone; never anything that came through the buyer's hands.
//
// The error is a *RecordError where the API has no such payment, and another where record is none at all. Nothing is decided then.
func Decide(record []byte, order Order) (Decision, error) {
	read, err := readRecord(record)
	if err != nil {
		return Decision{Outcome: Undecided}, err
	}
	decision := Decision{Outcome: outcomeOf(&read.Payment), Reasons: order.reasonsAgainst(&read), Payment: read.Payment}
	if len(decision.Reasons) > 0 {
		decision.Outcome = Mismatch
	}
	decision.Repeated = decision.Outcome == Paid && order.SettledBy != ""
	return decision, nil
}

// outcomeOf says what a payment means for an order that it matches.
func outcomeOf(p *Payment) Outcome {
	switch p.Status {
	case "cancelled":
		return Cancelled
	case "paid":
		switch {
		case p.CancelAmount.Compare(Amount{}) <= 0:
			return Paid
		case p.CancelAmount.Compare(p.Amount) < 0:
			return PartlyCancelled
		}
		return Cancelled // nothing of it is left, whatever its status says
	case "ready":
		if p.PayMethod == "vbank" && !missing(p.VbankNum) {
			return AwaitingDeposit
		}
		return Unpaid
	case "failed":
		return Failed
	}
	return Undecided
}

// reasonsAgainst gives why a payment is not the one that the order asks for, in the order of the catalogue. What a record does not say is not
// what was asked for, but for sandbox and escrow: there it is false.
func (o *Order) reasonsAgainst(p *record) (reasons []validate.Issue) {
	compare := func(code, key string, same bool, given, wanted string) {
		if !same {
			reasons = append(reasons, issueOf(code, validate.Path{key}, o.Locale, gaps{message.Given: given, message.Allowed: wanted}))
		}
	}
	currency := strings.ToUpper(o.Currency)
	if currency == "" {
		currency = "KRW"
	}
	amount := p.Amount.String()
	if !p.hasAmount {
		amount = ""
	}

	compare("payment.imp_uid.mismatch", "imp_uid", p.ImpUID == o.ImpUID && !missing(p.ImpUID), shown(p.ImpUID), shown(o.ImpUID))
	compare("payment.merchant_uid.mismatch", "merchant_uid", p.MerchantUID == o.MerchantUID && !missing(p.MerchantUID), shown(p.MerchantUID), shown(o.MerchantUID))
	compare("payment.amount.mismatch", "amount", p.hasAmount && p.Amount == o.Amount, amount, o.Amount.String())
	compare("payment.currency.mismatch", "currency", p.Currency == currency, shown(p.Currency), shown(currency))
	compare("payment.sandbox", "sandbox", o.AllowSandbox || !p.Sandbox, "", "")
	compare("payment.gateway.mismatch", "pg_provider", len(o.Gateways) == 0 || slices.Contains(o.Gateways, p.PGProvider), shown(string(p.PGProvider)), listed(o.Gateways))
	compare("payment.escrow.mismatch", "escrow", o.Escrow == nil || *o.Escrow == p.Escrow, strconv.FormatBool(p.Escrow), strconv.FormatBool(!p.Escrow))
	compare("payment.other_already_paid", "imp_uid", o.SettledBy == "" || o.SettledBy == p.ImpUID, shown(p.ImpUID), shown(o.SettledBy))
	return reasons
}

// listed gives the gateways for a message.
func listed(gateways []validate.Gateway) string {
	names := make([]string, len(gateways))
	for i, gateway := range gateways {
		names[i] = shown(string(gateway))
	}
	return strings.Join(names, ", ")
}
