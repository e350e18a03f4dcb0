// A buyer who comes back: all that the page needs is in the browser's cache, the telephone is slow, and pay is pressed as soon as the page is
// there.

package main

import (
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// visitFolder is where the pages of a visit and their files are served from, for the browser to keep.
const visitFolder = "visit/"

// visitPages are the pages, by what they check with. Each does what its users' pages do: paycheck is loaded while nobody waits for it, zod
// comes with the page's own script.
var visitPages = map[string]string{
	"paycheck": `import { load } from './paycheck.js'
import { pressed } from './press.js'
const loaded = load()
pressed(async (params) => (await loaded).check(params).ok)`,
	"zod": `import { check } from './zod.js'
import { pressed } from './press.js'
pressed(async (params) => check(params).length === 0)`,
}

// slowdown is how many times slower than this machine the page's main thread runs, as a telephone's would.
const slowdown = 4

// earlierVisits come before the measured ones. Chromium keeps what it compiled of a program once that was used on a few visits.
const earlierVisits = 4

// fillVisits puts the pages of a visit beside what they fetch, which is there already.
func fillVisits(files site, root string) (err error) {
	if files[visitFolder+"press.js"], err = bundle(root, "page/press", true, ""); err != nil {
		return err
	}
	for _, name := range []string{"paycheck.js", "paycheck.wasm", "zod.js"} {
		files[visitFolder+name] = files[name]
	}
	for name, script := range visitPages {
		files[visitFolder+name+".html"] = []byte(`<!doctype html><link rel="icon" href="data:,"><button>Pay</button><script type="module">` + script + `</script>`)
	}
	return nil
}

// timeVisits times the press on a page of a return visit.
func timeVisits(bench lab, plan plan, results *Results) error {
	say("timing a press on return visits")
	slow := func(rate float64) error {
		_, err := chromedp.Call(bench.page.Context, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: rate})
		return err
	}
	if err := slow(slowdown); err != nil {
		return err
	}
	times := map[string][]float64{}
	for round := range earlierVisits + plan.rounds {
		for name := range visitPages {
			visit := lab{bench.page, strings.TrimSuffix(bench.address, "bench.html") + visitFolder + name + ".html"}
			took, err := inquire[float64](visit, "verdict")
			if err != nil {
				return err
			}
			if round >= earlierVisits {
				times[name] = append(times[name], took)
			} else {
				time.Sleep(3 * time.Second) // Chromium keeps compiled code when it has compiled nothing for 2 s
			}
		}
	}
	results.Visits = map[string]Spread{}
	for name, rounds := range times {
		results.Visits[name] = spreadOf(rounds)
	}
	return slow(1)
}
