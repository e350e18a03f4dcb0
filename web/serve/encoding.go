// Which compressed form of a file a client takes, by its Accept-Encoding (RFC 9110, 12.5.3).

package serve

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// suffixes are the encodings that web/dist has, and how their files end.
var suffixes = map[string]string{"br": ".br", "gzip": ".gz"}

// acceptedEncodings gives those of br and gzip that the header takes, the liked most first; br where it likes
// both alike.
func acceptedEncodings(header []string) []string {
	quality := map[string]float64{}
	for _, entry := range strings.Split(strings.Join(header, ","), ",") {
		coding, parameters, _ := strings.Cut(entry, ";")
		q := 1.0
		if value, found := strings.CutPrefix(strings.TrimSpace(parameters), "q="); found {
			var err error
			if q, err = strconv.ParseFloat(value, 64); err != nil {
				q = 0
			}
		}
		quality[strings.ToLower(strings.TrimSpace(coding))] = q
	}
	var accepted []string
	for _, coding := range []string{"br", "gzip"} {
		if _, named := quality[coding]; !named {
			quality[coding] = quality["*"]
		}
		if quality[coding] > 0 {
			accepted = append(accepted, coding)
		}
	}
	slices.SortStableFunc(accepted, func(a, b string) int { return cmp.Compare(quality[b], quality[a]) })
	return accepted
}
