// paycheck.d.ts: the public types by hand and those of a request, in one file without imports.

package build

import (
	"os"
	"path/filepath"
	"strings"
)

// declarations joins api.d.ts and the generated request.d.ts.
func declarations(src, dist string) error {
	var joined strings.Builder
	for _, name := range []string{"api.d.ts", "request.d.ts"} {
		text, err := os.ReadFile(filepath.Join(src, name))
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(text)) {
			between := strings.HasPrefix(line, "import ") || strings.HasPrefix(line, "export * from ")
			if !between {
				joined.WriteString(line)
			}
		}
	}
	return os.WriteFile(filepath.Join(dist, "paycheck.d.ts"), []byte(joined.String()), 0o644)
}
