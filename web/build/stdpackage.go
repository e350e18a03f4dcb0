// A package of the standard library that is edited: functions and variables are cut out of its files or end the program, and files are added or replaced.

package build

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// stdPackage is a package of the standard library as this Go compiles it for the browser, and what becomes of it.
type stdPackage struct {
	folder   string
	name     string // import path
	declared map[string][]declaration
	edits    map[string][]edit // by file
	whole    map[string][]byte // files that are new, or replaced as a whole
	sums     map[string]string // hashes of what is replaced, by its name
}

// declaration is where something is declared, in bytes from the beginning of a file. Of functions of the name init there can be more than one.
type declaration struct {
	file             string
	text             []byte // of the file
	from, start, end int    // with its comment, without it
	body             int    // of a function
}

// edit replaces the bytes of a file from start to end.
type edit struct {
	start, end int
	text       string
}

// readPackage reads a package of the Go that builds.
func readPackage(name string) (*stdPackage, error) {
	list := exec.Command("go", "list", "-json=Dir,GoFiles,SFiles", name)
	list.Env = browserEnv()
	output, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w", name, err)
	}
	var listed struct {
		Dir             string
		GoFiles, SFiles []string
	}
	if err := json.Unmarshal(output, &listed); err != nil {
		return nil, fmt.Errorf("go list %s: %w", name, err)
	}
	pkg := &stdPackage{
		folder: listed.Dir, name: name,
		declared: map[string][]declaration{}, edits: map[string][]edit{}, whole: map[string][]byte{}, sums: map[string]string{},
	}
	return pkg, pkg.read(listed.GoFiles, listed.SFiles)
}

// read finds what is declared in the package's files of Go and of assembly.
func (p *stdPackage) read(goFiles, assemblyFiles []string) error {
	for _, base := range slices.Concat(goFiles, assemblyFiles) {
		file := filepath.Join(p.folder, base)
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		found := func(name string, declared declaration) {
			declared.file, declared.text = file, text
			p.declared[name] = append(p.declared[name], declared)
		}
		if slices.Contains(goFiles, base) {
			if err := eachDeclaration(text, found); err != nil {
				return err
			}
			continue
		}
		for _, at := range assembled.FindAllSubmatchIndex(text, -1) {
			found(string(text[at[2]:at[3]]), declaration{from: at[0], start: at[0], body: at[4], end: at[5]})
		}
	}
	return nil
}

// assembled is a function in assembly: its name, and the lines behind its head until a line that is empty.
var assembled = regexp.MustCompile(`(?m)^TEXT [^\n(]*·(\w+)(?:<ABIInternal>)?\(SB\),[^\n]*\n((?:[^\n]+\n)*)`)

// eachDeclaration calls found with each function, variable and constant that a file declares, and where from and to it is declared: with what its
// comment tells the compiler. A function's body is given too, if it has one.
func eachDeclaration(text []byte, found func(name string, declaration declaration)) error {
	file, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	at := func(node ast.Node, doc *ast.CommentGroup) declaration {
		from := node.Pos()
		if doc != nil {
			from = doc.Pos()
		}
		return declaration{from: int(from) - 1, start: int(node.Pos()) - 1, end: int(node.End()) - 1}
	}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			declared := at(decl, decl.Doc)
			if decl.Body != nil {
				declared.body = int(decl.Body.Pos()) - 1
			}
			found(nameOf(decl), declared)
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				value, ok := spec.(*ast.ValueSpec)
				if !ok || len(value.Names) > 1 {
					continue
				}
				if decl.Lparen.IsValid() {
					found(value.Names[0].Name, at(value, value.Doc))
				} else {
					found(value.Names[0].Name, at(decl, decl.Doc))
				}
			}
		}
	}
	return nil
}

// nameOf gives the name of a function, of a method with its type before it. The init functions of a file share one.
func nameOf(decl *ast.FuncDecl) string {
	if decl.Recv == nil {
		return decl.Name.Name
	}
	receiver := decl.Recv.List[0].Type
	for {
		switch of := receiver.(type) {
		case *ast.StarExpr:
			receiver = of.X
		case *ast.IndexExpr:
			receiver = of.X
		case *ast.Ident:
			return of.Name + "." + decl.Name.Name
		default:
			return decl.Name.Name
		}
	}
}

// replace adds a file to the package. What the package declares by a name that the file declares too goes; a file of assembly replaces the one of its name.
func (p *stdPackage) replace(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	place := filepath.Join(p.folder, filepath.Base(path))
	if filepath.Ext(path) != ".go" {
		before, err := os.ReadFile(place)
		if err != nil {
			return fmt.Errorf("%s stands for a file that this Go does not have: %w", path, err)
		}
		p.whole[place] = text
		p.sums[filepath.Base(path)] = hash(before)
		return nil
	}
	p.whole[filepath.Join(p.folder, "paycheck_"+filepath.Base(path))] = text
	return eachDeclaration(text, func(name string, _ declaration) {
		// What is not found is of our own, or is gone: then it is missed in the list of hashes.
		for _, declared := range p.declared[name] {
			p.edit(name, declared, edit{declared.from, declared.end, ""})
		}
	})
}

// end makes a function of the package end the program. One that this Go does not have is missed in the list of hashes.
func (p *stdPackage) end(name string) {
	for _, declared := range p.declared[name] {
		ending := `{ panic("left out") }`
		switch {
		case filepath.Ext(declared.file) == ".s":
			ending = "\tUNDEF\n"
		case p.name == "runtime":
			ending = "{ abort(); panic(0) }"
		}
		if declared.body > 0 {
			p.edit(name, declared, edit{declared.body, declared.end, ending})
		}
	}
}

// empty makes a function of the package do nothing.
func (p *stdPackage) empty(name string) {
	for _, declared := range p.declared[name] {
		if declared.body > 0 {
			p.edit(name, declared, edit{declared.body, declared.end, "{}"})
		}
	}
}

func (p *stdPackage) edit(name string, declared declaration, edit edit) {
	p.edits[declared.file] = append(p.edits[declared.file], edit)
	p.sums[name] = hash(append([]byte(p.sums[name]), declared.text[declared.start:declared.end]...))
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// edited gives all files of the package that are not what they were.
func (p *stdPackage) edited() (map[string][]byte, error) {
	files := p.whole
	for name, edits := range p.edits {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		slices.SortFunc(edits, func(a, b edit) int { return b.start - a.start })
		for _, edit := range edits {
			text = slices.Concat(text[:edit.start], []byte(edit.text), text[edit.end:])
		}
		if filepath.Ext(name) == ".go" {
			if text, err = withoutUnusedImports(text); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
		files[name] = text
	}
	return files, nil
}

// withoutUnusedImports renames the imports that nothing uses to _.
func withoutUnusedImports(text []byte) ([]byte, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	used := map[string]bool{}
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if of, ok := selector.X.(*ast.Ident); ok {
				used[of.Name] = true
			}
		}
		return true
	})
	for _, spec := range slices.Backward(file.Imports) {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if !used[name] && name != "_" {
			text = slices.Concat(text[:spec.Pos()-1], []byte("_ "+spec.Path.Value), text[spec.End()-1:])
		}
	}
	return bytes.Clone(text), nil
}
