package serve

import (
	"slices"
	"testing"
)

func TestAcceptedEncodings(t *testing.T) {
	for header, want := range map[string][]string{
		"":                              nil,
		"gzip, deflate, br, zstd":       {"br", "gzip"},
		"gzip":                          {"gzip"},
		"BR;Q=1":                        {"br"},
		"gzip;q=1.0, br;q=0.5":          {"gzip", "br"},
		"gzip; q=0.8 , br; q=0.8":       {"br", "gzip"},
		"br;q=0, gzip":                  {"gzip"},
		"*":                             {"br", "gzip"},
		"*;q=0.1, gzip;q=0":             {"br"},
		"*;q=0":                         nil,
		"identity":                      nil,
		"br;q=nonsense, gzip;q=0.001":   {"gzip"},
		"brotli, gzipped, x-gzip;q=0.9": nil,
	} {
		if got := acceptedEncodings([]string{header}); !slices.Equal(got, want) {
			t.Errorf("Accept-Encoding %q: got %v, want %v", header, got, want)
		}
	}
}
