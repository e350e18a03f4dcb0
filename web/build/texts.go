// The licence and the README stand once, at the top; npm packs only what is inside web.

package build

import (
	"os"
	"path/filepath"
)

// texts copies them to where npm pack looks for them.
func texts(root string) error {
	for _, name := range []string{"LICENSE", "README.md"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(root, "web", name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
