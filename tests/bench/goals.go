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

// judged says how far a figure reaches: to the aim, to what it must, or to neither. Where nothing must be reached, only the aim can be missed.
func judged(must, aim string, isMust, isAim bool) *goal {
	switch {
	case isMust && (isAim || aim == ""):
		return &goal{must, aim, "aim"}
	case must == "":
		return &goal{must, aim, "no"}
	case isMust:
		return &goal{must, aim, "must"}
	}
	return &goal{must, aim, "NO"}
}

// compared are the contenders that stand in the table beside paycheck, by the names of the results.
var compared = []string{"params", "reflection", "zod-jitless", "valibot", "ajv", "joi", "yup"}

// shortest and longest are the lists of products between which the cost of one is counted.
const shortest, longest = 10, 10_000

// inPage and inLoop are the two ways to time a check.
func inPage(t *Timing) float64 { return t.Page.Median }
func inLoop(t *Timing) float64 { return t.Loop.Median }

// rows gives the table's lines: those of the design that this benchmark can measure, and what is told beside them.
func rows(r *Results) []row {
	return []row{
		programSize(r), gatewaysSize(r), loaderSize(r), start(r), first(r), visit(r),
		check(r, "card", "clean card request", inPage, cardGoal(3.5)),
		check(r, "escrow", "clean escrow, 2 products", inPage, escrowGoal(2.2)),
		check(r, "billing", "clean billing request", inPage, nil),
		check(r, "mistakes", "5 mistakes, with messages", inPage, mistakesGoal(2)),
		check(r, "card", "clean card, in a hot loop", inLoop, cardGoal(4)),
		check(r, "escrow", "clean escrow, in a hot loop", inLoop, escrowGoal(3)),
		check(r, "billing", "clean billing, in a hot loop", inLoop, nil),
		check(r, "mistakes", "5 mistakes, in a hot loop", inLoop, mistakesGoal(1.5)),
		product(r), doubling(r), memory(r), fetched(r),
		server(r, "card", "Go server, clean card"), server(r, "escrow", "Go server, clean escrow"),
	}
}

// The goals of a check, given its times as multiples of zod's, and how often it may take zod's time.

func cardGoal(most float64) func(map[string]float64) *goal {
	return func(ratios map[string]float64) *goal {
		ratio := ratios["paycheck"]
		below := ratio <= ratios["joi"]/2 && ratio <= ratios["yup"]/2
		return judged(fmt.Sprintf("%g x zod, half of joi and yup", most), "2 x zod", ratio <= most && below, ratio <= 2)
	}
}

func escrowGoal(most float64) func(map[string]float64) *goal {
	return func(ratios map[string]float64) *goal {
		ratio := ratios["paycheck"]
		below := ratio < ratios["joi"] && ratio < ratios["yup"]
		return judged(fmt.Sprintf("%g x zod, below joi and yup", most), "1.5 x zod", ratio <= most && below, ratio <= 1.5)
	}
}

func mistakesGoal(most float64) func(map[string]float64) *goal {
	return func(ratios map[string]float64) *goal {
		ratio := ratios["paycheck"]
		return judged(fmt.Sprintf("%g x zod", most), "below zod", ratio <= most, ratio < 1)
	}
}

func programSize(r *Results) row {
	size := float64(r.Sizes["paycheck.wasm"].Brotli)
	ratio := size / float64(r.Sizes["empty.wasm"].Brotli)
	return row{
		what:     "paycheck.wasm, brotli",
		measured: fmt.Sprintf("%.0f kB, %.2f x empty", size/1000, ratio),
		goal:     judged("340 kB, 0.81 x empty", "250 kB, 0.60 x empty", size <= 340e3 && ratio <= 0.81, size <= 250e3 && ratio <= 0.60),
	}
}

// gatewaysSize is what the program has of all gateways beside the two that are described in full.
func gatewaysSize(r *Results) row {
	size := float64(r.Sizes["paycheck.wasm"].Brotli - r.Sizes[twoGatewaysFile].Brotli)
	return row{
		what:     "gateways but KICC, INICIS, brotli",
		measured: fmt.Sprintf("%.1f kB", size/1000),
		goal:     judged("12 kB", "6 kB", size <= 12e3, size <= 6e3),
	}
}

func loaderSize(r *Results) row {
	size := float64(r.Sizes["paycheck.js"].Brotli)
	return row{
		what:     "paycheck.js, brotli",
		measured: fmt.Sprintf("%.1f kB", size/1000),
		goal:     judged("6 kB", "5 kB", size <= 6e3, size <= 5e3),
	}
}

func start(r *Results) row {
	paycheck := r.Starts["paycheck"].First.Median
	ratio := paycheck / r.Starts["empty"].First.Median
	return row{
		what:     "start, compiled to ready",
		measured: fmt.Sprintf("%.1f ms, %.2f x empty", paycheck, ratio),
		goal:     judged("1.1 x empty", "0.8 x empty", ratio <= 1.1, ratio <= 0.8),
	}
}

// first is the first check after the start, of a page that has checked nothing yet.
func first(r *Results) row {
	took := func(contender string) float64 { return r.timing("card", contender).First.Median / 1000 }
	line := row{what: "first check after the start", measured: fmt.Sprintf("%.2f ms", took("paycheck")), against: map[string]float64{}}
	for _, contender := range compared {
		line.against[contender] = took(contender) / took("zod")
	}
	line.goal = judged("1.5 ms", "0.7 ms", took("paycheck") <= 1.5, took("paycheck") <= 0.7)
	return line
}

// visit is how long a buyer who comes back on a slow telephone waits after the press. Nothing must be reached; zod's page is told beside it.
func visit(r *Results) row {
	paycheck, zod := r.Visits["paycheck"].Median, r.Visits["zod"].Median
	return row{
		what:     "press to verdict, return visit",
		measured: fmt.Sprintf("%.0f ms, zod's page %.0f", paycheck, zod),
		goal:     judged("", "60 ms", true, paycheck <= 60),
	}
}

// server compares a Go server's check with encoding/json and validator/v10.
func server(r *Results, name, what string) row {
	paycheck, others := r.Server[name].Paycheck.Median, r.Server[name].Validator.Median
	speed := others / paycheck
	return row{
		what:     what,
		measured: fmt.Sprintf("%.1f µs, %.1f x json + validator", paycheck, speed),
		goal:     judged("3 x its speed", "6 x", speed >= 3, speed >= 6),
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
	line.goal = judged("2.5 x zod", "below zod", ratio <= 2.5, ratio < 1)
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
