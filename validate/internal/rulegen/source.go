// Reading the request's structs; the catalogue's codes are read in codes.go, the gateways in facts.go.

package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// source is what request.go and the catalogue say.
type source struct {
	structs []*structure
	codes   []string        // every code of the catalogue, in its order
	known   map[string]bool // the same, for looking up
}

// structure is one struct of request.go.
type structure struct {
	name   string
	doc    string
	path   string // of its values, without indexes: "card.detail"; empty for the root
	fields []*field
}

// field is one field of a struct, the embedded Object among them.
type field struct {
	name   string
	typ    string // the Go type: Text, Integer, Boolean, Value, Object, or a struct or list of request.go
	doc    string
	json   string // the param's name; empty for Object
	path   string
	repair string
	ts     string
	needed bool  // in TypeScript
	rules  []tag // of the tag validate
	// paragraph is the number of the paragraph of the struct that the field stands in: they are divided by empty lines.
	paragraph int
}

// tagNames are the keys of the struct tags of request.go, which says what each is for.
var tagNames = [...]string{"json", "validate", "repair", "ts", "needed"}

// tag is one rule: its name and parameter.
type tag struct {
	name, param string
}

// lists are the types of lists, and the types of their entries.
var lists = map[string]string{"KICCProducts": "KICCProduct", "CardDetails": "CardDetail", "CardQuotas": "Integer"}

func readSource(folder string) (*source, error) {
	s := &source{known: map[string]bool{}}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, filepath.Join(folder, "request.go"), nil, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	for _, declaration := range file.Decls {
		general, ok := declaration.(*ast.GenDecl)
		if !ok || general.Tok != token.TYPE {
			continue
		}
		for _, spec := range general.Specs {
			spec := spec.(*ast.TypeSpec)
			if fields, ok := spec.Type.(*ast.StructType); ok {
				structure := &structure{name: spec.Name.Name, doc: comment(general.Doc)}
				if err := structure.read(files, fields); err != nil {
					return nil, err
				}
				s.structs = append(s.structs, structure)
			}
		}
	}
	if len(s.structs) == 0 {
		return nil, fmt.Errorf("request.go has no struct")
	}
	s.place(s.structs[0], "")
	return s, s.readCodes(folder)
}

func comment(group *ast.CommentGroup) string {
	return strings.TrimSpace(group.Text()) // Text leaves out directives such as easyjson:json
}

func (s *structure) read(files *token.FileSet, fields *ast.StructType) error {
	paragraph, line := 0, 0
	for _, node := range fields.Fields.List {
		start := node.Pos()
		if node.Doc != nil {
			start = node.Doc.Pos()
		}
		if files.Position(start).Line > line+1 {
			paragraph++
		}
		line = files.Position(node.End()).Line
		typ := node.Type.(*ast.Ident).Name
		f := &field{name: typ, typ: typ, doc: comment(node.Doc), paragraph: paragraph}
		if len(node.Names) > 0 {
			f.name = node.Names[0].Name
		}
		text, err := strconv.Unquote(node.Tag.Value)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", s.name, f.name, err)
		}
		tags := reflect.StructTag(text)
		if f.json = tags.Get("json"); f.json == "-" {
			f.json = ""
		}
		f.repair, f.ts, f.needed = tags.Get("repair"), tags.Get("ts"), tags.Get("needed") == "true"
		for _, name := range tagKeys(text) {
			if !slices.Contains(tagNames[:], name) {
				return fmt.Errorf("%s.%s has the tag %s, which nothing reads", s.name, f.name, name)
			}
		}
		if rules := tags.Get("validate"); rules != "" {
			f.rules = parseTags(rules)
		}
		s.fields = append(s.fields, f)
	}
	return nil
}

// tagKeys gives the keys of a struct tag in their order.
func tagKeys(text string) (keys []string) {
	for text != "" {
		key, rest, found := strings.Cut(text, `:"`)
		if !found {
			return keys
		}
		keys = append(keys, strings.TrimSpace(key))
		_, text, _ = strings.Cut(rest, `"`)
	}
	return keys
}

func parseTags(text string) (tags []tag) {
	for _, part := range strings.Split(text, ",") {
		name, param, _ := strings.Cut(part, "=")
		tags = append(tags, tag{name, param})
	}
	return tags
}

// place gives every field its path, from the root down.
func (s *source) place(structure *structure, path string) {
	structure.path = path
	for _, f := range structure.fields {
		f.path = strings.TrimPrefix(path+"."+f.json, ".")
		f.path = strings.TrimSuffix(f.path, ".")
		inner := f.typ
		if entry, ok := lists[inner]; ok {
			inner = entry
		}
		if next := s.structure(inner); next != nil {
			s.place(next, f.path)
		}
	}
}

func (s *source) structure(name string) *structure {
	for _, structure := range s.structs {
		if structure.name == name {
			return structure
		}
	}
	return nil
}
