package tests

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"
)

// Were the harness deaf, every test that asserts silence would pass.
func TestThePageRecordHearsConsoleExceptionsAndRequests(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte(`<link rel="icon" href="data:,"><script>
				console.warn("a \"quoted\" word", 7)
				fetch("/missing").then(() => { window.fetched = true; undefined.nothing })
			</script>`))
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()

	page := open(t, server.URL+"/")
	until[bool](t, page, "window.fetched")

	wantSaid := []string{
		`warning: a "quoted" word 7`,
		`error: Failed to load resource: the server responded with a status of 404 (Not Found) ` + server.URL + `/missing`,
		"exception: TypeError: Cannot read properties of undefined (reading 'nothing')\n    at " + server.URL + "/:3:69",
	}
	// The browser tells of an exception in its own time.
	for start := time.Now(); len(page.Said()) < len(wantSaid) && time.Since(start) < pageTimeout/2; {
		time.Sleep(10 * time.Millisecond)
	}
	if got := page.Said(); !slices.Equal(got, wantSaid) {
		t.Errorf("said\n%q, want\n%q", got, wantSaid)
	}
	wantFetched := []string{server.URL + "/", server.URL + "/missing"}
	if got := page.Fetched(); !slices.Equal(got, wantFetched) {
		t.Errorf("fetched %q, want %q", got, wantFetched)
	}
}
