// Where the time of a check goes: the CPU profiler of Chromium over the program built with its names.

package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/profiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

const (
	warmUpSeconds   = 2
	profiledSeconds = 5
	// profiledFunctions is how many functions are printed.
	profiledFunctions = 30
)

// profile prints the functions in which checks of a case spend their time.
func profile(root, name string) error {
	folder, err := os.MkdirTemp("", "paycheck-profile")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "paycheck.wasm")
	if err := compile(root, "./wasm", program, "browser", "-buildid="); err != nil {
		return err
	}
	files := site{"index.html": []byte(`<!doctype html><script src="wasm_exec.js"></script><script type="module" src="profile.js"></script>`)}
	if files["paycheck.wasm"], err = os.ReadFile(program); err != nil {
		return err
	}
	if files["wasm_exec.js"], err = goRuntime(); err != nil {
		return err
	}
	if files["profile.js"], err = bundle(root, "tests/bench/page/profile.ts", false); err != nil {
		return err
	}
	server := files.serve()
	defer server.Close()
	chromium, err := browser.Start(nil)
	if err != nil {
		return err
	}
	defer chromium.Stop()
	page, err := chromium.Open(time.Minute)
	if err != nil {
		return err
	}
	defer page.Close()

	prepare := fmt.Sprintf("prepare(%q, %d)", name, warmUpSeconds)
	if err := chromedp.Do(page.Context, chromedp.Navigate(server.URL+"/index.html")); err != nil {
		return err
	}
	if _, err := chromedp.Run(page.Context, chromedp.Evaluate[int](prepare, chromedp.EvalAwaitPromise)); err != nil {
		return err
	}
	checks := 0
	recorded, err := chromedp.Run(page.Context, func(ctx context.Context, t *chromedp.Target) (*profiler.Profile, error) {
		if _, err := cdp.Call(ctx, t, profiler.Enable, cdp.Empty{}); err != nil {
			return nil, err
		}
		if _, err := cdp.Call(ctx, t, profiler.SetSamplingInterval, profiler.SetSamplingIntervalParams{Interval: 100}); err != nil {
			return nil, err
		}
		if _, err := cdp.Call(ctx, t, profiler.Start, cdp.Empty{}); err != nil {
			return nil, err
		}
		var err error
		if checks, err = chromedp.Evaluate[int](fmt.Sprintf("run(%d)", profiledSeconds))(ctx, t); err != nil {
			return nil, err
		}
		stopped, err := cdp.Call(ctx, t, profiler.Stop, cdp.Empty{})
		return stopped.Profile, err
	})
	if err != nil {
		return err
	}
	printProfile(recorded, name, checks)
	return nil
}

// printProfile prints the time that a check spends in each function itself, without those that it calls.
func printProfile(recorded *profiler.Profile, name string, checks int) {
	frames := map[int64]*runtime.CallFrame{}
	for _, node := range recorded.Nodes {
		frames[node.ID] = node.CallFrame
	}
	self := map[string]float64{}
	total, inGo := 0.0, 0.0
	for i, node := range recorded.Samples {
		spent := float64(recorded.TimeDeltas[i])
		self[frames[node].FunctionName] += spent
		total += spent
		if url := frames[node].URL; strings.HasPrefix(url, "wasm:") || strings.HasSuffix(url, ".wasm") {
			inGo += spent
		}
	}
	functions := make([]string, 0, len(self))
	for function := range self {
		functions = append(functions, function)
	}
	slices.SortFunc(functions, func(a, b string) int { return cmp.Compare(self[b], self[a]) })
	each := total / float64(checks)
	fmt.Printf("%s: %d checks, %.2f µs each while profiled, %.2f µs of it in Go\n", name, checks, each, inGo/float64(checks))
	fmt.Println("  µs/check      %  function (its own time)")
	for _, function := range functions[:min(len(functions), profiledFunctions)] {
		fmt.Printf("%10.3f %6.1f  %.120s\n", self[function]/float64(checks), 100*self[function]/total, cmp.Or(function, "(anonymous)"))
	}
}
