// What the loader's bundle may call by other names.

package build

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A property that is documented, or is a parameter of a request, has to keep its name.
func TestNoPropertyThatAPageMeetsGetsAShortName(t *testing.T) {
	names := strings.Split(strings.Trim(ownProperties, "^()$"), "|")
	if len(names) < 2 {
		t.Fatalf("the names are %q", names)
	}
	for _, file := range []string{"api.d.ts", "request.d.ts", "window.d.ts"} {
		text, err := os.ReadFile(filepath.Join(root(t), "web", "src", file))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if regexp.MustCompile(`\b` + name + `\??:|\b` + name + `\(`).Match(text) {
				t.Errorf("%s has %s", file, name)
			}
		}
	}
}
