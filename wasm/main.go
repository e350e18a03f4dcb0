//go:build js || browser

// The crossing: what the page's loader calls. One tape comes in through linear memory (validate/tape.go), one number goes out; only a request
// with something to say about it has a report to be read. web/src/program.ts is the other side, and web/src/crossing.ts has the same numbers.
package main

import (
	"slices"
	"unsafe"

	"paycheck/validate"
)

// crossing is the memory that both sides share, and the one page.
var crossing struct {
	page     validate.Page
	settings validate.Settings // those that the page sets for many checks
	unknown  []string          // codes that unknown has told
	slots    []float64
	text     []byte
	report   []byte
	ticket   uint32 // of the check that wrote the report
}

// main keeps the program alive, so that its exports can be called.
func main() {
	crossing.page.Rehearse()
	wait()
}

// slots gives the address of room for so many slots of a tape, valid until the next call. Here and in text it grows by more than is asked for:
// what it was before is never used again.
//
//go:wasmexport slots
func slots(count uint32) unsafe.Pointer {
	if int(count) > len(crossing.slots) {
		crossing.slots = make([]float64, count+count/2)
	}
	return unsafe.Pointer(unsafe.SliceData(crossing.slots))
}

// text gives the address of room for size bytes of text, valid until the next call.
//
//go:wasmexport text
func text(size uint32) unsafe.Pointer {
	if int(size) > len(crossing.text) {
		crossing.text = make([]byte, size+size/2)
	}
	return unsafe.Pointer(unsafe.SliceData(crossing.text))
}

// The flags of a check: three bits for the fault, exact lengths, lone surrogates lost.
const (
	faultMask = 7
	exactFlag = 1 << 3
	lossyFlag = 1 << 4
)

// The status of a check: a byte for the gateway, two bits for the flow, and whether there is no report to be read.
const (
	statusSize  = 1 << 11
	gatewayMask = 0xff
	flowShift   = 8
	cleanFlag   = 1 << 10
)

// flows are in the order of their numbers.
var flows = [...]validate.Flow{validate.Payment, validate.Billing, validate.Escrow}

// failed is the result of what could not be done. No status gives it.
const failed = -1

// tickets is how many tickets there are, from 0.
const tickets = 1 << 21

// contract writes by which numbers both sides call things to where report says, and gives its length. A page asks only a program that has
// its own crossing.ts.
//
//go:wasmexport contract
func contract() uint32 {
	crossing.report = append(crossing.report[:0], validate.Contract...)
	return uint32(len(crossing.report))
}

// settings reads what the page sets for all checks until the next call: the text of textLength bytes. It gives
// ticket*statusSize, as proof that it did.
//
//go:wasmexport settings
func settings(ticket, textLength uint32) (result float64) {
	defer func() {
		if recover() != nil {
			result = failed
		}
	}()
	if !crossing.settings.ReadPageSettings(string(crossing.text[:textLength])) {
		return failed
	}
	return float64(ticket) * statusSize
}

// unknown writes the codes that the settings name and the catalogue lacks to where report says, each with a separator behind it, and gives their
// length in bytes. Each code is in it once in the life of the program.
//
//go:wasmexport unknown
func unknown() uint32 {
	crossing.report = crossing.report[:0]
	for _, code := range crossing.settings.UnknownCodes {
		if !slices.Contains(crossing.unknown, code) {
			crossing.unknown = append(crossing.unknown, code)
			crossing.report = append(append(crossing.report, code...), 0)
		}
	}
	return uint32(len(crossing.report))
}

// check checks a tape of so many slots and so many bytes of text, or reports why it ends where it does, or is none. now is in milliseconds since
// 1970. It gives ticket*statusSize plus the status: proof that
// it ran to its end, which a program that died cannot give. What either side has no number for is a failure.
//
//go:wasmexport check
func check(ticket, slotCount, textLength, flags uint32, now float64) (result float64) {
	defer func() {
		if recover() != nil {
			result = failed
		}
	}()
	text := crossing.text[:textLength]
	if result, taken := hook(text, ticket); taken {
		return result
	}
	settings := crossing.settings
	settings.Now = now
	page := &crossing.page
	tape := validate.Tape{Slots: crossing.slots[:slotCount], Run: text, Exact: flags&exactFlag != 0, Lossy: flags&lossyFlag != 0}
	var ok bool
	if fault := validate.Fault(flags & faultMask); fault == validate.NoFault {
		ok = page.CheckTape(tape, settings)
	} else {
		ok = page.CheckFault(fault, tape, settings)
	}
	if !ok {
		return failed
	}
	status := validate.GatewayNumber(page.Gateway())
	if status == 0 {
		return failed
	}
	for number, flow := range flows {
		if page.Flow() == flow {
			status |= uint32(number) << flowShift
		}
	}
	crossing.report = page.AppendReport(crossing.report[:0])
	if len(crossing.report) == 0 {
		status |= cleanFlag
	} else {
		crossing.report, crossing.ticket = append(crossing.report, '}'), ticket
	}
	collect(text, len(crossing.report))
	return float64(ticket)*statusSize + float64(status)
}

// report gives the address of what was written last: the report of a check, the contract, the codes that unknown tells, or the catalogue.
//
//go:wasmexport report
func report() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(crossing.report)) }

// reportLength gives, of the report of the last check that has one, its length in bytes*tickets plus the ticket: proof whose report it is. It is
// not in the text, because browsers make a text that they have made before in a sixth of the time.
//
//go:wasmexport reportLength
func reportLength() float64 { return float64(len(crossing.report))*tickets + float64(crossing.ticket) }

// rules writes the catalogue as JSON to where report says and gives its length in bytes.
//
//go:wasmexport rules
func rules() uint32 {
	crossing.report = validate.AppendRules(crossing.report[:0])
	return uint32(len(crossing.report))
}
