// Command find prints the path of the browser that the tests would start, and
// fails where there is none. install-browser.sh asks it.
package main

import (
	"fmt"
	"os"

	"paycheck/tests/browser"
)

func main() {
	path, err := browser.Find()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(path)
}
