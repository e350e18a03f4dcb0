// Command find prints the path of the browser that the tests would start: Chromium, or what its argument names, firefox or webkit. It fails
// where there is none. install-browser.sh asks it.
package main

import (
	"fmt"
	"os"

	"paycheck/tests/browser"
)

func main() {
	find := browser.Find
	if len(os.Args) > 1 {
		find = map[string]func() (string, error){"firefox": browser.FindFirefox, "webkit": browser.FindWebKit}[os.Args[1]]
	}
	path, err := find()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(path)
}
