// Writing strings.

package jstext

import (
	"encoding/json"
	"testing"
)

func TestAStringIsWrittenWhateverItHolds(t *testing.T) {
	for _, text := range []string{"buyer_tel", "하하", `a"b`, `\`, "12345678\"", "\n\r\t\b\f\x00\x1f\x7f", "\u2028", "\ufffd", ""} {
		var got string
		if written := AppendQuoted(nil, text); json.Unmarshal(written, &got) != nil || got != text {
			t.Errorf("%q is written as %s", text, written)
		}
	}
}
