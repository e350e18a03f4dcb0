// Showing keys in messages.

package message

import "testing"

func TestAKeyIsShownWhateverItHolds(t *testing.T) {
	for _, test := range []struct{ sentence, key, shown string }{
		{"as it is", "buyer_tel", "buyer_tel"},
		{"in Korean", "하하", "하하"},
		{"with a quote", `a"b`, `a\"b`},
		{"with what stands for a lone surrogate", "amoun\ufffd", `amoun\ufffd`},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := string(AppendShown(nil, test.key)); got != test.shown {
				t.Errorf("shown as %q", got)
			}
		})
	}
}
