package serve

import (
	"crypto/sha512"
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

var built = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func file(text string, when time.Time) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte(text), ModTime: when}
}

var web = fstest.MapFS{
	"index.html":         file("the page", built),
	"rules.html":         file("the rules", built),
	"rules.css":          file("their looks", built),
	"package.json":       file("{}", built),
	"src/index.ts":       file("source", built),
	"dist/paycheck.wasm": file("the program", built),
	// A checkout or a copy may give any times.
	"dist/paycheck.wasm.br": file("as brotli", built.Add(-24*time.Hour)),
	"dist/paycheck.wasm.gz": file("as gzip", built),
	// What a build that was interrupted may leave.
	"dist/paycheck.js":           file("the loader", built),
	"dist/paycheck.js.br":        file("a loader of another build", built),
	"dist/paycheck.global.js":    file("the global loader of another build", built),
	"dist/paycheck.global.js.br": file("as brotli", built),
	"dist/demo/demo.css":         file("body {}", built),
	"dist/build-info.json": file(`{"files": {
		"paycheck.wasm": {"raw": 11, "gzip": 7, "br": 9, "integrity": "`+integrity("the program")+`"},
		"paycheck.js": {"raw": 10, "gzip": 7, "br": 9, "integrity": "`+integrity("the loader")+`"},
		"paycheck.global.js": {"raw": 34, "gzip": 7, "br": 9, "integrity": "`+integrity("the global loader")+`"}
	}}`, built),
}

func integrity(text string) string {
	digest := sha512.Sum384([]byte(text))
	return "sha384-" + base64.StdEncoding.EncodeToString(digest[:])
}

func get(target string, header ...string) *http.Response {
	r := httptest.NewRequest("GET", target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	Handler(web).ServeHTTP(w, r)
	return w.Result()
}

func body(response *http.Response) string {
	var text strings.Builder
	response.Write(&text)
	_, after, _ := strings.Cut(text.String(), "\r\n\r\n")
	return after
}

func TestServesThePagesAndTheBuildAndNothingElse(t *testing.T) {
	for target, want := range map[string]int{
		"/":                         200,
		"/index.html":               200,
		"/rules.html":               200,
		"/rules.css":                200,
		"/dist/paycheck.wasm":       200,
		"/dist/demo/demo.css":       200,
		"/dist":                     404,
		"/dist/":                    404,
		"/dist/demo":                404,
		"/dist/none.js":             404,
		"/package.json":             404,
		"/src/index.ts":             404,
		"/dist/../package.json":     404,
		"/dist/%2e%2e/package.json": 404,
	} {
		if got := get(target).StatusCode; got != want {
			t.Errorf("GET %s: got %d, want %d", target, got, want)
		}
	}
}

func TestContentTypes(t *testing.T) {
	for target, want := range map[string]string{
		"/":                   "text/html; charset=utf-8",
		"/dist/paycheck.wasm": "application/wasm",
		"/dist/paycheck.js":   "text/javascript; charset=utf-8",
		"/dist/demo/demo.css": "text/css; charset=utf-8",
	} {
		if got := get(target).Header.Get("Content-Type"); got != want {
			t.Errorf("GET %s: got %q, want %q", target, got, want)
		}
	}
}

func TestSendsTheCompressedFileThatTheClientTakes(t *testing.T) {
	for _, c := range []struct{ target, accept, encoding, body string }{
		{"/dist/paycheck.wasm", "", "", "the program"},
		{"/dist/paycheck.wasm", "gzip, br", "br", "as brotli"},
		{"/dist/paycheck.wasm", "gzip, br;q=0.5", "gzip", "as gzip"},
		{"/dist/demo/demo.css", "gzip, br", "", "body {}"},
		{"/dist/paycheck.js", "br", "", "the loader"},
		{"/dist/paycheck.global.js", "br", "", "the global loader of another build"},
	} {
		response := get(c.target, "Accept-Encoding", c.accept)
		if got := response.Header.Get("Content-Encoding"); got != c.encoding {
			t.Errorf("GET %s, Accept-Encoding %q: got Content-Encoding %q, want %q", c.target, c.accept, got, c.encoding)
		}
		if response.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("GET %s: no Vary: Accept-Encoding", c.target)
		}
		if got := body(response); got != c.body {
			t.Errorf("GET %s, Accept-Encoding %q: got %q, want %q", c.target, c.accept, got, c.body)
		}
	}
}

func TestAFileThatStayedIsNotSentAgain(t *testing.T) {
	first := get("/dist/paycheck.wasm", "Accept-Encoding", "br")
	tag := first.Header.Get("ETag")
	if got := get("/dist/paycheck.wasm", "Accept-Encoding", "br", "If-None-Match", tag).StatusCode; got != 304 {
		t.Errorf("same file, same encoding: got %d, want 304", got)
	}
	if got := get("/dist/paycheck.wasm", "Accept-Encoding", "gzip", "If-None-Match", tag).StatusCode; got != 200 {
		t.Errorf("same file, other encoding: got %d, want 200", got)
	}
	if got := first.Header.Get("Cache-Control"); got != "no-cache" {
		t.Errorf("Cache-Control: got %q, want no-cache", got)
	}
}

func TestPolicyIsStrictUnlessTheRealSDKIsAskedFor(t *testing.T) {
	for target, want := range map[string]bool{"/": false, "/?sdk=real": true, "/?sdk=fake": false, "/rules.html?sdk=real": false} {
		got := get(target).Header.Get("Content-Security-Policy")
		if strings.Contains(got, "connect-src 'self' https:;") != want || !strings.Contains(got, "default-src 'none'") {
			t.Errorf("GET %s: got policy %q", target, got)
		}
		if get(target).Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("GET %s: no nosniff", target)
		}
	}
}

func TestOnlyReads(t *testing.T) {
	w := httptest.NewRecorder()
	Handler(web).ServeHTTP(w, httptest.NewRequest("POST", "/", nil))
	if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST /: got %d, Allow %q", w.Code, w.Header().Get("Allow"))
	}
}
