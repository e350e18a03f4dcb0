//go:build !js && !browser

// What the program is anywhere but in a browser: nothing.

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "this program is for the browser: ./build.sh makes it")
	os.Exit(2)
}
