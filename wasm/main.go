// The crossing: what the page's loader calls. One JSON text comes in through linear memory, one number goes out; only a request with
// something to say about it has a report to be read. web/src/program.ts is the other side, and has the same numbers.
package main

import (
	"runtime"
	"strconv"
	"unsafe"

	"paycheck/validate"
)

// crossing is the memory that both sides share, and the one checker.
var crossing struct {
	checker validate.Checker
	input   []byte
	report  []byte
	base    string
	checks  int
	garbage int // bytes that checks have left behind, about
}

// main keeps the program alive, so that its exports can be called.
func main() { select {} }

// input gives the address of room for size bytes, valid until the next call of input.
//
//go:wasmexport input
func input(size uint32) unsafe.Pointer {
	if int(size) > len(crossing.input) {
		crossing.input = make([]byte, max(int(size), 4096))
	}
	return unsafe.Pointer(unsafe.SliceData(crossing.input))
}

// The flags of a check: two bits for the gateway and for the device, strict, English, three bits for the fault, stand-ins, and whether the
// device was guessed.
const (
	deviceShift = 2
	strictFlag  = 1 << 4
	englishFlag = 1 << 5
	faultShift  = 6
	faultMask   = 7
	standInFlag = 1 << 9
	guessedFlag = 1 << 10
)

// The status of a check: two bits for the gateway and for the flow, and whether there is no report to be read.
const (
	statusSize = 64
	flowShift  = 2
	cleanFlag  = 1 << 4
)

var (
	gateways = [...]validate.Gateway{"", validate.KICC, validate.Inicis, ""}
	devices  = [...]validate.Device{"", validate.PC, validate.Mobile, ""}
)

// check checks the JSON text at the start of the input, with the base URL after it. now is in milliseconds since 1970. It gives ticket*64 plus the status: proof that it ran to its end, which a program that died cannot give.
//
//go:wasmexport check
func check(ticket, textLength, baseLength, flags uint32, now float64) (result float64) {
	defer func() {
		if recover() != nil {
			result = -1
		}
	}()
	text := crossing.input[:textLength]
	if result, taken := hook(text, ticket); taken {
		return result
	}
	settings := validate.Settings{
		Gateway: gateways[flags&3],
		Device:  devices[flags>>deviceShift&3],
		Strict:  flags&strictFlag != 0,
		Locale:  validate.Korean,
		Now:     now,

		DeviceGuessed: flags&guessedFlag != 0,
	}
	if flags&englishFlag != 0 {
		settings.Locale = validate.English
	}
	if base := crossing.input[textLength : textLength+baseLength]; string(base) != crossing.base {
		crossing.base = string(base) // a page's is the same in every check
	}
	settings.BaseURL = crossing.base
	report, ok := crossing.checker.CheckSnapshot(text, validate.Fault(flags>>faultShift&faultMask), flags&standInFlag != 0, settings)
	if !ok {
		return -1
	}
	status := uint32(0)
	switch report.Gateway {
	case validate.Inicis:
		status = 1
	case validate.Other:
		status = 2
	}
	switch report.Flow {
	case validate.Billing:
		status |= 1 << flowShift
	case validate.Escrow:
		status |= 2 << flowShift
	}
	if len(report.Issues) == 0 && len(report.Changes) == 0 {
		status |= cleanFlag
	} else {
		written := append(report.AppendJSON(crossing.report[:0]), `,"ticket":`...)
		crossing.report = append(strconv.AppendInt(written, int64(ticket), 10), '}')
	}
	collect(garbageOf(text, &report))
	return float64(ticket)*statusSize + float64(status)
}

// garbageOf gives about how many bytes of garbage the check of a text left, rather too many: nearly none, unless strings were unescaped or
// repaired, each of which may be copied some times.
func garbageOf(text []byte, report *validate.Report) int {
	garbage := len(text)/64 + 64*len(report.Issues) + 256*len(report.Changes)
	if len(report.Changes) > 0 || crossing.checker.Unescaped() {
		garbage += 4 * len(text)
	}
	return garbage
}

// garbageLimit is how much garbage, in bytes, is worth a collection.
const garbageLimit = 1 << 20

// settleAfter is after how many checks the memory gets the size that it keeps. Few pages come that far in their life.
const settleAfter = 768

// collect collects the garbage once there is enough of it. The loader has turned Go's own collector off (GOGC): a collection that begins in a
// check is not finished by its end, and until it is, with nothing to run it on, every write of a pointer costs more.
func collect(garbage int) {
	if crossing.checks++; crossing.checks == settleAfter {
		// Room for the garbage, and two collections, since each takes more for its own books the first time.
		runtime.KeepAlive(make([]byte, garbageLimit))
		runtime.GC()
		runtime.GC()
	}
	if crossing.garbage += garbage; crossing.garbage > garbageLimit {
		crossing.garbage = 0
		runtime.GC()
	}
}

// report gives the address of the report of the last check, or of what rules wrote.
//
//go:wasmexport report
func report() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(crossing.report)) }

// reportLength gives the length of what stands at report, in bytes.
//
//go:wasmexport reportLength
func reportLength() uint32 { return uint32(len(crossing.report)) }

// rules writes the catalogue as JSON to where report says and gives its length in bytes.
//
//go:wasmexport rules
func rules() uint32 {
	crossing.report = validate.AppendRules(crossing.report[:0])
	return reportLength()
}
