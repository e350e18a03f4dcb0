// Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself: JSON over a WebSocket. No Go library for it is
// kept. One command runs at a time; events come between its sending and its answer.

package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// FindFirefox gives the path of Firefox: what FIREFOX_PATH names, or the first that is installed.
func FindFirefox() (string, error) {
	return program("FIREFOX_PATH", "firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
}

type firefox struct {
	command *exec.Cmd
	profile string
	socket  *websocket.Conn
	context string // of the tab
	last    int    // id of a command
	said    []string
}

// StartFirefox starts it, headless, with an empty profile.
func StartFirefox() (Engine, error) {
	path, err := FindFirefox()
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "paycheck-firefox")
	if err != nil {
		return nil, err
	}
	f := &firefox{profile: profile}
	if err := f.start(path); err != nil {
		f.Stop()
		return nil, fmt.Errorf("starting %s: %w", path, err)
	}
	return f, nil
}

func (f *firefox) start(path string) error {
	f.command = exec.Command(path, "--headless", "--no-remote", "--profile", f.profile, "--remote-debugging-port=0", "about:blank")
	// A folder of its own for what Firefox keeps outside of profiles.
	f.command.Env = append(f.command.Environ(), "HOME="+f.profile, "MOZ_CRASHREPORTER_DISABLE=1")
	output, err := f.command.StderrPipe()
	if err != nil {
		return err
	}
	if err := f.command.Start(); err != nil {
		return err
	}
	address, err := listening(output)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), engineTimeout)
	defer cancel()
	if f.socket, _, err = websocket.Dial(ctx, address+"/session", nil); err != nil {
		return err
	}
	f.socket.SetReadLimit(64 << 20)
	if err := f.do("session.new", map[string]any{"capabilities": map[string]any{}}, nil); err != nil {
		return err
	}
	if err := f.do("session.subscribe", map[string]any{"events": []string{"log.entryAdded"}}, nil); err != nil {
		return err
	}
	return f.newTab()
}

// listening reads on until the browser says where it listens, and what it says later in the background.
func listening(output io.Reader) (string, error) {
	const mark = "WebDriver BiDi listening on "
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if _, address, found := strings.Cut(lines.Text(), mark); found {
			go io.Copy(io.Discard, output)
			return address, nil
		}
	}
	return "", fmt.Errorf("it ended without listening (%v)", lines.Err())
}

// newTab opens a tab in a context of its own: no cookie or cache is shared with another.
func (f *firefox) newTab() error {
	var user struct{ UserContext string }
	if err := f.do("browser.createUserContext", map[string]any{}, &user); err != nil {
		return err
	}
	var tab struct{ Context string }
	err := f.do("browsingContext.create", map[string]any{"type": "tab", "userContext": user.UserContext}, &tab)
	f.context = tab.Context
	return err
}

func (f *firefox) Open(address string) error {
	if err := f.do("browsingContext.close", map[string]any{"context": f.context}, nil); err != nil {
		return err
	}
	if err := f.newTab(); err != nil {
		return err
	}
	f.said = nil
	return f.do("browsingContext.navigate", map[string]any{"context": f.context, "url": address, "wait": "complete"}, nil)
}

func (f *firefox) Evaluate(expression string) (json.RawMessage, error) {
	var answer struct {
		Result           struct{ Value *string }
		ExceptionDetails struct{ Text string }
	}
	err := f.do("script.evaluate", map[string]any{
		"expression":   "Promise.resolve(" + expression + ").then((value) => JSON.stringify(value) ?? 'null')",
		"awaitPromise": true,
		"target":       map[string]any{"context": f.context},
	}, &answer)
	if err != nil {
		return nil, err
	}
	return evaluated(answer.Result.Value, answer.ExceptionDetails.Text)
}

func (f *firefox) Said() ([]string, error) {
	err := f.do("session.status", map[string]any{}, nil) // what was said until now comes before the answer
	return f.said, err
}

// do sends a command and waits for its answer.
func (f *firefox) do(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), engineTimeout)
	defer cancel()
	f.last++
	if err := wsjson.Write(ctx, f.socket, map[string]any{"id": f.last, "method": method, "params": params}); err != nil {
		return err
	}
	for {
		var message struct {
			ID             int
			Error, Message string
			Result, Params json.RawMessage
			Method         string
		}
		if err := wsjson.Read(ctx, f.socket, &message); err != nil {
			return fmt.Errorf("%s: %w", method, err)
		}
		if message.Method == "log.entryAdded" {
			f.hear(message.Params)
		}
		if message.ID != f.last {
			continue
		}
		if message.Error != "" {
			return fmt.Errorf("%s: %s: %s", method, message.Error, message.Message)
		}
		if result == nil {
			return nil
		}
		return json.Unmarshal(message.Result, result)
	}
}

// hear keeps what the open page said. Entries name their method as the console has it, or their level where the browser wrote them.
func (f *firefox) hear(params json.RawMessage) {
	var entry struct {
		Source              struct{ Context string }
		Level, Method, Text string
	}
	if json.Unmarshal(params, &entry) != nil || entry.Source.Context != f.context {
		return
	}
	level := entry.Method
	switch level {
	case "":
		level = entry.Level
	case "warn":
		level = "warning" // as Chromium's protocol calls it
	}
	f.said = append(f.said, level+": "+entry.Text)
}

func (f *firefox) Stop() {
	if f.socket != nil {
		f.socket.Close(websocket.StatusNormalClosure, "")
	}
	end(f.command)
	time.Sleep(100 * time.Millisecond) // its children leave the profile a moment later
	os.RemoveAll(f.profile)
}
