// Package pgcode knows what the value of pg may be: the code of a gateway, alone or with a dot and a merchant id behind it.
package pgcode

import (
	"strings"

	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/suggestion"
)

// IsMID says whether text can be a merchant id.
func IsMID(text string) bool {
	for i := 0; i < len(text); i++ {
		b := text[i]
		if !(b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '_' || b == '-' || b == '.') {
			return false
		}
	}
	return text != ""
}

// Lower gives pg with its code in lower case where that makes it a known one. A merchant id keeps its case.
func Lower(pg string, isKnown func(code string) bool) string {
	code, mid, found := strings.Cut(pg, ".")
	lower := jstext.LowerCase(code)
	switch {
	case lower == code || !isKnown(lower):
		return pg
	case found:
		return lower + "." + mid
	}
	return lower
}

// testMIDs are the merchant ids that gateways give everyone for tests, with the gateway. People pass them alone. The first five are in
// the documents (S1 S3, the old manual); the others are on no page of PortOne's that is left, but public code has them behind this code (W).
var testMIDs = [...]struct{ mid, gateway string }{
	{"TC0ONETIME", "kakaopay"}, {"INIpayTest", "html5_inicis"}, {"INIBillTst", "html5_inicis"}, {"T5102001", "kicc"}, {"tosstest", "tosspay"},
	{"TCSUBSCRIP", "kakaopay"},
	{"A010002002", "danal"}, {"9810030929", "danal_tpay"}, {"PARTNERTEST", "payco"}, {"nictest00m", "nice"}, {"nictest04m", "nice"},
	{"tlgdacomxpay", "uplus"}, {"cnstest25m", "smilepay"},
}

// Suggest gives what an unknown pg was most likely meant to be: a test merchant id with its gateway, or the nearest of the known codes, the first
// of them where several are as near.
func Suggest(pg string, known []string) string {
	for _, test := range testMIDs {
		if strings.EqualFold(test.mid, pg) {
			return test.gateway + "." + test.mid
		}
	}
	code, _, _ := strings.Cut(pg, ".")
	return suggestion.Nearest(jstext.LowerCase(code), known, 1, nil)
}
