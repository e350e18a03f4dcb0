// The table that a run prints: Markdown, so that it can be pasted, in columns, so that it can be read as it is.

package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// table gives what a run found against what it was to find.
func table(r *Results) string {
	head := []string{"", "paycheck", "must", "aim", "reached", "params read", "by reflection", "zod, no eval", "valibot", "ajv", "joi", "yup"}
	lines := [][]string{head, nil}
	for _, row := range rows(r) {
		line := []string{row.what, row.measured, "", "", ""}
		if row.goal != nil {
			line = []string{row.what, row.measured, row.goal.must, row.goal.aim, row.goal.reached}
		}
		for _, contender := range compared {
			if ratio, ok := row.against[contender]; ok {
				line = append(line, fmt.Sprintf("%.2f", ratio))
			} else {
				line = append(line, "")
			}
		}
		lines = append(lines, line)
	}
	var text strings.Builder
	widths := make([]int, len(head))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, line := range lines {
		for i, width := range widths {
			if line == nil {
				text.WriteString("|" + strings.Repeat("-", width+2))
			} else {
				text.WriteString("| " + line[i] + strings.Repeat(" ", width+1-utf8.RuneCountInString(line[i])))
			}
		}
		text.WriteString("|\n")
	}
	text.WriteString(`
"Must" is what the design asks for, "aim" what it hopes for, "reached" the better of them that this run came to: NO where neither, no where
only an aim was set. "x empty" is a multiple of an empty Go program's figure, built as anyone would. The columns after "reached" are multiples of zod's. "Params read" is
paycheck again, with the repaired copy of the request taken from each report; "by reflection" is
validator/v10 itself as a program for the browser, with the same rules as struct tags; "zod, no eval" is zod where a page's policy forbids eval.

Times are those of one check, medians of interleaved rounds: the first of a page, one among the first hundreds of a page just opened, or one in
a hot loop, where the browser's best compiler has done what it can. Every check gets one of 64 requests of its case, parsed anew for each round.
"Press to verdict" is a page whose files the browser has kept, its main thread slowed 4 times; pay is pressed as soon as the page is there.
`)
	fmt.Fprintf(&text, "All say the same of %d vectors, those of %d that need only plain rules. Commit %s, %s.\n", r.Agreed[0], r.Agreed[1], r.Commit, r.Date.Format("2006-01-02"))
	fmt.Fprintf(&text, "%s, %d cores, %s. %s, Chromium %s", r.Machine.CPU, r.Machine.Cores, r.Machine.Kernel, r.Versions["go"], r.Versions["chromium"])
	for _, peer := range peers {
		fmt.Fprintf(&text, ", %s %s", peer, r.Versions[peer])
	}
	text.WriteString(".\n")
	return text.String()
}
