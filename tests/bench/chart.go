// The chart of a run, for the README: how long one check takes, as bars.

package main

import (
	"fmt"
	"strings"
)

// The chart's measures in pixels.
const (
	chartWidth  = 720
	barLeft     = 130
	barWidth    = 470 // of the longest bar of a panel
	barHeight   = 14
	barStep     = 20
	panelStep   = 36 // between the last bar of a panel and the first of the next
	firstBar    = 78
	chartBottom = 14
)

// panels are the cases that are drawn, and bars the contenders in each.
var (
	panels = []struct{ name, title string }{
		{"card", "A clean card request"},
		{"escrow", "A clean escrow request with 2 products"},
		{"mistakes", "A request with 5 mistakes, their messages included"},
	}
	bars = []struct{ name, label string }{
		{"paycheck", "paycheck"},
		{"zod", "zod"},
		{"zod-jitless", "zod, no eval"},
		{"valibot", "valibot"},
		{"ajv", "ajv standalone"},
		{"joi", "joi"},
		{"yup", "yup"},
	}
)

// chart draws the results. The lines at the bars' ends go from the first to the third quartile.
func chart(r *Results) []byte {
	var body strings.Builder
	y := firstBar
	for _, panel := range panels {
		longest := 0.0
		for _, bar := range bars {
			longest = max(longest, r.timing(panel.name, bar.name).Page.High)
		}
		fmt.Fprintf(&body, `<text class="panel" x="%d" y="%d">%s</text>`+"\n", 0, y-8, panel.title)
		for _, bar := range bars {
			time := r.timing(panel.name, bar.name).Page
			length := func(t float64) float64 { return t / longest * barWidth }
			class, middle := "peer", y+barHeight/2
			if bar.name == "paycheck" {
				class = "own"
			}
			fmt.Fprintf(&body, `<text x="%d" y="%d" text-anchor="end">%s</text>`, barLeft-8, y+barHeight-3, bar.label)
			fmt.Fprintf(&body, `<rect class="%s" x="%d" y="%d" width="%.1f" height="%d"/>`, class, barLeft, y, length(time.Median), barHeight)
			fmt.Fprintf(&body, `<path d="M%.1f %dH%.1f"/>`, barLeft+length(time.Low), middle, barLeft+length(time.High))
			fmt.Fprintf(&body, `<text x="%.1f" y="%d">%.1f µs</text>`+"\n", barLeft+length(max(time.Median, time.High))+8, y+barHeight-3, time.Median)
			y += barStep
		}
		y += panelStep
	}
	height := y - panelStep - (barStep - barHeight) + chartBottom

	var svg strings.Builder
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-labelledby="title">
<title id="title">Time of one check by paycheck, zod, valibot, ajv, joi and yup</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f }
.head { font-size: 16px; font-weight: 600 }
.panel { font-weight: 600 }
.own { fill: #0969da }
.peer { fill: #afb8c1 }
path { stroke: #57606a; stroke-width: 1.5px }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .own { fill: #4493f8 }
  .peer { fill: #545d68 }
  path { stroke: #9da7b3 }
}
</style>
<text class="head" x="0" y="18">Time of one check: shorter is better</text>
<text x="0" y="40">Among the first hundreds of checks of a page just opened. %s, Chromium %s, %s.</text>
`, chartWidth, height, r.Machine.CPU, major(r.Versions["chromium"]), r.Date.Format("2006-01-02"))
	return []byte(svg.String() + body.String() + "</svg>\n")
}

// major gives the first number of a version.
func major(version string) string {
	first, _, _ := strings.Cut(version, ".")
	return first
}
