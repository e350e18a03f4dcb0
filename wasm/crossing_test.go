// The crossing, called as the loader calls it but natively; under the tag browser with the program's own lexer.

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate"
	"paycheck/validate/vectors"
)

// put puts a text where the loader puts it, and gives its length.
func put(text string) uint32 {
	copy(unsafe.Slice((*byte)(input(uint32(len(text)))), len(text)), text)
	return uint32(len(text))
}

// cross sets a base URL and checks a text.
func cross(t *testing.T, ticket uint32, text, base string, flags uint32, now float64) float64 {
	if result := settings(ticket, put(strings.ReplaceAll(base, "\x00", "")+"\x00")); result != float64(ticket)*statusSize {
		t.Fatalf("the base URL %q gives %v", base, result)
	}
	return check(ticket, put(text), flags, now)
}

// crossed is the report that stands ready for the loader.
func crossed() []byte {
	return unsafe.Slice((*byte)(report()), reportLength())
}

// answer is what the loader expects of a report.
type answer struct {
	Ticket    *uint32
	OK        *bool
	Gateway   string
	Flow      string
	Issues    []struct{ Severity, Code, Message string }
	Changes   []struct{ Code, Message string }
	Truncated *bool
}

func FuzzCrossing(f *testing.F) {
	all, err := vectors.All("../validate")
	if err != nil {
		f.Fatal(err)
	}
	for i, v := range all {
		f.Add(string(v.Params), v.Options.BaseURL, uint32(i%4)|uint32(i)<<deviceShift&(1<<faultShift-1), 1.7e12)
	}
	f.Add(`{"amount":"\/NaN","name":"\/12n","card":{"direct":{"code":"\/7n"}},"notice_url":["\/1n"]}`, "", uint32(standInFlag), 0.0)
	f.Add(`{"amount":"\/`, "", uint32(standInFlag), 0.0)
	f.Add(`{"\ud800":"\udc00","a":"\ud83d\ude00\ud83d"}`, "about:blank", uint32(0), 0.0)
	f.Add(`{`, "", uint32(3<<faultShift), 0.0)
	f.Add(".custom_data\x00#2\x00.parent\x00", "", uint32(2<<faultShift), 0.0)
	f.Add("Promise", "", uint32(1<<faultShift), 0.0)
	f.Add(`{}`, "", uint32(0xff), 0.0)
	ticket := uint32(0)
	f.Fuzz(func(t *testing.T, text, base string, flags uint32, now float64) {
		ticket++
		result := cross(t, ticket, text, base, flags, now)
		faulty := flags>>faultShift&faultMask != 0
		if result == failed {
			if number := flags & gatewayMask; number > validate.GatewayNumber(validate.Other) {
				return
			}
			var object map[string]json.RawMessage
			if !faulty && utf8.ValidString(text) && isCompact(text) && json.Unmarshal([]byte(text), &object) == nil && flags&standInFlag == 0 {
				t.Fatalf("no answer for %q", text)
			}
			return
		}
		status := result - float64(ticket)*statusSize
		gateway, known := validate.GatewayNumbered(uint32(status) & gatewayMask)
		if status < 0 || status >= statusSize || status != float64(uint32(status)) || !known || gateway == "" || uint32(status)>>flowShift&3 == 3 {
			t.Fatalf("%q gives the status %v", text, status)
		}
		if uint32(status)&cleanFlag != 0 {
			return
		}
		var said answer
		if err := json.Unmarshal(crossed(), &said); err != nil {
			t.Fatalf("%q gives %q: %v", text, crossed(), err)
		}
		if said.Ticket == nil || *said.Ticket != ticket || said.OK == nil || said.Truncated == nil {
			t.Fatalf("%q gives %s", text, crossed())
		}
		if len(said.Issues) == 0 && len(said.Changes) == 0 || len(said.Issues) > 100 {
			t.Fatalf("%q gives %d issues and %d changes", text, len(said.Issues), len(said.Changes))
		}
		for _, issue := range said.Issues {
			if issue.Message == "" || *said.OK && issue.Severity == "error" {
				t.Fatalf("%q gives %s", text, crossed())
			}
		}
	})
}

// isCompact says whether no white space stands between the values of a text: the loader writes none, and the program's lexer reads none.
func isCompact(text string) bool {
	var compact bytes.Buffer
	return json.Compact(&compact, []byte(text)) == nil && compact.String() == text
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
	"Flag":   {"gatewayShift": 0, "deviceShift": deviceShift, "strict": strictFlag, "english": englishFlag, "faultShift": faultShift, "standIns": standInFlag, "guessed": guessedFlag},
	"Status": {"gatewayMask": gatewayMask, "flowShift": flowShift, "flowMask": 3, "clean": cleanFlag, "size": statusSize},
	"Fault": {"none": int(validate.NoFault), "type": int(validate.WrongType), "cyclic": int(validate.Cyclic),
		"unreadable": int(validate.Unreadable), "tooLarge": int(validate.TooLarge), "tooDeep": int(validate.TooDeep), "empty": int(validate.Empty)},
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
	want := map[string]string{"devices": string(devices[1] + ", " + devices[2]), "flows": string(flows[0] + ", " + flows[1] + ", " + flows[2])}
	if !reflect.DeepEqual(lists, want) {
		t.Errorf("the page has %v, the program %v", lists, want)
	}
}

func TestBothSidesCallEveryGatewayByTheSameNumber(t *testing.T) {
	text, err := os.ReadFile("../web/src/contract.ts")
	if err != nil {
		t.Fatal(err)
	}
	if number := strconv.FormatUint(uint64(contract()), 10); !strings.Contains(string(text), "export const contract = "+number+"\n") {
		t.Errorf("the program's contract %s is not the page's", number)
	}
	_, list, found := strings.Cut(string(text), "export const gateways = [")
	list, _, _ = strings.Cut(list, "]")
	names := regexp.MustCompile(`'(\w+)'`).FindAllStringSubmatch(list, -1)
	if !found || len(names) < 3 {
		t.Fatalf("contract.ts has the gateways %q", list)
	}
	for i, name := range names {
		if number := validate.GatewayNumber(validate.Gateway(name[1])); number != uint32(i)+1 {
			t.Errorf("the page has the number %d for %s, the program %d", i+1, name[1], number)
		}
	}
	if gateway, known := validate.GatewayNumbered(uint32(len(names)) + 1); known {
		t.Errorf("the page has no number for %s", gateway)
	}
}

func TestWhatEitherSideHasNoNumberForIsAFailure(t *testing.T) {
	for _, flags := range []uint32{gatewayMask, validate.GatewayNumber(validate.Other) + 1, 7 << faultShift} {
		if result := cross(t, 1, `{"pg":"kicc"}`, "", flags, 0); result != failed {
			t.Errorf("the flags %x give %v", flags, result)
		}
	}
	if number := validate.GatewayNumber("nowhere"); number != 0 {
		t.Errorf("a gateway that there is not has the number %d", number)
	}
}

func TestSettingsStayUntilTheNext(t *testing.T) {
	set := func(fields ...string) float64 { return settings(9, put(strings.Join(fields, "\x00")+"\x00")) }
	const base = "https://shop.example/cart/"
	if set(base, "channel", "channel-key-1", "html5_inicis", "channel", "channel-key-2", "nowhere", "rule", "name.required", "off", "rule", "name.charset", "loud") != 9*statusSize {
		t.Fatal("the settings are refused")
	}
	want := validate.Settings{BaseURL: base, Channels: []validate.Channel{{Key: "channel-key-1", Gateway: validate.Inicis}},
		Rules: []validate.RuleSeverity{{Code: "name.required", Severity: validate.Off}}}
	for range 2 {
		if check(1, put(`{"m_redirect_url":"./done"}`), 0, 0) == failed || !reflect.DeepEqual(crossing.settings, want) {
			t.Errorf("the settings are %+v, want %+v", crossing.settings, want)
		}
		if text := string(crossed()); !strings.Contains(text, base+"done") {
			t.Errorf("the base URL is not in %s", text)
		}
	}
	for _, fields := range [][]string{{"", "channel", "x"}, {"", "colour", "a", "b"}} {
		if result := set(fields...); result != failed {
			t.Errorf("%q gives %v", fields, result)
		}
	}
	if set("") != 9*statusSize || !reflect.DeepEqual(crossing.settings, validate.Settings{}) {
		t.Errorf("what was set stays: %+v", crossing.settings)
	}
}

func TestTheDetailsOfAFaultCross(t *testing.T) {
	check(1, put(".custom_data\x00#2\x00.parent\x00"), 2<<faultShift, 0)
	var said struct{ Issues []struct{ Path []any } }
	if err := json.Unmarshal(crossed(), &said); err != nil {
		t.Fatal(err)
	}
	if len(said.Issues) != 1 || !reflect.DeepEqual(said.Issues[0].Path, []any{"custom_data", 2.0, "parent"}) {
		t.Errorf("got %s", crossed())
	}
}
