//go:build js || browser

// The crossing, called as the loader calls it but natively; under the tag browser without a JSON reader.

package main

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"paycheck/validate"
	"paycheck/validate/vectors"
)

// put puts a text where the loader puts it, and gives its length.
func put(given string) uint32 {
	copy(unsafe.Slice((*byte)(text(uint32(len(given)))), len(given)), given)
	return uint32(len(given))
}

// keys are the keys of the contract in the order of their numbers.
var keys = sync.OnceValue(func() []string { return strings.Fields(contractParts()[2]) })

// contractParts are the parts of what the program says of its contract.
func contractParts() []string {
	contract()
	return strings.Split(string(crossed()), "|")
}

// names are the gateways of the contract in the order of their numbers.
var names = sync.OnceValue(func() []string { return strings.Fields(contractParts()[1]) })

// chosen gives settings with a base URL, and the rest by the bits of a number: a byte for the gateway, two bits each for the device and the one that
// is guessed, a bit each for strict and English.
func chosen(base string, number uint32) string {
	devices := []string{"", "pc", "mobile", "watch"}
	gateways := append([]string{"", "nowhere"}, names()...)
	return strings.Join([]string{strings.ReplaceAll(base, "\x00", ""), gateways[int(number&0xff)%len(gateways)], devices[number>>8&3], devices[number>>10&3],
		strconv.FormatBool(number>>12&1 == 1), []string{"ko", "en"}[number>>13&1], ""}, "\x00")
}

// faultShift is where the bits of a choice have the fault.
const faultShift = 14

// cross sets what a number chooses, and a base URL, and checks a request, or reports a fault with it as its details. It is false where the request is
// no JSON.
func cross(t *testing.T, ticket uint32, request, base string, choice uint32, now float64) (result float64, ok bool) {
	if result := settings(ticket, put(chosen(base, choice))); result != float64(ticket)*statusSize {
		t.Fatalf("the settings %q give %v", chosen(base, choice), result)
	}
	flags := choice >> faultShift & faultMask
	if flags != 0 {
		return check(ticket, 0, put(request), flags, now), true
	}
	tape, err := vectors.WriteTape([]byte(request), keys())
	if err != nil {
		return 0, false
	}
	if tape.Exact {
		flags |= exactFlag
	}
	if tape.Lossy {
		flags |= lossyFlag
	}
	copy(unsafe.Slice((*float64)(slots(uint32(len(tape.Slots)))), len(tape.Slots)), tape.Slots)
	return check(ticket, uint32(len(tape.Slots)), put(string(tape.Run)), flags, now), true
}

// crossed is the report that stands ready for the loader.
func crossed() []byte {
	return unsafe.Slice((*byte)(report()), uint64(reportLength())/tickets)
}

// answer is what the loader expects of a report.
type answer struct {
	OK        *bool
	Gateway   string
	Flow      string
	Issues    [][]any // severity, code, path, message, and perhaps a suggestion
	Changes   []struct{ Code, Message string }
	Truncated *bool
}

func FuzzCrossing(f *testing.F) {
	all, err := vectors.All("../validate")
	if err != nil {
		f.Fatal(err)
	}
	for i, v := range all {
		f.Add(string(v.Params), v.Options.BaseURL, uint32(i)*0x9e3779b9>>(32-faultShift), 1.7e12)
	}
	f.Add(`{"\ud800":"\udc00","a":"\ud83d\ude00\ud83d"}`, "about:blank", uint32(0), 0.0)
	f.Add(`{`, "", uint32(3<<faultShift), 0.0)
	f.Add("custom_data\x00", "", uint32(2<<faultShift), 0.0)
	f.Add("Promise", "", uint32(1<<faultShift), 0.0)
	f.Add(`{}`, "", uint32(0xff), 0.0)
	ticket := uint32(0)
	f.Fuzz(func(t *testing.T, text, base string, choice uint32, now float64) {
		ticket = (ticket + 1) % tickets
		result, ok := cross(t, ticket, text, base, choice, now)
		if !ok {
			return
		}
		faulty := choice>>faultShift&faultMask != 0
		if result == failed {
			var object map[string]json.RawMessage
			if !faulty && json.Unmarshal([]byte(text), &object) == nil && object != nil {
				t.Fatalf("no answer for %q", text)
			}
			return
		}
		status := result - float64(ticket)*statusSize
		gateway := int(uint32(status) & gatewayMask)
		if status < 0 || status >= statusSize || status != float64(uint32(status)) || gateway < 1 || gateway > len(names()) || uint32(status)>>flowShift&3 == 3 {
			t.Fatalf("%q gives the status %v", text, status)
		}
		if uint32(status)&cleanFlag != 0 {
			return
		}
		var said answer
		if err := json.Unmarshal(crossed(), &said); err != nil {
			t.Fatalf("%q gives %q: %v", text, crossed(), err)
		}
		if uint64(reportLength())%tickets != uint64(ticket) || said.OK == nil || said.Truncated == nil {
			t.Fatalf("%q gives %s", text, crossed())
		}
		if len(said.Issues) == 0 && len(said.Changes) == 0 || len(said.Issues) > 100 {
			t.Fatalf("%q gives %d issues and %d changes", text, len(said.Issues), len(said.Changes))
		}
		for _, issue := range said.Issues {
			if len(issue) < 4 || issue[3] == "" || *said.OK && issue[0] == "error" {
				t.Fatalf("%q gives %s", text, crossed())
			}
		}
	})
}

func TestTheCatalogueCrossesWhole(t *testing.T) {
	rules()
	var said []validate.Rule
	if err := json.Unmarshal(crossed(), &said); err != nil {
		t.Fatal(err)
	}
	want, err := json.Marshal(validate.Rules())
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(said)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("the catalogue comes across as %s, want %s", got, want)
	}
}

// shared are the numbers of web/src/crossing.ts as they stand here.
var shared = map[string]map[string]int{
	"Flag":   {"exact": exactFlag, "lossy": lossyFlag},
	"Ticket": {"count": tickets},
	"Status": {"gatewayMask": gatewayMask, "flowShift": flowShift, "flowMask": 3, "clean": cleanFlag, "size": statusSize},
	"Fault": {"none": int(validate.NoFault), "type": int(validate.WrongType), "cyclic": int(validate.Cyclic),
		"unreadable": int(validate.Unreadable), "tooLarge": int(validate.TooLarge), "tooDeep": int(validate.TooDeep), "empty": int(validate.Empty)},
	"Kind":  {"end": 0, "null": 1, "string": 2, "number": 3, "true": 4, "false": 5, "array": 6, "object": 7, "bigint": 8, "key": 9}, // validate/tape.go
	"Slot":  {"key": 16, "length": 65536},
	"Limit": {"bytes": validate.MaxBytes, "depth": validate.MaxDepth},
}

var (
	enumOf   = regexp.MustCompile(`(?s)export const enum (\w+) \{\n(.*?)\n\}`)
	memberOf = regexp.MustCompile(`(?m)^  (\w+)(?: = (\d+))?,$`)
	listOf   = regexp.MustCompile(`(?m)^export const (\w+) = \[(.*)\] as const$`)
)

func TestBothSidesOfTheCrossingHaveTheSameNumbers(t *testing.T) {
	text, err := os.ReadFile("../web/src/crossing.ts")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]map[string]int{}
	for _, enum := range enumOf.FindAllStringSubmatch(string(text), -1) {
		members, next := map[string]int{}, 0
		for _, member := range memberOf.FindAllStringSubmatch(enum[2], -1) {
			if member[2] != "" {
				next, _ = strconv.Atoi(member[2])
			}
			members[member[1]] = next
			next++
		}
		if len(members) > 0 { // the others are enums of strings
			found[enum[1]] = members
		}
	}
	if !reflect.DeepEqual(found, shared) {
		t.Errorf("the page has %v, the program %v", found, shared)
	}
	lists := map[string]string{}
	for _, list := range listOf.FindAllStringSubmatch(string(text), -1) {
		lists[list[1]] = strings.ReplaceAll(list[2], "'", "")
	}
	want := map[string]string{"flows": string(flows[0] + ", " + flows[1] + ", " + flows[2])}
	if !reflect.DeepEqual(lists, want) {
		t.Errorf("the page has %v, the program %v", lists, want)
	}
}

func TestTheProgramTellsByWhichNumbersItCallsThings(t *testing.T) {
	text, err := os.ReadFile("../web/src/contract.ts")
	if err != nil {
		t.Fatal(err)
	}
	parts := contractParts()
	if !strings.Contains(string(text), "export const contract = '"+parts[0]+"'\n") {
		t.Errorf("the program is for the contract %s, the page has another", parts[0])
	}
	for i, name := range names() {
		if number := validate.GatewayNumber(validate.Gateway(name)); number != uint32(i)+1 {
			t.Errorf("the page has the number %d for %s, the program %d", i+1, name, number)
		}
	}
	if last := names()[len(names())-1]; last != string(validate.Other) || len(names()) < 42 {
		t.Errorf("of %d gateways the last is %s", len(names()), last)
	}
	if len(keys()) < 60 || keys()[0] != "pg" {
		t.Errorf("the keys are %q", keys())
	}
}

func TestWhatEitherSideHasNoNumberForIsAFailure(t *testing.T) {
	if result, _ := cross(t, 1, "", "", 7<<faultShift, 0); result != failed {
		t.Errorf("a fault that there is not gives %v", result)
	}
	if number := validate.GatewayNumber("nowhere"); number != 0 {
		t.Errorf("a gateway that there is not has the number %d", number)
	}
}

func TestSettingsStayUntilTheNext(t *testing.T) {
	set := func(fields ...string) float64 { return settings(9, put(strings.Join(fields, "\x00")+"\x00")) }
	const base = "https://shop.example/cart/"
	if set(base, "tosspayments", "", "mobile", "true", "en", "channel", "channel-key-1", "html5_inicis", "channel", "channel-key-2", "nowhere",
		"rule", "name.required", "off", "rule", "name.charset", "loud", "rule", "nome.required", "off") != 9*statusSize {
		t.Fatal("the settings are refused")
	}
	want := validate.Settings{BaseURL: base, Gateway: "tosspayments", Device: validate.Mobile, DeviceGuessed: true, Strict: true, Locale: validate.English,
		Channels:     []validate.Channel{{Key: "channel-key-1", Gateway: validate.Inicis}},
		Rules:        []validate.RuleSeverity{{Code: "name.required", Severity: validate.Off}},
		UnknownCodes: []string{"nome.required"}}
	for range 2 {
		// An object, under the key's number a string, and the end.
		number := slices.Index(keys(), "m_redirect_url") + 1
		copy(unsafe.Slice((*float64)(slots(3)), 3), []float64{7, float64(2 + 16*number + 65536*len("./done")), 0})
		if check(1, 3, put("./done\x00"), exactFlag, 0) == failed || !reflect.DeepEqual(crossing.settings, want) {
			t.Errorf("the settings are %+v, want %+v", crossing.settings, want)
		}
		if text := string(crossed()); !strings.Contains(text, base+"done") {
			t.Errorf("the base URL is not in %s", text)
		}
	}
	for _, fields := range [][]string{{""}, {"", "", "", "", ""}, {"", "", "", "", "", "", "channel", "x"}, {"", "", "", "", "", "", "colour", "a", "b"}} {
		if result := set(fields...); result != failed {
			t.Errorf("%q gives %v", fields, result)
		}
	}
	if set("", "nowhere", "watch", "", "", "") != 9*statusSize || !reflect.DeepEqual(crossing.settings, validate.Settings{Locale: validate.Korean}) {
		t.Errorf("what was set stays, or nonsense does: %+v", crossing.settings)
	}
	if set("", "", "pc", "mobile", "false", "ko") != 9*statusSize || !reflect.DeepEqual(crossing.settings, validate.Settings{Device: validate.PC, Locale: validate.Korean}) {
		t.Errorf("a guess counts beside a name: %+v", crossing.settings)
	}
}

func TestCodesThatDoNotExistAreToldOnce(t *testing.T) {
	for _, told := range []struct{ named, want string }{
		{"amount.tipe", "amount.tipe\x00"}, {"amount.tipe", ""}, {"amount.type", ""}, {"amount.tope", "amount.tope\x00"}, {"kiccProducts.name.required", ""},
	} {
		settings(9, put(strings.Join([]string{"", "", "", "", "", "ko", "rule", told.named, "off", ""}, "\x00")))
		if length := unknown(); string(unsafe.Slice((*byte)(report()), length)) != told.want {
			t.Errorf("of %s it tells %q, want %q", told.named, unsafe.Slice((*byte)(report()), length), told.want)
		}
	}
}

func TestWhereACycleIsCrosses(t *testing.T) {
	tape, err := vectors.WriteTape([]byte(`{"custom_data":[1,2,{"parent":{}}]}`), keys())
	if err != nil {
		t.Fatal(err)
	}
	open := len(tape.Slots) - 4 // without the ends of four objects and arrays
	copy(unsafe.Slice((*float64)(slots(uint32(open))), open), tape.Slots)
	check(1, uint32(open), put(string(tape.Run)), uint32(validate.Cyclic)|exactFlag, 0)
	var said answer
	if err := json.Unmarshal(crossed(), &said); err != nil {
		t.Fatal(err)
	}
	if len(said.Issues) != 1 || !reflect.DeepEqual(said.Issues[0][2], []any{"custom_data", 2.0, "parent"}) {
		t.Errorf("got %s", crossed())
	}
}
