// One run: build everything, serve it, and ask the page one question after the other.

package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

// plan is how thorough a run is.
type plan struct {
	rounds int
	// page is what page/frame.ts has of the same name: how many checks warm a page up, and how many are measured.
	page map[string]int
	// loop is that of page/loops.ts: the milliseconds of a sample, and of the practice before it.
	loop map[string]int
}

var (
	page     = map[string]int{"warmUp": 100, "measured": 400}
	thorough = plan{rounds: 31, page: page, loop: map[string]int{"sample": 6, "warmUp": 300}}
	rough    = plan{rounds: 5, page: page, loop: map[string]int{"sample": 5, "warmUp": 100}}
)

// runTimeout is far more than a thorough run takes, so that only a hang meets it.
const runTimeout = 20 * time.Minute

// measure gives the results of one run.
func measure(root string, quick bool) (*Results, error) {
	chosen := thorough
	if quick {
		chosen = rough
	}
	here := filepath.Join(root, "tests", "bench")
	if err := installPeers(here); err != nil {
		return nil, err
	}
	versions, err := peerVersions(here)
	if err != nil {
		return nil, err
	}
	results := &Results{Date: time.Now().UTC().Truncate(time.Second), Commit: commit(root), Machine: thisMachine(), Versions: versions}
	results.Versions["go"] = output("go", "env", "GOVERSION")

	chromium, err := browser.Start(nil)
	if err != nil {
		return nil, err
	}
	defer chromium.Stop()
	tab, err := chromium.Open(runTimeout)
	if err != nil {
		return nil, err
	}
	defer tab.Close()
	version, err := chromedp.CallBrowser(tab.Context, cdpbrowser.GetVersion, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	results.Versions["chromium"] = version.Product[strings.Index(version.Product, "/")+1:]

	files := site{}
	server := files.serve()
	defer server.Close()
	if err := fillPrograms(files, root); err != nil {
		return nil, err
	}
	if err := fillScripts(files, root, tab, server.URL); err != nil {
		return nil, err
	}
	if results.Sizes, err = sizes(files, quick); err != nil {
		return nil, err
	}

	bench := lab{tab, server.URL + "/bench.html"}
	for _, step := range []func(lab, plan, *Results) error{agree(root), timeLoops, timePages, timeStarts, timeVisits, holdMemory, timeServer} {
		if err := step(bench, chosen, results); err != nil {
			return nil, err
		}
	}
	return results, nil
}

// agree fails when the contenders do not mean the same by a good request.
func agree(root string) func(lab, plan, *Results) error {
	return func(bench lab, _ plan, results *Results) error {
		asked, of, err := questions(root)
		if err != nil {
			return err
		}
		disagreements, err := inquire[[]string](bench, "agree", asked)
		if err != nil {
			return err
		}
		if len(disagreements) > 0 {
			return fmt.Errorf("the contenders do not mean the same by a good request:\n%s", strings.Join(disagreements, "\n"))
		}
		results.Agreed = [2]int{len(asked), of}
		return nil
	}
}

// timeLoops times checks in a hot loop.
func timeLoops(bench lab, plan plan, results *Results) error {
	say("timing checks, %d rounds: leave the machine alone until the table is there", plan.rounds)
	loops, err := inquire[[]struct {
		Case, Contender string
		Loop            []float64
	}](bench, "loops", plan.rounds, plan.loop)
	for _, found := range loops {
		results.Checks = append(results.Checks, Timing{Case: found.Case, Contender: found.Contender, Loop: spreadOf(found.Loop)})
	}
	return err
}

// timePages times the first hundreds of checks of fresh pages.
func timePages(bench lab, plan plan, results *Results) error {
	say("timing checks on fresh pages")
	checks, err := inquire[[]struct {
		Case, Contender string
		First, Later    []float64
	}](bench, "checks", plan.rounds, plan.page)
	for _, found := range checks {
		timing := results.timing(found.Case, found.Contender)
		timing.First, timing.Page = spreadOf(found.First), spreadOf(found.Later)
	}
	return err
}

// timeStarts times compiling and starting the programs.
func timeStarts(bench lab, plan plan, results *Results) error {
	say("timing the start of the programs")
	starts, err := inquire[[]struct {
		Program                string
		Compile, First, Second []float64
	}](bench, "start", plan.rounds)
	results.Starts = map[string]Start{}
	for _, start := range starts {
		results.Starts[start.Program] = Start{spreadOf(start.Compile), spreadOf(start.First), spreadOf(start.Second)}
	}
	return err
}

// holdMemory finds what the programs hold after many checks.
func holdMemory(bench lab, _ plan, results *Results) error {
	say("checking 100,000 times for the memory")
	results.Memory = map[string]Memory{}
	for _, program := range []string{"paycheck", "reflection"} {
		sizes, err := inquire[[2]int](bench, "memory", program, 1_000, 100_000)
		if err != nil {
			return err
		}
		results.Memory[program] = Memory{sizes[0], sizes[1]}
	}
	return nil
}

// lab is the page that measures.
type lab struct {
	page    *browser.Page
	address string
}

// inquire asks the lab's page, opened anew, so that nothing that was measured before is left in it.
func inquire[Answer any](lab lab, function string, args ...any) (answer Answer, err error) {
	if err := open(lab.page, lab.address); err != nil {
		return answer, err
	}
	return ask[Answer](lab.page, function, args...)
}
