// The server behind the fixture pages: tests/ and the built files on one origin,
// and the same built files again with the program served wrongly.

package tests

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// site starts a server of its own for a test and gives its address. It has
//
//	/pages/, /testdata/       this folder; ?csp= becomes the Content-Security-Policy of the answer
//	/dist/                    web/dist
//	/whole/                   the loader and the program with all of Go's runtime
//	/counted/                 the loader and the program that tells which of its functions ran
//	/vectors.json             the vectors
//	/requests.json            the vectors' requests and more, without reports
//	/served/{how}/            web/dist, but paycheck.wasm is served as {how} says; to-all-origins, all of it
//	/release                  lets go the requests that /served/late/ holds
func site(t *testing.T) string {
	t.Helper()
	dist := distribution(t)
	released := make(chan struct{})
	release := sync.OnceFunc(func() { close(released) })
	closing := make(chan struct{})
	var asked sync.Map // path of a program that was asked for before

	mux := http.NewServeMux()
	here := http.FileServer(http.Dir("."))
	for _, folder := range []string{"/pages/", "/testdata/"} {
		mux.HandleFunc(folder, func(w http.ResponseWriter, r *http.Request) {
			if policy := r.URL.Query().Get("csp"); policy != "" {
				w.Header().Set("Content-Security-Policy", policy)
			}
			here.ServeHTTP(w, r)
		})
	}
	mux.Handle("/dist/", http.StripPrefix("/dist/", http.FileServer(http.Dir(dist))))
	for path, built := range map[string]func() (another, error){"/whole/{file}": wholeRuntime, "/counted/{file}": counted} {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			program, err := built()
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			http.ServeFile(w, r, filepath.Join(program.folder, filepath.Base(r.PathValue("file"))))
		})
	}
	mux.HandleFunc("/vectors.json", func(w http.ResponseWriter, r *http.Request) {
		text, err := askedText()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write(text)
	})
	mux.HandleFunc("/requests.json", func(w http.ResponseWriter, r *http.Request) {
		text, err := requests()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write(text)
	})
	mux.HandleFunc("/favicon.ico", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/release", func(http.ResponseWriter, *http.Request) { release() })
	mux.HandleFunc("/served/{how}/{file}", func(w http.ResponseWriter, r *http.Request) {
		file := filepath.Join(dist, filepath.Base(r.PathValue("file")))
		if r.PathValue("how") == "to-all-origins" {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			http.ServeFile(w, r, file)
			return
		}
		if r.PathValue("file") != "paycheck.wasm" {
			http.ServeFile(w, r, file)
			return
		}
		_, before := asked.LoadOrStore(r.URL.Path, true)
		switch r.PathValue("how") {
		case "as-bytes":
			w.Header().Set("Content-Type", "application/octet-stream")
			http.ServeFile(w, r, file)
		case "without-type":
			w.Header()["Content-Type"] = nil
			http.ServeFile(w, r, file)
		case "html":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte("<!doctype html><title>Shop</title><p>The front page, which some servers give for any address."))
		case "html-as-wasm":
			w.Header().Set("Content-Type", "application/wasm")
			w.Write([]byte("<!doctype html><title>Shop</title>"))
		case "truncated":
			program, err := os.ReadFile(file)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/wasm")
			w.Write(program[:len(program)/2])
		case "missing":
			http.NotFound(w, r)
		case "failing":
			http.Error(w, "out of order", http.StatusInternalServerError)
		case "once-missing":
			if !before {
				http.NotFound(w, r)
				return
			}
			http.ServeFile(w, r, file)
		case "late":
			select {
			case <-released:
			case <-closing:
			case <-r.Context().Done():
			}
			http.ServeFile(w, r, file)
		case "hook":
			program, err := hookProgram()
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/wasm")
			w.Write(program)
		case "never":
			select {
			case <-closing:
			case <-r.Context().Done():
			}
		default:
			http.Error(w, "no such way to serve it", http.StatusTeapot)
		}
	})

	server := httptest.NewServer(mux)
	t.Cleanup(func() {
		close(closing) // WebKit asks again when its connection is closed, and the server waits for every answer
		server.CloseClientConnections()
		server.Close()
	})
	return server.URL
}
