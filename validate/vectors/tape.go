// Writing a request as a tape, as a page's loader does (web/src/snapshot.ts; validate/tape.go says what a tape holds).

package vectors

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Tape is a request as it crosses from a page.
type Tape struct {
	Slots []float64
	Run   []byte // all strings
	Exact bool   // lengths are in bytes: all strings are ASCII
	Lossy bool   // there may have been lone surrogates, written as escapes
}

// The kinds of slots, as web/src/crossing.ts numbers them.
const (
	end = iota
	null
	text
	number
	yes
	no
	array
	object
	_ // a BigInt, which JSON lacks
	key
)

// WriteTape writes a JSON text as a tape. keys are the keys of the contract in the order of their numbers. It fails for what is no JSON.
func WriteTape(request []byte, keys []string) (Tape, error) {
	t := Tape{Exact: true, Lossy: bytes.Contains(request, []byte(`\u`))}
	in := json.NewDecoder(bytes.NewReader(request))
	in.UseNumber()
	if err := t.value(in, keys, 0); err != nil {
		return Tape{}, err
	}
	if _, err := in.Token(); err != io.EOF {
		return Tape{}, &json.SyntaxError{Offset: in.InputOffset()}
	}
	return t, nil
}

// value writes the next value of in, which stands under the key of a number.
func (t *Tape) value(in *json.Decoder, keys []string, under int) error {
	token, err := in.Token()
	if err != nil {
		return err
	}
	switch token := token.(type) {
	case nil:
		t.slot(null, under)
	case bool:
		t.slot(map[bool]int{true: yes, false: no}[token], under)
	case json.Number:
		float, err := strconv.ParseFloat(string(token), 64)
		if err != nil && !math.IsInf(float, 0) {
			return err
		}
		t.slot(number, under)
		t.Slots = append(t.Slots, float+0)
	case string:
		t.string(text, under, token)
	case json.Delim:
		return t.inside(in, keys, under, token)
	}
	return nil
}

// inside writes what is in an object or an array.
func (t *Tape) inside(in *json.Decoder, keys []string, under int, bracket json.Delim) error {
	kind := array
	if bracket == '{' {
		kind = object
	}
	t.slot(kind, under)
	for in.More() {
		under := 0
		if kind == object {
			name, err := in.Token()
			if err != nil {
				return err
			}
			if under = slices.Index(keys, name.(string)) + 1; under == 0 {
				t.string(key, 0, name.(string))
			}
		}
		if err := t.value(in, keys, under); err != nil {
			return err
		}
	}
	t.slot(end, 0)
	_, err := in.Token() // the closing bracket
	return err
}

func (t *Tape) slot(kind, under int) { t.Slots = append(t.Slots, float64(kind+under*16)) }

func (t *Tape) string(kind, under int, text string) {
	units := len(utf16.Encode([]rune(text)))
	t.Slots = append(t.Slots, float64(kind+under*16+units*65536))
	t.Run = append(append(t.Run, text...), 0)
	t.Exact = t.Exact && !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 })
}
