// What one run of the benchmark found, as results/latest.json keeps it.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"time"

	"paycheck/web/build"
)

// Results are the figures of one run and what they were measured with.
type Results struct {
	Date    time.Time `json:"date"`
	Commit  string    `json:"commit"`
	Machine Machine   `json:"machine"`
	// Versions of Go, Chromium and the libraries.
	Versions map[string]string `json:"versions"`
	// Agreed is on how many of how many vectors the contenders were asked to agree, and did.
	Agreed [2]int `json:"agreed"`
	// Sizes in bytes, by file: the programs, the loader, and each library with its rules.
	Sizes map[string]Size `json:"sizes"`
	// Starts in milliseconds, by program.
	Starts map[string]Start `json:"starts"`
	// Checks in microseconds.
	Checks []Timing `json:"checks"`
	// Visits in milliseconds, by what the page checks with: from the press to the verdict, on a return visit.
	Visits map[string]Spread `json:"visits,omitempty"`
	// Memory in bytes, by program.
	Memory map[string]Memory `json:"memory"`
	// Server in microseconds, by case.
	Server map[string]Server `json:"server,omitempty"`
}

// Size is that of one file in bytes: as it is, and compressed at the highest levels.
type Size struct {
	Raw    int `json:"raw"`
	Gzip   int `json:"gzip"`
	Brotli int `json:"br"`
}

// sizeOf compresses a file.
func sizeOf(raw []byte) (Size, error) {
	zipped, err := build.Gzip(raw)
	if err != nil {
		return Size{}, err
	}
	smallest, err := build.Brotli(raw)
	return Size{Raw: len(raw), Gzip: len(zipped), Brotli: len(smallest)}, err
}

// Start is how long a program takes from bytes to module, and from there until it can be asked: just compiled, and a
// second time, when its functions are there already.
type Start struct {
	Compile Spread `json:"compile"`
	First   Spread `json:"first"`
	Second  Spread `json:"second"`
}

// Timing is how long one contender takes for a request of one case: the first on a page, one of the first hundreds on
// a page (checks 102 to 501), and one in a hot loop. Requests with many products are timed in the loop only.
type Timing struct {
	Case      string `json:"case"`
	Contender string `json:"contender"`
	First     Spread `json:"first,omitzero"`
	Page      Spread `json:"page,omitzero"`
	Loop      Spread `json:"loop"`
}

// Memory is the linear memory of a program after its first checks and after many more.
type Memory struct {
	Early int `json:"after1000"`
	Late  int `json:"after100000"`
}

// Spread is the middle of what all rounds measured, and the quartiles around it.
type Spread struct {
	Median float64 `json:"median"`
	Low    float64 `json:"quartile1"`
	High   float64 `json:"quartile3"`
}

// spreadOf sorts out the rounds.
func spreadOf(rounds []float64) Spread {
	sorted := slices.Sorted(slices.Values(rounds))
	return Spread{quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75)}
}

// quantile lies between the two nearest of sorted, which is not empty.
func quantile(sorted []float64, share float64) float64 {
	position := share * float64(len(sorted)-1)
	below := math.Floor(position)
	low, high := sorted[int(below)], sorted[int(math.Ceil(position))]
	return low + (high-low)*(position-below)
}

// timing gives the times of one contender for one case. The results have all of both.
func (r *Results) timing(name, contender string) *Timing {
	for i := range r.Checks {
		if r.Checks[i].Case == name && r.Checks[i].Contender == contender {
			return &r.Checks[i]
		}
	}
	panic(fmt.Sprintf("nobody timed %s on %s", contender, name))
}

// write writes the results as JSON.
func (r *Results) write(file string) error {
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetIndent("", "  ")
	if err := out.Encode(r); err != nil {
		return err
	}
	return os.WriteFile(file, text.Bytes(), 0o644)
}
