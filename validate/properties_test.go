//go:build !browser

// What holds of every report, whatever the request.

package validate

import (
	"bytes"
	"encoding/json"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"paycheck/validate/vectors"
)

// A property reports what does not hold of a request.
type property func(t *testing.T, text []byte, options Options)

// FuzzRepairIsFinal looks for a repair that needs another one.
func FuzzRepairIsFinal(f *testing.F) { fuzz(f, repairIsFinal) }

// FuzzSameInputSameReport looks for a report that depends on anything but its request.
func FuzzSameInputSameReport(f *testing.F) { fuzz(f, sameInputSameReport) }

// FuzzChangesAndPaths looks for a change or a path that is not the request's.
func FuzzChangesAndPaths(f *testing.F) { fuzz(f, changesAndPaths) }

func TestPropertiesOfEveryKindOfValueInEveryField(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("takes minutes there, and what runs is the same")
	}
	bases := 0
	for _, v := range readVectors(t) {
		if !strings.HasSuffix(v.Name, "has nothing wrong") {
			continue
		}
		bases++
		for i, path := range fieldPaths {
			for j, value := range kindsOfValues {
				text, options := planted(v.Params, path, value), chosenOptions(uint8(i+j))
				repairIsFinal(t, text, options)
				sameInputSameReport(t, text, options)
				changesAndPaths(t, text, options)
				reportIsJSON(t, text, options)
				if t.Failed() {
					return // one is enough to look at
				}
			}
		}
	}
	if bases == 0 {
		t.Error("no vector to start from")
	}
}

// fuzz looks for a request without the property: any bytes, or one with any value at any path.
func fuzz(f *testing.F, holds property) {
	seeds := seedRequests(f)
	for i, text := range seeds {
		f.Add(text, uint8(0), "", uint8(i))
	}
	for i, value := range kindsOfValues {
		f.Add(seeds[i%len(seeds)], uint8(1+i%len(fieldPaths)), value, uint8(i))
	}
	f.Fuzz(func(t *testing.T, text []byte, field uint8, value string, choice uint8) {
		if field > 0 && json.Valid([]byte(value)) {
			if text = planted(text, fieldPaths[int(field)%len(fieldPaths)], value); text == nil {
				return
			}
		}
		holds(t, text, chosenOptions(choice))
	})
}

// newYear is when requests are checked that depend on the clock.
var newYear = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// chosenOptions makes options of a number.
func chosenOptions(choice uint8) Options {
	options := Options{Now: newYear, Strict: choice&1 != 0}
	if choice&2 != 0 {
		options.Gateway = Inicis
	}
	if choice&4 != 0 {
		options.Locale = Korean
	}
	if choice&8 != 0 {
		options.BaseURL = "https://shop.example/cart/"
	}
	options.Device = []Device{"", PC, Mobile, ""}[choice>>4&3]
	return options
}

// fieldPaths are the paths of all params; in a list, of its first entry and of those in it.
var fieldPaths = func() (paths []Path) {
	for _, object := range fieldTables {
		var parent Path
		if names := namesOf(object.path); object.path != "" {
			parent = names.appendTo(nil, 0)
		}
		for _, key := range object.keys {
			path := append(slices.Clone(parent), key)
			paths = append(paths, path)
			if slices.Contains(arrays[:], path.String()) {
				paths = append(paths, append(slices.Clone(path), 0))
			}
		}
	}
	return append(paths, Path{"zzzz"}, Path{"card_number"}, Path{"constructor"})
}()

// kindsOfValues are values, as JSON, of every kind that some rule tells from another.
var kindsOfValues = []string{
	`null`, `true`, `false`, `""`, `" "`, `"\u200b"`, `"\u0000"`, `"\n"`, `{}`, `[]`, `[null]`, `[1]`, `["1"]`, `[[]]`, `[{}]`, `{"a":1}`, `{"constructor":1}`,
	`0`, `-0`, `1`, `2`, `-1`, `0.5`, `1.5`, `41`, `99`, `100`, `366`, `999`, `1000`, `49999`, `99999`, `100000`, `1e3`, `1e21`, `1e-7`, `1e400`, `-1e400`,
	`9007199254740991`, `9007199254740992`, `9007199254740993`, `-9007199254740993`, `20260131`, `202601312359`, `20260131235959`,
	`"0"`, `"1"`, `"007"`, `"-1"`, `"1.5"`, `" 14000 "`, `"1,000"`, `"1,00"`, `"１２"`, `"9007199254740993"`, `"true"`, `" FALSE "`, `"yes"`,
	`"*"`, `"41"`, `" 366 "`, `"10001"`, `"KRW"`, `"USD"`, `"ko"`, `"card"`, `" Vbank "`, `"phone"`, `"trans"`, `"chai"`, `"KICC"`, `"kicc."`, `"inicis"`, `"kcp.x"`, `"kcic"`,
	`"{x}"`, `" {x} "`, `"${x}"`, `"YYYYMMDD"`, `"2026-02-30"`, `"2026-01-31"`, `"2026-01-31T23:59Z"`, `"0001-01-01T00:00+14:00"`, `"202601312359"`,
	`"/pay done"`, `"pay"`, `"//"`, `"javascript:x"`, `"http://"`, `"https://shop.example/a b"`, `"https://shop.example/"`, `"a\u0000b\u0085c"`, `"\ud800"`, `"\ud800 "`,
	`"01012345678"`, `"+82 10-1234-5678"`, `"+82"`, `"---"`, `"010\u00001234\u00005678"`, `"a@b.c"`, `"a@b"`, `"😀"`, `"` + strings.Repeat("가", 130) + `"`,
}

// planted gives a request with a value at a path, whatever was on the way there; nil when the request is no JSON.
func planted(request []byte, path Path, value string) []byte {
	in := json.NewDecoder(bytes.NewReader(request))
	in.UseNumber()
	var tree any
	if in.Decode(&tree) != nil {
		return nil
	}
	text, err := json.Marshal(withValue(tree, path, json.RawMessage(value)))
	if err != nil {
		panic(err) // it is JSON already
	}
	return text
}

func withValue(tree any, path Path, value any) any {
	if len(path) == 0 {
		return value
	}
	if index, isIndex := path[0].(int); isIndex {
		array, _ := tree.([]any)
		for len(array) <= index {
			array = append(array, nil)
		}
		array[index] = withValue(array[index], path[1:], value)
		return array
	}
	object, _ := tree.(map[string]any)
	if object == nil {
		object = map[string]any{}
	}
	key := path[0].(string)
	object[key] = withValue(object[key], path[1:], value)
	return object
}

// What is repaired needs no second repair, and what else is wrong with it is the same.
func repairIsFinal(t *testing.T, text []byte, options Options) {
	options.Strict = false // it makes issues of the changes
	report := Check(text, options)
	if report.Params == nil {
		return
	}
	again := Check(report.Params, options)
	if len(again.Changes) > 0 {
		t.Errorf("%s\nbecame %s\nand then %v", text, report.Params, changesOf(again))
	}
	if got, want := issueLines(again), issueLines(report); !slices.Equal(got, want) {
		t.Errorf("%s\nhas    %q\nand %s\nhas    %q", text, want, report.Params, got)
	}
}

// used has checked everything that went before.
var used page

// The same input gives the same report, from any page, whatever it checked before, and nothing in it is the input's own memory but Params.
func sameInputSameReport(t *testing.T, text []byte, options Options) {
	text = bytes.Clone(text)
	report := Check(text, options)
	if again := Check(text, options); !reflect.DeepEqual(again, report) {
		t.Errorf("%s\nfirst %+v\nthen  %+v", text, report, again)
	}
	if isObject := report.Params != nil; isObject && severityIn(report, "params.duplicate_key") == 0 { // a page has no others
		first, ok := checkTape(t, new(page), text, options.settings())
		written, _ := vectors.WriteTape(text, nil) // before there is a program, no key has a number
		again, okAgain := tapeReport(&used, pageTape(written), options.settings())
		if !ok || !okAgain || !reflect.DeepEqual(again, first) {
			t.Errorf("%s\nfrom a new page  %+v\nfrom a used page %+v", text, first, again)
		}
		// On a tape it is not told which string a lone surrogate was in.
		mixed := bytes.Contains(text, []byte("\ufffd")) && bytes.Contains(text, []byte(`\u`))
		if first.Params = report.Params; !mixed && !reflect.DeepEqual(first, report) {
			t.Errorf("%s\nfrom a tape %+v\nfrom JSON   %+v", text, first, report)
		}
	}
	before := report.appendJSON(nil)
	for i := range text {
		text[i] = 'x'
	}
	if after := report.appendJSON(nil); !bytes.Equal(after, before) {
		t.Errorf("%s\nbecame, with its input,\n%s", before, after)
	}
}

// A change tells what the request has at its path and what the params have there; nothing else of them differs. An issue is about something
// in the request, or about a missing key of an object in it.
func changesAndPaths(t *testing.T, text []byte, options Options) {
	report := Check(text, options)
	if report.Params == nil || severityIn(report, "params.duplicate_key") != 0 {
		return // a path may lead to several values
	}
	request, params := decodeNumbers(t, text), decodeNumbers(t, report.Params)
	for _, change := range report.Changes {
		from, to := at(request, change.Path), at(params, change.Path)
		if from == nil || to == nil || !same(*from, change.From) || !same(*to, change.To) {
			t.Errorf("%s\nbecame %s\nand the change is %+v", text, report.Params, change)
			return
		}
		*from = *to
	}
	if !reflect.DeepEqual(request, params) {
		t.Errorf("%s\nbecame %s\nand the changes do not tell all", text, report.Params)
	}
	for _, issue := range report.Issues {
		if at(request, issue.Path) != nil {
			continue
		}
		object := at(request, issue.Path[:len(issue.Path)-1])
		missing := strings.HasSuffix(issue.Code, ".required") || strings.HasSuffix(issue.Code, ".recommended")
		if object == nil || !isObject(*object) || !missing {
			t.Errorf("%s has nothing for %s at %v", text, issue.Code, issue.Path)
		}
	}
}

// decodeNumbers decodes a text, its numbers as they are written. Objects and arrays hold pointers to what is in them.
func decodeNumbers(t *testing.T, text []byte) *any {
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber()
	var value any
	if err := in.Decode(&value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return pointed(value)
}

func pointed(value any) *any {
	switch inner := value.(type) {
	case map[string]any:
		object := make(map[string]*any, len(inner))
		for key, entry := range inner {
			object[key] = pointed(entry)
		}
		value = object
	case []any:
		array := make([]*any, len(inner))
		for i, entry := range inner {
			array[i] = pointed(entry)
		}
		value = array
	}
	return &value
}

// at gives what is at a path, or nil.
func at(value *any, path Path) *any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, _ := (*value).(map[string]*any)
			value = object[step]
		case int:
			array, _ := (*value).([]*any)
			if step >= len(array) {
				return nil
			}
			value = array[step]
		}
		if value == nil {
			return nil
		}
	}
	return value
}

func isObject(value any) bool {
	_, is := value.(map[string]*any)
	return is
}

// same says whether a decoded value is the one that a change has.
func same(value, changed any) bool {
	number, isNumber := value.(json.Number)
	if !isNumber {
		return value == changed
	}
	float, _ := strconv.ParseFloat(string(number), 64)
	return changed == any(float)
}
