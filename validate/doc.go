// Package validate checks and repairs the params of IMP.request_pay, with which a web page asks PortOne (V1, formerly i'mport) for a payment.
//
// [Check] takes the params as JSON text, from anyone, and says what is wrong with them, what would be ignored, and what was repaired without a
// loss:
//
//	report := validate.Check(params, validate.Options{Device: validate.Mobile})
//	if !report.OK {
//		for _, issue := range report.Issues {
//			log.Printf("%s %s: %s", issue.Severity, issue.Path, issue.Message)
//		}
//	}
//	next(report.Params) // the repaired request
//
// The same rules run in the page, compiled to WebAssembly, before the payment SDK sees the params; the same request gives the same report there.
// That is advice for honest pages: anyone can change a page. Whether an order is paid, only a server can say, by comparing what was paid with its
// own record: package paycheck/validate/payment does that.
//
// # Reports
//
// An [Issue] is an error, with which the payment cannot work, or a warning. Its Code is its name for programs: the path without array indexes, a
// dot, and the problem, as in kiccProducts.quantity.min. [Rules] lists every code with its severity, the gateways that raise it, the documents
// that speak for it and a summary in Korean and English. Messages hold no personal data. A [Change] is a repair: " 14,000 " became 14000. Its From
// and To are what was given and may be personal data.
//
// # Which rules apply
//
// A request's pg names its gateway, and what only that gateway asks is asked of it. Where pg is missing, [Options] say whose rules apply, for the
// whole page or for each channelKey. A gateway that PortOne does not know is an error, as the SDK would silently open another one.
//
// # With go-playground/validator
//
// [Register] teaches an app's own validator (gin's, echo's) to check a [RequestPay] that stands in the app's structs. A RequestPay decodes what is
// there, whatever it is: what is wrong with it Check says, not the decoder.
//
// How the package is built, and how a rule, a gateway or a param is added, is in ARCHITECTURE.md beside this file.
package validate
