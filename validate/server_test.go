//go:build !browser

// Bytes from anyone: what is JSON and what is not, and that neither does any harm.

package validate

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// accepts says whether Check takes a text for JSON.
func accepts(text []byte) bool { return severityIn(Check(text, Options{}), "params.syntax") == 0 }

// slowest is how long the check of any text that fuzzing comes up with may take, on a machine that does much else.
const slowest = 5 * time.Second

// FuzzCheckBytes looks for bytes that do harm, or that Check and encoding/json do not agree on.
func FuzzCheckBytes(f *testing.F) {
	for i, text := range notUTF8 {
		f.Add([]byte(text), uint8(0), "", uint8(i))
	}
	fuzz(f, func(t *testing.T, text []byte, options Options) {
		start := time.Now()
		report := Check(text, options)
		var s server
		s.start(settings{})
		s.decode(text) // does no harm and ends, even where it is no JSON
		if took := time.Since(start); took > slowest {
			t.Errorf("%d bytes took %s", len(text), took)
		}
		reportIsJSON(t, text, options)
		// encoding/json also takes what is not UTF-8, which RFC 8259 §8.1 does not, and gives up at a depth of 10,000.
		if len(text) > MaxBytes || bytes.Count(text, []byte("["))+bytes.Count(text, []byte("{")) >= 10000 {
			return
		}
		if got, want := severityIn(report, "params.syntax") == 0, json.Valid(text) && utf8.Valid(text); got != want {
			t.Errorf("%q is JSON: Check says %t, encoding/json %t", text, got, want)
		}
	})
}

// A report's JSON can be read, says what the report does, and its messages are data.
func reportIsJSON(t *testing.T, text []byte, options Options) {
	report := Check(text, options)
	written, err := json.Marshal(report)
	if err != nil {
		t.Errorf("%q: %v", text, err)
		return
	}
	var read struct {
		OK              bool
		Issues, Changes []struct {
			Code    string
			Path    []any
			Message string
		}
		Params json.RawMessage
	}
	if err := json.Unmarshal(written, &read); err != nil {
		t.Errorf("%q: report %s: %v", text, written, err)
	}
	if read.OK != report.OK || len(read.Issues) != len(report.Issues) || len(read.Changes) != len(report.Changes) {
		t.Errorf("%q: report %+v was read as %+v", text, report, read)
	}
	for _, message := range messages(report) {
		if found := active(message); found != "" {
			t.Errorf("%q: %q in the message %q", text, found, message)
		}
	}
}

// notUTF8 are texts that would be JSON if their bytes were UTF-8. The vectors, which are JSON themselves, cannot hold them.
var notUTF8 = []string{
	"{\"name\":\"\xff\"}",                // a byte that UTF-8 never has
	"{\"name\":\"\x80\"}",                // a continuation alone
	"{\"name\":\"\xea\xb0\"}",            // a character that breaks off
	"{\"name\":\"\xc0\xaf\"}",            // overlong
	"{\"name\":\"\xed\xa0\x80\"}",        // a surrogate
	"{\"name\":\"\xf4\x90\x80\x80\"}",    // beyond U+10FFFF
	"{\"na\xffme\":\"T-shirt\"}",         // in a key
	"{\"name\":\"\\u00\xff0\"}",          // in an escape
	"{\"amount\":1\xff}",                 // in a number
	"{\"name\":\"\xb0\xa1\xb3\xaa\"}",    // EUC-KR
	"{}\xff",                             // after it
	"\xff\xfe{\x00}\x00",                 // UTF-16
	"{\"custom_data\":{\"a\":\"\xe9\"}}", // Latin-1
}

func TestBytesThatAreNotUTF8AreNoJSON(t *testing.T) {
	for _, text := range notUTF8 {
		if accepts([]byte(text)) {
			t.Errorf("%q is taken for JSON", text)
		}
	}
}

// undecided has what Check does with the texts of JSONTestSuite that RFC 8259 leaves to each reader. It takes numbers of any size and lone
// surrogates, as JSON.parse does, and no bytes but UTF-8 without a byte order mark.
var undecided = map[string]bool{
	"i_number_double_huge_neg_exp.json":                   true,
	"i_number_huge_exp.json":                              true,
	"i_number_neg_int_huge_exp.json":                      true,
	"i_number_pos_double_huge_exp.json":                   true,
	"i_number_real_neg_overflow.json":                     true,
	"i_number_real_pos_overflow.json":                     true,
	"i_number_real_underflow.json":                        true,
	"i_number_too_big_neg_int.json":                       true,
	"i_number_too_big_pos_int.json":                       true,
	"i_number_very_big_negative_int.json":                 true,
	"i_object_key_lone_2nd_surrogate.json":                true,
	"i_string_1st_surrogate_but_2nd_missing.json":         true,
	"i_string_1st_valid_surrogate_2nd_invalid.json":       true,
	"i_string_UTF-16LE_with_BOM.json":                     false,
	"i_string_UTF-8_invalid_sequence.json":                false,
	"i_string_UTF8_surrogate_U+D800.json":                 false,
	"i_string_incomplete_surrogate_and_escape_valid.json": true,
	"i_string_incomplete_surrogate_pair.json":             true,
	"i_string_incomplete_surrogates_escape_valid.json":    true,
	"i_string_invalid_lonely_surrogate.json":              true,
	"i_string_invalid_surrogate.json":                     true,
	"i_string_invalid_utf-8.json":                         false,
	"i_string_inverted_surrogates_U+1D11E.json":           true,
	"i_string_iso_latin_1.json":                           false,
	"i_string_lone_second_surrogate.json":                 true,
	"i_string_lone_utf8_continuation_byte.json":           false,
	"i_string_not_in_unicode_range.json":                  false,
	"i_string_overlong_sequence_2_bytes.json":             false,
	"i_string_overlong_sequence_6_bytes.json":             false,
	"i_string_overlong_sequence_6_bytes_null.json":        false,
	"i_string_truncated-utf-8.json":                       false,
	"i_string_utf16BE_no_BOM.json":                        false,
	"i_string_utf16LE_no_BOM.json":                        false,
	"i_structure_500_nested_arrays.json":                  true, // and then it is params.too_deep
	"i_structure_UTF-8_BOM_empty_object.json":             false,
}

func TestJSONTestSuite(t *testing.T) {
	files, err := filepath.Glob("../../shared/jsontestsuite/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("no JSONTestSuite beside the project; the vectors of text.json hold each kind of malformed text")
	}
	counts := map[byte]int{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(file)
		counts[name[0]]++
		var want bool
		switch name[0] {
		case 'y':
			want = true
		case 'i':
			var pinned bool
			if want, pinned = undecided[name]; !pinned {
				t.Errorf("%s is not pinned", name)
			}
		}
		if got := accepts(text); got != want {
			t.Errorf("%s: taken for JSON: %t, want %t", name, got, want)
		}
	}
	if counts['y'] == 0 || counts['n'] == 0 || counts['i'] != len(undecided) {
		t.Errorf("%d texts that are JSON, %d that are not, %d in between", counts['y'], counts['n'], counts['i'])
	}
}

// The decoders alone let pass what Check does not.
func TestTheDecodersAloneAreLaxer(t *testing.T) {
	for text, want := range map[string]string{
		"{\"name\":\"T\nshirt\"}":              "params.syntax",        // a line break in a string
		"{\"name\":\"T\xffshirt\"}":            "params.syntax",        // no UTF-8
		`{"amount":01}`:                        "params.syntax",        // a leading zero
		`{"amount":1.}`:                        "params.syntax",        // a point at the end
		`{"amount":1000,"amount":2000}`:        "params.duplicate_key", // the last one counts
		`{"custom_data":` + brackets(40) + `}`: "params.too_deep",
	} {
		var s server
		s.start(settings{})
		if s.decode([]byte(text)); s.request.isEmpty() {
			t.Errorf("%q: the decoders refuse it", text)
		}
		if severityIn(Check([]byte(text), Options{}), want) != Error {
			t.Errorf("%q is no %s", text, want)
		}
	}
}

// brackets nests arrays.
func brackets(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }
