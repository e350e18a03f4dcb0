// Where Chromium is on this machine. The tests, the benchmark and
// install-browser.sh (through ./find) all ask here.

package browser

import (
	"fmt"
	"os"
	"os/exec"
)

// candidates are tried in order: names on the PATH, then where macOS puts them.
var candidates = []string{
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"chrome",
	"microsoft-edge",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
}

// Find gives the path of a Chromium, Chrome or Edge: what CHROME_PATH names, or
// the first that is installed. The error says what to do about having none.
func Find() (string, error) {
	if name := os.Getenv("CHROME_PATH"); name != "" {
		path, err := exec.LookPath(name)
		if err != nil {
			return "", fmt.Errorf("CHROME_PATH is %q, which cannot be run: %w", name, err)
		}
		return path, nil
	}
	for _, name := range candidates {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no browser found: run tests/install-browser.sh, or set CHROME_PATH to a Chromium or Chrome")
}
