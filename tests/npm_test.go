// The package as npm packs it, in the tools that front-end people use: Node, tsc,
// Vite, webpack, React Hook Form. What these are, and in which versions, is in npm/.

package tests

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// npm runs npm in a folder and gives what it wrote to stdout.
func npm(dir string, args ...string) ([]byte, error) {
	command := exec.Command("npm", append(args, "--no-audit", "--no-fund", "--no-update-notifier")...)
	command.Dir = dir
	text, err := command.Output()
	if err != nil {
		err = errors.New("npm " + strings.Join(args, " ") + ": " + err.Error() + "\n" + string(stderr(err)))
	}
	return text, err
}

// tarball packs web/ and gives the path of the archive.
var tarball = sync.OnceValues(func() (string, error) {
	web, err := webFolder()
	if err != nil {
		return "", err
	}
	text, err := npm(web, "pack", "--json")
	if err != nil {
		return "", err
	}
	var packed []struct{ Filename string }
	if err := json.Unmarshal(text, &packed); err != nil || len(packed) != 1 {
		return "", errors.New("npm pack wrote " + string(text))
	}
	return filepath.Join(web, packed[0].Filename), nil
})

// installed puts the pinned tools and the packed paycheck into npm/node_modules.
var installed = sync.OnceValue(func() error {
	archive, err := tarball()
	if err != nil {
		return err
	}
	lock, err := os.Stat("npm/package-lock.json")
	if err != nil {
		return err
	}
	tools, err := os.Stat("npm/node_modules/.package-lock.json")
	if err != nil || tools.ModTime().Before(lock.ModTime()) {
		if _, err := npm("npm", "ci"); err != nil {
			return err
		}
	}
	_, err = npm("npm", "install", "--no-save", "--no-package-lock", "--prefer-offline", archive)
	return err
})

// packed gives the packed archive, and ends the test where there is no npm.
func packed(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil {
		missing(t, "no npm on the PATH: the npm package is not tested")
	}
	archive, err := tarball()
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// project gives the folder npm/ with everything in node_modules.
func project(t *testing.T) string {
	t.Helper()
	packed(t)
	if err := installed(); err != nil {
		t.Log(err)
		missing(t, "npm could not install what these tests need (is its registry reached?): they are left out")
	}
	return "npm"
}

// inProject runs a program of node_modules/.bin or Node on one of npm/'s files.
func inProject(t *testing.T, env []string, program string, args ...string) []byte {
	t.Helper()
	dir, err := filepath.Abs(project(t))
	if err != nil {
		t.Fatal(err)
	}
	if program != "node" {
		program = filepath.Join(dir, "node_modules", ".bin", program)
	}
	command := exec.CommandContext(t.Context(), program, args...)
	command.Dir = dir
	command.Env = append(command.Environ(), env...)
	text, err := command.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s%s", filepath.Base(program), strings.Join(args, " "), err, text, stderr(err))
	}
	return text
}

func TestTheArchiveHasWhatWasBuiltAndNothingElse(t *testing.T) {
	dist := distribution(t)
	file, err := os.Open(packed(t))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	var manifest []byte
	for archive := tar.NewReader(unzipped); ; {
		entry, err := archive.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimPrefix(entry.Name, "package/")
		names = append(names, name)
		text, err := io.ReadAll(archive)
		if err != nil {
			t.Fatal(err)
		}
		if inDist, ok := strings.CutPrefix(name, "dist/"); ok {
			if want, err := os.ReadFile(filepath.Join(dist, inDist)); err != nil || !bytes.Equal(text, want) {
				t.Errorf("%s is not what was built (%v)", name, err)
			}
		}
		if name == "package.json" {
			manifest = text
		}
		if len(text) == 0 {
			t.Errorf("%s is empty", name)
		}
	}

	for _, name := range []string{
		"package.json", "README.md", "README.ko.md", "CHANGELOG.md", "rules.html", "rules.css", "dist/rules/rules.js", "LICENSE", "NOTICE", "dist/build-info.json",
		"dist/paycheck.wasm", "dist/paycheck.js", "dist/paycheck.global.js", "dist/paycheck.d.ts",
		"dist/outcome.js", "dist/outcome.d.ts",
	} {
		if !slices.Contains(names, name) {
			t.Errorf("%s is not in the archive", name)
		}
	}
	for _, name := range names {
		if strings.HasPrefix(name, "src/") || strings.HasPrefix(name, "dist/demo") || strings.HasSuffix(name, ".go") || name == "index.html" {
			t.Errorf("%s is in the archive", name)
		}
	}

	declared := decode[map[string]any](t, manifest)
	for _, key := range []string{"dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies", "scripts"} {
		if declared[key] != nil {
			t.Errorf("package.json has %s: %v", key, declared[key])
		}
	}
	if declared["sideEffects"] != false {
		t.Errorf("package.json has sideEffects: %v", declared["sideEffects"])
	}
	exports := decode[struct{ Exports map[string]json.RawMessage }](t, manifest).Exports
	for entrance, conditions := range exports {
		// Resolvers take the first condition that fits, so a later "types" is never seen.
		if bytes.Contains(conditions, []byte(`"types"`)) && !bytes.HasPrefix([]byte(compact(t, conditions)), []byte(`{"types"`)) {
			t.Errorf("in %s of package.json's exports the types do not come first", entrance)
		}
	}
	for _, entrance := range []string{".", "./global", "./outcome", "./window", "./rules.html", "./paycheck.wasm", "./package.json"} {
		if exports[entrance] == nil {
			t.Errorf("package.json exports no %s", entrance)
		}
	}
}

func TestThePackagesREADMEsLinkToWhatIsInIt(t *testing.T) {
	listed, err := exec.Command("tar", "-tzf", packed(t)).Output()
	if err != nil {
		t.Fatal(err)
	}
	web, err := webFolder()
	if err != nil {
		t.Fatal(err)
	}
	inside := strings.Fields(strings.ReplaceAll(string(listed), "package/", ""))
	for _, name := range []string{"README.md", "README.ko.md", "CHANGELOG.md"} {
		document := readDocument(t, filepath.Join(web, name))
		links := document.links()
		if name == "README.md" && len(links) < 20 {
			t.Errorf("it has only %d links", len(links))
		}
		for _, target := range links {
			file, anchor, _ := strings.Cut(target, "#")
			if strings.Contains(target, "://") {
				continue // tests do not go out to other servers
			}
			if file == "" {
				file = name
			}
			if !slices.Contains(inside, file) {
				t.Errorf("%s links to %s, which is not in the package", name, target)
			} else if anchor != "" && !hasAnchor(t, filepath.Join(web, file), anchor) {
				t.Errorf("%s links to %s, and there is no such anchor", name, target)
			}
		}
	}
}

func TestNodeImportsThePackageByItsName(t *testing.T) {
	node(t)
	equal(t, inProject(t, nil, "node", "node/uses.js"), `{
		"importing": {"globals": true, "listeners": true},
		"loading": {"globals": true, "listeners": true},
		"amount": 14000, "ok": true, "program": true, "outcome": "success"
	}`)
}

func TestNodeSaysWhichProgramIsNotThere(t *testing.T) {
	node(t)
	got := decode[loadOutcome](t, inProject(t, nil, "node", "node/fails.js"))
	refusedToLoad(t, got, "/nowhere/paycheck.wasm")
}

// Every @ts-expect-error of the misuses must be one, and nothing else may be.
func TestTypeScriptAcceptsTheUsesAndRefusesTheMisuses(t *testing.T) {
	for name, config := range map[string]string{
		"as Node resolves the package":     "types/tsconfig.json",
		"as bundlers resolve it, in React": "vite/tsconfig.json",
	} {
		t.Run(name, func(t *testing.T) { inProject(t, nil, "tsc", "--project", config) })
	}
}

// esbuild only drops the types.
func TestTypeScriptAcceptsTheLoader(t *testing.T) {
	loader, err := filepath.Abs("../web/tsconfig.json")
	if err != nil {
		t.Fatal(err)
	}
	inProject(t, nil, "tsc", "--project", loader)
}

func TestViteBuildsForProduction(t *testing.T) {
	out := t.TempDir()
	inProject(t, []string{"OUT_DIR=" + out}, "vite", "build", "--logLevel", "warn", "vite")
	server := httptest.NewServer(http.FileServer(http.Dir(out)))
	t.Cleanup(server.Close)
	inVite(t, server.URL+"/")
}

func TestWebpackNeedsNoSetting(t *testing.T) {
	out := t.TempDir()
	inProject(t, []string{"OUT_DIR=" + out}, "node", "webpack/build.js")
	page := `<!doctype html><title>webpack</title><script type="module" src="plain.js"></script>`
	if err := os.WriteFile(filepath.Join(out, "index.html"), []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(out)))
	t.Cleanup(server.Close)
	equal(t, until[[]byte](t, open(t, server.URL), "window.outcome"), bundledOutcome)
}

func TestViteServesDuringDevelopment(t *testing.T) {
	dir := project(t)
	server := exec.Command("node", "vite/dev-server.js")
	server.Dir = dir
	server.Stderr = os.Stderr
	input, err := server.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		input.Close()
		server.Wait()
	})
	address, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatal("Vite's development server did not start: ", err)
	}
	inVite(t, strings.TrimSpace(address))
}

// bundledOutcome is what the pages that only load paycheck see: no issue in a good request, and the one of a bad one.
const bundledOutcome = `{"good": [], "bad": ["amount.type"]}`

// inVite visits the pages of npm/vite at an address.
func inVite(t *testing.T, address string) {
	for name, page := range map[string]string{
		"with the program from its default place": "plain.html",
		"with the program's address imported":     "url.html",
	} {
		t.Run(name, func(t *testing.T) {
			tab := open(t, address+page)
			equal(t, until[[]byte](t, tab, "window.outcome"), bundledOutcome)
		})
	}
	t.Run("with React Hook Form, whose fields get the errors and whose submit handler the repaired values", func(t *testing.T) {
		tab := open(t, address+"form.html")
		do(t, tab,
			chromedp.WaitVisible(chromedp.ID("pay")),
			chromedp.SendKeys(chromedp.ID("amount"), "14,000원"),
			chromedp.SendKeys(chromedp.ID("quantity"), "0"),
			chromedp.Click(chromedp.ID("pay")),
		)
		until[bool](t, tab, `document.getElementById("submitted").textContent === "refused"`)
		for field, want := range map[string]string{"amount": "Enter the amount as a number.", "tel": "", "quantity": "Something is wrong here (kiccProducts.quantity.min)."} {
			if got := run(t, tab, chromedp.TextContent(chromedp.ID(field+"-error"))); got != want {
				t.Errorf("the error at the field %s is %q", field, got)
			}
		}
		do(t, tab,
			chromedp.SendKeys(chromedp.ID("amount"), kb.Backspace),
			chromedp.SendKeys(chromedp.ID("quantity"), kb.Backspace+"1"),
			chromedp.Click(chromedp.ID("pay")),
		)
		submitted := until[string](t, tab, `document.getElementById("submitted").textContent.startsWith("{") && document.getElementById("submitted").textContent`)
		equal(t, json.RawMessage(submitted), `{
			"pg": "kicc", "pay_method": "vbank", "merchant_uid": "order-1", "name": "Shoes", "amount": 14000,
			"buyer_name": "Kim Minji", "buyer_email": "minji@shop.example", "buyer_tel": "010-1234-5678", "escrow": true,
			"kiccProducts": [{"orderNumber": "order-1-1", "name": "Shoes", "quantity": 1, "amount": 14000}]
		}`)
	})
}
