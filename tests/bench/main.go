// Command bench measures paycheck against what people would use instead, all in one headless Chromium.
//
//	go run ./tests/bench            everything of design.md §4 (make bench)
//	go run ./tests/bench -profile card   where the time of one check goes, by function
package main

import (
	"flag"
	"fmt"
	"os"

	"paycheck/web/build"
)

func main() {
	profiled := flag.String("profile", "", "instead of measuring, profile checks of this `case`: card, escrow, billing, mistakes, \"1000 products\"...")
	flag.Parse()
	root, err := build.Root()
	if err == nil {
		err = profile(root, *profiled)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "paycheck:", err)
		os.Exit(1)
	}
}
