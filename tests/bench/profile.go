// Where the time of a check goes: the CPU profiler of Chromium over the program built with its names.

package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/profiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
	"paycheck/web/build"
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
	if err := build.Compile(root, "./wasm", program, build.Options{Tags: []string{"browser"}, Names: true, Whole: build.WholeRuntime()}); err != nil {
		return err
	}
	if err := build.Loader(root, program, folder); err != nil {
		return err
	}
	files := site{"profile.html": pageOf("profile.js")}
	for _, name := range []string{"paycheck.wasm", "paycheck.js"} {
		if files[name], err = os.ReadFile(filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	if files["profile.js"], err = bundle(root, "page/profile", false, ""); err != nil {
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

	if err := open(page, server.URL+"/profile.html"); err != nil {
		return err
	}
	if _, err := ask[chromedp.Void](page, "prepare", name, warmUpSeconds); err != nil {
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
		self[label(frames[node])] += spent
		total += spent
		if isGo(frames[node]) {
			inGo += spent
		}
	}
	functions := slices.SortedFunc(maps.Keys(self), func(a, b string) int { return cmp.Compare(self[b], self[a]) })
	each := total / float64(checks)
	fmt.Printf("%s: %d checks, %.2f µs each while profiled, %.2f µs of it in Go\n", name, checks, each, inGo/float64(checks))
	fmt.Println("  µs/check      %  function (its own time)")
	for _, function := range functions[:min(len(functions), profiledFunctions)] {
		fmt.Printf("%10.3f %6.1f  %.120s\n", self[function]/float64(checks), 100*self[function]/total, function)
	}
}

func isGo(frame *runtime.CallFrame) bool {
	return strings.HasPrefix(frame.URL, "wasm:") || strings.HasSuffix(frame.URL, ".wasm")
}

// label names a function, one of JavaScript with its place: in the loader its name is minified.
func label(frame *runtime.CallFrame) string {
	if isGo(frame) || frame.URL == "" {
		return frame.FunctionName
	}
	return fmt.Sprintf("%s (%s:%d:%d)", frame.FunctionName, path.Base(frame.URL), frame.LineNumber+1, frame.ColumnNumber+1)
}
