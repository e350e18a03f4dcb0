package validate

import "testing"

func TestAFieldIsInAnArrayByTheWholeOfItsName(t *testing.T) {
	for _, test := range []struct{ field, want string }{
		{"card.detail", "card.detail"},
		{"card.detail.card_code", "card.detail"},
		{"card.details", ""},
		{"card", ""},
		{"kiccProducts.name", "kiccProducts"},
		{"amount", ""},
	} {
		if got := arrayOf(test.field); got != test.want {
			t.Errorf("%s is in the array %q, not %q", test.field, got, test.want)
		}
	}
}
