// Whether the contenders mean the same by a good request, asked of the vectors that the project's own tests run on.

package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"paycheck/validate"
	"paycheck/validate/vectors"
)

// plainCodes are the errors that the plain rules of peers/ know: types, required, enums, escrow, billing.
var plainCodes = map[string]bool{
	"params.type":         true,
	"pg.type":             true,
	"pay_method.required": true, "pay_method.type": true, "pay_method.unknown": true, "pay_method.escrow": true, "pay_method.billing": true,
	"merchant_uid.required": true, "merchant_uid.type": true,
	"name.type":       true,
	"amount.required": true, "amount.type": true, "amount.integer": true, "amount.max": true, "amount.min": true, "amount.zero": true,
	"customer_uid.type":   true,
	"buyer_name.required": true, "buyer_name.type": true,
	"buyer_email.required": true, "buyer_email.type": true,
	"buyer_tel.required": true, "buyer_tel.type": true,
	"buyer_addr.type": true, "buyer_postcode.type": true,
	"escrow.type":           true,
	"kiccProducts.required": true, "kiccProducts.type": true,
	"kiccProducts.orderNumber.required": true, "kiccProducts.orderNumber.type": true,
	"kiccProducts.name.required": true, "kiccProducts.name.type": true,
	"kiccProducts.quantity.required": true, "kiccProducts.quantity.type": true, "kiccProducts.quantity.integer": true,
	"kiccProducts.quantity.max": true, "kiccProducts.quantity.min": true,
	"kiccProducts.amount.required": true, "kiccProducts.amount.type": true, "kiccProducts.amount.integer": true,
	"kiccProducts.amount.max": true, "kiccProducts.amount.min": true,
	"m_redirect_url.type": true,
}

// question is a request on which all contenders must agree. page/agree.ts has the same type.
type question struct {
	Name   string `json:"name"`
	Params string `json:"params"`
	OK     bool   `json:"ok"`
	Warned bool   `json:"warned"`
}

// questions gives those vectors that the plain rules are enough for, and how many vectors there are.
func questions(root string) (asked []question, of int, err error) {
	all, err := vectors.All(filepath.Join(root, "validate"))
	if err != nil {
		return nil, 0, err
	}
	for _, vector := range all {
		var options validate.Options
		vector.Options.Into(&options)
		report := validate.Check(vector.Params, options)
		if !vector.Text && len(options.Rules)+len(options.Channels) == 0 && plain(vector.Params, report) {
			asked = append(asked, question{
				Name: vector.Name, Params: string(vector.Params), OK: report.OK, Warned: len(report.Issues) > 0 && report.OK,
			})
		}
	}
	if len(asked) == 0 {
		return nil, 0, fmt.Errorf("none of %d vectors is one for the plain rules", len(all))
	}
	return asked, len(all), nil
}

// plain says whether the plain rules are enough to tell if a request is good: it is one for KICC, in which nothing
// was repaired, no value is untidy, no products were left unread, no other currency is named (an amount may have decimals then), and its errors, if it has any, are not all of a kind that
// the plain rules do not know.
func plain(params []byte, report validate.Report) bool {
	if report.Gateway != validate.KICC || len(report.Changes) > 0 || hasUntidy(params) {
		return false
	}
	known := false
	for _, issue := range report.Issues {
		if issue.Code == "kiccProducts.ignored" || issue.Code == "currency.unsupported" {
			return false
		}
		known = known || issue.Severity == validate.Error && plainCodes[issue.Code]
	}
	return report.OK || known
}

// hasUntidy says whether a value anywhere in a request is null or a string that is empty or has white space around it:
// paycheck takes these for missing or reads them trimmed, the plain rules do not.
func hasUntidy(text []byte) bool {
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		return true
	}
	return isUntidy(value)
}

func isUntidy(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case string:
		return value == "" || strings.TrimFunc(value, isInvisible) != value
	case map[string]any:
		for _, inner := range value {
			if isUntidy(inner) {
				return true
			}
		}
	case []any:
		return slices.ContainsFunc(value, isUntidy)
	}
	return false
}

func isInvisible(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff'
}
