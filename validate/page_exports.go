//go:build js || browser

// What the program in the browser calls (wasm/main.go). It is in no other build, so that an app's documentation has what an app needs.

package validate

type (
	// Page checks the requests of a page.
	Page = page
	// Tape is a page's params as they cross.
	Tape = pageTape
	// Settings are the options of one check.
	Settings = settings
	// Channel is one of the option channels.
	Channel = channel
	// RuleSeverity is one of the option rules.
	RuleSeverity = ruleSeverity
	// Fault is why a page could not read its params.
	Fault = fault
)

// The faults, as the loader numbers them.
const (
	NoFault    = noFault
	WrongType  = wrongType
	Cyclic     = cyclic
	Unreadable = unreadable
	TooLarge   = tooLarge
	TooDeep    = tooDeep
	Empty      = emptyParams
)

// Contract is what a page's loader has to know to ask the program.
const Contract = contract

// GatewayNumber gives the number by which the crossing calls a gateway; 0 for one that it does not know.
func GatewayNumber(name Gateway) uint32 { return gatewayNumber(name) }

// UnmarshalTape reads a tape into p, whose strings alias it. It is false where that is no tape of an object.
func (p *RequestPay) UnmarshalTape(t Tape) bool {
	*p = RequestPay{}
	return (&tapeReader{tape: t.toRead()}).request(p)
}
