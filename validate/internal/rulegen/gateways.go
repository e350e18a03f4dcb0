// Reading what pg may name: the codes of the gateways.

package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// readGateways finds what pg calls each gateway: the member codes of every variable of the type gateway.
func (s *source) readGateways(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return err
	}
	s.gateways = map[string][]string{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if literal, ok := node.(*ast.CompositeLit); ok {
				if typ, ok := literal.Type.(*ast.Ident); ok && typ.Name == "gateway" {
					name, codes := readGateway(literal)
					s.gateways[name] = codes
				}
			}
			return true
		})
	}
	for name, codes := range s.gateways {
		if len(codes) == 0 {
			return fmt.Errorf("the gateway %s has no codes", name)
		}
	}
	if s.gateways["KICC"] == nil {
		return fmt.Errorf("no gateway has the name KICC")
	}
	return nil
}

// readGateway gives the constant that names a gateway, and its codes.
func readGateway(literal *ast.CompositeLit) (name string, codes []string) {
	for _, element := range literal.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key, _ := pair.Key.(*ast.Ident)
		switch value := pair.Value.(type) {
		case *ast.Ident:
			if key.Name == "name" {
				name = value.Name
			}
		case *ast.CompositeLit:
			if key.Name == "codes" {
				codes = texts(value)
			}
		}
	}
	return name, codes
}

// texts gives the strings of a list of string literals.
func texts(list *ast.CompositeLit) (texts []string) {
	for _, element := range list.Elts {
		if literal, ok := element.(*ast.BasicLit); ok {
			if text, err := strconv.Unquote(literal.Value); err == nil {
				texts = append(texts, text)
			}
		}
	}
	return texts
}
