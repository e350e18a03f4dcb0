// Nothing of a check stays behind in the program's memory.

package tests

import "testing"

func TestMemoryStaysWhereItWasAfterTheFirstThousandChecks(t *testing.T) {
	got, page := call{"memory.js", "overManyChecks", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{"grew": 0, "at": true}`)
	quiet(t, page)
}
