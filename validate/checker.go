//go:build !rulegen

// The way from a page's params to their report: read, repair, ask the rules, report. The servers' way is in bytes.go.

package validate

import "unsafe"

// Fault is why a page could not read its params into JSON text at all.
type Fault uint8

// The faults, as the loader numbers them.
const (
	NoFault Fault = iota
	WrongType
	Cyclic
	Unreadable
	TooLarge
	TooDeep
	Empty
)

// faultCodes are the codes of the faults.
var faultCodes = [...]code{NoFault: 0, WrongType: codeParamsType, Cyclic: codeParamsCyclic,
	Unreadable: codeParamsUnreadable, TooLarge: codeParamsTooLarge, TooDeep: codeParamsTooDeep, Empty: codeParamsEmpty}

// Checker checks one request after another in the same memory. The zero value is ready to use, by one goroutine at a time.
type Checker struct {
	request RequestPay
	check   check
	tape    tape
	reader  tapeReader
}

// Tape is a page's params as they cross (tape.go): slots, and a run of strings. Reading it changes the slots. Exact says that lengths are in
// bytes already, Lossy that lone surrogates became U+FFFD.
type Tape struct {
	Slots        []float64
	Run          []byte
	Exact, Lossy bool
}

// UnmarshalTape reads a tape into p, whose strings alias it. It is false where that is no tape of an object.
func (p *RequestPay) UnmarshalTape(t Tape) bool {
	*p = RequestPay{}
	return (&tapeReader{tape: t.toRead()}).request(p)
}

// toRead gives the tape as it is read.
func (t Tape) toRead() *tape {
	return &tape{slots: t.Slots, run: unsafe.String(unsafe.SliceData(t.Run), len(t.Run)), exact: t.Exact, lossy: t.Lossy}
}

// CheckTape checks what a page's loader read. The tape is the checker's as long as the report is used, and the report is valid until the next
// check and not to be changed; its Params are not filled. ok is false when what was given is no tape.
func (c *Checker) CheckTape(t Tape, settings Settings) (report Report, ok bool) {
	c.start(settings)
	c.clear()
	c.tape = *t.toRead()
	c.reader = tapeReader{tape: &c.tape}
	if !c.reader.request(&c.request) {
		return Report{}, false
	}
	c.check.run(&c.request)
	return c.check.report(), true
}

// CheckFault reports why a page's loader could not read the params. details are, for Cyclic, the path that leads to the cycle, for WrongType
// and Empty what was passed, by the name that JavaScript has for it. The report is as that of CheckTape. ok is false for a fault that there is not.
func (c *Checker) CheckFault(fault Fault, details string, settings Settings) (report Report, ok bool) {
	c.start(settings)
	if fault == NoFault || int(fault) >= len(faultCodes) {
		return Report{}, false
	}
	switch fault {
	case WrongType:
		c.check.raiseType(&Value{}, details)
	case Empty:
		c.check.raiseEmpty(&Value{}, details)
	default:
		finding := c.check.raise(faultCodes[fault], &Value{}, none)
		if fault == Cyclic {
			finding.path = faultPath(details)
		}
	}
	return c.check.report(), true
}

// start clears what the last check left.
func (c *Checker) start(settings Settings) {
	check := &c.check
	check.settings = settings
	check.flow = Payment
	check.findings = check.findings[:0]
	check.repairs = check.repairs[:0]
	if check.gateway = namedByOption(settings.Gateway); check.gateway == nil {
		check.gateway = factsOf(string(KICC))
	}
}

// clear empties the request, whose lists keep their memory.
func (c *Checker) clear() {
	p := &c.request
	unknown, products, details, quotas := p.unknown[:0], p.KICCProducts.entries[:0], p.Card.Detail.entries[:0], p.Display.CardQuota.entries[:0]
	*p = RequestPay{}
	p.unknown, p.KICCProducts.entries, p.Card.Detail.entries, p.Display.CardQuota.entries = unknown, products, details, quotas
}
