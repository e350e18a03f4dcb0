// The demo at first sight, on a wide screen and on a phone.

package tests

import (
	"fmt"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

func TestTheFirstViewSaysWhatItIsFor(t *testing.T) {
	for language, names := range map[string][]string{
		"ko": {"포트원", "PortOne", "V1", "IMP.request_pay"},
		"en": {"PortOne", "V1", "IMP.request_pay"},
	} {
		for _, width := range []int64{360, 1280} {
			page, _ := visit{language: language, width: width}.demo(t)
			opening := see[string](t, page, `document.querySelector('.opening').innerText`)
			for _, name := range names {
				if !strings.Contains(opening, name) {
					t.Errorf("%s: %q does not name %s", language, opening, name)
				}
			}
			link := see[string](t, page, `(() => {
				const link = document.querySelector('.opening a')
				return link.getBoundingClientRect().bottom < innerHeight ? link.pathname : 'out of sight'
			})()`)
			if link != "/rules.html" {
				t.Errorf("%s, %d px: the link to the rules is %s", language, width, link)
			}
		}
	}
}

func TestTheStatusTellsInAPersonsWordsWhatWasFetched(t *testing.T) {
	status := func(v visit) (said func(again bool) string) {
		v.language = "en"
		page, _ := v.demo(t)
		return func(again bool) string {
			if again {
				do(t, page, chromedp.Reload())
				until[bool](t, page, `document.querySelector('#status').dataset.state === 'ready'`)
			}
			return see[string](t, page, `document.querySelector('#status').innerText`)
		}
	}
	megabytes := func(suffix string) string {
		var bytes int64
		for _, file := range []string{"paycheck.js", "paycheck.wasm"} {
			info, err := os.Stat(filepath.Join(distribution(t), file+suffix))
			if err != nil {
				t.Fatal(err)
			}
			bytes += info.Size()
		}
		return fmt.Sprintf("%.1f\u00a0MB", math.Round(float64(bytes)/1e5)/10)
	}
	// Browsers ask for brotli over https and of this machine only, as here.
	said := status(visit{})
	for _, visit := range []struct {
		again bool
		want  string
	}{
		{false, "fetched " + megabytes(".br") + " this once; the browser keeps it for the next visit"},
		{true, "kept from the last visit, nothing fetched"},
	} {
		if got := said(visit.again); !regexp.MustCompile(`^Ready · ` + visit.want + ` · one check takes [\d.]+\x{a0}ms$`).MatchString(got) {
			t.Errorf("the status is %q, want %s", got, visit.want)
		}
	}
	plain := status(visit{wrap: func(handler http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			r.Header.Del("Accept-Encoding")
			handler.ServeHTTP(w, r)
		})
	}})
	if got, want := plain(false), "fetched "+megabytes("")+", not compressed"; !strings.Contains(got, want) {
		t.Errorf("the status is %q, want %s", got, want)
	}
}

func TestOnAPhoneTheVerdictStaysInSight(t *testing.T) {
	page, _ := visit{width: 360}.demo(t)
	const inSight = `(({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= innerHeight)(document.querySelector('#bar').getBoundingClientRect())`
	for from, last := 0.0, see[float64](t, page, `document.querySelector('main').offsetHeight - 800`); from < last; from += 300 {
		see[any](t, page, fmt.Sprintf(`scrollTo(0, %f)`, from))
		if !see[bool](t, page, inSight) {
			t.Errorf("%.0f px from the top the bar is out of sight", from)
		}
	}
	if got := see[string](t, page, `document.querySelector('#bar').innerText`); strings.Join(strings.Fields(got), " ") != "오류 4 경고 2 자동 수정 1" {
		t.Errorf("the bar says %q", got)
	}
	click(t, page, "#bar")
	if focused(t, page) != "verdict" || !see[bool](t, page, `(({ top, bottom }) =>
		top >= document.querySelector('#bar').getBoundingClientRect().bottom && bottom <= innerHeight)(document.querySelector('#verdict').getBoundingClientRect())`) {
		t.Error("the bar does not lead to the verdict")
	}
	paste(t, page, goodRequest)
	if got := see[string](t, page, `document.querySelector('#bar').innerText`); got != "이대로 보내도 됩니다" {
		t.Errorf("the bar says %q", got)
	}
	page, _ = visit{}.demo(t)
	if see[bool](t, page, inSight) {
		t.Error("the bar is there on a wide screen too, beside the verdict itself")
	}
}

func TestAnEmptyBoxInvites(t *testing.T) {
	page, _ := visit{}.demo(t)
	for _, nothing := range []string{"", " \n\t\n"} {
		paste(t, page, nothing)
		same(t, "issues", listed(t, page), nil)
		if got := verdict(t, page); got != "empty" {
			t.Errorf("the verdict is %s", got)
		}
		click(t, page, "#pay")
		if focused(t, page) != "params" || calls(t, page) != "0" || verdict(t, page) != "empty" {
			t.Errorf("after paying: focus on %q, %s calls, %s", focused(t, page), calls(t, page), verdict(t, page))
		}
	}
	if got := see[string](t, page, `document.querySelector('#params').placeholder`); !strings.Contains(got, "IMP.request_pay") {
		t.Errorf("in the empty box stands %q", got)
	}
}

// Wherever one scrolls within the two columns, each has something to show in a good part of the window.
func TestNoColumnStandsEmpty(t *testing.T) {
	page, _ := visit{}.demo(t)
	for _, state := range []string{"[data-preset=mistakes]", "#tab-form", "[data-preset=card]", "#pay", "#tab-code", "#tab-hook-form"} {
		see[bool](t, page, fmt.Sprintf(`document.querySelector(%q).click() ?? true`, state))
		time.Sleep(50 * time.Millisecond)
		for _, empty := range see[[]string](t, page, `(() => {
			const work = document.querySelector('.work').getBoundingClientRect()
			const top = work.top + scrollY, empty = []
			for (let from = top; from + innerHeight <= top + work.height; from += 100) {
				scrollTo({ top: from, behavior: 'instant' })
				for (const column of [['.request', '.take'], ['.answer']]) {
					const covered = column.map((part) => document.querySelector(part).getBoundingClientRect())
						.reduce((sum, { top, bottom }) => sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0)
					if (covered < innerHeight / 3) empty.push(column.join() + ' at ' + from + ': ' + covered)
				}
			}
			scrollTo({ top: 0, behavior: 'instant' })
			return empty
		})()`) {
			t.Errorf("after %s: %s", state, empty)
		}
	}
}

// The scroll bars of a text area take room that the copy beneath it does not have.
func TestUnderlinesAreWhereTheyBelongAtTheEndOfALongText(t *testing.T) {
	page, _ := visit{classic: true}.demo(t)
	const lines = 200
	paste(t, page, "{\n"+strings.Repeat("  // "+strings.Repeat("a long line ", 20)+"\n", lines)+"  "+strings.Repeat(" ", 150)+"amount: 'x'\n}")
	until[bool](t, page, `document.querySelector('#marks mark') !== null`)
	got := see[[]float64](t, page, `(() => {
		const area = document.querySelector('#params')
		area.scrollTo(area.scrollWidth, area.scrollHeight)
		area.dispatchEvent(new Event('scroll'))
		const style = getComputedStyle(area), box = area.getBoundingClientRect()
		const marks = [...document.querySelectorAll('#marks mark')].map((mark) => mark.getBoundingClientRect())
		const last = marks.at(-1)
		const line = parseFloat(style.lineHeight)
		const middle = box.top + parseFloat(style.paddingTop) + (`+fmt.Sprint(lines)+` + 1.5) * line - area.scrollTop
		return [area.offsetHeight - area.clientHeight, area.offsetWidth - area.clientWidth, area.scrollTop, area.scrollLeft,
			(last.top + last.bottom) / 2 - middle, box.right - last.right]
	})()`)
	if got[0] < 5 || got[1] < 5 || got[2] == 0 || got[3] == 0 {
		t.Fatalf("the text area has no classic scroll bars, or did not scroll: %v", got)
	}
	if math.Abs(got[4]) > 2 || got[5] < 0 {
		t.Errorf("the last underline is %.1f px below its line, %.1f px from the right edge", got[4], got[5])
	}
	styles, err := os.ReadFile(filepath.Join(distribution(t), "demo", "demo.css"))
	if err != nil {
		t.Fatal(err)
	}
	// WebKit takes no shorthand with a wave in it.
	if !strings.Contains(string(styles), "text-decoration-style:wavy") || regexp.MustCompile(`text-decoration:[^;}]*wavy`).Match(styles) {
		t.Error("the wave is not written as WebKit reads it")
	}
}
