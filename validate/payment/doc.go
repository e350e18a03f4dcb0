// Package payment is for a shop's server, after a payment with PortOne V1: what the result says that the buyer comes back with (ReadResult),
// what a webhook says (ReadWebhook), and what the record of a payment means for the shop's own order (Decide).
//
// Only the record decides, and only the shop's server can ask for it: GET /payments/{imp_uid} of PortOne's REST API, with the shop's own key.
// What a page, a redirect or a webhook says is a hint which payment to ask for.
//
//	decision, err := payment.Decide(record, payment.Order{ImpUID: impUID, MerchantUID: "order-1", Amount: payment.AmountOf(14000)})
//	switch {
//	case err != nil: // nothing is decided
//	case decision.Outcome == payment.Paid && !decision.Repeated: // deliver, once
//	case decision.Outcome == payment.Mismatch: // deliver nothing; decision.Reasons say why
//	}
//
// All is functions over what they are given: no HTTP client, no storage, no state. It is no part of the program of the page.
package payment
