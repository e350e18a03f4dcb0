//go:build !browser

package validate

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// decodedRequest decodes a text as a check does.
func decodedRequest(t *testing.T, text []byte) *server {
	t.Helper()
	var s server
	s.start(settings{})
	if s.decode(text); s.request.kind != kindObject {
		t.Fatalf("%s is not decoded", text)
	}
	return &s
}

func TestValuesThatNoStructDescribesCanBeLookedInto(t *testing.T) {
	request := &decodedRequest(t, []byte(`{ "bypass" : {"ksnet": {"tcode" : "  x\n", "count": 12.5, "on": true, "off": null, "list": ["a", {}, [ ] , 3]} , "empty": {}},
		"shopDetails": {"name": "가게 \"하나\""}, "card": {"direct": {"code": "041"}, "points": [1, 2]} }`)).request
	ksnet := request.Bypass.member("ksnet")
	tcode, count, on, off, list := ksnet.member("tcode"), ksnet.member("count"), ksnet.member("on"), ksnet.member("off"), ksnet.member("list")
	if tcode.text != "  x\n" || tcode.kind != kindString {
		t.Errorf("tcode is %+v", tcode)
	}
	if count.number != 12.5 || count.kind != kindNumber {
		t.Errorf("count is %+v", count)
	}
	if !on.isTrue() || off.kind != kindNull || !off.missing() {
		t.Errorf("on is %+v, off %+v", on, off)
	}
	var kinds []kind
	for entries := list.walk(); entries.next(); {
		kinds = append(kinds, entries.value.kind)
		if entries.index != len(kinds)-1 {
			t.Errorf("the entry %d has the index %d", len(kinds)-1, entries.index)
		}
	}
	if !reflect.DeepEqual(kinds, []kind{kindString, kindObject, kindArray, kindNumber}) || list.entries() != 4 {
		t.Errorf("the list has %d entries: %v", list.entries(), kinds)
	}
	var keys []string
	for members := request.Bypass.walk(); members.next(); {
		keys = append(keys, members.key)
	}
	if !reflect.DeepEqual(keys, []string{"ksnet", "empty"}) {
		t.Errorf("bypass has the keys %q", keys)
	}
	for _, none := range []Value{ksnet.member("nothing"), tcode.member("x"), list.member("0"), request.VAT.member("x")} {
		if none.kind != kindAbsent {
			t.Errorf("there is %+v", none)
		}
	}
	// What a struct describes can be walked too, and what stands under a key that it does not know.
	name := request.unknown[0].value.member("name")
	if request.unknown[0].key != "shopDetails" || name.text != `가게 "하나"` {
		t.Errorf("the unknown key is %+v", request.unknown)
	}
	direct, points := request.Card.member("direct"), request.Card.member("points")
	code := direct.member("code")
	if code.text != "041" || points.entries() != 2 {
		t.Errorf("card has %+v and %+v", direct, points)
	}
	root := request.member("shopDetails")
	if root.kind != kindObject {
		t.Errorf("the root has %+v", root)
	}
}

func TestLookingIntoAValueAllocatesNothing(t *testing.T) {
	request := &decodedRequest(t, []byte(`{"bypass":{"a":{"b":["x",{"c":"가"}]}},"storeDetails":{"name":"x"}}`)).request
	found := 0
	allocations := testing.AllocsPerRun(100, func() {
		a := request.Bypass.member("a")
		b := a.member("b")
		for entries := b.walk(); entries.next(); {
			if c := entries.value.member("c"); c.text == "가" {
				found++
			}
		}
	})
	if allocations != 0 || found != 101 {
		t.Errorf("%v allocations, found %d times", allocations, found)
	}
}

// walked gives what encoding/json gives, by walking.
func walked(v *Value) any {
	switch v.kind {
	case kindObject:
		object := map[string]any{}
		for members := v.walk(); members.next(); {
			object[members.key] = walked(&members.value)
		}
		return object
	case kindArray:
		array := []any{}
		for entries := v.walk(); entries.next(); {
			array = append(array, walked(&entries.value))
		}
		return array
	case kindNumber:
		return v.number
	case kindBoolean:
		return v.isTrue()
	case kindNull:
		return nil
	}
	return v.text // blank strings too
}

// FuzzWalk looks for a text that is walked otherwise than encoding/json reads it, or without end.
func FuzzWalk(f *testing.F) {
	for _, text := range seedRequests(f) {
		f.Add(text)
	}
	for _, text := range []string{`{"a":[{"b":"\"]}"}],"\u0041":-1e5}`, `[[],[[]],{}]`, `{"a"`, `{"a":}`, `{,}`, `["`, `[1 2]`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		raw := afterSpace(string(text))
		if raw = raw[:lengthOfValue(raw)]; raw == "" || raw[0] == '"' { // as all who read a value cut it
			return
		}
		var value Value
		value.readJSON(raw, 0)
		if len(text) > 1<<16 || !json.Valid(text) || !utf8.Valid(text) {
			for walk := value.walk(); walk.next(); {
				walk.value.entries()
			}
			return
		}
		var want any
		if err := json.Unmarshal(text, &want); err != nil {
			return // a number that no float64 holds
		}
		if got := walked(&value); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is walked as %#v, want %#v", text, got, want)
		}
	})
}
