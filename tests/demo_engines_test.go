// The demo in Firefox and WebKit: it checks, refuses and pays there too. What it looks like is seen in Chromium.

package tests

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"paycheck/tests/browser"
	"paycheck/web/serve"
)

func TestTheDemoWorksInOtherBrowsers(t *testing.T) {
	server := httptest.NewServer(serve.Handler(os.DirFS(filepath.Dir(distribution(t)))))
	t.Cleanup(server.Close)
	for _, engine := range engines {
		t.Run(engine.name, func(t *testing.T) {
			tab := engine.running(t)
			if err := tab.Open(server.URL); err != nil {
				t.Fatal(err)
			}
			until := func(expression string) {
				t.Helper()
				if _, err := browser.Until(tab, expression); err != nil {
					t.Fatalf("waiting for %s: %v", expression, err)
				}
			}
			press := func(selector string) {
				t.Helper()
				if _, err := tab.Evaluate(fmt.Sprintf("document.querySelector(%q).click()", selector)); err != nil {
					t.Fatal(err)
				}
			}
			until(`document.querySelector('#status').dataset.state === 'ready'`)

			until(`document.querySelector('[data-code="amount.type"]')`)
			press("#pay")
			until(`document.querySelector('#sdk details pre')?.textContent.includes('"error_code": "PAYCHECK"')`)
			until(`document.querySelector('#sdk').dataset.calls === '0'`)

			press("[data-preset=mobile]")
			press("#pay")
			until(`document.querySelector('#sdk').dataset.calls === '1'`)
			press(".window button")
			until(`document.querySelector('#sdk details pre')?.textContent.includes('"paid_amount": 14000')`)
			quiet(t, saidIn{t, engine})
		})
	}
}
