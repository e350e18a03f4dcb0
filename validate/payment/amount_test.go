package payment

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestAnAmountIsWhatItsDigitsSay(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "-0": "0", "0.00": "0", "0.0": "0", "14000": "14000", "14000.00": "14000", "145.50": "145.5", "-3": "-3", "-0.10": "-0.1",
		"9007199254740993": "9007199254740993", "9223372036854775807": "9223372036854775807", "9223372036854775808": "9223372036854775808",
		"0.1000000000000000055511151231257827": "0.1000000000000000055511151231257827", "100": "100", "10.10": "10.1",
	} {
		amount, err := ParseAmount(text)
		if err != nil || amount.String() != want {
			t.Errorf("%s gave %s (%v), want %s", text, amount, err, want)
		}
		var decoded Amount
		if err := json.Unmarshal([]byte(text), &decoded); err != nil || decoded != amount {
			t.Errorf("%s in JSON gave %s (%v)", text, decoded, err)
		}
		if err := json.Unmarshal([]byte(`"`+text+`"`), &decoded); err != nil || decoded != amount {
			t.Errorf("%q in JSON gave %s (%v)", text, decoded, err)
		}
		written, err := json.Marshal(amount)
		if err != nil || string(written) != want {
			t.Errorf("%s is written %s (%v)", text, written, err)
		}
	}
	for text, want := range map[string]string{"1.4e4": "14000", "1E+2": "100", "145e-2": "1.45", "0e9": "0", "-1.5e1": "-15", "1000e-3": "1", "1e63": "1" + zeros(63)} {
		var amount Amount
		if err := json.Unmarshal([]byte(text), &amount); err != nil || amount.String() != want {
			t.Errorf("%s gave %s (%v), want %s", text, amount, err, want)
		}
	}
}

func zeros(n int) string { return strings.Repeat("0", n) }

func TestWhatIsNoAmountIsAnError(t *testing.T) {
	for _, text := range []string{
		"", " ", "14,000", "14000원", "₩14000", "1e3", "1E3", "+1", "--1", "-", ".5", "5.", "007", "00", "-01", "1 000", " 1", "1 ", "0x10", "1_000", "NaN", "Infinity", "1/2",
		"１４０００", "1.2.3", "14000\n", "1" + zeros(64), "0." + zeros(200) + "1", strings.Repeat("9", 1<<20),
	} {
		if amount, err := ParseAmount(text); err == nil || amount != (Amount{}) {
			t.Errorf("%q gave %s (%v)", text, amount, err)
		}
	}
	for _, text := range []string{`true`, `{}`, `[]`, `""`, `"1e3"`, `"14,000"`, `1e64`, `1e999`, `1e-999`, `{"total":8900}`, `"\u0031"`} {
		amount := AmountOf(7)
		if err := json.Unmarshal([]byte(text), &amount); err == nil {
			t.Errorf("%s gave %s", text, amount)
		}
	}
}

func TestAmountsAreComparedExactly(t *testing.T) {
	ascending := []string{"-9223372036854775809", "-9223372036854775808", "-2", "-1.5", "-1.45", "-1", "-0.1", "0", "0.01", "0.1", "0.11", "0.2", "1", "9", "10",
		"9007199254740992", "9007199254740993", "9223372036854775807", "9223372036854775807.01", "9223372036854775808"}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := amountOf(t, a).Compare(amountOf(t, b)); got != want {
				t.Errorf("%s and %s compare as %d", a, b, got)
			}
			if (amountOf(t, a) == amountOf(t, b)) != (i == j) {
				t.Errorf("%s == %s is not %v", a, b, i == j)
			}
		}
	}
	for units, want := range map[int64]string{0: "0", -1: "-1", 14000: "14000", 1<<63 - 1: "9223372036854775807", -1 << 63: "-9223372036854775808"} {
		if AmountOf(units) != amountOf(t, want) {
			t.Errorf("%d is %s", units, AmountOf(units))
		}
	}
}

func TestWhatIsLeftOfAnAmountIsExact(t *testing.T) {
	for _, row := range [][3]string{
		{"14000", "4000", "10000"}, {"0.3", "0.1", "0.2"}, {"1", "0.01", "0.99"}, {"1", "1", "0"}, {"0", "1.5", "-1.5"}, {"1.25", "0.25", "1"},
		{"9223372036854775808", "1", "9223372036854775807"}, {"100", "0", "100"},
	} {
		if left := amountOf(t, row[0]).Minus(amountOf(t, row[1])); left != amountOf(t, row[2]) {
			t.Errorf("%s without %s is %s", row[0], row[1], left)
		}
	}
}

func amountOf(t *testing.T, text string) Amount {
	t.Helper()
	amount, err := ParseAmount(text)
	if err != nil {
		t.Fatal(text, err)
	}
	return amount
}
