// paycheck.d.ts: the public types by hand and those of a request, in one file without imports. Out of it, outcome.d.ts has those of
// outcome.js, and paycheck.window.d.ts the type of window.IMP.

package build

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
)

// outcomeDeclarations are outcome.d.ts.
const outcomeDeclarations = "export { outcome, type Issue, type Outcome } from './paycheck.js'\n"

// declarations joins api.d.ts and the generated request.d.ts, and writes the declarations beside them.
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
	if err := os.WriteFile(filepath.Join(dist, "paycheck.d.ts"), []byte(joined.String()), 0o644); err != nil {
		return err
	}
	window, err := os.ReadFile(filepath.Join(src, "window.d.ts"))
	if err != nil {
		return err
	}
	window = bytes.ReplaceAll(window, []byte("'./api'"), []byte("'./paycheck.js'"))
	if err := os.WriteFile(filepath.Join(dist, "paycheck.window.d.ts"), window, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dist, "outcome.d.ts"), []byte(outcomeDeclarations), 0o644)
}
