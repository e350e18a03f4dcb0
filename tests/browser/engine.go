// Firefox and WebKit, as far as the tests need them: open a page, evaluate in it, hear what it says. Chromium has chromedp.

package browser

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// Engine is a running browser with one tab.
type Engine interface {
	// Open leaves the page that was open, with what it said, and opens another one.
	Open(address string) error
	// Evaluate gives the JSON of an expression's value, or of what its promise resolves to.
	Evaluate(expression string) (json.RawMessage, error)
	// Said gives what the page wrote to its console since it was opened, each as "level: text"; nothing where the browser does not tell.
	Said() ([]string, error)
	// Stop ends the browser.
	Stop()
}

// engineTimeout is how long a command may take, as long as a cold browser on a busy machine needs to start.
const engineTimeout = 60 * time.Second

// Until waits for an expression to become truthy and gives its value.
func Until(e Engine, expression string) (json.RawMessage, error) {
	return e.Evaluate(fmt.Sprintf(`new Promise((resolve, reject) => {
		const end = Date.now() + 30_000
		const look = () => {
			const value = (%s)
			if (value) resolve(value)
			else if (Date.now() > end) reject(new Error('it stays ' + value))
			else setTimeout(look, 5)
		}
		look()
	})`, expression))
}

// program finds an engine's program: what the variable names, or the first of the names that is on the PATH or matches a pattern.
func program(variable string, names ...string) (string, error) {
	if name := os.Getenv(variable); name != "" {
		return exec.LookPath(name)
	}
	for _, name := range names {
		if matches, _ := filepath.Glob(name); len(matches) > 0 {
			return matches[0], nil
		}
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no %s found", names[0])
}

// end ends a program that was started, and waits for it.
func end(command *exec.Cmd) {
	if command == nil || command.Process == nil {
		return
	}
	command.Process.Signal(os.Interrupt)
	ended := make(chan struct{})
	go func() {
		command.Wait()
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(5 * time.Second):
		command.Process.Kill()
		<-ended
	}
}

// evaluated gives the JSON text of a value, or the error that took its place.
func evaluated(text *string, thrown string) (json.RawMessage, error) {
	if text == nil {
		return nil, errors.New(thrown)
	}
	return json.RawMessage(*text), nil
}
