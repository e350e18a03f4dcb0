//go:build !browser

package validate

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"paycheck/validate/internal/gateways"
)

// gatewaySample is a request printed in the documentation of a gateway.
type gatewaySample struct {
	ID       string
	Complete bool
	Params   map[string]any
	Note     string
}

// filledIn gives a sample's params with a value of its kind for each placeholder, as somebody would who copies it.
func filledIn(params map[string]any) map[string]any {
	filled := map[string]any{}
	for key, value := range params {
		text, isText := value.(string)
		switch {
		case !isText || !strings.ContainsAny(text, "{<"):
		case key == "channelKey":
			value = "channel-key-a1b2c3"
		case strings.HasSuffix(key, "_url"):
			value = "https://www.my-service.com/payments/complete"
		default:
			value = "order-20260101-0001"
		}
		if text == "kicc.빌링상점아이디" {
			value = "kicc.T0001"
		}
		filled[key] = value
	}
	return filled
}

// Every complete sample of the documentation passes without an error: with channels, with the option gateway or with pg naming its gateway,
// and where the gateway is not known; on a PC and on mobile.
func TestTheCompleteSamplesOfAllGatewaysPass(t *testing.T) {
	tried := 0
	for _, facts := range documentedCodes(t) {
		for _, sample := range facts.Samples {
			if !sample.Complete {
				continue
			}
			tried++
			for _, device := range []Device{PC, Mobile} {
				for way, request := range waysToName(facts.Code, sample.Params) {
					request.options.Device = device
					report := Check(textOf(t, request.params), request.options)
					if want := request.gateway; report.Gateway != want {
						t.Errorf("%s by %s: the gateway is %s, not %s", sample.ID, way, report.Gateway, want)
					}
					for _, issue := range report.Issues {
						if issue.Severity == Error && !(issue.Code == "m_redirect_url.required" && sample.Params["m_redirect_url"] == nil && device == Mobile) {
							t.Errorf("%s by %s on %s: %s: %s", sample.ID, way, device, issue.Code, issue.Message)
						}
					}
				}
			}
		}
	}
	if tried < len(gateways.All) {
		t.Errorf("only %d samples were tried", tried)
	}
}

// refusedSamples are the samples that the documentation prints because they are refused, with the code that says so.
var refusedSamples = map[string]string{
	"smartro-v2/caution-03": "card.direct.unsupported",
	"smartro-v2/caution-04": "bypass.cashReceiptType.unsupported",
	"welcome/caution-04":    "bypass.customerIdentifier.unsupported",
	"welcome/caution-05":    "bypass.cashReceiptType.unsupported",
	"welcome/caution-06":    "period.interval.unsupported",
	"welcome/caution-07":    "period.to.required",
	"welcome/caution-08":    "period.from.required",
	"welcome/caution-12":    "period.interval.unknown",
}

// Each of them is an error, once the order is there that the fragment leaves out.
func TestTheSamplesThatAreRefusedAreErrors(t *testing.T) {
	for _, code := range documentedCodes(t) {
		for _, sample := range code.Samples {
			if !strings.HasPrefix(sample.Note, "REFUSED") {
				continue
			}
			params := filledIn(sample.Params)
			delete(params, "channelKey")
			for key, value := range map[string]any{"pg": code.Code, "pay_method": "card", "merchant_uid": "orderNo0001", "name": "Tshirt", "amount": 50000,
				"buyer_name": "Gildong Hong", "buyer_email": "buyer@example.com", "buyer_tel": "010-1234-5678"} {
				if params[key] == nil {
					params[key] = value
				}
			}
			report := Check(textOf(t, params), Options{Device: PC})
			if want := refusedSamples[sample.ID]; want == "" || severityIn(report, want) != Error {
				t.Errorf("%s: %q is no error: %v", sample.ID, want, report.Issues)
			}
			delete(refusedSamples, sample.ID)
		}
	}
	for id := range refusedSamples {
		t.Errorf("there is no sample %s that is refused", id)
	}
}

// documented is what the documentation has of a gateway.
type documented struct {
	Code    string
	Samples []gatewaySample
}

// documentedCodes reads shared/gateways.
func documentedCodes(t *testing.T) (all []documented) {
	t.Helper()
	files, err := filepath.Glob("../../shared/gateways/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("there are no facts in ../shared/gateways")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var facts documented
		if err := json.Unmarshal(text, &facts); err != nil {
			t.Fatal(err)
		}
		all = append(all, facts)
	}
	return all
}

// namedRequest is a request whose gateway is named in one of the ways there are.
type namedRequest struct {
	params  map[string]any
	options Options
	gateway Gateway
}

// waysToName gives a sample as a request for each way to name its gateway.
func waysToName(code string, sample map[string]any) map[string]namedRequest {
	with := func(pg, channelKey string) map[string]any {
		params := filledIn(sample)
		for key, value := range map[string]string{"pg": pg, "channelKey": channelKey} {
			if delete(params, key); value != "" {
				params[key] = value
			}
		}
		return params
	}
	const key = "channel-key-a1b2c3"
	return map[string]namedRequest{
		"channels": {with("", key), Options{Channels: map[string]Gateway{key: Gateway(code)}}, Gateway(code)},
		"gateway":  {with("", ""), Options{Gateway: Gateway(code)}, Gateway(code)},
		"pg":       {with(code, ""), Options{}, Gateway(code)},
		"nothing":  {with("", key), Options{}, Other},
	}
}

// textOf gives a request's JSON text.
func textOf(t *testing.T, params map[string]any) []byte {
	t.Helper()
	text, err := json.Marshal(params)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
