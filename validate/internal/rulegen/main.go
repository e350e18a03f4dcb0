// Rulegen writes, from the struct tags of validate/request.go and from the catalogue, what must agree with them:
//
//	validate/codes.go             a constant for each code of the catalogue
//	validate/request_easyjson.go  decoding, by easyjson, cut down to what paycheck uses
//	validate/request_fields.go    which key is whose field
//	validate/request_rules.go     the rules and repairs as plain Go
//	web/src/request.d.ts          the types and codes for TypeScript
//	web/src/contract.ts, validate/contract.go
//	                              what the page and the program call things by
//
// and from validate/internal/gateways
//
//	validate/facts_table.go       what each gateway asks, as the program reads it
//	validate/internal/gateways/README.md
//	                              the same for people
//
// It is run by `go generate` in the folder validate.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := generate("."); err != nil {
		fmt.Fprintln(os.Stderr, "rulegen:", err)
		os.Exit(1)
	}
}

// generate writes all files, folder being validate.
func generate(folder string) error {
	source, err := readSource(folder)
	if err != nil {
		return err
	}
	codes, err := source.constants()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "codes.go"), codes, 0o644); err != nil {
		return err
	}
	rules, err := source.rules()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "request_rules.go"), rules, 0o644); err != nil {
		return err
	}
	fields, err := source.fieldTables()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "request_fields.go"), fields, 0o644); err != nil {
		return err
	}
	facts, err := source.facts()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "facts_table.go"), facts, 0o644); err != nil {
		return err
	}
	pages, err := source.gatewayPages()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "internal", "gateways", "README.md"), pages, 0o644); err != nil {
		return err
	}
	if err := source.writeContract(folder); err != nil {
		return err
	}
	// easyjson compiles what was written so far.
	if err := writeDecoder(folder, source); err != nil {
		return err
	}
	declarations, err := source.declarations()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "..", "web", "src", "request.d.ts"), declarations, 0o644)
}
