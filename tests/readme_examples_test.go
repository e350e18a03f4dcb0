// Every example of the README is tried: pages and modules run in Chromium, React is type-checked and built by Vite, Go is compiled
// outside this module and run, commands are run where a test can. What the Korean README has is the same code (readme_test.go).

package tests

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/evanw/esbuild/pkg/api"

	"paycheck/tests/browser"
	"paycheck/web/build"
)

// readmeExample is the block of a language that holds a text, and its proof; nil where another test is that.
type readmeExample struct {
	language, holds string
	prove           func(t *testing.T, code string)
}

// examples say how each block of code is proven.
var examples = []readmeExample{
	{"sh", "make run", nil}, // the demo's tests run what it serves, and this is make test; the targets are looked up in readme_test.go
	{"html", "IMP.init(", firstPage},
	{"sh", "npm pack", packedByName},
	{"html", "<script>IMP = paycheck.attach(IMP)</script>", twoLines},
	{"js", "const report = check(order)", checkModule},
	{"js", "attach(window.IMP)\n", bundledByVite},
	{"js", "?url", bundledByVite},
	{"html", "cdn.example.com", fromCDN},
	{"http", "Content-Type: application/wasm", servedWith},
	{"http", "Content-Security-Policy", servedWith},
	{"html", "paycheck.install()", sdkLater},
	{"html", "load().catch", loadedEarly},
	{"html", `id="checkout"`, formPage},
	{"tsx", "react-hook-form", hookForm},
	{"tsx", "'use client'", nil}, // both are built into one app by the next
	{"ts", "export async function POST", nextApp},
	{"vue", "reactive(", vueForm},
	{"js", "onReport", nil}, // the page that the Go test visits has it
	{"go", "func TestCheckoutRaisesNoIssue", checkoutTest},
	{"js", "@playwright/test", parses}, // Playwright is not installed for tests; it was run by hand with 1.65
	{"sh", "go mod edit", nil},         // run by goServer
	{"go", "net/http\"\n\n\t\"paycheck/validate\"", goServer},
	{"go", "gin-gonic/gin", ginServer},
	{"js", "paycheck/outcome", afterPaymentPage},
	{"go", "payment.Decide", afterPaymentServer},
	{"sh", "make generate", nil}, // looked up in readme_test.go; generated-files.sh runs it
	{"sh", "openssl", publishedHash},
}

func TestEveryExampleOfTheREADMEWorks(t *testing.T) {
	for _, example := range examples {
		t.Run(example.language+" "+strings.TrimSpace(example.holds), func(t *testing.T) {
			code := exampleThat(t, example.language, example.holds)
			if example.prove != nil {
				example.prove(t, code)
			}
		})
	}
	for _, block := range readDocument(t, readmes["en"]).blocks {
		if !slices.ContainsFunc(examples, func(e readmeExample) bool {
			return block.language == e.language && strings.Contains(block.code, e.holds)
		}) {
			t.Errorf("nothing tries the %s in line %d of the README:\n%s", block.language, block.line, block.code)
		}
	}
}

// exampleThat gives the one block of the README that holds the text.
func exampleThat(t *testing.T, language, holds string) (code string) {
	t.Helper()
	count := 0
	for _, block := range readDocument(t, readmes["en"]).blocks {
		if block.language == language && strings.Contains(block.code, holds) {
			code = block.code
			count++
		}
	}
	if count != 1 {
		t.Fatalf("%d blocks of %s in the README hold %q", count, language, holds)
	}
	return code
}

// shop is the pages of a shop by path, with the built files at /paycheck/ and a stand-in for the SDK at /sdk.js.
type shop map[string]string

// sdk keeps what it is asked for in paid.
const sdk = `var paid = [], IMP = { init() {}, request_pay(params, callback) { paid.push(params); callback?.({ success: true }) } }`

// open serves the shop and gives its address.
func (s shop) open(t *testing.T, headers ...func(path string, header http.Header)) string {
	t.Helper()
	server := httptest.NewServer(s.handler(t, headers...))
	t.Cleanup(server.Close)
	return server.URL
}

// handler serves the shop. headers may add to those of an answer.
func (s shop) handler(t *testing.T, headers ...func(path string, header http.Header)) http.Handler {
	t.Helper()
	dist := distribution(t)
	files := http.StripPrefix("/paycheck/", http.FileServer(http.Dir(dist)))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, add := range headers {
			add(r.URL.Path, w.Header())
		}
		page, found := s[r.URL.Path]
		switch {
		case found && strings.HasSuffix(r.URL.Path, ".js"):
			w.Header().Set("Content-Type", "text/javascript")
			io.WriteString(w, page)
		case found:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			io.WriteString(w, "<!doctype html><title>shop</title>"+page)
		case r.URL.Path == "/sdk.js":
			w.Header().Set("Content-Type", "text/javascript")
			io.WriteString(w, sdk)
		case r.URL.Path == "/favicon.ico":
			w.WriteHeader(http.StatusNoContent)
		case w.Header().Get("Content-Encoding") == "br":
			http.ServeFile(w, r, filepath.Join(dist, filepath.Base(r.URL.Path)+".br"))
		default:
			files.ServeHTTP(w, r)
		}
	})
}

// withStandIn has a page load the stand-in instead of the SDK.
func withStandIn(page string) string {
	return strings.ReplaceAll(page, "https://cdn.iamport.kr/v1/iamport.js", "/sdk.js")
}

// loadedGlobal waits until the classic script has its program, so that a busy machine cannot outlast waitMs.
func loadedGlobal(t *testing.T, tab *browser.Page) {
	t.Helper()
	run(t, tab, chromedp.Evaluate[bool](`paycheck.load().then(() => true)`, chromedp.EvalAwaitPromise))
}

// loadedModule is a script for a page that does the same for the module.
const loadedModule = `<script type="module">import { load } from '/paycheck/paycheck.js'; await load(); window.moduleLoaded = true</script>`

// repairedOrder is what the SDK gets of the README's order.
const repairedOrder = `{"pg": "kicc", "pay_method": "card", "merchant_uid": "order-0001", "name": "운동화", "amount": 14000, "buyer_tel": "010-1234-5678", "m_redirect_url": "https://shop.example/paid"}`

func firstPage(t *testing.T, code string) {
	page := withStandIn(code)
	tab := open(t, shop{"/": page}.open(t))
	loadedGlobal(t, tab)
	click(t, tab, "#pay")
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	if got := see[string](t, tab, "order.amount + order.buyer_tel"); got != "14,00001012345678" {
		t.Errorf("the page's own order has become %s", got)
	}

	bad := strings.NewReplacer("'14,000'", "'14,000원'", "=> console.log(", "=> console.log(window.answered = true, ").Replace(page)
	tab = open(t, shop{"/": bad}.open(t))
	loadedGlobal(t, tab)
	click(t, tab, "#pay")
	until[bool](t, tab, "answered")
	if got := see[int](t, tab, "paid.length"); got != 0 {
		t.Errorf("the SDK was called %d times with a bad request", got)
	}
	said := tab.Said()
	if last := said[len(said)-1]; !strings.HasPrefix(last, "log: true false ") || !strings.Contains(last, "14,000원") {
		t.Errorf("the callback wrote %q", said)
	}
	if !slices.ContainsFunc(said, func(line string) bool { return strings.HasPrefix(line, "error: error amount: ") }) {
		t.Errorf("the issue is not on the console: %q", said)
	}
}

func packedByName(t *testing.T, code string) {
	name := filepath.Base(packed(t))
	if !strings.Contains(code, "web/"+name) {
		t.Errorf("npm pack writes %s", name)
	}
}

func twoLines(t *testing.T, code string) {
	if lines := strings.Count(strings.TrimSpace(code), "\n") + 1; lines != 2 {
		t.Errorf("the two lines are %d", lines)
	}
	tab := open(t, shop{"/paycheck/": `<script src="/sdk.js"></script>` + code}.open(t)+"/paycheck/")
	loadedGlobal(t, tab)
	see[chromedp.Void](t, tab, `IMP.request_pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', amount: '14,000', buyer_tel: '01012345678', m_redirect_url: 'https://shop.example/paid' })`)
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	onlyLogged(t, tab)
}

// aroundModule gives a module what the README's text has around it.
func aroundModule(code, amount string) string {
	imports, body, _ := strings.Cut(code, "\n\n")
	return imports + fmt.Sprintf(`
		const order = { pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', amount: '%s', buyer_tel: '01012345678', m_redirect_url: 'https://shop.example/paid' }
		const onPaid = () => {}
		`, amount) + body + "\nwindow.done = true"
}

func checkModule(t *testing.T, code string) {
	for amount, want := range map[string]struct {
		paid int
		said string
	}{
		"14,000":  {1, ""},
		"14,000원": {0, "log: error amount.type"},
	} {
		tab := open(t, shop{"/": `<script src="/sdk.js"></script><script type="module">` + aroundModule(code, amount) + `</script>`}.open(t))
		until[bool](t, tab, "window.done")
		if got := see[int](t, tab, "paid.length"); got != want.paid {
			t.Errorf("with %s the SDK was called %d times", amount, got)
		}
		if said := strings.Join(tab.Said(), "\n"); !strings.HasPrefix(said, want.said) || (said == "") != (want.said == "") {
			t.Errorf("with %s it said %q", amount, said)
		}
	}
}

// byVite builds files with the packages of npm/ that are named and serves what comes out.
func byVite(t *testing.T, files map[string]string, packages ...string) (address string) {
	t.Helper()
	folder := withPackages(t, append(packages, "paycheck"))
	for name, text := range files {
		write(t, folder, name, text)
	}
	if files["tsconfig.json"] != "" {
		inProject(t, nil, "tsc", "--project", folder)
	}
	return byViteWith(t, "export default { resolve: { preserveSymlinks: true } }", folder)
}

// byViteWith builds a folder with a configuration and serves what comes out.
func byViteWith(t *testing.T, config, folder string) (address string) {
	t.Helper()
	folder, err := filepath.Abs(folder)
	if err != nil {
		t.Fatal(err)
	}
	write(t, folder, "vite.config.mjs", config)
	out := t.TempDir()
	inProject(t, nil, "vite", "build", "--logLevel", "warn", "--outDir", out, folder)
	server := httptest.NewServer(http.FileServer(http.Dir(out)))
	t.Cleanup(server.Close)
	return server.URL
}

// withPackages gives a folder that has some packages of npm/ and no other, so that an example that needs more fails.
func withPackages(t *testing.T, packages []string) string {
	t.Helper()
	modules, err := filepath.Abs(filepath.Join(project(t), "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, name := range packages {
		link := filepath.Join(folder, "node_modules", name)
		if err := os.MkdirAll(filepath.Dir(link), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.Join(modules, name), link); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func bundledByVite(t *testing.T, code string) {
	tab := open(t, byVite(t, map[string]string{
		"index.html": `<!doctype html><title>shop</title><link rel="icon" href="data:,"><script>` + sdk + `</script><script type="module" src="./main.js"></script>`,
		"main.js": `import { load } from 'paycheck'
			` + code + `
			load().then(() => IMP.request_pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', amount: '14,000', buyer_tel: '01012345678', m_redirect_url: 'https://shop.example/paid' }))`,
	}))
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	onlyLogged(t, tab)
}

func fromCDN(t *testing.T, code string) {
	cdn := shop{}.open(t, func(_ string, header http.Header) { header.Set("Access-Control-Allow-Origin", "*") })
	code = strings.NewReplacer(
		"https://cdn.example.com/paycheck/0.2.0/", cdn+"/paycheck/",
		"sha384-(paycheck.global.js)", integrity(t, "paycheck.global.js"),
		"sha384-(paycheck.wasm)", integrity(t, "paycheck.wasm"),
	).Replace(code)
	tab := open(t, shop{"/": `<script src="/sdk.js"></script>` + code}.open(t))
	loadedGlobal(t, tab)
	see[chromedp.Void](t, tab, `IMP.request_pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', amount: '14,000', buyer_tel: '01012345678', m_redirect_url: 'https://shop.example/paid' })`)
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	onlyLogged(t, tab)
}

// servedWith serves the headers of a block with the page, those of a file with the program.
func servedWith(t *testing.T, code string) {
	policy := strings.HasPrefix(code, "Content-Security-Policy")
	site := shop{
		"/":         `<script src="/sdk.js"></script><script type="module" src="/check.js"></script>`,
		"/check.js": aroundModule(exampleThat(t, "js", "const report = check(order)"), "14,000"),
	}
	tab := open(t, site.open(t, func(path string, header http.Header) {
		if policy != (path == "/") || !policy && path != "/paycheck/paycheck.wasm" {
			return
		}
		for line := range strings.Lines(code) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
			header.Set(name, value)
		}
	}))
	until[bool](t, tab, "window.done")
	if got := see[int](t, tab, "paid.length"); got != 1 {
		t.Errorf("the SDK was called %d times", got)
	}
	quiet(t, tab)
}

func sdkLater(t *testing.T, code string) {
	order := `{ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', amount: '14,000', buyer_tel: '01012345678', m_redirect_url: 'https://shop.example/paid' }`
	page := code + `<script>window.visit = () => new Promise((resolve) => {
		document.head.append(Object.assign(document.createElement('script'), { src: '/sdk.js', onload: resolve }))
	})</script>`
	tab := open(t, shop{"/paycheck/": page}.open(t)+"/paycheck/")
	loadedGlobal(t, tab)
	for range 2 { // each visit of the view puts the SDK's script into the page
		run(t, tab, chromedp.Evaluate[bool]("visit().then(() => true)", chromedp.EvalAwaitPromise))
		see[chromedp.Void](t, tab, "IMP.request_pay("+order+")")
		equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	}
	onlyLogged(t, tab)
}

// onlyLogged fails the test unless all that the page said is the log of repairs, and of the amount that is no number.
func onlyLogged(t *testing.T, tab *browser.Page) {
	t.Helper()
	for _, line := range tab.Said() {
		if !strings.HasPrefix(line, "startGroup: paycheck") && !strings.HasPrefix(line, "endGroup") && !strings.HasPrefix(line, "info: repair ") && !strings.HasPrefix(line, "error: error amount: ") {
			t.Errorf("on the console: %s", line)
		}
	}
}

func loadedEarly(t *testing.T, code string) {
	var fetched atomic.Int32
	tab := open(t, shop{"/": code + `<script type="module">
		import { attach, load } from '/paycheck/paycheck.js'
		attach(undefined)
		await load()
		window.done = true
	</script>`}.open(t, func(path string, _ http.Header) {
		if path == "/paycheck/paycheck.wasm" {
			fetched.Add(1)
		}
	}))
	until[bool](t, tab, "window.done")
	if got := fetched.Load(); got != 1 {
		t.Errorf("the program was fetched %d times", got)
	}
	quiet(t, tab)
}

func formPage(t *testing.T, code string) {
	tab := open(t, shop{"/": `<script src="/sdk.js"></script>` + code + loadedModule}.open(t))
	until[bool](t, tab, "window.moduleLoaded")
	do(t, tab,
		chromedp.SendKeys(chromedp.CSS("[name=amount]"), "14,000원"),
		chromedp.SendKeys(chromedp.CSS("[name=buyer_tel]"), "01012345678"),
		chromedp.Click(chromedp.CSS("button")),
	)
	until[bool](t, tab, `document.querySelector('#problem').textContent.includes('14,000원')`)
	if got := see[string](t, tab, "document.activeElement.name"); got != "amount" {
		t.Errorf("the focus is on %q", got)
	}
	do(t, tab, chromedp.SendKeys(chromedp.CSS("[name=amount]"), kb.End+kb.Backspace), chromedp.Click(chromedp.CSS("button")))
	equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
	until[bool](t, tab, `document.querySelector('#problem').textContent === ''`)
	onlyLogged(t, tab)
}

// hookForm builds the form with no package but those that React and React Hook Form have people install.
func hookForm(t *testing.T, code string) {
	address := byVite(t, map[string]string{
		"index.html":   `<!doctype html><title>shop</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="./main.tsx"></script>`,
		"checkout.tsx": code,
		"main.tsx": `import { createRoot } from 'react-dom/client'
			import { Checkout } from './checkout'
			createRoot(document.getElementById('root')!).render(<Checkout />)
			const sdk = document.createElement('script') // which comes later
			sdk.text = ` + "`" + sdk + "`" + `
			document.head.append(sdk)`,
		"tsconfig.json": `{"compilerOptions": {"strict": true, "noEmit": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler",
			"lib": ["es2022", "dom"], "jsx": "react-jsx", "types": [], "preserveSymlinks": true}, "files": ["main.tsx"]}`,
	}, "react", "react-dom", "react-hook-form", "scheduler", "@types/react", "@types/react-dom", "csstype")
	t.Run("checked", func(t *testing.T) {
		tab := open(t, address)
		do(t, tab,
			chromedp.SendKeys(chromedp.CSS("[name=amount]"), "14,000원"),
			chromedp.SendKeys(chromedp.CSS("[name=buyer_tel]"), "01012345678"),
			chromedp.Click(chromedp.CSS("button")),
		)
		until[bool](t, tab, `document.querySelectorAll('[role=alert]')[0].textContent.includes('14,000원')`)
		do(t, tab, chromedp.SendKeys(chromedp.CSS("[name=amount]"), kb.End+kb.Backspace), chromedp.Click(chromedp.CSS("button")))
		equal(t, until[json.RawMessage](t, tab, "paid[0]"), repairedOrder)
		onlyLogged(t, tab)
	})
	t.Run("where the program cannot be loaded", func(t *testing.T) {
		tab := blank(t)
		blockProgram(t, tab)
		do(t, tab,
			chromedp.Navigate(address),
			chromedp.SendKeys(chromedp.CSS("[name=amount]"), "14000"),
			chromedp.SendKeys(chromedp.CSS("[name=buyer_tel]"), "01012345678"),
			chromedp.Click(chromedp.CSS("button")),
		)
		if got := until[string](t, tab, "paid[0]?.amount"); got != "14000" {
			t.Errorf("the SDK got %q", got)
		}
	})
}

// blockProgram has the browser refuse to fetch the program, as a page's server or an extension might.
func blockProgram(t *testing.T, tab *browser.Page) {
	t.Helper()
	_, err := chromedp.Call(tab.Context, network.SetBlockedURLs, network.SetBlockedURLsParams{
		URLPatterns: []*network.BlockPattern{{URLPattern: "*://*:*/*.wasm", Block: true}}})
	if err != nil {
		t.Fatal(err)
	}
}

// goIn runs the go command in a folder.
func goIn(t *testing.T, folder string, env []string, args ...string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "go", args...)
	command.Dir = folder
	command.Env = append(command.Environ(), env...)
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, output)
	}
}

// write writes a file into a folder and gives its path.
func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func checkoutTest(t *testing.T, code string) {
	chromium, err := browser.Find()
	if err != nil {
		missing(t, err.Error())
	}
	folder := t.TempDir()
	// chromedp looks for a browser of this name on the PATH.
	if err := os.Symlink(chromium, filepath.Join(folder, "chromium")); err != nil {
		t.Fatal(err)
	}
	checkout := func(order string) string {
		return `<script src="https://cdn.iamport.kr/v1/iamport.js"></script><script src="/paycheck/paycheck.global.js"></script>
			<script>` + exampleThat(t, "js", "onReport") + `</script>
			<button id="pay" onclick="IMP.request_pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-0001', name: '운동화', ` + order + ` }, () => {})">Pay</button>`
	}
	const rest = `, buyer_tel: '01012345678', m_redirect_url: 'https://shop.example/paid'`
	address := shop{
		"/good": checkout(`amount: '14,000'` + rest),
		"/bad":  checkout(`amount: '14,000원'` + rest),
		// What only a phone needs.
		"/unreturning": checkout(`amount: 14000, buyer_tel: '01012345678'`),
	}.open(t)
	for page, want := range map[string]string{"/good": "PASS: TestCheckoutRaisesNoIssue/iPhone_13", "/bad": "amount.type", "/unreturning": "m_redirect_url.recommended"} {
		test := write(t, folder, "checkout_test.go", strings.Replace(code, "http://localhost:3000/checkout", address+page, 1))
		command := exec.CommandContext(t.Context(), "go", "test", "-v", "-timeout=60s", test)
		command.Env = append(command.Environ(), "PATH="+folder+string(filepath.ListSeparator)+os.Getenv("PATH"))
		if output, _ := command.CombinedOutput(); !bytes.Contains(output, []byte(want)) {
			t.Errorf("of the page %s it says\n%s", page, output)
		}
	}
}

func parses(t *testing.T, code string) {
	if result := api.Transform(code, api.TransformOptions{}); len(result.Errors) > 0 {
		t.Error(result.Errors[0].Text)
	}
}

// goProgram builds a program outside this module, runs it on another port than the 3000 of its source, and gives its address.
func goProgram(t *testing.T, files map[string]string) (address string) {
	t.Helper()
	root, err := build.Root()
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	host := listener.Addr().String()
	listener.Close()

	folder := t.TempDir()
	for name, code := range files {
		write(t, folder, name, strings.Replace(code, "localhost:3000", host, 1))
	}
	// Without go mod tidy, which would ask the network: what is needed is here, since paycheck itself is built of it.
	offline := []string{"GOPROXY=off", "GONOSUMDB=*", "GOFLAGS=-mod=mod"}
	goIn(t, folder, offline, "mod", "init", "shop")
	_, setup, _ := strings.Cut(exampleThat(t, "sh", "go mod edit"), "go mod edit") // after the clone, which is here already
	setup, _, _ = strings.Cut("go mod edit"+setup, "\n")
	goIn(t, folder, offline, strings.Fields(strings.TrimPrefix(strings.Replace(setup, "../paycheck", root, 1), "go "))...)
	goIn(t, folder, offline, "build", "-o", "shop")

	server := exec.Command(filepath.Join(folder, "shop"))
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	return "http://" + host
}

func goServer(t *testing.T, code string) {
	address := goProgram(t, map[string]string{"main.go": code})
	for body, want := range map[string]int{repairedOrder: http.StatusOK, `{"amount":"14,000원"}`: http.StatusUnprocessableEntity, `{"amount":`: http.StatusUnprocessableEntity} {
		var response *http.Response
		var err error
		for range 100 { // until it listens
			if response, err = http.Post(address+"/checkout", "application/json", strings.NewReader(body)); err == nil {
				break
			}
			time.Sleep(50 * time.Millisecond)
		}
		if err != nil {
			t.Fatal(err)
		}
		var report struct {
			OK     bool
			Issues []struct{ Code string }
		}
		if err := json.NewDecoder(response.Body).Decode(&report); err != nil {
			t.Error(err)
		}
		response.Body.Close()
		if response.StatusCode != want || report.OK != (want == http.StatusOK) {
			t.Errorf("of %s it says %d %+v", body, response.StatusCode, report)
		}
	}
}

// shopMoney is what the example of a server leaves to the shop: PortOne's record and the shop's order. imp_9 is no payment.
const shopMoney = `package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
)

type Order struct {
	Won        int64
	SettledBy  string
}

var (
	mutex sync.Mutex
	order = Order{Won: 14000}
	times int
)

func lookUp(_ context.Context, impUID string) ([]byte, error) {
	if impUID == "imp_9" {
		return []byte(` + "`" + `{"code":-1,"message":"존재하지 않는 결제정보입니다.","response":null}` + "`" + `), nil
	}
	return fmt.Appendf(nil, ` + "`" + `{"code":0,"message":null,"response":{"imp_uid":%q,"merchant_uid":"order-1","amount":14000,"cancel_amount":0,"currency":"KRW","status":"paid","sandbox":false}}` + "`" + `, impUID), nil
}

func change(merchantUID string, do func(*Order) error) error {
	mutex.Lock()
	defer mutex.Unlock()
	if merchantUID != "order-1" {
		return errors.New("no such order")
	}
	before := order.SettledBy
	err := do(&order)
	if order.SettledBy != before {
		times++
	}
	return err
}

func main() {
	http.HandleFunc("POST /payments/complete", complete)
	http.HandleFunc("GET /payments/complete/mobile", comeBack)
	http.HandleFunc("POST /payments/webhook", webhook)
	http.HandleFunc("GET /times", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, times) })
	http.ListenAndServe("localhost:3000", nil)
}
`

// afterPaymentServer runs the example with what it leaves to the shop: whatever comes first and how often, the order is delivered once.
func afterPaymentServer(t *testing.T, code string) {
	address := goProgram(t, map[string]string{"main.go": code, "money.go": shopMoney})
	form := func(impUID, merchantUID string) string {
		return url.Values{"imp_uid": {impUID}, "merchant_uid": {merchantUID}}.Encode()
	}
	for _, row := range []struct {
		method, path, body string
		status             int
		says               string
	}{
		{"POST", "/payments/webhook", form("imp_1", "order-1"), 200, ""},
		{"POST", "/payments/complete", form("imp_1", "order-1"), 200, "paid"},
		{"GET", "/payments/complete/mobile?" + form("imp_1", "order-1"), "", 200, "paid"},
		{"POST", "/payments/webhook", form("imp_1", "order-1"), 200, ""},
		{"GET", "/times", "", 200, "1"},
		{"POST", "/payments/complete", form("imp_2", "order-1"), 200, "mismatch"},
		{"POST", "/payments/complete", form("imp_1", "order-2"), 500, "cannot say"},
		{"POST", "/payments/complete", form("imp_9", "order-1"), 500, "cannot say"},
		{"POST", "/payments/webhook", form("../imp_1", "order-1"), 400, "imp_uid"},
		{"POST", "/payments/webhook", form("imp_9", "order-1"), 500, "send it again"},
		{"GET", "/payments/complete/mobile?error_msg=stopped", "", 500, "stopped"},
		{"GET", "/times", "", 200, "1"},
	} {
		status, said := fetchOnce(t, row.method, address+row.path, row.body)
		if status != row.status || !strings.Contains(said, row.says) {
			t.Errorf("%s %s %s: got %d %q, want %d %q", row.method, row.path, row.body, status, said, row.status, row.says)
		}
	}
}

// fetchOnce sends a form to a program that may be just starting.
func fetchOnce(t *testing.T, method, address, form string) (status int, said string) {
	t.Helper()
	var failed error
	for range 100 {
		request, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(form))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		response, err := http.DefaultClient.Do(request)
		if err == nil {
			text, err := io.ReadAll(response.Body)
			response.Body.Close()
			if err != nil {
				t.Fatal(err)
			}
			return response.StatusCode, string(text)
		}
		failed = err
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal(failed)
	return 0, ""
}

// afterPaymentPage has the example told of a payment that went through, of one that paycheck refused, and of an account.
func afterPaymentPage(t *testing.T, code string) {
	pages := shop{"/": `<script type="module">
window.shown = []
const show = (text) => window.shown.push(text)
const fetch = async (address, { body }) => ({ text: async () => address + '?' + body })
` + strings.Replace(code, "'paycheck/outcome'", "'/paycheck/outcome.js'", 1) + `
await onPaid({ imp_uid: 'imp_1', merchant_uid: 'order-1' })
await onPaid({ imp_uid: null, error_code: 'PAYCHECK', error_msg: 'refused' })
await onPaid({ imp_uid: 'imp_2', merchant_uid: 'order-2', vbank_num: '110-123', vbank_name: '신한은행' })
window.done = true
</script>`}
	page := open(t, pages.open(t))
	until[bool](t, page, "window.done")
	equal(t, run(t, page, chromedp.Evaluate[json.RawMessage]("window.shown")), `[
		"One moment.", "/payments/complete?imp_uid=imp_1&merchant_uid=order-1", "refused",
		"Not paid yet: send the money to 신한은행 110-123.", "/payments/complete?imp_uid=imp_2&merchant_uid=order-2"
	]`)
	quiet(t, page)
}

// ginServer compiles the example against what it uses of gin: gin itself and all that it needs would take longer than every other
// test here. It was run with gin 1.12 by hand.
func ginServer(t *testing.T, code string) {
	root, err := build.Root()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {
		filepath.Join(root, "tests/gin/gin.go"): write(t, folder, "gin.go", `package gin

type H map[string]any
type Context struct{}
func (*Context) ShouldBindJSON(any) error { return nil }
func (*Context) JSON(int, any) {}
type Engine struct{}
func Default() *Engine { return nil }
func (*Engine) POST(string, ...func(*Context)) {}
func (*Engine) Run(...string) error { return nil }
`),
		filepath.Join(root, "tests/gin/binding/binding.go"): write(t, folder, "binding.go", `package binding

var Validator interface{ Engine() any }
`),
		filepath.Join(root, "tests/gin/shop/main.go"): write(t, folder, "main.go", strings.ReplaceAll(code, "github.com/gin-gonic/gin", "paycheck/tests/gin")),
	}})
	if err != nil {
		t.Fatal(err)
	}
	goIn(t, root, nil, "build", "-overlay", write(t, folder, "overlay.json", string(overlay)), "-o", filepath.Join(folder, "shop"), "./tests/gin/shop")
}

func publishedHash(t *testing.T, code string) {
	if _, err := exec.LookPath("openssl"); err != nil {
		missing(t, "no openssl on the PATH: the README's way to check a hash is not tested")
	}
	want := integrity(t, "paycheck.wasm")
	_, hash, _ := strings.Cut(code, "\n") // the first line builds, as integrity has done
	command := exec.Command("sh", "-c", hash)
	command.Dir = ".."
	if output, err := command.Output(); err != nil || "sha384-"+string(output) != want {
		t.Errorf("it says %s (%v), build-info.json %s", output, err, want)
	}
}
