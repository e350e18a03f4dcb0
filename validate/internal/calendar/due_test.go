package calendar

import (
	"testing"
	"time"
)

func TestNormalizeDue(t *testing.T) {
	for _, test := range []struct{ sentence, in, want string }{
		{"a day with hyphens stays", "2024-03-18", "2024-03-18"},
		{"a day of 8 digits stays", "20240318", "20240318"},
		{"a time with hyphens and colons stays", "2024-03-18 23:59:59", "2024-03-18 23:59:59"},
		{"a time of 14 digits stays", "20240318235959", "20240318235959"},
		{"a time of 12 digits gets its seconds", "202403182359", "20240318235900"},
		{"the 29th of February of a leap year stays", "2024-02-29", "2024-02-29"},

		{"ISO 8601 in UTC becomes Korean time", "2024-03-18T14:59:59Z", "2024-03-18 23:59:59"},
		{"ISO 8601 in UTC may become the next day", "2024-03-18T15:00:00Z", "2024-03-19 00:00:00"},
		{"ISO 8601 in UTC may become the next year", "2023-12-31T15:00:00Z", "2024-01-01 00:00:00"},
		{"ISO 8601 in UTC may become a leap day", "2024-02-28T20:00:00Z", "2024-02-29 05:00:00"},
		{"ISO 8601 as toISOString writes it loses its milliseconds", "2024-03-18T14:59:59.999Z", "2024-03-18 23:59:59"},
		{"ISO 8601 without an offset is Korean time", "2024-03-18T23:59:59", "2024-03-18 23:59:59"},
		{"ISO 8601 without seconds gets them", "2024-03-18T23:59", "2024-03-18 23:59:00"},
		{"ISO 8601 without seconds may be in UTC", "2024-03-18T14:59Z", "2024-03-18 23:59:00"},
		{"ISO 8601 without seconds may have an offset", "2024-03-18T23:59+09:00", "2024-03-18 23:59:00"},
		{"ISO 8601 with a fraction of many digits loses it", "2024-03-18T23:59:59.123456789", "2024-03-18 23:59:59"},
		{"ISO 8601 with a comma before the fraction loses it", "2024-03-18T23:59:59,5+09:00", "2024-03-18 23:59:59"},
		{"ISO 8601 with Korea's offset loses it", "2024-03-18T23:59:59+09:00", "2024-03-18 23:59:59"},
		{"ISO 8601 with an offset without a colon becomes Korean time", "2024-03-18T23:59:59+0900", "2024-03-18 23:59:59"},
		{"ISO 8601 with an offset in hours becomes Korean time", "2024-03-18T23:59:59+09", "2024-03-18 23:59:59"},
		{"ISO 8601 with an offset to the west becomes Korean time", "2024-03-18T23:59:59-05:00", "2024-03-19 13:59:59"},
		{"ISO 8601 with an offset of half an hour becomes Korean time", "2024-03-18T12:00:00+05:30", "2024-03-18 15:30:00"},
		{"ISO 8601 with an offset east of Korea becomes the day before", "2024-03-01T00:00:00+12:00", "2024-02-29 21:00:00"},
		{"ISO 8601 without hyphens and colons becomes Korean time", "20240318T145959Z", "2024-03-18 23:59:59"},
		{"ISO 8601 without hyphens, colons and seconds becomes Korean time", "20240318T1459Z", "2024-03-18 23:59:00"},
		{"ISO 8601 without hyphens and colons may have an offset", "20240318T145959+0000", "2024-03-18 23:59:59"},
		{"the last hour that Korea can write becomes Korean time", "9999-12-31T14:59:59Z", "9999-12-31 23:59:59"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got, ok := NormalizeDue(test.in); got != test.want || !ok {
				t.Errorf("NormalizeDue(%q) = %q, %v, want %q", test.in, got, ok, test.want)
			}
			if again, ok := NormalizeDue(test.want); again != test.want || !ok {
				t.Errorf("NormalizeDue(%q) = %q, %v, not the same", test.want, again, ok)
			}
		})
	}
}

func TestNormalizeDueLeavesWhatIsNoDue(t *testing.T) {
	for _, test := range []struct{ sentence, in string }{
		{"nothing", ""},
		{"a word", "undefined"},
		{"the layout itself", "YYYYMMDD"},
		{"a day that does not exist", "2024-02-30"},
		{"the 29th of February of another year", "20230229"},
		{"the month 13", "20241301"},
		{"the day 0", "2024-03-00"},
		{"the hour 24, for the next day's 0 is meant", "2024-03-18 24:00:00"},
		{"the hour 24 in digits", "20240318240000"},
		{"the hour 24 in ISO 8601", "2024-03-18T24:00:00Z"},
		{"the minute 60", "2024-03-18 23:60:00"},
		{"a leap second", "2024-03-18 23:59:60"},
		{"a leap second in ISO 8601", "2016-12-31T23:59:60Z"},
		{"a time of 12 digits on no day", "202402302359"},
		{"a time of 12 digits that does not exist", "202403182460"},
		{"10 digits", "2024031823"},
		{"seconds since 1970", "1710773999"},
		{"milliseconds since 1970", "1710773999000"},
		{"a time without seconds", "2024-03-18 23:59"},
		{"a time with a fraction", "2024-03-18 23:59:59.000"},
		{"a time with an offset", "2024-03-18 23:59:59+09:00"},
		{"two spaces", "2024-03-18  23:59:59"},
		{"white space in front", " 20240318"},
		{"white space at the end", "2024-03-18 "},
		{"slashes", "2024/03/18"},
		{"dots", "2024.03.18"},
		{"a month of one digit", "2024-3-18"},
		{"a year of two digits", "24-03-18"},
		{"a year of six digits", "+002024-03-18T00:00:00Z"},
		{"full-width digits", "２０２４０３１８"},
		{"American order", "03/18/2024"},
		{"JavaScript's toString", "Mon Mar 18 2024 23:59:59 GMT+0900"},
		{"ISO 8601 on no day", "2024-02-30T00:00:00Z"},
		{"ISO 8601 with hours only", "2024-03-18T23"},
		{"ISO 8601 with hours only and an offset", "2024-03-18T23+09:00"},
		{"ISO 8601 with a T and no time", "2024-03-18T"},
		{"ISO 8601 with a fraction of a minute", "2024-03-18T23:59.5"},
		{"ISO 8601 with a fraction without digits", "2024-03-18T23:59:59.Z"},
		{"ISO 8601 with an offset after Z", "2024-03-18T23:59:59Z+09:00"},
		{"ISO 8601 with the offset 24:00", "2024-03-18T23:59:59+24:00"},
		{"ISO 8601 with 60 minutes in the offset", "2024-03-18T23:59:59+09:60"},
		{"ISO 8601 with a sign and no offset", "2024-03-18T23:59:59+"},
		{"ISO 8601 with an offset of one digit", "2024-03-18T23:59:59+9"},
		{"ISO 8601 with a space before the offset", "2024-03-18T23:59:59 +09:00"},
		{"ISO 8601 with a time zone's name", "2024-03-18T23:59:59KST"},
		{"ISO 8601 with a time zone in brackets", "2024-03-18T23:59:59+09:00[Asia/Seoul]"},
		{"ISO 8601 with half its hyphens", "2024-0318T23:59:59Z"},
		{"ISO 8601 with hyphens but no colons", "2024-03-18T235959Z"},
		{"ISO 8601 in lower case", "2024-03-18t23:59:59z"},
		{"ISO 8601 as a week's day", "2024-W12-1T23:59:59Z"},
		{"an hour that Korea would write in the year 10000", "9999-12-31T15:00:00Z"},
		{"an hour that Korea would write in the year -1", "0000-01-01T00:00:00+23:59"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got, ok := NormalizeDue(test.in); got != test.in || ok {
				t.Errorf("NormalizeDue(%q) = %q, %v", test.in, got, ok)
			}
		})
	}
}

func TestDueInstant(t *testing.T) {
	for _, test := range []struct{ sentence, in, want string }{
		{"a time is past after itself", "2024-03-18 12:34:56", "2024-03-18T12:34:56.000+09:00"},
		{"a time of 14 digits is past after itself", "20240318123456", "2024-03-18T12:34:56.000+09:00"},
		{"midnight is past after itself", "2024-03-18 00:00:00", "2024-03-18T00:00:00.000+09:00"},
		{"a day is past with the next day's midnight", "2024-03-18", "2024-03-18T23:59:59.999+09:00"},
		{"a day of 8 digits is past with the next day's midnight", "20240318", "2024-03-18T23:59:59.999+09:00"},
		{"the last day of a year is past with the new year", "20241231", "2024-12-31T23:59:59.999+09:00"},
		{"a leap day is past with March", "20240229", "2024-02-29T23:59:59.999+09:00"},
		{"a time before 1970 has an instant", "1969-12-31 23:59:59", "1969-12-31T23:59:59.000+09:00"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			want, err := time.Parse(time.RFC3339, test.want)
			if err != nil {
				t.Fatal(err)
			}
			if ms, ok := DueInstant(test.in); ms != want.UnixMilli() || !ok {
				t.Errorf("DueInstant(%q) = %d, %v, want %d", test.in, ms, ok, want.UnixMilli())
			}
		})
	}
}

func TestDueInstantTakesTheFourFormsOnly(t *testing.T) {
	for _, s := range []string{"", "202403182359", "2024-03-18T23:59:59", "2024-02-30", "20240230", "2024-03-18 24:00:00", "20240318236060"} {
		if ms, ok := DueInstant(s); ok {
			t.Errorf("DueInstant(%q) = %d", s, ms)
		}
	}
}

func TestNormalizeDueAllocatesNothingWhenNothingChanges(t *testing.T) {
	for _, s := range []string{"2024-03-18", "20240318", "2024-03-18 23:59:59", "20240318235959", "undefined", "2024-02-30T00:00:00Z"} {
		if n := testing.AllocsPerRun(100, func() { NormalizeDue(s) }); n != 0 {
			t.Errorf("NormalizeDue(%q) allocates %v times", s, n)
		}
	}
}

// A repair is final and gives a due with an instant, the one that Go reads where Go knows the form; what cannot be
// repaired stays as it was.
func FuzzNormalizeDue(f *testing.F) {
	for _, s := range []string{
		"2024-03-18", "20240318", "2024-03-18 23:59:59", "20240318235959", "202403182359", "2024-03-18T14:59:59.999Z",
		"2024-03-18T23:59+09:00", "20240318T145959-0530", "9999-12-31T23:00Z", "0000-01-01T00:00:00+23:59", "2024-02-30",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		due, ok := NormalizeDue(s)
		if !ok && due != s {
			t.Fatalf("%q is no due, yet becomes %q", s, due)
		}
		if again, still := NormalizeDue(due); again != due || still != ok {
			t.Fatalf("%q becomes %q, %v, then %q, %v", s, due, ok, again, still)
		}
		ms, has := DueInstant(due)
		if has != ok {
			t.Fatalf("%q becomes %q, %v, but has an instant: %v", s, due, ok, has)
		}
		if want, err := time.Parse(time.RFC3339, s); ok && err == nil && ms != want.Unix()*1000 {
			t.Fatalf("%q becomes %q, another instant", s, due)
		}
	})
}
