// A package of the standard library that is edited: functions are cut out of its files or end the program, and files are added or replaced.

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
	"slices"
	"strconv"
	"strings"
)

// stdPackage is a package of the standard library as this Go compiles it for the browser, and what becomes of it.
type stdPackage struct {
	folder    string
	name      string // import path
	functions map[string][]stdFunction
	edits     map[string][]edit // by file
	whole     map[string][]byte // files that are new, or replaced as a whole
	sums      map[string]string // hashes of what is replaced, by the function's name
}

// stdFunction is where a function is declared. Of those of the name init there can be more than one.
type stdFunction struct {
	file string
	text []byte // of the file
	decl *ast.FuncDecl
}

// edit replaces the bytes of a file from start to end.
type edit struct {
	start, end int
	text       string
}

// readPackage reads a package of the Go that builds.
func readPackage(name string) (*stdPackage, error) {
	list := exec.Command("go", "list", "-json=Dir,GoFiles", name)
	list.Env = browserEnv()
	output, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w", name, err)
	}
	var listed struct {
		Dir     string
		GoFiles []string
	}
	if err := json.Unmarshal(output, &listed); err != nil {
		return nil, fmt.Errorf("go list %s: %w", name, err)
	}
	pkg := &stdPackage{
		folder: listed.Dir, name: name,
		functions: map[string][]stdFunction{}, edits: map[string][]edit{}, whole: map[string][]byte{}, sums: map[string]string{},
	}
	for _, base := range listed.GoFiles {
		file := filepath.Join(pkg.folder, base)
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		err = eachFunction(text, func(function string, decl *ast.FuncDecl) {
			pkg.functions[function] = append(pkg.functions[function], stdFunction{file, text, decl})
		})
		if err != nil {
			return nil, err
		}
	}
	return pkg, nil
}

// eachFunction calls found with each function that a file declares. The positions within are its offsets plus 1.
func eachFunction(text []byte, found func(name string, decl *ast.FuncDecl)) error {
	file, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, decl := range file.Decls {
		if decl, ok := decl.(*ast.FuncDecl); ok {
			found(nameOf(decl), decl)
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

// replace adds a file to the package. Functions of the package that have the name of one of the file's go; a file of assembly replaces the one of its name.
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
	return eachFunction(text, func(name string, _ *ast.FuncDecl) {
		// One that is not found is one of our own, or is gone: then it is missed in the list of hashes.
		for _, function := range p.functions[name] {
			start := function.decl.Pos()
			if function.decl.Doc != nil {
				start = function.decl.Doc.Pos() // with what it tells the compiler
			}
			p.edit(name, function, start, function.decl.End(), "")
		}
	})
}

// end makes a function of the package end the program. One that this Go does not have is missed in the list of hashes.
func (p *stdPackage) end(name string) {
	if p.name == "runtime" {
		p.body(name, "{ for { abort() } }")
	} else {
		p.body(name, `{ panic("left out") }`)
	}
}

// empty makes a function of the package do nothing.
func (p *stdPackage) empty(name string) { p.body(name, "{}") }

func (p *stdPackage) body(name, text string) {
	for _, function := range p.functions[name] {
		if body := function.decl.Body; body != nil {
			p.edit(name, function, body.Pos(), body.End(), text)
		}
	}
}

func (p *stdPackage) edit(name string, function stdFunction, start, end token.Pos, text string) {
	p.edits[function.file] = append(p.edits[function.file], edit{int(start) - 1, int(end) - 1, text})
	p.sums[name] = hash(append([]byte(p.sums[name]), function.text[function.decl.Pos()-1:function.decl.End()-1]...))
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
		if files[name], err = withoutUnusedImports(text); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
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
