// Package currency knows the currencies of ISO 4217.
package currency

import "strings"

// Decimals gives how many decimals the amounts of a currency have; 2 for what is none.
func Decimals(code string) int {
	switch {
	case len(code) != 3:
	case strings.Contains("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", code):
		return 0
	case strings.Contains("BHD IQD JOD KWD LYD OMR TND", code):
		return 3
	}
	return 2
}
