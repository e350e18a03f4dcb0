// web/ as it must be for these tests: web/dist built from the sources as they are
// now, and all of it copied, so that a build elsewhere does not change it meanwhile.

package tests

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"paycheck/web/build"
)

// distribution gives the folder dist of the copy of web/.
func distribution(t *testing.T) string {
	t.Helper()
	web, err := webFolder()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(web, "dist")
}

// webCopy is where webFolder has put its copy; TestMain removes it.
var webCopy string

// webFolder gives the copy of web/, made when it is first asked for.
var webFolder = sync.OnceValues(func() (string, error) {
	root, err := build.Root()
	if err != nil {
		return "", err
	}
	if err := refresh(root); err != nil {
		return "", err
	}
	if webCopy, err = os.MkdirTemp("", "paycheck-web"); err != nil {
		return "", err
	}
	return webCopy, os.CopyFS(webCopy, os.DirFS(filepath.Join(root, "web")))
})

// refresh builds web/dist if a source is newer than it, or if it has another runtime than the one that is asked for.
func refresh(root string) error {
	changed, err := lastChange(root)
	if err != nil {
		return err
	}
	name := filepath.Join(root, "web", "dist", "build-info.json")
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.ModTime().Before(changed) {
		return build.All(root, os.Stderr)
	}
	if err != nil {
		return err
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var built build.Info
	if err := json.Unmarshal(text, &built); err != nil || built.Runtime != build.RuntimeName() {
		return build.All(root, os.Stderr)
	}
	return nil
}

// lastChange gives when any file that goes into web/dist last changed.
func lastChange(root string) (time.Time, error) {
	var last time.Time
	for _, source := range []string{"go.mod", "go.sum", "validate", "wasm", "web/build", "web/src", "web/demo", "web/rulespage", "web/package.json"} {
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
