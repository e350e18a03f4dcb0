//go:build !browser

// What holds of every report, whatever the request (rules.md §1).

package validate

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// addSeeds starts a fuzzer from all seed requests, each with another choice of options.
func addSeeds(f *testing.F) {
	for i, text := range seedRequests(f) {
		f.Add(text, uint8(i))
	}
}

// chosenOptions makes options of a fuzzer's choice.
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

// What is repaired needs no second repair, and the rest of what is wrong with it is the same.
func FuzzRepairIsFinal(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text []byte, choice uint8) {
		options := chosenOptions(choice)
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
	})
}

// The same input gives the same report, from any checker, whatever it checked before, and nothing in it is the input's own memory but Params.
func FuzzSameInputSameReport(f *testing.F) {
	addSeeds(f)
	var used Checker
	f.Fuzz(func(t *testing.T, text []byte, choice uint8) {
		options := chosenOptions(choice)
		report := Check(text, options)
		if again := Check(text, options); !reflect.DeepEqual(again, report) {
			t.Errorf("%s\nfirst %+v\nthen  %+v", text, report, again)
		}
		first, ok := new(Checker).CheckSnapshot(text, NoFault, false, options.settings())
		again, okAgain := used.CheckSnapshot(text, NoFault, false, options.settings())
		if ok != okAgain || ok && !reflect.DeepEqual(again, first) {
			t.Errorf("%s\nfrom a new checker  %+v\nfrom a used checker %+v", text, first, again)
		}
		before := report.AppendJSON(nil, "")
		for i := range text {
			text[i] = 'x'
		}
		if after := report.AppendJSON(nil, ""); !bytes.Equal(after, before) {
			t.Errorf("%s\nbecame, with its input,\n%s", before, after)
		}
	})
}

// A change tells what the request has at its path and what the params have there; nothing else of them differs. An issue is about something
// in the request, or about a missing key of an object in it.
func FuzzChangesAndPaths(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text []byte, choice uint8) {
		report := Check(text, chosenOptions(choice))
		if report.Params == nil || severityIn(report, "params.duplicate_key") != 0 {
			return // a path may lead to several values
		}
		request, params := decodeNumbers(t, text), decodeNumbers(t, report.Params)
		for _, change := range report.Changes {
			from, to := at(request, change.Path), at(params, change.Path)
			if from == nil || to == nil || !same(*from, change.From) || !same(*to, change.To) {
				t.Fatalf("%s\nbecame %s\nand the change is %+v", text, report.Params, change)
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
			last := len(issue.Path) - 1
			object := at(request, issue.Path[:last])
			missing := strings.HasSuffix(issue.Code, ".required") || strings.HasSuffix(issue.Code, ".recommended")
			if object == nil || !isObject(*object) || !missing {
				t.Errorf("%s has nothing for %s at %v", text, issue.Code, issue.Path)
			}
		}
	})
}

// decodeNumbers decodes a text, its numbers as they are written. Every object and array holds pointers to what is in it.
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

// slowest is how long a check of any text that fuzzing comes up with may take, on a machine that does much else.
const slowest = 5 * time.Second
