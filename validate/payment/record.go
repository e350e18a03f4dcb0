// What PortOne's REST API says of a payment (PaymentAnnotation in its schema), read out of its answer.

package payment

import (
	"encoding/json"
	"fmt"

	"paycheck/validate"
)

// Payment is what a record says, as far as a shop needs it. What it does not say is empty. Times are in seconds since 1970.
type Payment struct {
	// ImpUID is PortOne's number of the payment, MerchantUID the shop's of the order.
	ImpUID, MerchantUID string
	// Status is ready, paid, failed or cancelled.
	Status string
	// Amount that is to be paid or was, and CancelAmount, which was given back of it, in units of Currency.
	Amount, CancelAmount Amount
	Currency             string
	// Sandbox is true for a payment of a test channel: no money was moved.
	Sandbox bool
	Escrow  bool
	// PayMethod is how it was paid, and PGProvider through whom.
	PayMethod  string
	PGProvider validate.Gateway
	// Name of the order, and CustomData as the page passed it.
	Name, CustomData string
	// CustomerUID is the shop's id of the billing key that was paid with.
	CustomerUID string
	// VbankNum is the account to pay into, at the bank VbankName in the name VbankHolder, until VbankDate.
	VbankNum, VbankName, VbankHolder string
	VbankDate                        int64
	PaidAt                           int64
	// FailReason is why it failed, in words for the buyer, and CancelReason why it was given back.
	FailReason, CancelReason string
	// ReceiptURL shows the buyer the receipt.
	ReceiptURL string
}

// RecordError is PortOne's answer that there is no such record: a payment it does not know, a token that has run out.
type RecordError struct {
	// Code and Message are PortOne's own.
	Code    int64
	Message string
}

func (e *RecordError) Error() string {
	return fmt.Sprintf("payment: PortOne gives no record: %q (code %d)", e.Message, e.Code)
}

// maxRecord is far more than a record has: custom_data is all in it that is of any length.
const maxRecord = 1 << 20

// record is a Payment, and whether it says what it is of.
type record struct {
	Payment
	hasAmount bool
}

// readRecord reads an answer of the API, or the response in it.
func readRecord(text []byte) (record, error) {
	answer, fault := readObject(text, maxRecord)
	if fault != nil {
		return record{}, fmt.Errorf("payment: the record %w: pass PortOne's answer as it came", fault)
	}
	_, hasCode := answer["code"]
	response, hasResponse := answer["response"]
	if !hasCode && !hasResponse {
		return recordOf(answer)
	}
	refusal := &RecordError{}
	for key, to := range map[string]any{"code": &refusal.Code, "message": &refusal.Message} {
		if value, found := answer[key]; found && json.Unmarshal(value, to) != nil {
			return record{}, fmt.Errorf("payment: the record is no answer of PortOne's: its %s is %s", key, kindOf(value))
		}
	}
	if refusal.Code != 0 || kindOf(response) == "null" {
		return record{}, refusal
	}
	var payment object
	if kindOf(response) != "an object" || json.Unmarshal(response, &payment) != nil {
		return record{}, fmt.Errorf("payment: the response in the record is %s, not one payment: ask for it with GET /payments/{imp_uid}", kindOf(response))
	}
	return recordOf(payment)
}

// recordOf reads the payment that an object is. Where what is decided on has not the type of the schema, there is no record.
func recordOf(from object) (read record, err error) {
	p := &read.Payment
	_, read.hasAmount = from.value("amount")
	for _, field := range []struct {
		key     string
		to      any
		decides bool
	}{
		{"imp_uid", &p.ImpUID, true}, {"merchant_uid", &p.MerchantUID, true}, {"status", &p.Status, true},
		{"amount", &p.Amount, true}, {"cancel_amount", &p.CancelAmount, true}, {"currency", &p.Currency, true},
		{"sandbox", &p.Sandbox, true}, {"escrow", &p.Escrow, true}, {"pay_method", &p.PayMethod, true}, {"pg_provider", &p.PGProvider, true},
		{"vbank_num", &p.VbankNum, true}, {"vbank_name", &p.VbankName, false}, {"vbank_holder", &p.VbankHolder, false}, {"vbank_date", &p.VbankDate, false},
		{"name", &p.Name, false}, {"custom_data", &p.CustomData, false}, {"customer_uid", &p.CustomerUID, false}, {"paid_at", &p.PaidAt, false},
		{"fail_reason", &p.FailReason, false}, {"cancel_reason", &p.CancelReason, false}, {"receipt_url", &p.ReceiptURL, false},
	} {
		value, found := from.value(field.key)
		if found && json.Unmarshal(value, field.to) != nil && field.decides {
			return record{}, fmt.Errorf("payment: %s in the record is %s, which PortOne's schema does not have there", field.key, kindOf(value))
		}
	}
	return read, nil
}
