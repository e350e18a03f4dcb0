// Package calendar reads days and times as people write them, by a layout, and says whether they are in the calendar. The browser build has no
// package time: it would make the program a sixth larger.
package calendar

const secondsOfDay = 24 * 60 * 60

// IsDay reports whether s is a day of the calendar as YYYYMMDD, as the rules `period.from.format` and
// `period.to.format` want it.
func IsDay(s string) bool {
	_, ok := readTime(s, bareDayLayout)
	return ok
}

// readTime reads s, which must have the layout and name a day and a time that exist, in seconds since 1970 on the
// clock that s was read from. A day without a time is the midnight that it begins with.
func readTime(s, layout string) (seconds int64, ok bool) {
	t, ok := readDateTime(s, layout)
	if !ok || !t.isDay() || !t.isTime() {
		return 0, false
	}
	return t.daysSince1970()*secondsOfDay + t.secondOfDay(), true
}

// writeTime writes seconds since 1970 as YYYY-MM-DD HH:mm:ss. ok is false for a year without four digits.
func writeTime(seconds int64) (text string, ok bool) {
	days, second := seconds/secondsOfDay, seconds%secondsOfDay
	if second < 0 {
		days, second = days-1, second+secondsOfDay
	}
	t := dayOf(days)
	if t.year < 0 || 9999 < t.year {
		return "", false
	}
	b := make([]byte, 0, len(timeLayout))
	b = appendTwoDigits(b, t.year/100)
	b = appendTwoDigits(b, t.year%100)
	b = appendTwoDigits(append(b, '-'), t.month)
	b = appendTwoDigits(append(b, '-'), t.day)
	b = appendTwoDigits(append(b, ' '), second/3600)
	b = appendTwoDigits(append(b, ':'), second/60%60)
	b = appendTwoDigits(append(b, ':'), second%60)
	return string(b), true
}

func appendTwoDigits(b []byte, n int64) []byte {
	return append(b, '0'+byte(n/10), '0'+byte(n%10))
}

// dateTime is a day and a time as they are written: they need not exist.
type dateTime struct{ year, month, day, hour, minute, second int64 }

// readDateTime reads s by the layout: a digit for each of its letters Y, M, D, H, m and s, anything else as it is.
func readDateTime(s, layout string) (t dateTime, ok bool) {
	if len(s) != len(layout) {
		return dateTime{}, false
	}
	for i := 0; i < len(s); i++ {
		var field *int64
		switch layout[i] {
		case 'Y':
			field = &t.year
		case 'M':
			field = &t.month
		case 'D':
			field = &t.day
		case 'H':
			field = &t.hour
		case 'm':
			field = &t.minute
		case 's':
			field = &t.second
		default:
			if s[i] != layout[i] {
				return dateTime{}, false
			}
			continue
		}
		if s[i] < '0' || '9' < s[i] {
			return dateTime{}, false
		}
		*field = *field*10 + int64(s[i]-'0')
	}
	return t, true
}

func (t dateTime) isTime() bool { return t.hour < 24 && t.minute < 60 && t.second < 60 }

func (t dateTime) isDay() bool {
	switch t.month {
	case 1, 3, 5, 7, 8, 10, 12:
		return 1 <= t.day && t.day <= 31
	case 4, 6, 9, 11:
		return 1 <= t.day && t.day <= 30
	case 2:
		leap := t.year%4 == 0 && (t.year%100 != 0 || t.year%400 == 0)
		return 1 <= t.day && (t.day <= 28 || leap && t.day == 29)
	}
	return false
}

func (t dateTime) secondOfDay() int64 { return t.hour*3600 + t.minute*60 + t.second }

// A year that begins in March has its leap day at its end, and 400 of them always have the same number of days.
const (
	daysOf400Years   = 146097
	marchOfYear0     = -719468 // the first of March of the year 0, in days since 1970
	daysOfFiveMonths = 153     // from March on, and again from August on
)

func (t dateTime) daysSince1970() int64 {
	year, month := t.year, t.month-3
	if month < 0 {
		year, month = year-1, month+12
	}
	year += 400 // the January of the year 0 belongs to the year before it
	dayOfYear := (daysOfFiveMonths*month+2)/5 + t.day - 1
	return marchOfYear0 - daysOf400Years + year*365 + year/4 - year/100 + year/400 + dayOfYear
}

// dayOf gives the day that is so many days after the first of January 1970, for the years from -1 to 10000.
func dayOf(days int64) dateTime {
	days += daysOf400Years - marchOfYear0
	era, day := days/daysOf400Years, days%daysOf400Years
	year := (day - day/1460 + day/36524 - day/146096) / 365
	day -= year*365 + year/4 - year/100
	month := (5*day + 2) / daysOfFiveMonths
	day -= (daysOfFiveMonths*month + 2) / 5
	year += (era - 1) * 400
	if month += 3; month > 12 {
		year, month = year+1, month-12
	}
	return dateTime{year: year, month: month, day: day + 1}
}
