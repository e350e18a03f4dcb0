// What the result of a payment says when the buyer comes back: the same as outcome does in a page (web/src/outcome.ts).

package payment

import (
	"net/url"

	"paycheck/validate/internal/jstext"
)

// State is what a result says of a payment.
type State string

const (
	// Success is a result that says so, or has an imp_uid and no error, which is all that newer gateways give.
	Success State = "success"
	// Failure is a result that names an error, or says that the payment failed.
	Failure State = "failure"
	// Unknown is a result that says neither.
	Unknown State = "unknown"
)

// Result is what a result says. What it does not say is empty.
type Result struct {
	State State
	// ImpUID is PortOne's number of the payment: with it the payment is looked up, and Decide asked.
	ImpUID string
	// MerchantUID is the shop's number of the order.
	MerchantUID string
	// ErrorCode and ErrorMsg say what went wrong, the second in words for the buyer.
	ErrorCode, ErrorMsg string
	// Refused is true when paycheck itself refused the request in the page: no bank and no gateway has seen it.
	Refused bool
}

// ReadResult reads the query that PortOne adds to m_redirect_url (S4 §2.2): r.URL.Query(). It is no proof of anything, as it comes through
// the buyer's hands: look the payment up by its ImpUID (GET /payments/{imp_uid}) whatever State is, and let Decide say what is owed.
func ReadResult(query url.Values) Result {
	said := func(key string) string {
		if value := query.Get(key); !missing(value) {
			return value
		}
		return ""
	}
	flagged := func(answer string) bool { return query.Get("success") == answer || query.Get("imp_success") == answer }

	result := Result{
		State:       Unknown,
		ImpUID:      said("imp_uid"),
		MerchantUID: said("merchant_uid"),
		ErrorCode:   said("error_code"),
		ErrorMsg:    said("error_msg"),
	}
	result.Refused = result.ErrorCode == "PAYCHECK"
	switch {
	case result.ErrorCode != "" || result.ErrorMsg != "" || flagged("false"):
		result.State = Failure
	case result.ImpUID != "" || flagged("true"):
		result.State = Success
	}
	return result
}

// missing says whether a text is nothing that can be seen.
func missing(text string) bool { return jstext.IsBlank(text) }
