// The licence stands once, at the top; npm packs only what is inside web.

package build

import (
	"os"
	"path/filepath"
)

// license copies LICENSE to where npm pack looks for it.
func license(root string) error {
	text, err := os.ReadFile(filepath.Join(root, "LICENSE"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, "web", "LICENSE"), text, 0o644)
}
