// Showing keys in messages.

package message

import "testing"

func TestAKeyIsShownWhateverItHolds(t *testing.T) {
	for _, test := range []struct{ sentence, key, shown string }{
		{"as it is", "buyer_tel", "buyer_tel"},
		{"in Korean", "하하", "하하"},
		{"with a quote", `a"b`, `a\"b`},
		{"with a lone surrogate", "amoun\xed\xa0\x80", `amoun\ufffd`},
		{"with two of them", "\xed\xaf\xbf\xed\xb0\x80x", `\ufffd\ufffdx`},
		{"with the beginning of one before its end", "\xed\xed", `\ufffd\ufffd`},
		{"with the beginning of one at its end", "a\xed\xa0", `a\ufffd\ufffd`},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := string(AppendShown(nil, test.key)); got != test.shown {
				t.Errorf("shown as %q", got)
			}
		})
	}
}
