// The command that build.sh calls: builds web/dist.
package main

import (
	"fmt"
	"os"

	"paycheck/web/build"
)

func main() {
	root, err := build.Root()
	switch {
	case err != nil:
	case len(os.Args) > 1 && os.Args[1] == "know":
		err = build.Know(root)
	default:
		err = build.All(root, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "paycheck:", err)
		os.Exit(1)
	}
}
