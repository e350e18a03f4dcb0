// Rulespage writes web/rules.html: every rule of the catalogue, in Korean and English, with the request that trips it.
// It is run by `go generate`, after rulegen, which the rules themselves come from.
package main

import (
	"fmt"
	"os"
)

//go:generate go run . ../rules.html

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: rulespage FILE")
		os.Exit(2)
	}
	page, err := page()
	if err == nil {
		err = os.WriteFile(os.Args[1], page, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "rulespage:", err)
		os.Exit(1)
	}
}
