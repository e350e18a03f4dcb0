//go:build !rulegen

// The way from a request's text to its report: decode, repair, ask the rules, report.

package validate

import (
	"slices"
	"unsafe"

	"paycheck/validate/internal/jstext"
)

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
	lexer   lexer
}

// CheckSnapshot checks what a page's loader read: the text that JSON.stringify would give, which is well formed and has no key twice,
// or the fault that kept it from reading. standIns says whether the text holds stand-ins of what JSON has no words for. With a fault the text
// is its details: for Cyclic the path that leads to it, for WrongType and Empty what was passed, by the name that JavaScript has for it.
// The report is valid until the next check and not to be changed, and its Params are not filled. ok is false when the text is no JSON after all.
func (c *Checker) CheckSnapshot(text []byte, fault Fault, standIns bool, settings Settings) (report Report, ok bool) {
	if fault == NoFault && len(text) > MaxBytes {
		fault = TooLarge
	}
	c.start(settings)
	c.check.standIns = standIns
	if fault != NoFault {
		if int(fault) >= len(faultCodes) {
			return Report{}, false
		}
		switch fault {
		case WrongType:
			c.check.raiseType(&Value{}, string(text))
		case Empty:
			c.check.raiseEmpty(&Value{}, string(text))
		default:
			finding := c.check.raise(faultCodes[fault], &Value{}, none)
			if fault == Cyclic {
				finding.path = faultPath(string(text))
			}
		}
		return c.check.report(), true
	}
	ok = c.decode(text)
	return c.check.report(), ok
}

// Unescaped says whether the last check had strings to unescape: each one is copied, which leaves garbage.
func (c *Checker) Unescaped() bool { return hadEscapes(&c.lexer) }

// start clears what the last check left.
func (c *Checker) start(settings Settings) {
	check := &c.check
	check.settings = settings
	check.standIns = false
	check.flow = Payment
	check.findings = check.findings[:0]
	check.repairs = check.repairs[:0]
	if check.gateway = namedByOption(settings.Gateway); check.gateway == nil {
		check.gateway = factsOf(string(KICC))
	}
}

// decode decodes and checks text. It is false when the text is no JSON.
func (c *Checker) decode(text []byte) bool {
	p := &c.request
	*p = RequestPay{
		Object:       Object{unknown: p.unknown[:0]},
		KICCProducts: KICCProducts{entries: p.KICCProducts.entries[:0]},
		Card:         Card{Detail: CardDetails{entries: p.Card.Detail.entries[:0]}},
		Display:      Display{CardQuota: CardQuotas{entries: p.Display.CardQuota.entries[:0]}},
	}
	in := &c.lexer
	*in = lexer{Data: text}
	if p.opens(in) {
		p.decode(in)
	}
	in.Consumed()
	if in.Error() != nil {
		return false
	}
	if p.kind != kindObject {
		c.check.raiseType(&p.Value, kindNames[p.given].EN)
		return true
	}
	c.check.run(p)
	return true
}

// repaired gives text with the repairs in it: text itself when there are none.
func (c *Checker) repaired(text []byte) []byte {
	repairs := slices.DeleteFunc(c.check.repairs, func(r repair) bool { return c.check.isOff(r.code) })
	if len(repairs) == 0 {
		return text
	}
	start := uintptr(unsafe.Pointer(unsafe.SliceData(text)))
	offset := func(r *repair) int { return int(uintptr(unsafe.Pointer(unsafe.StringData(r.given.raw))) - start) }
	slices.SortFunc(repairs, func(a, b repair) int { return offset(&a) - offset(&b) })
	result := make([]byte, 0, len(text)+64)
	copied := 0
	for i := range repairs {
		at := offset(&repairs[i])
		result = jstext.AppendValue(append(result, text[copied:at]...), repairs[i].to)
		copied = at + len(repairs[i].given.raw)
	}
	return append(result, text[copied:]...)
}
