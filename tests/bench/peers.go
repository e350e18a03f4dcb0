// The libraries that paycheck is measured against: installed by npm as package-lock.json pins them, then bundled
// with the plain rules of peers/.

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// peers are the libraries. Each has a file of its name in peers/.
var peers = []string{"zod", "valibot", "ajv", "joi", "yup"}

// installPeers installs the libraries where that was not done for this package-lock.json yet.
func installPeers(folder string) error {
	wanted, err := os.Stat(filepath.Join(folder, "package-lock.json"))
	if err != nil {
		return err
	}
	installed, err := os.Stat(filepath.Join(folder, "node_modules", ".package-lock.json"))
	if err == nil && !installed.ModTime().Before(wanted.ModTime()) {
		return nil
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		return errors.New("npm is needed to install zod, valibot, ajv, joi and yup, which paycheck is measured against: install Node.js (https://nodejs.org), which brings it")
	}
	say("installing zod, valibot, ajv, joi and yup")
	install := exec.Command(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
	install.Dir = folder
	if output, err := install.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci in %s: %w\n%s", folder, err, output)
	}
	return nil
}

// peerVersions gives the version of each library as it is installed.
func peerVersions(folder string) (map[string]string, error) {
	versions := map[string]string{}
	for _, peer := range peers {
		text, err := os.ReadFile(filepath.Join(folder, "node_modules", peer, "package.json"))
		if err != nil {
			return nil, err
		}
		var manifest struct{ Version string }
		if err := json.Unmarshal(text, &manifest); err != nil {
			return nil, fmt.Errorf("%s: %w", peer, err)
		}
		versions[peer] = manifest.Version
	}
	return versions, nil
}
