// Which functions of the program run: for finding what it can do without, and for a test that nothing it needs was taken out.

package build

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
)

// Function is a function of a program that tells whether it ran: once it has, the exported global variable RanPrefix and its place, such as
// ran12, is 1.
type Function struct {
	Name string // as the linker writes it for WebAssembly
	Size int    // of its code, in bytes
}

// RanPrefix begins the names of the variables that tell which functions ran.
const RanPrefix = "ran"

// Counted compiles the program on the small runtime, with nothing in it that ends it for being taken out, so that each of its functions tells
// whether it ran.
func Counted(root, pkg, out string) ([]Function, error) {
	if err := Compile(root, pkg, out, Options{Tags: []string{"browser"}, Names: true, Undecided: true}); err != nil {
		return nil, err
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	program, functions, err := count(program)
	if err != nil {
		return nil, fmt.Errorf("counting the functions of %s: %w", pkg, err)
	}
	return functions, os.WriteFile(out, program, 0o755)
}

// Functions compiles the program as it ships, but with names, and gives its functions.
func Functions(root, pkg, out string) ([]Function, error) {
	if err := Compile(root, pkg, out, Options{Tags: []string{"browser"}, Names: true}); err != nil {
		return nil, err
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	_, functions, err := count(program)
	return functions, err
}

// count gives a program whose functions tell whether they ran.
func count(program []byte) ([]byte, []Function, error) {
	sections, err := takeApart(program)
	if err != nil {
		return nil, nil, err
	}
	names, err := functionNames(sections)
	if err != nil {
		return nil, nil, err
	}
	var functions []Function
	var globals uint64
	for i, section := range sections {
		in := reader{rest: section.content}
		switch section.kind {
		case importSection:
			imports := plainCalling{}
			if err := imports.imports(section.content); err != nil {
				return nil, nil, err
			}
			names = names[min(imports.imported, len(names)):]
		case functionSection:
			functions = make([]Function, in.number())
			if len(names) != len(functions) {
				return nil, nil, errors.New("not every function has a name")
			}
		case globalSection:
			globals = in.number()
			content := binary.AppendUvarint(nil, globals+uint64(len(functions)))
			content = append(content, in.rest...)
			for range functions {
				content = append(content, typeI32, 1, opI32Const, 0, opEnd)
			}
			sections[i].content = content
		case exportSection:
			content := binary.AppendUvarint(nil, in.number()+uint64(len(functions)))
			content = append(content, in.rest...)
			for place := range functions {
				content = appendSized(content, fmt.Appendf(nil, "%s%d", RanPrefix, place))
				content = binary.AppendUvarint(append(content, 3), globals+uint64(place))
			}
			sections[i].content = content
		case codeSection:
			sections[i].content, err = eachBody(section.content, func(place int, body []byte) ([]byte, error) {
				functions[place] = Function{names[place], len(body)}
				in := reader{rest: body}
				in.locals()
				begin := binary.AppendUvarint([]byte{opI32Const, 1, opGlobalSet}, globals+uint64(place))
				return slices.Concat(body[:len(body)-len(in.rest)], begin, in.rest), in.err()
			})
			if err != nil {
				return nil, nil, err
			}
		}
	}
	return putTogether(sections), functions, nil
}

// functionNames gives the names of all functions of a program, the imported ones first. Those have none.
func functionNames(sections []section) ([]string, error) {
	for _, section := range sections {
		if section.kind != 0 {
			continue
		}
		in := reader{rest: section.content}
		if string(in.bytes(in.number())) != "name" {
			continue
		}
		for len(in.rest) > 0 {
			kind, part := in.byte(), reader{rest: in.bytes(in.number())}
			if kind != 1 { // functions
				continue
			}
			var names []string
			for range part.number() {
				place := part.number()
				for uint64(len(names)) < place {
					names = append(names, "")
				}
				names = append(names, string(part.bytes(part.number())))
			}
			return names, part.err()
		}
	}
	return nil, errors.New("the program has no names")
}

// Ends gives the functions of the standard library that end the program, as the linker writes their names for WebAssembly.
func Ends() (names []string) {
	for _, feature := range features {
		for _, function := range feature.ends {
			names = append(names, noName.ReplaceAllString(function, "_"))
		}
	}
	return names
}

var noName = regexp.MustCompile(`[^\w.]`)
