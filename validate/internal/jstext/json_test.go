// Writing keys.

package jstext

import "testing"

func TestAKeyIsWrittenWhateverItHolds(t *testing.T) {
	for _, test := range []struct{ sentence, key, written string }{
		{"as it is", "buyer_tel", `"buyer_tel"`},
		{"in Korean", "하하", `"하하"`},
		{"with a quote", `a"b`, `"a\"b"`},
		{"with a lone surrogate", "amoun\xed\xa0\x80", `"amoun\ud800"`},
		{"with two of them", "\xed\xaf\xbf\xed\xb0\x80x", `"\udbff\udc00x"`},
		{"with the beginning of one before its end", "\xed\xed", "\"\xed\xed\""},
		{"with the beginning of one at its end", "a\xed\xa0", "\"a\xed\xa0\""},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := string(AppendKey(nil, test.key)); got != test.written {
				t.Errorf("written as %q", got)
			}
		})
	}
}
