// A gateway that is added to a copy of the project arrives in the page, and the page of before refuses the program that has it.

package tests

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"paycheck/web/build"
)

// asksForNowhere asks a loader with a program, and writes what they say.
const asksForNowhere = `
const [loader, program] = process.argv.slice(1)
const { load } = await import(loader)
const { readFile } = await import('node:fs/promises')
const params = { pg: 'nowhere', pay_method: 'card', merchant_uid: 'o-1', name: 'Laces', amount: 100, buyer_tel: '010-1234-5678' }
const answer = async () => {
  const { check } = await load({ wasm: await readFile(program) })
  return [{}, { pg: 'html5_inicis' }, { pg: 'kicc' }].map((more) => check({ ...params, ...more }, { device: 'pc' }).gateway)
    .concat(check({ ...params, pg: undefined }, { device: 'pc', gateway: 'nowhere' }).gateway)
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
		text, err := exec.CommandContext(t.Context(), node, "--input-type=module", "--eval", asksForNowhere, "file://"+loader, program).Output()
		if err != nil {
			t.Fatalf("node: %v\n%s", err, stderr(err))
		}
		return string(text)
	}

	older, err := filepath.Abs(distribution(t))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, json.RawMessage(ask(filepath.Join(older, "paycheck.js"))), `"PaycheckError load"`) // and no gateway by another's number

	dist := t.TempDir()
	if err := build.Loader(project, program, dist); err != nil {
		t.Fatal(err)
	}
	equal(t, json.RawMessage(ask(filepath.Join(dist, "paycheck.js"))), `["nowhere", "html5_inicis", "kicc", "nowhere"]`)
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

// addGateway adds a gateway before all others, so that all have other numbers than before, and runs make generate.
func addGateway(t *testing.T, project string) {
	t.Helper()
	file := func(name string) string { return filepath.Join(project, "validate", name) }
	source := "package validate\n\n// Nowhere is a gateway that there is not.\nconst Nowhere Gateway = \"nowhere\"\n\n" +
		"var nowhere = gateway{name: Nowhere, title: \"Nowhere\", codes: []string{\"nowhere\"}, rules: func(*check, *RequestPay) {}, spanning: func(*check, *RequestPay) {}}\n"
	if err := os.WriteFile(file("nowhere.go"), []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(file("gateway.go"))
	if err != nil {
		t.Fatal(err)
	}
	longer := strings.Replace(string(list), "gateway{&kicc,", "gateway{&nowhere, &kicc,", 1)
	if longer == string(list) {
		t.Fatal("validate/gateway.go has another list of gateways than this test adds to")
	}
	if err := os.WriteFile(file("gateway.go"), []byte(longer), 0o644); err != nil {
		t.Fatal(err)
	}
	generate := exec.CommandContext(t.Context(), "go", "generate", "./validate")
	generate.Dir = project
	if text, err := generate.CombinedOutput(); err != nil {
		t.Fatalf("go generate: %v\n%s", err, text)
	}
}
