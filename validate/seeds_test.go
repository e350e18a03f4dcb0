//go:build !browser

// The requests that fuzzing starts from.

package validate

import (
	"path/filepath"
	"testing"
)

// longestSeed leaves out the vectors about the largest texts: fuzzing would only get slow by them.
const longestSeed = 1 << 14

// seedRequests gives the JSON texts of all vectors but those of single gateways; those of a few vectors are no JSON.
func seedRequests(t testing.TB) (all [][]byte) {
	t.Helper()
	for _, vector := range readVectors(t) {
		if len(vector.Params) <= longestSeed && filepath.Dir(vector.File) != "gateways" {
			all = append(all, vector.Params)
		}
	}
	return all
}
