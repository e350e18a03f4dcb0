// The goals of the project, and how far a run reaches them.

package main

import (
	"fmt"
	"maps"
)

// row is one line of the table.
type row struct {
	what string
	// measured is paycheck's figure in words.
	measured string
	// goal is nil where none was set.
	goal *goal
	// against has, by contender, the same figure as a multiple of zod's; nil where none of them has it.
	against map[string]float64
}

// goal is what had to be reached, what was aimed at, and whether it was.
type goal struct {
	must, aim string
	reached   string
}

// judged says how far a figure reaches: to the aim, to what it must, or to neither.
func judged(must, aim string, isMust, isAim bool) *goal {
	switch {
	case isMust && (isAim || aim == ""):
		return &goal{must, aim, "aim"}
	case isMust && must != "":
		return &goal{must, aim, "must"}
	}
	return &goal{must, aim, "NO"}
}

// compared are the contenders that stand in the table beside paycheck, by the names of the results.
var compared = []string{"params", "reflection", "text", "zod-jitless", "valibot", "ajv", "joi", "yup"}

// shortest and longest are the lists of products between which the cost of one is counted.
const shortest, longest = 10, 10_000

// inPage and inLoop are the two ways to time a check.
func inPage(t *Timing) float64 { return t.Page.Median }
func inLoop(t *Timing) float64 { return t.Loop.Median }

// rows gives the table's lines.
func rows(r *Results) []row {
	return []row{
		programSize(r), loaderSize(r), start(r),
		check(r, "card", "clean card request", inPage, cardGoal),
		check(r, "escrow", "clean escrow, 2 products", inPage, escrowGoal),
		check(r, "billing", "clean billing request", inPage, nil),
		check(r, "mistakes", "5 mistakes, with messages", inPage, mistakesGoal),
		check(r, "card", "clean card, in a hot loop", inLoop, cardGoal),
		check(r, "escrow", "clean escrow, in a hot loop", inLoop, escrowGoal),
		check(r, "billing", "clean billing, in a hot loop", inLoop, nil),
		check(r, "mistakes", "5 mistakes, in a hot loop", inLoop, mistakesGoal),
		product(r), doubling(r), memory(r), fetched(r),
	}
}

// The goals of a check, given its times as multiples of zod's. The design does not say how warm a page they are for, so both are judged.

func cardGoal(ratios map[string]float64) *goal {
	return judged("1.3 x zod", "below zod", ratios["paycheck"] <= 1.3, ratios["paycheck"] < 1)
}

func escrowGoal(ratios map[string]float64) *goal {
	below := ratios["paycheck"] < ratios["joi"] && ratios["paycheck"] < ratios["yup"]
	return judged("1.6 x zod, below joi and yup", "below zod", ratios["paycheck"] <= 1.6 && below, ratios["paycheck"] < 1)
}

func mistakesGoal(ratios map[string]float64) *goal {
	return judged("below joi", "1.5 x zod", ratios["paycheck"] < ratios["joi"], ratios["paycheck"] <= 1.5)
}

func programSize(r *Results) row {
	size := float64(r.Sizes["paycheck.wasm"].Brotli)
	ratio := size / float64(r.Sizes["empty.wasm"].Brotli)
	return row{
		what:     "paycheck.wasm, brotli",
		measured: fmt.Sprintf("%.0f kB, %.2f x empty", size/1000, ratio),
		goal:     judged("600 kB, 1.45 x empty", "520 kB, 1.25 x empty", size <= 600e3 && ratio <= 1.45, size <= 520e3 && ratio <= 1.25),
	}
}

func loaderSize(r *Results) row {
	size := float64(r.Sizes["paycheck.js"].Brotli)
	return row{
		what:     "paycheck.js, brotli",
		measured: fmt.Sprintf("%.1f kB", size/1000),
		goal:     judged("6 kB", "4 kB", size <= 6e3, size <= 4e3),
	}
}

func start(r *Results) row {
	paycheck := r.Starts["paycheck"].First.Median
	ratio := paycheck / r.Starts["empty"].First.Median
	return row{
		what:     "start, compiled to ready",
		measured: fmt.Sprintf("%.1f ms, %.2f x empty", paycheck, ratio),
		goal:     judged("1.5 x empty", "1.2 x empty", ratio <= 1.5, ratio <= 1.2),
	}
}

// check compares one case. judge may be nil.
func check(r *Results, name, what string, timed func(*Timing) float64, judge func(ratios map[string]float64) *goal) row {
	zod := timed(r.timing(name, "zod"))
	paycheck := timed(r.timing(name, "paycheck"))
	line := row{what: what, against: map[string]float64{}, measured: fmt.Sprintf("%.1f µs, %.2f x zod", paycheck, paycheck/zod)}
	for _, contender := range compared {
		line.against[contender] = timed(r.timing(name, contender)) / zod
	}
	if judge != nil {
		ratios := maps.Clone(line.against)
		ratios["paycheck"] = paycheck / zod
		line.goal = judge(ratios)
	}
	return line
}

// product compares what each further product costs.
func product(r *Results) row {
	cost := func(contender string) float64 {
		few, many := r.timing(products(shortest), contender), r.timing(products(longest), contender)
		return (inLoop(many) - inLoop(few)) / (longest - shortest)
	}
	line := row{what: "one more product", against: map[string]float64{}}
	for _, contender := range compared {
		line.against[contender] = cost(contender) / cost("zod")
	}
	ratio := cost("paycheck") / cost("zod")
	line.measured = fmt.Sprintf("%.2f µs, %.2f x zod", cost("paycheck"), ratio)
	line.goal = judged("", "below zod", true, ratio < 1)
	return line
}

// doubling is how much longer a list of twice as many products takes, at worst.
func doubling(r *Results) row {
	worst, at := 0.0, 0
	for _, count := range []int{10, 100, 1_000, 5_000} {
		ratio := inLoop(r.timing(products(2*count), "paycheck")) / inLoop(r.timing(products(count), "paycheck"))
		if ratio > worst {
			worst, at = ratio, count
		}
	}
	return row{
		what:     "twice the products, at worst",
		measured: fmt.Sprintf("%.2f x, from %d", worst, at),
		goal:     judged("2.3 x", "", worst <= 2.3, true),
	}
}

// products names the case of so many products, as page/requests.ts does.
func products(count int) string { return fmt.Sprintf("%d products", count) }

func memory(r *Results) row {
	early, late := r.Memory["paycheck"].Early, r.Memory["paycheck"].Late
	return row{
		what:     "memory, 1,000 to 100,000 checks",
		measured: fmt.Sprintf("%.1f to %.1f MiB", float64(early)/(1<<20), float64(late)/(1<<20)),
		goal:     judged("no growth", "", late <= early, true),
	}
}

// fetched compares what a page has to fetch in all.
func fetched(r *Results) row {
	zod := float64(r.Sizes["zod.js"].Brotli)
	loader := r.Sizes["paycheck.js"].Brotli
	all := r.Sizes["paycheck.wasm"].Brotli + loader
	line := row{
		what:     "all that is fetched, brotli",
		measured: fmt.Sprintf("%.0f kB, %.1f x zod", float64(all)/1000, float64(all)/zod),
		against:  map[string]float64{},
	}
	if reflection, ok := r.Sizes["reflection.wasm"]; ok {
		line.against["reflection"] = float64(reflection.Brotli+loader) / zod
	}
	for _, peer := range []string{"valibot", "ajv", "joi", "yup"} {
		line.against[peer] = float64(r.Sizes[peer+".js"].Brotli) / zod
	}
	return line
}
