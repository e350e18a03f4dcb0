// Command bench measures paycheck against what people would use instead, all in one headless Chromium: sizes, start,
// time per check, memory. It prints a table and writes results/latest.json and results/chart.svg.
//
//	go run ./tests/bench                 everything (make bench); nothing else should run beside it
//	go run ./tests/bench -quick          the same in a tenth of the time, for those who work on it; writes nothing
//	go run ./tests/bench -profile card   where the time of one case's checks goes, by function
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"paycheck/web/build"
)

func main() {
	quick := flag.Bool("quick", false, "measure roughly and write no results")
	profiled := flag.String("profile", "", "only profile checks of this `case`: card, escrow, billing, mistakes, \"1000 products\" and so on")
	flag.Parse()
	root, err := build.Root()
	switch {
	case err != nil:
	case *profiled != "":
		err = profile(root, *profiled)
	default:
		err = bench(root, *quick)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "paycheck:", err)
		os.Exit(1)
	}
}

// bench builds, measures and tells.
func bench(root string, quick bool) error {
	measured, err := measure(root, quick)
	if err != nil {
		return err
	}
	fmt.Print(table(measured))
	if quick {
		return nil
	}
	folder := filepath.Join(root, "tests", "bench", "results")
	if err := measured.write(filepath.Join(folder, "latest.json")); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "chart.svg"), chart(measured), 0o644)
}

// say tells the person who waits what is being done.
func say(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "paycheck: "+format+"\n", args...)
}
