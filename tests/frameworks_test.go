// The README's examples for frameworks, each built by the framework's own tools with its default settings.

package tests

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// appFolder gives a folder in npm/, whose packages it has, with some files. Next wants no links there.
func appFolder(t *testing.T, files map[string]string) string {
	t.Helper()
	folder, err := os.MkdirTemp(project(t), "shop-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, folder, name, text)
	}
	return folder
}

// nextApp builds the client component and the route handler, with the App Router, and uses both.
func nextApp(t *testing.T, route string) {
	folder := appFolder(t, map[string]string{
		"package.json":       `{"name": "shop", "private": true}`,
		"app/layout.tsx":     `export default function Layout({ children }: { children: React.ReactNode }) { return <html lang="ko"><body>{children}</body></html> }`,
		"app/page.tsx":       "import { Pay } from './pay'\nexport default function Page() { return <Pay /> }",
		"app/pay.tsx":        withStandIn(exampleThat(t, "tsx", "'use client'")),
		"app/check/route.ts": route,
		"public/sdk.js":      sdk,
		"app/icon.svg":       `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`,
	})
	next := func(args ...string) *exec.Cmd {
		command := exec.CommandContext(t.Context(), filepath.Join("..", "node_modules", ".bin", "next"), args...)
		command.Dir = folder
		command.Env = append(command.Environ(), "NEXT_TELEMETRY_DISABLED=1")
		return command
	}
	if output, err := next("build").CombinedOutput(); err != nil {
		t.Fatalf("next build: %v\n%s", err, output)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	_, port, _ := net.SplitHostPort(address)
	server := next("start", "--hostname", "127.0.0.1", "--port", port)
	var output bytes.Buffer
	server.Stdout, server.Stderr = &output, &output
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Signal(os.Interrupt)
		server.Wait()
	})

	for body, want := range map[string]int{repairedOrder: http.StatusOK, `{"amount":"14,000원"}`: http.StatusUnprocessableEntity} {
		var response *http.Response
		for range 200 { // until it listens
			if response, err = http.Post("http://"+address+"/check", "application/json", strings.NewReader(body)); err == nil {
				break
			}
			time.Sleep(50 * time.Millisecond)
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(response.Body)
		response.Body.Close()
		var report struct{ OK bool }
		if err != nil || response.StatusCode != want || json.Unmarshal(text, &report) != nil || report.OK != (want == http.StatusOK) {
			t.Errorf("of %s the route handler says %d %s (%v)", body, response.StatusCode, text, err)
		}
	}

	tab := open(t, "http://"+address+"/")
	until[bool](t, tab, "window.IMP && performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd > 0)")
	do(t, tab, chromedp.Click(chromedp.CSS("button")))
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	onlyLogged(t, tab)
}

// vueForm builds the component and pays with its reactive object, then with a ref whose value was forgotten.
func vueForm(t *testing.T, code string) {
	address := byViteWith(t, `import vue from '@vitejs/plugin-vue'
		export default { plugins: [vue()] }`, appFolder(t, map[string]string{
		"index.html":    `<!doctype html><title>shop</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="./main.js"></script>`,
		"checkout.vue":  code,
		"forgotten.vue": strings.NewReplacer("const order = reactive({", "const order = ref({", `name="amount"`, `name="forgotten"`).Replace(code),
		"main.js": `import { createApp, h } from 'vue'
			import Checkout from './checkout.vue'
			import Forgotten from './forgotten.vue'
			createApp({ render: () => [h(Checkout), h(Forgotten)] }).mount('#root')
			const sdk = document.createElement('script') // which comes later
			sdk.text = ` + "`" + sdk + "`" + `
			document.head.append(sdk)`,
	}))
	tab := open(t, address)
	until[bool](t, tab, "performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('.wasm') && responseEnd > 0)")
	do(t, tab,
		chromedp.SendKeys(chromedp.CSS("[name=amount]"), "14,000원"),
		chromedp.SendKeys(chromedp.CSS("[name=buyer_tel]"), "01012345678"),
		chromedp.Click(chromedp.CSS("button")),
	)
	until[bool](t, tab, `document.querySelector('[role=alert]').textContent.includes('14,000원')`)
	do(t, tab, chromedp.SendKeys(chromedp.CSS("[name=amount]"), kb.End+kb.Backspace), chromedp.Click(chromedp.CSS("button")))
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	if got := see[string](t, tab, "document.querySelector('[name=amount]').value"); got != "14,000" {
		t.Errorf("the page's own order has become %q", got)
	}

	do(t, tab, chromedp.SendKeys(chromedp.CSS("[name=forgotten]"), "14000"), chromedp.Click(chromedp.CSS("form:last-of-type button")))
	until[bool](t, tab, `document.querySelector('form:last-of-type [role=alert]').textContent.includes('.value')`)
	if got := see[int](t, tab, "paid.length"); got != 1 {
		t.Errorf("the SDK was called %d times", got)
	}
}
