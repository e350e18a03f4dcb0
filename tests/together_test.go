// Several programs at once: a page, two frames of it and a worker.

package tests

import "testing"

func TestAPageTwoFramesAndAWorkerCheckAtOnce(t *testing.T) {
	got, page := call{"together.js", "manyChecks", nil}.in(t, site(t), place{page: "together.html"})
	equal(t, got, `[
		{"checks": 2000, "wrong": [], "works": true},
		{"checks": 2000, "wrong": [], "works": true},
		{"checks": 2000, "wrong": [], "works": true},
		{"checks": 2000, "wrong": [], "works": true}
	]`)
	quiet(t, page)
}

func TestTwoFramesLoadAProgramEach(t *testing.T) {
	got, page := call{"loading.js", "twice", nil}.in(t, site(t), place{page: "together.html"})
	one := `{"pending": true, "ready": true, "same": true, "works": true}`
	equal(t, got, "["+one+","+one+","+one+","+one+"]")
	quiet(t, page)
}
