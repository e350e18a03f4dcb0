// How Go and a page talk: Go opens it, and asks for what its functions give.

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"

	"paycheck/tests/browser"
)

// open goes to a page and waits until its modules have run.
func open(page *browser.Page, address string) error {
	return chromedp.Do(page.Context, chromedp.Navigate(address))
}

// ask calls a function of the page that is open and waits for what it gives.
func ask[Answer any](page *browser.Page, function string, args ...any) (Answer, error) {
	text, err := json.Marshal(append([]any{}, args...))
	if err != nil {
		panic(err) // numbers and texts
	}
	answer, err := chromedp.Run(page.Context, chromedp.Evaluate[Answer](fmt.Sprintf("%s(...%s)", function, text), chromedp.EvalAwaitPromise))
	if err != nil {
		err = errors.Join(fmt.Errorf("%s: %w", function, err), errors.New(strings.Join(page.Said(), "\n")))
	}
	return answer, err
}
