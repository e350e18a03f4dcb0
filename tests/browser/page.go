// A tab with a profile of its own: no cookie, cache or storage is shared with
// another page.

package browser

import (
	"context"
	"time"

	"github.com/chromedp/chromedp"
)

// Page is one open tab. Its Context is what chromedp.Do and chromedp.Run take.
type Page struct {
	Context context.Context

	record record
	close  context.CancelFunc
}

// Open opens a blank tab. Everything done in it together may take as long as
// timeout; then it is closed. The caller closes it when done.
func (b *Browser) Open(timeout time.Duration) (*Page, error) {
	limited, stopLimit := context.WithTimeout(b.ctx, timeout)
	ctx, stopTab := chromedp.NewContext(limited, chromedp.WithNewBrowserContext())
	page := &Page{Context: ctx, close: func() { stopTab(); stopLimit() }}
	if err := chromedp.Listen(ctx, page.record.add); err != nil {
		page.close()
		return nil, err
	}
	return page, nil
}

// Close closes the tab.
func (p *Page) Close() { p.close() }

// Said gives what the page and the browser wrote to its console so far, and
// exceptions that nothing caught, each as "level: text".
func (p *Page) Said() []string { return p.record.messages() }

// Fetched gives the addresses that the page and its frames requested so far.
// What a worker fetches is not among them.
func (p *Page) Fetched() []string { return p.record.requests() }
