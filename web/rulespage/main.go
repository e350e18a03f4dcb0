// Rulespage writes what the site's pages know from Go: web/rules.html, with every rule of the catalogue in Korean and English and the
// request that trips it, and the list of gateways that the demo offers. It is run by `go generate`, after rulegen, which the rules come from.
package main

import (
	"fmt"
	"os"
)

//go:generate go run . ../rules.html ../demo/gateway-list.ts

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: rulespage PAGE GATEWAYS")
		os.Exit(2)
	}
	page, err := page()
	if err == nil {
		err = os.WriteFile(os.Args[1], page, 0o644)
	}
	if err == nil {
		err = os.WriteFile(os.Args[2], gatewayList(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "rulespage:", err)
		os.Exit(1)
	}
}
