//go:build !browser

// Cases from public reports, beside the project when they are there: calls that work and were refused, mistakes that nobody told of, messages
// that did not help. The vectors have their kinds; here each case itself is held to.

package validate

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// fieldCases says for each case what must be in its report: issues as vectors have them, and "change " with the code of a change. A word that
// begins with a minus must not be in it; "no error" says that nothing may be one.
var fieldCases = map[string][]string{
	"F01": {"error pay_method.required", "error merchant_uid.required"}, // the seeds call both required
	"F02": {"error buyer_tel.required"},                                 // so do they
	"F03": {"no error", "warning merchant_uid.required"},
	"F04": {"no error", "-amount.integer", "-amount.decimals"},
	"F05": {"no error", "-currency.unsupported", "-amount.integer", "-pay_method.unknown"},
	"F06": {"no error", "-buyer_tel.required"},
	"F07": {"no error", "-currency.unsupported", "-language.unsupported"},
	"F08": {"no error", "-card.detail.enabled.required"},
	"F09": {"no error", "change m_redirect_url.normalized"},
	"F10": {"error pg.unknown suggests kakaopay.TC0ONETIME"}, // the default gateway opens, not Kakao Pay
	"F11": {"no error", "-unknown_key", "-kiccProducts.required"},
	"M01": {"warning m_redirect_url.stringified", "-m_redirect_url.normalized"},
	"M02": {"warning m_redirect_url.scheme_missing suggests https://www.test.com", "-m_redirect_url.normalized"},
	"M03": {"warning m_redirect_url.scheme_missing suggests http://localhost:8080/complete"},
	"M04": {"warning notice_url.scheme_missing suggests http://localhost:3002/api/payments/webhook"},
	"M05": {"warning currency.recommended"},
	"M07": {"warning customer_uid.recommended"},
	"M10": {"warning name.placeholder", "warning buyer_name.placeholder", "-buyer_name.too_long"},
	"M11": {"warning merchant_uid.sample"},
	"U01": {"error amount.integer"},
	"U02": {"no error", "change amount.normalized"},
	"U03": {"warning merchant_uid.too_long"},
	"U04": {"-unknown_key"},
	"C01": {"warning buyer_email.format", "warning buyer_tel.format"},
	"C02": {"error buyer_tel.type"},
	"C04": {"change digital.normalized"},
	"C05": {"error pg.type"},
	"C06": {"change pg.normalized"},
	"C07": {"error m_redirect_url.placeholder"},
	"C08": {"warning unknown_key at buyer_postalcode suggests buyer_postcode", "change amount.normalized"},
	"C09": {"warning merchant_uid.too_long"},
	"C10": {"warning unknown_key at card_quota suggests display.card_quota"},
	"C11": {"warning kiccProducts.ignored"},
	"C12": {"change m_redirect_url.normalized", "warning amount.below_minimum"},
	"C13": {"change vbank_due.normalized"},
	"C15": {"warning card.detail.card_code.unknown at card.detail[1].card_code"},
	"C16": {"warning unknown_key at card.detail[0].card_cod suggests card_code"},
	"C17": {"warning name.too_long", "warning name.too_many_bytes"},
	"C18": {"warning display.card_quota.below_minimum"},
	"C19": {"no error"},
	"C20": {"change escrow.normalized", "change digital.normalized", "warning unknown_key at card.installmentMonth"},
}

// outOfReach are the cases that nobody can tell from the params.
var outOfReach = map[string]string{
	"M08": "a fragment is right for most gateways; which one cuts it at 65 characters is documented nowhere",
	"O01": "the mistake is in IMP.init",
	"O02": "the mistake is in the console",
	"O04": "the call is IMP.loadUI",
	"O05": "whether there is a callback, attach can see, a checker of params cannot",
	"O07": "the deadline of a clock of 12 hours looks right",
}

func TestFieldCases(t *testing.T) {
	text, err := os.ReadFile("../../shared/corpus/field.jsonl")
	if err != nil {
		t.Skip("no corpus beside the project: ", err)
	}
	seen := map[string]bool{}
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		var field struct {
			ID      string
			Params  json.RawMessage
			Options struct {
				Device  Device
				BaseURL string
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &field); err != nil {
			t.Fatal(err)
		}
		seen[field.ID] = true
		want, known := fieldCases[field.ID]
		if known == (outOfReach[field.ID] != "") {
			t.Errorf("%s: it must have either a report or a reason why there is none", field.ID)
		}
		report := Check(field.Params, Options{Device: field.Options.Device, BaseURL: field.Options.BaseURL, Now: time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC)})
		got := issueLines(report)
		for _, change := range report.Changes {
			got = append(got, "change "+change.Code)
		}
		for _, line := range want {
			unwanted, isUnwanted := strings.CutPrefix(line, "-")
			switch {
			case line == "no error":
				if !report.OK {
					t.Errorf("%s: %q", field.ID, got)
				}
			case isUnwanted:
				if slices.ContainsFunc(got, func(l string) bool { return slices.Contains(strings.Fields(l), unwanted) }) {
					t.Errorf("%s says %s: %q", field.ID, unwanted, got)
				}
			case strings.Contains(line, " "):
				if !slices.Contains(got, line) {
					t.Errorf("%s does not say %q: %q", field.ID, line, got)
				}
			default: // however severely
				if !slices.ContainsFunc(got, func(l string) bool { return slices.Contains(strings.Fields(l), line) }) {
					t.Errorf("%s does not say %s: %q", field.ID, line, got)
				}
			}
		}
	}
	for id := range fieldCases {
		if !seen[id] {
			t.Errorf("%s is no case", id)
		}
	}
}
