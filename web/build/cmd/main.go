// The command that build.sh calls: builds web/dist.
package main

import (
	"fmt"
	"os"

	"paycheck/web/build"
)

func main() {
	root, err := build.Root()
	if err == nil {
		err = build.All(root, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "paycheck:", err)
		os.Exit(1)
	}
}
