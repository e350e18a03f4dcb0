//go:build !browser

// Wild URLs: whatever is passed as m_redirect_url, it is left as it is or becomes what the URL standard makes of the same.

package validate

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"paycheck/validate/internal/weburl"
)

// wildParts are parts that URLs and what people take for them are made of.
var wildParts = [...][]string{
	{"", "", "https://", "http://", "http//", "https//", "http:/", "https:", "//", "/", "./", "../", "?", "#", "undefined/", "null/", "null", "myshop://",
		"myshop:", "javascript:", " ", "www.", "localhost:3000", "localhost", "[::1]", "{", "${", "\\"},
	{"shop.kr", "shop.example", "www.shop.co.kr", "localhost:8080", "127.0.0.1", "192.168.0.300", "결제.한국", "shop", "done.html", "pay.do", "user:pass@shop.kr",
		"my shop.kr", "SHOP.KR", "xn--3e0b707e", "", "shop.kr:99999", "%20", "..", "a/b/../c"},
	{"", "", "/", "/done", "/결제 완료", "/a b/c", "/%zz", "/a%20b", "\\done", "/../x", "//x", "/{id}", "/undefined"},
	{"", "", "?a=1", "?name=주말 등산 모임", "?a=b c&d='e'", "?q={\"a\":1}", "?url=https://x.kr/?y=z", "?<b>", "?a=%"},
	{"", "", "#", "#/route/1", "#a b", "#주문"},
}

func wildURL(random *rand.Rand) string {
	var url strings.Builder
	for _, parts := range wildParts {
		url.WriteString(parts[random.IntN(len(parts))])
	}
	return url.String()
}

func TestAWildURLStaysOrBecomesTheSameResource(t *testing.T) {
	random := rand.New(rand.NewPCG(12, 2026))
	bases := []string{"", "https://shop.example/order/1?step=2", "https://shop.example/주문/", "http://localhost:3000/"}
	changed, kept := 0, 0
	for range 10_000 {
		given, base := wildURL(random), bases[random.IntN(len(bases))]
		params, err := json.Marshal(map[string]string{"pg": "kicc", "m_redirect_url": given})
		if err != nil {
			t.Fatal(err)
		}
		report := Check(params, Options{BaseURL: base, Now: newYear})
		var repaired struct {
			URL string `json:"m_redirect_url"`
		}
		if err := json.Unmarshal(report.Params, &repaired); err != nil {
			t.Fatal(err)
		}
		named := false
		for _, change := range report.Changes {
			if change.Code == "m_redirect_url.normalized" {
				named = true
				if change.From != given || change.To != repaired.URL {
					t.Errorf("%q became %q, and the change says %v to %v", given, repaired.URL, change.From, change.To)
				}
			}
		}
		if repaired.URL == given {
			kept++
			if named {
				t.Errorf("%q is named as changed", given)
			}
			continue
		}
		changed++
		if !named {
			t.Errorf("%q became %q without a word", given, repaired.URL)
		}
		if !isSameResource(given, repaired.URL, base) {
			t.Errorf("%q with the base %q became %q", given, base, repaired.URL)
		}
	}
	if changed < 500 || kept < 5000 {
		t.Errorf("%d were changed and %d kept: the test looks at nothing", changed, kept)
	}
}

// isSameResource says whether a repaired URL is what the standard makes of the given one: resolved where it begins like a path, else with its
// white space cut and its spaces encoded.
func isSameResource(given, repaired, base string) bool {
	given = strings.TrimFunc(given, func(r rune) bool { return r == ' ' })
	if resolved, ok := weburl.Resolve(base, given); ok && base != "" && beginsWithAny(given, "/", "./", "../", "?", "#") {
		return repaired == resolved
	}
	page, fragment, _ := strings.Cut(given, "#")
	repairedPage, repairedFragment, _ := strings.Cut(repaired, "#")
	want, ok := weburl.Resolve(page, "")
	got, same := weburl.Resolve(repairedPage, "")
	return page == repairedPage && fragment == repairedFragment || // only white space was around it
		ok && same && want == got && strings.ReplaceAll(fragment, " ", "%20") == repairedFragment
}
