package phone

import (
	"strings"
	"testing"
)

func TestNormalize(t *testing.T) {
	for _, test := range []struct{ sentence, in, want string }{
		{"a number in its usual form stays", "010-1234-5678", "010-1234-5678"},
		{"nothing stays nothing", "", ""},
		{"white space around it goes", " \t010-1234-5678\u3000", "010-1234-5678"},
		{"white space around what is no number goes too", " 없음 ", "없음"},

		{"a mobile number of 11 digits is hyphenated", "01012345678", "010-1234-5678"},
		{"a mobile number of 10 digits is hyphenated", "0111234567", "011-123-4567"},
		{"a Seoul number of 9 digits is hyphenated", "021234567", "02-123-4567"},
		{"a Seoul number of 10 digits is hyphenated", "0212345678", "02-1234-5678"},
		{"a number too long for Seoul has the next form that fits", "02123456789", "021-2345-6789"},
		{"a provincial number of 10 digits is hyphenated", "0311234567", "031-123-4567"},
		{"a provincial number of 11 digits is hyphenated", "03112345678", "031-1234-5678"},
		{"an internet phone's number is hyphenated", "07012345678", "070-1234-5678"},
		{"a personal number of 11 digits is hyphenated", "05051234567", "0505-123-4567"},
		{"a personal number of 12 digits is hyphenated", "050512345678", "0505-1234-5678"},
		{"a number too short for a personal one has the next form that fits", "0505123456", "050-512-3456"},
		{"a nationwide number is hyphenated", "15881234", "1588-1234"},
		{"a number without an area code is left", "12345", "12345"},
		{"8 digits that do not begin with 1 are left", "23456789", "23456789"},
		{"9 digits that do not begin with 02 are left", "015881234", "015881234"},
		{"13 digits are left", "0101234567890", "0101234567890"},
		{"a long row of digits is left", strings.Repeat("0", 100), strings.Repeat("0", 100)},

		{"a number's own hyphens stay where they are", "0101-234-5678", "0101-234-5678"},
		{"a number's own separators stay where they are", "0101.2345678", "0101-2345678"},
		{"spaces become hyphens", "010 1234 5678", "010-1234-5678"},
		{"dots become hyphens", "010.1234.5678", "010-1234-5678"},
		{"middle dots become hyphens", "010·1234·5678", "010-1234-5678"},
		{"no-break spaces become hyphens", "010\u00a01234\u00a05678", "010-1234-5678"},
		{"ideographic spaces become hyphens", "010\u30001234\u30005678", "010-1234-5678"},
		{"line breaks become hyphens", "010\n1234\r\n5678", "010-1234-5678"},
		{"dashes from U+2010 to U+2015 become hyphens", "0\u20101\u20112\u20123\u20134\u20145\u20156", "0-1-2-3-4-5-6"},
		{"a dash past U+2015 does not", "010\u20161234\u20165678", "010\u20161234\u20165678"},
		{"a bullet before U+2010 does not", "010\u200f1234\u200f5678", "010\u200f1234\u200f5678"},
		{"a minus sign becomes a hyphen", "010\u22121234\u22125678", "010-1234-5678"},
		{"a long vowel mark becomes a hyphen", "010ー1234ー5678", "010-1234-5678"},
		{"a small em dash becomes a hyphen", "010\ufe581234\ufe585678", "010-1234-5678"},
		{"a small hyphen becomes a hyphen", "010\ufe631234\ufe635678", "010-1234-5678"},
		{"a full-width hyphen becomes a hyphen", "010－1234－5678", "010-1234-5678"},
		{"a run of separators becomes one hyphen", "010 - 1234--5678", "010-1234-5678"},
		{"a run of different separators becomes one hyphen", "010.-\u2013 1234 · 5678", "010-1234-5678"},
		{"separators at the ends go", "-010-1234-5678-.", "010-1234-5678"},
		{"digits that are bare without the separators at the ends are hyphenated", "-01012345678.", "010-1234-5678"},
		{"a zero-width space is no separator", "010\u200b1234\u200b5678", "010\u200b1234\u200b5678"},

		{"full-width digits become ASCII", "０１０-１２３４-５６７８", "010-1234-5678"},
		{"bare full-width digits are hyphenated", "０１０１２３４５６７８", "010-1234-5678"},
		{"other scripts' digits are left", "٠١٠-١٢٣٤", "٠١٠-١٢٣٤"},

		{"+82 becomes the leading 0", "+82-10-1234-5678", "010-1234-5678"},
		{"+82 before a 0 becomes the leading 0", "+82-010-1234-5678", "010-1234-5678"},
		{"+82 without separators becomes the leading 0", "+821012345678", "010-1234-5678"},
		{"+82 and a 0 without separators become the leading 0", "+8201012345678", "010-1234-5678"},
		{"+82 with spaces becomes the leading 0", "+82 10 1234 5678", "010-1234-5678"},
		{"+82 in full-width digits becomes the leading 0", "+８２ 10 1234 5678", "010-1234-5678"},
		{"+82 apart from its 0 becomes the leading 0", "+82-0-10-1234-5678", "010-1234-5678"},
		{"a space after the + goes", "+ 82 10 1234 5678", "010-1234-5678"},
		{"what had +82 is hyphenated anew", "+82 101 234 5678", "010-1234-5678"},
		{"a Seoul number with +82 is hyphenated anew", "+82212345678", "02-1234-5678"},
		{"a personal number with +82 is hyphenated anew", "+82 505 123 4567", "0505-123-4567"},
		{"what had +82 and is no Korean number keeps its hyphens", "+82-10-1234", "010-1234"},
		{"only one 0 after +82 goes", "+82-00-1234", "00-1234"},
		{"82 without the + is left", "82-10-1234-5678", "82-10-1234-5678"},
		{"another country's number gets hyphens", "+1 415.555.2671", "+1-415-555-2671"},
		{"another country's bare number is left", "+14155552671", "+14155552671"},
		{"a + before a Korean number is left", "+01012345678", "+01012345678"},
		{"a + that does not lead leaves all as it is", "010 + 1234", "010 + 1234"},
		{"a second + leaves all as it is", "++82 10", "++82 10"},
		{"a full-width + leaves all as it is", "＋82 10 1234 5678", "＋82 10 1234 5678"},

		{"brackets leave all as it is", "(02) 1234 5678", "(02) 1234 5678"},
		{"letters leave all as it is", "010 1234 ABCD", "010 1234 ABCD"},
		{"an extension leaves all as it is", "02-1234-5678 ext. 3", "02-1234-5678 ext. 3"},
		{"separators alone are left", "--", "--"},
		{"a + alone is left", "+", "+"},
		{"a NUL leaves all as it is", "010\x001234", "010\x001234"},
		{"a broken character leaves all as it is", "010 1234\xff", "010 1234\xff"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := Normalize(test.in); got != test.want {
				t.Errorf("Normalize(%q) = %q, want %q", test.in, got, test.want)
			}
			if again := Normalize(test.want); again != test.want {
				t.Errorf("Normalize(%q) = %q, not the same", test.want, again)
			}
		})
	}
}

func TestIsValid(t *testing.T) {
	for _, test := range []struct {
		sentence, in string
		want         bool
	}{
		{"a mobile number is valid", "010-1234-5678", true},
		{"bare digits are valid", "23456789", true},
		{"a leading + is valid", "+1-415-555-2671", true},
		{"8 digits are valid", "1588-1234", true},
		{"7 digits are not", "588-1234", false},
		{"15 digits are valid", "+12345-67890-12345", true},
		{"16 digits are not", "+12345-67890-123456", false},
		{"8 characters are not 8 digits", "123-4567", false},
		{"nothing is not valid", "", false},
		{"a + alone is not", "+", false},
		{"a hyphen in front is not", "-010-1234-5678", false},
		{"a hyphen after the + is not", "+-010-1234-5678", false},
		{"a hyphen at the end is not", "010-1234-5678-", false},
		{"two hyphens in a row are not", "010--1234-5678", false},
		{"a second + is not", "++12345678", false},
		{"a + inside is not", "1234+5678", false},
		{"spaces are not", "010 1234 5678", false},
		{"full-width digits are not", "０１０-１２３４-５６７８", false},
		{"letters are not", "010-1234-5678a", false},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := IsValid(test.in); got != test.want {
				t.Errorf("IsValid(%q) = %v", test.in, got)
			}
		})
	}
}

func TestNormalizeAllocatesNothingWhenNothingChanges(t *testing.T) {
	for _, s := range []string{"010-1234-5678", "+1-415-555-2671", "23456789", "구매자 전화번호", ""} {
		if n := testing.AllocsPerRun(100, func() { Normalize(s) }); n != 0 {
			t.Errorf("Normalize(%q) allocates %v times", s, n)
		}
	}
}

// A repair is final, loses no digit but the country code and its 0, and leaves what is no number alone.
func FuzzNormalize(f *testing.F) {
	for _, s := range []string{
		"01012345678", "+82 10-1234-5678", "+82-0-10-1234-5678", "-+8", "+-82-", "０２.123ー4567", "15881234", "--", " + ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Normalize(s)
		if twice := Normalize(once); twice != once {
			t.Fatalf("%q becomes %q, then %q", s, once, twice)
		}
		if !isDialable(once) {
			if once != strings.TrimSpace(s) {
				t.Fatalf("%q is no number, yet becomes %q", s, once)
			}
			return
		}
		before, after := phoneDigits(s), phoneDigits(once)
		if strings.HasPrefix(before, "82") && strings.HasPrefix(strings.TrimSpace(s), "+") && strings.HasPrefix(once, "0") {
			before = "0" + strings.TrimPrefix(before[2:], "0")
		}
		if after != before {
			t.Fatalf("%q becomes %q: its digits change", s, once)
		}
	})
}

func phoneDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return r
		case '０' <= r && r <= '９':
			return r - '０' + '0'
		}
		return -1
	}, s)
}
