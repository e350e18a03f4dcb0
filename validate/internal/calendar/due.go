// The deadline of a virtual account, vbank_due. Its times are Korean, whatever the time zone of the page.

package calendar

import "strings"

// koreanOffset is how many seconds Korea is east of Greenwich, all year.
const koreanOffset = 9 * 60 * 60

// The four forms that the gateways take. They differ in length, so the length tells them apart.
const (
	dayLayout      = "YYYY-MM-DD"
	timeLayout     = "YYYY-MM-DD HH:mm:ss"
	bareDayLayout  = "YYYYMMDD"
	bareTimeLayout = "YYYYMMDDHHmmss"
)

const withoutSecondsLayout = "YYYYMMDDHHmm"

// isoLayouts are the forms of ISO 8601 that are rewritten, those with seconds before those without.
var isoLayouts = [...]string{
	"YYYY-MM-DDTHH:mm:ss",
	"YYYY-MM-DDTHH:mm",
	"YYYYMMDDTHHmmss",
	"YYYYMMDDTHHmm",
}

// NormalizeDue gives the vbank_due s as the repair `vbank_due.normalized` has it, and whether that is one of
// the four forms the gateways take, with a day and a time that exist. YYYYMMDDHHmm gets its seconds; ISO 8601
// becomes YYYY-MM-DD HH:mm:ss in Korean time, without a fraction. What is neither comes back as it was.
func NormalizeDue(s string) (due string, ok bool) {
	if _, ok := DueInstant(s); ok {
		return s, true
	}
	if _, ok := readTime(s, withoutSecondsLayout); ok {
		return s + "00", true
	}
	if seconds, ok := readISO(s); ok {
		if due, ok := writeTime(seconds); ok {
			return due, true
		}
	}
	return s, false
}

// DueInstant gives the last millisecond since the epoch at which s, in one of the four forms, is not past: the
// time it names or, for a bare date, the end of its day. ok is false for any other form, day or time.
func DueInstant(s string) (ms int64, ok bool) {
	for _, layout := range [...]string{dayLayout, timeLayout, bareDayLayout, bareTimeLayout} {
		if len(s) != len(layout) {
			continue
		}
		seconds, ok := readTime(s, layout)
		if !ok {
			return 0, false
		}
		ms = (seconds - koreanOffset) * 1000
		if layout == dayLayout || layout == bareDayLayout {
			ms += secondsOfDay*1000 - 1
		}
		return ms, true
	}
	return 0, false
}

// readISO reads a time in ISO 8601 with a T, in seconds since 1970 on a Korean clock.
func readISO(s string) (seconds int64, ok bool) {
	for _, layout := range isoLayouts {
		if len(s) < len(layout) {
			continue
		}
		seconds, ok := readTime(s[:len(layout)], layout)
		if !ok {
			continue
		}
		rest := s[len(layout):]
		if strings.HasSuffix(layout, "ss") {
			rest = cutFraction(rest)
		}
		if rest == "" {
			return seconds, true
		}
		offset, ok := readOffset(rest)
		return seconds - offset + koreanOffset, ok
	}
	return 0, false
}

// cutFraction cuts the fraction of a second that s begins with, if it does.
func cutFraction(s string) string {
	if s == "" || s[0] != '.' && s[0] != ',' {
		return s
	}
	rest := strings.TrimLeft(s[1:], "0123456789")
	if len(rest) == len(s)-1 {
		return s
	}
	return rest
}

// readOffset reads Z, +HH:mm, +HHmm or +HH, or the same with a -, in seconds east of Greenwich.
func readOffset(s string) (seconds int64, ok bool) {
	if s == "Z" {
		return 0, true
	}
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	for _, layout := range [...]string{"HH:mm", "HHmm", "HH"} {
		if t, ok := readDateTime(s[1:], layout); ok && t.isTime() {
			if s[0] == '-' {
				return -t.secondOfDay(), true
			}
			return t.secondOfDay(), true
		}
	}
	return 0, false
}
