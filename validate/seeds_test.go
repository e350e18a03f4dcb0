//go:build !browser

// The requests that fuzzing starts from.

package validate

import (
	"testing"

	"paycheck/validate/vectors"
)

// seedRequests gives the JSON texts of all vectors and of all examples of the catalogue; those of a few vectors are no JSON.
func seedRequests(t testing.TB) (all [][]byte) {
	t.Helper()
	read, err := vectors.All(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, vector := range read {
		all = append(all, vector.Params)
	}
	for _, example := range examples {
		if example.Params != "" {
			all = append(all, []byte(example.Params))
		}
	}
	return all
}
