//go:build !browser

// The tape is read as JSON is: the same report comes of both.

package validate

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"paycheck/validate/internal/jstext"
	"paycheck/validate/vectors"
)

// tapeOf writes a JSON text as a page's loader would.
func tapeOf(t testing.TB, text []byte) pageTape {
	t.Helper()
	tape, err := vectors.WriteTape(text, keyNames[1:])
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return pageTape(tape)
}

// checkTape checks a JSON text as a tape.
func checkTape(t testing.TB, p *page, text []byte, settings settings) (Report, bool) {
	t.Helper()
	return tapeReport(p, tapeOf(t, text), settings)
}

// tapeReport gives the report of a tape; false when it is none.
func tapeReport(p *page, tape pageTape, settings settings) (Report, bool) {
	if !p.CheckTape(tape, settings) {
		return Report{}, false
	}
	return p.check.report(), true
}

// faultReport gives the report of a fault; false when there is no such fault.
func faultReport(p *page, why fault, details string, settings settings) (Report, bool) {
	if !p.CheckFault(why, pageTape{Run: []byte(details)}, settings) {
		return Report{}, false
	}
	return p.check.report(), true
}

// A page that meets a cycle has read up to there: what is open then has no end on the tape.
func TestACycleIsNamedByWhereTheTapeEnds(t *testing.T) {
	for text, want := range map[string]string{
		`{"custom_data":{}}`:     "custom_data",
		`{"custom_data":[[{}]]}`: "custom_data[0][0]",
		`{"amount":14000,"custom_data":["x",{"목록":[1.5,{"order":[]}]}]}`: "custom_data[1].목록[1].order",
		`{"a":{"b":1},"c":[[2],"d",[]]}`:                                 "c[2]",
		`{"kiccProducts":[{"name":"운동화","amount":1},{"name":{}}]}`:       "kiccProducts[1].name",
	} {
		tape := tapeOf(t, []byte(text))
		for tape.Slots[len(tape.Slots)-1] == float64(tapeEnd) {
			tape.Slots = tape.Slots[:len(tape.Slots)-1]
		}
		var p page
		if !p.CheckFault(cyclic, tape, settings{Locale: English}) {
			t.Fatal("no fault")
		}
		report := p.check.report()
		if len(report.Issues) != 1 || report.Issues[0].Path.String() != want || !strings.Contains(report.Issues[0].Message, "at "+want) {
			t.Errorf("%s: %+v, want %s", text, report.Issues, want)
		}
	}
}

func TestEveryKeyFindsItsFieldByItsNumber(t *testing.T) {
	for i := range fieldTables {
		table := &fieldTables[i]
		if len(table.keys) != len(table.fields) {
			t.Fatalf("%q has %d keys and %d fields", table.path, len(table.keys), len(table.fields))
		}
		for number, key := range keyNames {
			field := slices.Index(table.keys, key)
			if place := table.numbered(number); field < 0 && place != nil || field >= 0 && place != &table.fields[field] {
				t.Errorf("%q: the key %s finds %v", table.path, key, place)
			}
		}
		if table.numbered(len(keyNames)) != nil || table.numbered(slotLength) != nil {
			t.Errorf("%q: a key that there is not finds a field", table.path)
		}
	}
}

// Values that JSON lacks come on tapes only.
func TestValuesThatJSONLacks(t *testing.T) {
	number := func(key string) float64 { return float64(slices.Index(keyNames[:], key) * slotKinds) }
	slots := []float64{float64(tapeObject),
		float64(tapeNumber) + number("amount"), math.NaN(),
		float64(tapeNumber) + number("tax_free"), math.Inf(-1),
		float64(tapeBigInt) + number("name") + 3*slotLength,
		float64(tapeBigInt) + number("vat_amount") + 17*slotLength,
		float64(tapeArray) + number("notice_url"), float64(tapeBigInt) + slotLength, float64(tapeEnd),
		float64(tapeEnd)}
	report, ok := tapeReport(new(page), pageTape{Slots: slots, Run: []byte("123\x0090071992547409930\x007\x00"), Exact: true}, settings{Locale: English})
	if !ok {
		t.Fatal("not taken for a tape")
	}
	lines := strings.Join(issueLines(report), "\n")
	for _, want := range []string{"error amount.type", "error tax_free.type", "error vat_amount.max", "error notice_url.type"} {
		if !strings.Contains(lines, want) {
			t.Errorf("no %s in\n%s", want, lines)
		}
	}
	if got := report.Changes; len(got) != 1 || got[0].From != "123n" || got[0].To != "123" {
		t.Errorf("the changes are %+v", got)
	}
	for _, want := range []string{"NaN", "-Infinity", "90071992547409930n"} {
		if !slices.ContainsFunc(messages(report), func(message string) bool { return strings.Contains(message, want) }) {
			t.Errorf("no message shows %s: %q", want, messages(report))
		}
	}
}

func TestStringsEndWhereTheirUnitsDo(t *testing.T) {
	for _, texts := range [][]string{
		{"", "a", ""}, {"가", "a가", "가a"}, {"1234567", "12345678", "123456789"}, {"1234567가", "가나다라마바사아자차", "é23456é"},
		{"😀", "a😀", "1234567😀", "12345😀6789", "😀😀😀😀"}, {"\x00", "a\x00b", "\u007f\u0080\u0000"}, {"\ufffd", "1234567\ufffd", "\ufffd\ufffd\ufffd"},
		{"{1234567", "1234[67", "123456<", "1234567;\\|z", "1234567{", "12345678 "},
	} {
		document := tape{run: strings.Join(append(slices.Clone(texts), ""), separator)}
		for _, text := range texts {
			document.slots = append(document.slots, float64(int(tapeString)+len(utf16.Encode([]rune(text)))*slotLength))
		}
		for range 2 { // in units, then in bytes
			r := tapeReader{tape: &document}
			for _, text := range texts {
				got, found := r.string(r.next())
				want := traits(0)
				for _, b := range []byte(text) {
					want |= traitsOfByte[b]
				}
				if !jstext.IsTrimmed(text) {
					want |= hasEdge
				}
				if got != text || found != want || r.broken {
					t.Errorf("%q in %q is read as %q with the traits %b, want %b", text, texts, got, found, want)
				}
			}
			document.exact = true
		}
	}
}

// What is no tape is refused, and does no harm.
func FuzzTape(f *testing.F) {
	for _, text := range seedRequests(f) {
		if tape, err := vectors.WriteTape(text, keyNames[1:]); err == nil && len(text) < 4096 {
			f.Add(floatBytes(tape.Slots), tape.Run, tape.Exact)
		}
	}
	f.Fuzz(func(t *testing.T, slots, run []byte, exact bool) {
		numbers := make([]float64, len(slots)/8)
		for i := range numbers {
			bits := uint64(0)
			for _, b := range slots[8*i : 8*i+8] {
				bits = bits<<8 | uint64(b)
			}
			numbers[i] = math.Float64frombits(bits)
		}
		var p page
		report, ok := tapeReport(&p, pageTape{Slots: numbers, Run: run, Exact: exact, Lossy: !exact}, settings{})
		if ok {
			report.appendJSON(nil)
			walked(&p.request.Value)
		} else if !reflect.DeepEqual(report, Report{}) {
			t.Errorf("%+v of what is no tape", report)
		}
	})
}

func floatBytes(numbers []float64) (text []byte) {
	for _, number := range numbers {
		bits := math.Float64bits(number)
		for shift := 56; shift >= 0; shift -= 8 {
			text = append(text, byte(bits>>shift))
		}
	}
	return text
}
