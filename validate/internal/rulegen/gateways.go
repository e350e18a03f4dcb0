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

// readGateways finds what pg calls each gateway, the member codes of every variable of the type gateway, and what they are called in the
// order of the list of all.
func (s *source) readGateways(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return err
	}
	s.gateways = map[string][]string{}
	var order []string               // the variables, as the list has them
	constants := map[string]string{} // the constants of the variables
	values := map[string]string{}    // of the constants
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			spec, ok := node.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			switch value := spec.Values[0].(type) {
			case *ast.BasicLit:
				if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "Gateway" {
					values[spec.Names[0].Name], _ = strconv.Unquote(value.Value)
				}
			case *ast.CompositeLit:
				if typ, ok := value.Type.(*ast.Ident); ok && typ.Name == "gateway" {
					name, codes := readGateway(value)
					s.gateways[name], constants[spec.Names[0].Name] = codes, name
				}
				if spec.Names[0].Name == "gateways" {
					order = addressed(value)
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
	for _, variable := range order {
		name := values[constants[variable]]
		if name == "" {
			return fmt.Errorf("the gateway %s has no name", variable)
		}
		s.gatewayNames = append(s.gatewayNames, name)
	}
	if len(s.gatewayNames) != len(s.gateways) {
		return fmt.Errorf("the list of gateways has %q of %d", s.gatewayNames, len(s.gateways))
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

// addressed gives the variables of a list of addresses.
func addressed(list *ast.CompositeLit) (names []string) {
	for _, element := range list.Elts {
		if address, ok := element.(*ast.UnaryExpr); ok {
			if variable, ok := address.X.(*ast.Ident); ok {
				names = append(names, variable.Name)
			}
		}
	}
	return names
}
