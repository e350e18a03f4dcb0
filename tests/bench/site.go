// The page that measures, and all that it fetches, served from memory.

package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"time"
)

// site serves files by their path, without the leading slash.
type site map[string][]byte

// ServeHTTP isolates every page from other origins: only then has Chromium a clock finer than 100 µs. Only what a visit fetches may be kept.
func (s site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := path.Clean(r.URL.Path)[1:]
	content, found := s[name]
	if !found {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
	w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
	if strings.HasPrefix(name, visitFolder) && path.Ext(name) != ".html" {
		w.Header().Set("Cache-Control", "public, max-age=3600, immutable")
	} else {
		w.Header().Set("Cache-Control", "no-store")
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// serve starts to serve s. The caller closes what it gives.
func (s site) serve() *httptest.Server { return httptest.NewServer(s) }
