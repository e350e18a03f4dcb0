//go:build !rulegen

// The way from a page's params to their report: read, repair, ask the rules, report. The servers' way is in server.go.

package validate

import "unsafe"

// fault is why a page could not read its params into JSON text at all.
type fault uint8

// The faults, as the loader numbers them.
const (
	noFault fault = iota
	wrongType
	cyclic
	unreadable
	tooLarge
	tooDeep
	emptyParams
)

// faultCodes are the codes of the faults.
var faultCodes = [...]code{noFault: 0, wrongType: codeParamsType, cyclic: codeParamsCyclic,
	unreadable: codeParamsUnreadable, tooLarge: codeParamsTooLarge, tooDeep: codeParamsTooDeep, emptyParams: codeParamsEmpty}

// page checks the requests of a page, one after another, in the same memory. The zero value is ready to use.
type page struct {
	engine
	tape   tape
	reader tapeReader
}

// pageTape is a page's params as they cross (tape.go): slots, and a run of strings. Reading it changes the slots. Exact says that lengths are in
// bytes already, Lossy that lone surrogates became U+FFFD.
type pageTape struct {
	Slots        []float64
	Run          []byte
	Exact, Lossy bool
}

// toRead gives the tape as it is read.
func (t pageTape) toRead() *tape {
	return &tape{slots: t.Slots, run: unsafe.String(unsafe.SliceData(t.Run), len(t.Run)), exact: t.Exact, lossy: t.Lossy}
}

// CheckTape checks what a page's loader read. The tape is the page's until the report is written. It is false when what was given is no tape.
func (p *page) CheckTape(t pageTape, settings settings) bool {
	p.start(settings)
	p.clear()
	p.tape = *t.toRead()
	p.reader = tapeReader{tape: &p.tape}
	if !p.reader.request(&p.request) {
		return false
	}
	p.check.run(&p.request)
	return true
}

// CheckFault notes why a page's loader could not read the params. The tape is what it read before, for cyclic; for wrongType and emptyParams its run
// is what was passed, by the name that JavaScript has for it. It is false for a fault that there is not.
func (p *page) CheckFault(why fault, t pageTape, settings settings) bool {
	p.start(settings)
	if why == noFault || int(why) >= len(faultCodes) {
		return false
	}
	switch why {
	case wrongType:
		p.check.raiseType(&Value{}, string(t.Run))
	case emptyParams:
		p.check.raiseEmpty(&Value{}, string(t.Run))
	default:
		finding := p.check.raise(faultCodes[why], &Value{}, none)
		if why == cyclic {
			finding.path = (&tapeReader{tape: t.toRead()}).pathOfLast()
		}
	}
	return true
}

// Gateway gives whose rules the last check applied.
func (p *page) Gateway() Gateway { return p.check.gateway.code }

// Flow gives what the last request asks for.
func (p *page) Flow() Flow { return p.check.flow }

// AppendReport appends the JSON of the last check's report, once a check, without params, without what changes are from and without the closing
// brace, and of issues the members alone (appendMembers). It appends nothing where no issue and no change is in it.
func (p *page) AppendReport(text []byte) []byte { return p.check.appendReport(text) }
