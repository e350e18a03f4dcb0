// web/dist as it must be for these tests: built from the sources as they are now.

package tests

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"paycheck/web/build"
)

// distribution gives the folder web/dist, built anew if a source is newer than it.
func distribution(t *testing.T) string {
	t.Helper()
	dist, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return dist
}

var built = sync.OnceValues(func() (string, error) {
	root, err := build.Root()
	if err != nil {
		return "", err
	}
	dist := filepath.Join(root, "web", "dist")
	info, err := os.Stat(filepath.Join(dist, "build-info.json"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	changed, changeErr := lastChange(root)
	if changeErr != nil {
		return "", changeErr
	}
	if err == nil && info.ModTime().After(changed) {
		return dist, nil
	}
	return dist, build.All(root, os.Stderr)
})

// lastChange gives when any file that goes into web/dist last changed.
func lastChange(root string) (time.Time, error) {
	var last time.Time
	for _, source := range []string{"go.mod", "go.sum", "validate", "wasm", "web/build", "web/src", "web/demo", "web/package.json"} {
		err := filepath.WalkDir(filepath.Join(root, source), func(_ string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := entry.Info()
			if err == nil && info.ModTime().After(last) {
				last = info.ModTime()
			}
			return err
		})
		if err != nil {
			return last, err
		}
	}
	return last, nil
}

// integrity gives the integrity string of a built file, from build-info.json.
func integrity(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(distribution(t), "build-info.json"))
	if err != nil {
		t.Fatal(err)
	}
	info := decode[build.Info](t, text)
	if info.Files[file].Integrity == "" {
		t.Fatalf("build-info.json has no integrity of %s", file)
	}
	return info.Files[file].Integrity
}
