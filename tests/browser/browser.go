// Package browser runs pages in one headless Chromium and remembers what they
// said and fetched, so that a test can assert that they said nothing.
package browser

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/chromedp"
)

// startTimeout is long because a cold Chromium on a busy machine is slow.
const startTimeout = 60 * time.Second

// Browser is one running Chromium.
type Browser struct {
	ctx  context.Context
	stop context.CancelFunc
}

// Start finds a browser and starts it, headless, with an empty profile. flags
// are further command-line switches, by name, without the dashes.
func Start(flags map[string]any) (*Browser, error) {
	path, err := Find()
	if err != nil {
		return nil, err
	}
	// The defaults are headless and offline-minded already, and chromedp itself
	// adds --no-sandbox for root and a profile directory that it removes.
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
	)
	for name, value := range flags {
		options = append(options, chromedp.Flag(name, value))
	}
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stopBrowser := chromedp.NewContext(allocator)
	stop := func() {
		chromedp.Cancel(ctx)
		stopBrowser()
		stopAllocator()
	}

	// A deadline on this first context would end the browser with it, so the
	// time limit stands beside it.
	slow := time.AfterFunc(startTimeout, stopBrowser)
	err = chromedp.Do(ctx)
	if !slow.Stop() && err == nil {
		err = fmt.Errorf("not ready after %v", startTimeout)
	}
	if err != nil {
		stop()
		return nil, fmt.Errorf("starting %s: %w", path, err)
	}
	return &Browser{ctx: ctx, stop: stop}, nil
}

// Stop ends the browser and waits until its profile is gone.
func (b *Browser) Stop() { b.stop() }
