package suggestion

import (
	"strings"
	"testing"
	"time"
)

func TestAKeyIsMeant(t *testing.T) {
	names := []string{"pg", "name", "vat", "amount", "buyer_tel", "buyer_name", "buyer_addr", "escrow", "cardA", "cardB"}
	aliases := []Alias{{"buyer_phone", "buyer_tel"}, {"order_name", "name"}, {"card_quota", "display.card_quota"}, {"escrowed", "name"}}
	for _, test := range []struct{ sentence, key, want string }{
		{"a letter too many is forgiven", "amountt", "amount"},
		{"two letters too many are forgiven", "amountts", "amount"},
		{"three letters too many are not", "amounttss", ""},
		{"a letter too few is forgiven", "amout", "amount"},
		{"two letters too few are forgiven", "amnt", "amount"},
		{"three letters too few are not", "ant", ""},
		{"another letter is forgiven", "amaunt", "amount"},
		{"two other letters are forgiven", "amauns", "amount"},
		{"three other letters are not", "omauns", ""},
		{"two letters that changed places are two edits", "aomunt", "amount"},
		{"capitals are other letters", "Amount", "amount"},
		{"all capitals are too many other letters", "AMOUNT", ""},
		{"a letter of another script is one edit", "amoun트", "amount"},
		{"a letter beyond U+FFFF is one edit", "amount😀", "amount"},
		{"two letters of another script are two edits", "amou트트", "amount"},
		{"a short name is never meant", "pgg", ""},
		{"a name of three letters is never meant", "vats", ""},
		{"a name of four letters may be", "nam", "name"},
		{"two letters may mean a name of four", "na", "name"},
		{"one letter may not", "n", ""},
		{"the nearest name is meant", "buyer_nam", "buyer_name"},
		{"of two equally near names the first is meant", "cardC", "cardA"},
		{"an alias is its name", "buyer_phone", "buyer_tel"},
		{"an alias goes before a near name", "escrowed", "name"},
		{"an alias may name a key of an object", "card_quota", "display.card_quota"},
		{"an alias is no near name itself", "buyer_phones", ""},
		{"a word unlike any name means nothing", "something_else", ""},
		{"nothing means nothing", "", ""},
		{"white space means nothing", "  ", ""},
		{"bytes that are no text mean nothing", "\xff\xfe\xfd\xfc\xfb", ""},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := Key(test.key, names, aliases, func(string) bool { return false }); got != test.want {
				t.Errorf("Key(%q) = %q, want %q", test.key, got, test.want)
			}
		})
	}
}

func TestNearestOfShortNames(t *testing.T) {
	codes := []string{"kicc", "kcp", "kcp_billing", "nice"}
	for _, test := range []struct{ sentence, code, want string }{
		{"a short code may be meant", "kcpp", "kcp"},
		{"the nearer code is meant, though shorter", "kp", "kcp"},
		{"of two equally near codes the first is meant", "kcc", "kicc"},
		{"a code three edits away is not meant", "toss", ""},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := Nearest(test.code, codes, 0, nil); got != test.want {
				t.Errorf("Nearest(%q) = %q, want %q", test.code, got, test.want)
			}
		})
	}
}

func TestALongKeyCostsNothing(t *testing.T) {
	names := []string{"amount", "merchant_uid"}
	for _, key := range []string{strings.Repeat("금", 1<<18), "merchant_ui", "none"} {
		if n := testing.AllocsPerRun(10, func() { Key(key, names, nil, func(string) bool { return false }) }); n != 0 {
			t.Errorf("a key of %d bytes allocates %v times", len(key), n)
		}
	}
	long := strings.Repeat("a", 1<<20)
	start := time.Now()
	for range 1000 {
		Key(long, names, nil, func(string) bool { return false })
	}
	if took := time.Since(start); took > time.Second { // reading it each time would take many
		t.Errorf("1000 times a key of %d bytes take %v", len(long), took)
	}
}

// The distance that stops early is the distance, up to where it stops.
func FuzzEditDistance(f *testing.F) {
	f.Add("amuont", "amount", 3)
	f.Add("금액", "amount", 2)
	f.Fuzz(func(t *testing.T, word, name string, limit int) {
		if len(word) > 100 || len(name) > 60 || limit < 0 || limit > 100 {
			return
		}
		for i := range len(name) {
			if name[i] >= 0x80 {
				return
			}
		}
		if got, want := editDistance(word, name, limit), min(limit, levenshtein([]rune(word), []rune(name))); min(limit, got) != want {
			t.Fatalf("editDistance(%q, %q, %d) = %d, want %d", word, name, limit, got, want)
		}
	})
}

// levenshtein is the distance as it is defined, over the whole table.
func levenshtein(a, b []rune) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		for j := range table[i] {
			switch {
			case i == 0 || j == 0:
				table[i][j] = i + j
			case a[i-1] == b[j-1]:
				table[i][j] = table[i-1][j-1]
			default:
				table[i][j] = 1 + min(table[i-1][j-1], table[i-1][j], table[i][j-1])
			}
		}
	}
	return table[len(a)][len(b)]
}
