// Package currency knows the currencies of ISO 4217.
package currency

import "strings"

// Upper gives a code in upper case; ok is false of what is not three letters.
func Upper(code string) (upper string, ok bool) {
	if len(code) != 3 {
		return code, false
	}
	letters := []byte(code)
	for i, b := range letters {
		if b|0x20 < 'a' || b|0x20 > 'z' {
			return code, false
		}
		letters[i] = b &^ 0x20
	}
	return string(letters), true
}

// Decimals gives how many decimals the amounts of a currency have; 2 for what is none.
func Decimals(code string) int {
	switch {
	case code == "KRW": // as nearly always
		return 0
	case len(code) != 3:
	case strings.Contains("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", code):
		return 0
	case strings.Contains("BHD IQD JOD KWD LYD OMR TND", code):
		return 3
	}
	return 2
}
