// Package serve is the server of make run: the demo page and web/dist, as a shop's server should serve them.
package serve

import (
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// types are the content types by the end of a file's name. The system's own table is not asked: it differs from
// machine to machine, and without application/wasm the program could not be compiled while it streams.
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".ts":   "text/plain; charset=utf-8",
	".json": "application/json",
	".map":  "application/json",
	".svg":  "image/svg+xml",
	".wasm": "application/wasm",
}

// pages are the files that are served beside dist; the root is index.html.
var pages = map[string]bool{"index.html": true, "rules.html": true, "rules.css": true}

// policy lets a page run its own scripts and compile WebAssembly, and nothing else.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
	"img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

// policyWithSDK is that of the demo at /?sdk=real, where the visitor has asked for PortOne's own SDK: its script and
// its API, the scripts of gateways that it puts into the page, and their windows, which are frames and forms. Each
// gateway has hosts of its own, and they change.
const policyWithSDK = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' https:; connect-src 'self' https:; " +
	"style-src 'self' 'unsafe-inline' https:; font-src https: data:; img-src 'self' data: https:; frame-src https:; " +
	"form-action https:; base-uri 'none'; frame-ancestors 'none'"

// Handler serves the pages and dist of the folder web, and nothing else of it.
func Handler(web fs.FS) http.Handler {
	built := &builds{web: web, sums: map[sum]string{}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		header := w.Header()
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Content-Security-Policy", policy)
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" {
			name = "index.html"
			if r.URL.Query().Get("sdk") == "real" {
				header.Set("Content-Security-Policy", policyWithSDK)
			}
		}
		if !pages[name] && !strings.HasPrefix(name, "dist/") {
			http.NotFound(w, r)
			return
		}
		file, encoding, err := built.open(name, acceptedEncodings(r.Header.Values("Accept-Encoding")))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		defer file.Close()
		info, err := file.Stat()
		content, seekable := file.(io.ReadSeeker)
		if err != nil || info.IsDir() || !seekable {
			http.NotFound(w, r)
			return
		}
		header.Set("Vary", "Accept-Encoding")
		if encoding != "" {
			header.Set("Content-Encoding", encoding)
		}
		contentType := types[path.Ext(name)]
		if contentType == "" {
			contentType = "application/octet-stream"
		}
		header.Set("Content-Type", contentType)
		// A rebuilt file is seen at once, one that stayed is not sent again.
		header.Set("Cache-Control", "no-cache")
		header.Set("ETag", fmt.Sprintf(`"%x-%x%s"`, info.ModTime().UnixNano(), info.Size(), encoding))
		http.ServeContent(w, r, name, info.ModTime(), content)
	})
}

// open gives the file, or its compressed form in the first of the encodings in which the same build made one.
func (b *builds) open(name string, encodings []string) (file fs.File, encoding string, err error) {
	for _, encoding := range encodings {
		if b.same(name, encoding) {
			if file, err := b.web.Open(name + suffixes[encoding]); err == nil {
				return file, encoding, nil
			}
		}
	}
	file, err = b.web.Open(name)
	return file, "", err
}
