// The crossing, called as the loader calls it but natively; under the tag browser with the program's own lexer.

package main

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate"
	"paycheck/validate/vectors"
)

// cross puts a text and a base URL where the loader puts them, and checks.
func cross(ticket uint32, text, base string, flags uint32, now float64) float64 {
	size := len(text) + len(base)
	room := unsafe.Slice((*byte)(input(uint32(size))), size)
	copy(room, text)
	copy(room[len(text):], base)
	return check(ticket, uint32(len(text)), uint32(len(base)), flags, now)
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
		f.Add(string(v.Params), v.Options.BaseURL, uint32(i)&(1<<faultShift-1), 1.7e12)
	}
	f.Add(`{"amount":"\/NaN","name":"\/12n","card":{"direct":{"code":"\/7n"}},"notice_url":["\/1n"]}`, "", uint32(standInFlag), 0.0)
	f.Add(`{"amount":"\/`, "", uint32(standInFlag), 0.0)
	f.Add(`{"\ud800":"\udc00","a":"\ud83d\ude00\ud83d"}`, "about:blank", uint32(0), 0.0)
	f.Add(`{`, "", uint32(3<<faultShift), 0.0)
	ticket := uint32(0)
	f.Fuzz(func(t *testing.T, text, base string, flags uint32, now float64) {
		ticket++
		result := cross(ticket, text, base, flags, now)
		faulty := flags>>faultShift&faultMask != 0
		if result == -1 {
			var object map[string]json.RawMessage
			if !faulty && utf8.ValidString(text) && isCompact(text) && json.Unmarshal([]byte(text), &object) == nil && flags&standInFlag == 0 {
				t.Fatalf("no answer for %q", text)
			}
			return
		}
		status := result - float64(ticket)*statusSize
		if status < 0 || status >= 2*cleanFlag || status != float64(uint32(status)) || uint32(status)&3 == 3 || uint32(status)>>flowShift&3 == 3 {
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
