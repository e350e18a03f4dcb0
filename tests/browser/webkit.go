// WebKit by WebDriver (https://w3c.github.io/webdriver/): WebKitGTK's small browser, on a display of its own. The driver tells nothing of the
// console.

package browser

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"
)

// FindWebKit gives the path of WebKitGTK's small browser. Debian has it with its driver in webkit2gtk-driver; a display is needed too.
func FindWebKit() (string, error) {
	if _, err := findDriver(); err != nil {
		return "", err
	}
	if os.Getenv("DISPLAY") == "" {
		if _, err := exec.LookPath("Xvfb"); err != nil {
			return "", err
		}
	}
	return program("WEBKIT_BROWSER_PATH", "/usr/lib/*/webkit2gtk-4.1/MiniBrowser", "/usr/libexec/webkit2gtk-4.1/MiniBrowser")
}

func findDriver() (string, error) { return program("WEBKIT_DRIVER_PATH", "WebKitWebDriver") }

type webKit struct {
	display, driver *exec.Cmd
	home            string
	session         string // its address at the driver
}

// StartWebKit starts the driver and the browser, and a display where there is none.
func StartWebKit() (Engine, error) {
	miniBrowser, err := FindWebKit()
	if err != nil {
		return nil, err
	}
	driver, err := findDriver()
	if err != nil {
		return nil, err
	}
	w := &webKit{}
	if err := w.start(driver, miniBrowser); err != nil {
		w.Stop()
		return nil, fmt.Errorf("starting %s: %w", miniBrowser, err)
	}
	return w, nil
}

func (w *webKit) start(driver, miniBrowser string) (err error) {
	if w.home, err = os.MkdirTemp("", "paycheck-webkit"); err != nil {
		return err
	}
	environment := append(os.Environ(), "HOME="+w.home, "XDG_RUNTIME_DIR="+w.home, "GDK_BACKEND=x11", "LIBGL_ALWAYS_SOFTWARE=1")
	if os.Getenv("DISPLAY") == "" {
		number, err := w.startDisplay()
		if err != nil {
			return err
		}
		environment = append(environment, "DISPLAY=:"+number)
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	w.driver = exec.Command(driver, fmt.Sprintf("--port=%d", port))
	w.driver.Env = environment
	if err := w.driver.Start(); err != nil {
		return err
	}
	sessions := fmt.Sprintf("http://127.0.0.1:%d/session", port)
	options := map[string]any{"webkitgtk:browserOptions": map[string]any{"binary": miniBrowser, "args": []string{"--automation"}}}
	capabilities := map[string]any{"capabilities": map[string]any{"alwaysMatch": options}}
	var session struct{ SessionID string }
	for begin := time.Now(); ; time.Sleep(50 * time.Millisecond) { // until the driver listens
		err := post(sessions, capabilities, &session)
		if err == nil {
			break
		}
		if _, refused := errors.AsType[*net.OpError](err); !refused || time.Since(begin) > engineTimeout {
			return err
		}
	}
	w.session = sessions + "/" + session.SessionID
	return nil
}

// startDisplay starts a display without a screen and gives its number.
func (w *webKit) startDisplay() (string, error) {
	numbers, write, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer numbers.Close()
	w.display = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
	w.display.ExtraFiles = []*os.File{write}
	err = w.display.Start()
	write.Close()
	if err != nil {
		return "", err
	}
	number, err := bufio.NewReader(numbers).ReadString('\n')
	return strings.TrimSpace(number), err
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

func (w *webKit) Open(address string) error {
	return post(w.session+"/url", map[string]any{"url": address}, nil)
}

func (w *webKit) Evaluate(expression string) (json.RawMessage, error) {
	var answer struct{ Text, Thrown *string }
	err := post(w.session+"/execute/async", map[string]any{
		"script": `const done = arguments[0]
			Promise.resolve().then(() => (` + expression + `)).then(
				(value) => done({ text: JSON.stringify(value) ?? 'null' }),
				(error) => done({ thrown: String(error) }))`,
		"args": []any{},
	}, &answer)
	if err != nil {
		return nil, err
	}
	if answer.Thrown != nil {
		return nil, errors.New(*answer.Thrown)
	}
	return evaluated(answer.Text, "no answer")
}

func (w *webKit) Said() ([]string, error) { return nil, nil }

func (w *webKit) Stop() {
	if w.session != "" {
		if request, err := http.NewRequest(http.MethodDelete, w.session, nil); err == nil {
			if response, err := client.Do(request); err == nil {
				response.Body.Close()
			}
		}
	}
	end(w.driver)
	end(w.display)
	os.RemoveAll(w.home)
}

var client = http.Client{Timeout: engineTimeout}

// post sends a command to the driver and decodes the value of its answer.
func post(address string, body, value any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	response, err := client.Post(address, "application/json", bytes.NewReader(text))
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", address, answer.Value)
	}
	if value == nil {
		return nil
	}
	return json.Unmarshal(answer.Value, value)
}
