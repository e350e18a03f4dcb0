//go:build !browser

package validate

import "testing"

func TestAGuessedDeviceMakesNoError(t *testing.T) {
	const order = `{"pg":"kicc","pay_method":"card","merchant_uid":"order-1","name":"T-shirt","amount":14000,"buyer_tel":"010-1234-5678"`
	const missing, placeholder = order + `}`, order + `,"m_redirect_url":"{redirect URL}"}`
	for _, row := range []struct {
		params  string
		device  Device
		guessed bool
		want    string
	}{
		{missing, Mobile, false, "error m_redirect_url.required"},
		{missing, Mobile, true, "warning m_redirect_url.recommended"},
		{missing, PC, false, ""},
		{missing, PC, true, "warning m_redirect_url.recommended"},
		{missing, "", true, "warning m_redirect_url.recommended"},
		{placeholder, Mobile, false, "error m_redirect_url.placeholder"},
		{placeholder, Mobile, true, "warning m_redirect_url.placeholder"},
		{placeholder, PC, true, "warning m_redirect_url.placeholder"},
	} {
		report, ok := checkTape(t, new(page), []byte(row.params), settings{Device: row.device, DeviceGuessed: row.guessed})
		got := ""
		for _, issue := range report.Issues {
			got += issue.Severity.String() + " " + issue.Code
		}
		if !ok || got != row.want {
			t.Errorf("device %q, guessed: %v: got %q, want %q of %s", row.device, row.guessed, got, row.want, row.params)
		}
	}
}
