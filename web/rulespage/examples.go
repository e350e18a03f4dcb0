// Which request shows a rule: the one that validate has for each code of its catalogue, and for a code that only gateways' facts have
// one of the vectors that trip it.

package main

import (
	"cmp"
	"slices"
	"time"

	"paycheck/validate"
	"paycheck/validate/vectors"
)

// rulesFolder is where the vectors are, seen from this folder.
const rulesFolder = "../../validate"

// examplesOf gives an example for each rule; an empty one where there is none.
func examplesOf(rules []validate.Rule) ([]validate.Example, error) {
	examples := validate.Examples()
	if len(examples) >= len(rules) {
		return examples, nil
	}
	all, err := vectors.All(rulesFolder)
	if err != nil {
		return nil, err
	}
	for _, rule := range rules[len(examples):] {
		examples = append(examples, exampleAmong(all, rule.Code))
	}
	return examples, nil
}

// exampleAmong gives the vector that is to show a code: one about its very boundary before others, and then the shortest.
func exampleAmong(all []vectors.Vector, code string) validate.Example {
	var found []vectors.Vector
	for _, vector := range all {
		if !vector.Text && vector.Trips(code) {
			found = append(found, vector)
		}
	}
	if len(found) == 0 {
		return validate.Example{}
	}
	best := slices.MinFunc(found, func(a, b vectors.Vector) int {
		return cmp.Or(about(b, code)-about(a, code), len(a.Params)-len(b.Params), cmp.Compare(a.Name, b.Name))
	})
	example := validate.Example{Params: string(best.Params)}
	best.Options.Into(&example.Options)
	// Vectors have a time of their own, which is worth showing only where it matters.
	atAnyTime := true
	for _, year := range []int{2000, 2100} {
		options := example.Options
		options.Now = time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		atAnyTime = atAnyTime && messageOf(code, validate.Check(best.Params, options)) != ""
	}
	if atAnyTime {
		example.Options.Now = time.Time{}
	}
	return example
}

// about is 1 for a vector that stands at the boundary of a code, else 0.
func about(vector vectors.Vector, code string) int {
	if vector.Just == code {
		return 1
	}
	return 0
}
