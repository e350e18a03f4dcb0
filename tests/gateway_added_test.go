// A gateway that is added to a copy of the project arrives in the page, even in the page of before, for names come from the program; a page
// that means something else by a number refuses it.

package tests

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"paycheck/web/build"
)

// asksForSomewhere asks a loader with a program, and writes what they say.
const asksForSomewhere = `
const [loader, program] = process.argv.slice(1)
const { load } = await import(loader)
const { readFile } = await import('node:fs/promises')
const params = { pg: 'somewhere', pay_method: 'card', merchant_uid: 'o-1', name: 'Laces', amount: 100, buyer_tel: '010-1234-5678' }
const answer = async () => {
  const { check } = await load({ wasm: await readFile(program) })
  return [{}, { pg: 'html5_inicis' }, { pg: 'kicc' }].map((more) => check({ ...params, ...more }, { device: 'pc' }).gateway)
    .concat(check({ ...params, pg: undefined }, { device: 'pc', gateway: 'somewhere' }).gateway)
}
console.log(JSON.stringify(await answer().catch(({ name, code }) => name + ' ' + code)))
`

func TestAGatewayThatIsAddedArrivesInThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program anew")
	}
	node := node(t)
	root, err := build.Root()
	if err != nil {
		t.Fatal(err)
	}
	project := copyOf(t, root)
	addGateway(t, project)
	program := filepath.Join(project, "paycheck.wasm")
	if err := build.Program(project, "./wasm", program); err != nil {
		t.Fatal(err)
	}
	ask := func(loader string) string {
		text, err := exec.CommandContext(t.Context(), node, "--input-type=module", "--eval", asksForSomewhere, "file://"+loader, program).Output()
		if err != nil {
			t.Fatalf("node: %v\n%s", err, stderr(err))
		}
		return string(text)
	}

	older, err := filepath.Abs(distribution(t))
	if err != nil {
		t.Fatal(err)
	}
	dist := t.TempDir()
	if err := build.Loader(project, program, dist); err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{dist, older} {
		equal(t, json.RawMessage(ask(filepath.Join(folder, "paycheck.js"))), `["somewhere", "html5_inicis", "kicc", "somewhere"]`)
	}

	numbers := filepath.Join(project, "web", "src", "crossing.ts")
	text, err := os.ReadFile(numbers)
	if err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(string(text), "  exact = 8,\n  lossy = 16,\n", "  exact = 16,\n  lossy = 8,\n", 1)
	if other == string(text) {
		t.Fatal("crossing.ts has other flags than this test changes")
	}
	if err := os.WriteFile(numbers, []byte(other), 0o644); err != nil {
		t.Fatal(err)
	}
	inside(t, project, "generate", "./validate")
	if err := build.Loader(project, program, dist); err != nil {
		t.Fatal(err)
	}
	equal(t, json.RawMessage(ask(filepath.Join(dist, "paycheck.js"))), `"PaycheckError load"`)
}

// copyOf copies the project's sources into a folder of their own.
func copyOf(t *testing.T, root string) string {
	t.Helper()
	project := t.TempDir()
	for _, part := range []string{"go.mod", "go.sum", "validate", "wasm", "web"} {
		err := filepath.WalkDir(filepath.Join(root, part), func(path string, entry os.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if name := entry.Name(); name == "dist" || name == "node_modules" || name == "fuzz" {
				return filepath.SkipDir
			}
			inside, err := filepath.Rel(root, path)
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			to := filepath.Join(project, inside)
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				return err
			}
			return os.WriteFile(to, text, 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return project
}

// The two files that add a gateway: all that a person writes.
const (
	somewhereFacts = `package gateways

// Somewhere is a gateway that there is not.
var Somewhere = Gateway{
	Code: "somewhere",
	KO:   "어디페이",
	EN:   "Somewhere Pay",
	Docs: []string{"somewhere/readme.mdx"},
	Rules: []Rule{
		{Param: "pay_method", Is: "oneof=card trans", As: "unknown", Fails: true, Where: "somewhere/readme.mdx"},
		{Param: "name", Is: "max=10", Where: "somewhere/readme.mdx"},
		{Param: "buyer_email", Is: "required", When: When{Flow: Billing}, Fails: true, Where: "somewhere/readme.mdx"},
	},
}
`
	somewhereVectors = `{"vectors": [
{"name":"Somewhere Pay takes cards","base":"card","set":{"pg":"somewhere","name":"Plan"},"just":"pay_method.unknown","gateway":"somewhere"},
{"name":"Somewhere Pay takes no virtual accounts","base":"card","set":{"pg":"somewhere","name":"Plan","pay_method":"vbank"},"just":"pay_method.unknown","issues":["error pay_method.unknown"],"gateway":"somewhere"},
{"name":"Somewhere Pay takes a name of 10 characters","base":"card","set":{"pg":"somewhere","name":"0123456789"},"just":"name.too_long","gateway":"somewhere"},
{"name":"Somewhere Pay takes no name of 11 characters","base":"card","set":{"pg":"somewhere","name":"0123456789a"},"just":"name.too_long","issues":["warning name.too_long"],"gateway":"somewhere"},
{"name":"Somewhere Pay needs an email address for a billing key","base":"billing","drop":["buyer_email"],"set":{"pg":"somewhere","name":"Plan"},"just":"buyer_email.required","issues":["error buyer_email.required"],"gateway":"somewhere"},
{"name":"Somewhere Pay is content with an email address","base":"billing","set":{"pg":"somewhere","name":"Plan"},"just":"buyer_email.required","gateway":"somewhere"}
]}
`
)

// addGateway adds a gateway, as ARCHITECTURE.md tells it: with one file, its vectors, and make generate.
func addGateway(t *testing.T, project string) {
	t.Helper()
	for name, text := range addedFiles {
		if err := os.WriteFile(filepath.Join(project, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	inside(t, project, "generate", "./...")
}

// addedFiles are the files that add a gateway, by their names.
var addedFiles = map[string]string{
	"validate/internal/gateways/somewhere.go":           somewhereFacts,
	"validate/testdata/vectors/gateways/somewhere.json": somewhereVectors,
}

// inside runs the go command in a copy of the project.
func inside(t *testing.T, project string, arguments ...string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "go", arguments...)
	command.Dir = project
	if text, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(arguments, " "), err, text)
	}
}

// All else that there is to say about it follows: of the project's own files only generated ones change, and all tests pass.
func TestAGatewayIsOneFileAndItsVectors(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all tests of the rules once more")
	}
	root, err := build.Root()
	if err != nil {
		t.Fatal(err)
	}
	project := copyOf(t, root)
	addGateway(t, project)
	changed := 0
	err = filepath.WalkDir(project, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(project, path)
		if err != nil || addedFiles[filepath.ToSlash(name)] != "" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		before, err := os.ReadFile(filepath.Join(root, name))
		switch {
		case err != nil:
			t.Errorf("%s is new", name)
		case bytes.Equal(text, before):
		case !bytes.Contains(text[:min(len(text), 400)], []byte("DO NOT EDIT.")):
			t.Errorf("%s has changed, and is not generated", name)
		default:
			t.Log("generated anew:", name)
			changed++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if changed == 0 {
		t.Error("no generated file has changed")
	}
	inside(t, project, "vet", "./...")
	inside(t, project, "test", "./validate/...", "./web/rulespage")
	inside(t, project, "test", "-tags", "browser", "./wasm")
}
