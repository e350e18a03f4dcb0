package calendar

import (
	"testing"
	"time"
)

func TestIsDay(t *testing.T) {
	for _, test := range []struct {
		sentence, in string
		want         bool
	}{
		{"a day is real", "20240318", true},
		{"the first day of a year is real", "20240101", true},
		{"the last day of a year is real", "20241231", true},
		{"the day 0 is not", "20240300", false},
		{"the day 32 is not", "20240332", false},
		{"the month 0 is not", "20240018", false},
		{"the month 13 is not", "20241318", false},
		{"the 31st of April is not", "20240431", false},
		{"the 31st of June is not", "20240631", false},
		{"the 31st of September is not", "20240931", false},
		{"the 31st of November is not", "20241131", false},
		{"the 31st of August is real", "20240831", true},
		{"the 29th of February is real in a leap year", "20240229", true},
		{"the 29th of February is not in other years", "20230229", false},
		{"the 29th of February is not in 1900", "19000229", false},
		{"the 29th of February is real in 2000", "20000229", true},
		{"the 30th of February never is", "20240230", false},
		{"the year 0 has days, as in ISO 8601", "00000229", true},
		{"the last day with four digits for the year is real", "99991231", true},
		{"hyphens are not of the form", "2024-03-18", false},
		{"a time is not of the form", "20240318000000", false},
		{"7 digits are not of the form", "2024031", false},
		{"9 digits are not of the form", "202403180", false},
		{"white space is not of the form", "20240318 ", false},
		{"a sign is not of the form", "+2024031", false},
		{"full-width digits are not of the form", "２０２４０３１８", false},
		{"nothing is not of the form", "", false},
		{"the layout itself is not of the form", "YYYYMMDD", false},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := IsDay(test.in); got != test.want {
				t.Errorf("IsDay(%q) = %v", test.in, got)
			}
		})
	}
}

func TestTheCalendarAgreesWithGoOnEveryDayOfTenThousandYears(t *testing.T) {
	end := time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	for day := time.Date(0, 1, 1, 12, 34, 56, 0, time.UTC); day.Before(end); day = day.Add(24 * time.Hour) {
		written := day.AppendFormat(make([]byte, 0, len(timeLayout)), time.DateTime)
		seconds, ok := readTime(string(written), timeLayout)
		if !ok || seconds != day.Unix() {
			t.Fatalf("%s is read as %d, %v; Go has %d", written, seconds, ok, day.Unix())
		}
		if text, ok := writeTime(seconds); !ok || text != string(written) {
			t.Fatalf("%s is written as %q, %v", written, text, ok)
		}
	}
}

func TestAYearWithoutFourDigitsIsNotWritten(t *testing.T) {
	for _, day := range []time.Time{
		time.Date(-1, 12, 31, 23, 59, 59, 0, time.UTC),
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		if text, ok := writeTime(day.Unix()); ok {
			t.Errorf("%v is written as %q", day, text)
		}
	}
}
