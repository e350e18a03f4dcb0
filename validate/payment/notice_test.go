package payment

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"paycheck/validate"
	"testing/iotest"
)

const (
	jsonType = "application/json"
	formType = "application/x-www-form-urlencoded"
)

// webhook gives a request as PortOne sends it.
func webhook(contentType, body string) *http.Request {
	request := httptest.NewRequest(http.MethodPost, "/payments/webhook", strings.NewReader(body))
	request.Header.Set("Content-Type", contentType)
	return request
}

func TestAWebhookIsReadAsJSONAndAsAForm(t *testing.T) {
	paid := Notice{ImpUID: "imp_1", MerchantUID: "order-1", Status: "paid"}
	for _, row := range []struct {
		contentType, body string
		want              Notice
	}{
		{jsonType, `{"imp_uid":"imp_1","merchant_uid":"order-1","status":"paid"}`, paid},
		{"application/json; charset=utf-8", ` {"status":"paid","merchant_uid":"order-1","imp_uid":"imp_1","more":{"deep":[1,null]}} `, paid},
		{"Application/JSON", `{"imp_uid":"imp_1","merchant_uid":"order-1","status":"cancelled","cancellation_id":"c-1"}`,
			Notice{ImpUID: "imp_1", MerchantUID: "order-1", Status: "cancelled", CancellationID: "c-1"}},
		{jsonType, `{"imp_uid":"imp_1"}`, Notice{ImpUID: "imp_1"}},
		{jsonType, `{"imp_uid":"imp_1","merchant_uid":null,"status":null}`, Notice{ImpUID: "imp_1"}},
		{jsonType, `{"imp_uid":"imp_1","IMP_UID":"imp_2","Merchant_uid":"order-2"}`, Notice{ImpUID: "imp_1"}},
		{jsonType, `{"imp_\u0075id":"imp_1","merchant_uid":"\uc8fc\ubb38"}`, Notice{ImpUID: "imp_1", MerchantUID: "주문"}},
		{formType, "imp_uid=imp_1&merchant_uid=order-1&status=paid", paid},
		{formType + "; charset=UTF-8", "merchant_uid=%EC%A3%BC%EB%AC%B8+1&imp_uid=imp_1", Notice{ImpUID: "imp_1", MerchantUID: "주문 1"}},
	} {
		got, err := ReadWebhook(webhook(row.contentType, row.body))
		if err != nil || got != row.want {
			t.Errorf("%s %s: got %+v (%v), want %+v", row.contentType, row.body, got, err, row.want)
		}
	}
}

func TestWhatIsWrongWithAWebhookIsSaid(t *testing.T) {
	large := strings.Repeat("x", 10<<20)
	rows := []struct {
		contentType, body, code string
		status                  int
	}{
		{"", `{"imp_uid":"imp_1"}`, "webhook.content_type", 415},
		{"text/plain", `{"imp_uid":"imp_1"}`, "webhook.content_type", 415},
		{"multipart/form-data; boundary=x", "--x--", "webhook.content_type", 415},
		{"json", `{"imp_uid":"imp_1"}`, "webhook.content_type", 415},
		{"application/json-patch+json", `[]`, "webhook.content_type", 415},
		{jsonType, `{"imp_uid":"imp_1","custom_data":"` + large + `"}`, "webhook.too_large", 413},
		{formType, "imp_uid=imp_1&custom_data=" + large, "webhook.too_large", 413},
		{jsonType, `{"imp_uid":"imp_1","x":"` + strings.Repeat("x", maxNotice) + `"}`, "webhook.too_large", 413},
		{jsonType, "", "webhook.syntax", 400},
		{jsonType, "imp_uid=imp_1&merchant_uid=order-1", "webhook.syntax", 400},
		{jsonType, `{"imp_uid":"imp_1"`, "webhook.syntax", 400},
		{jsonType, "{\"imp_uid\":\"imp_1\",\"a\":\"\xff\"}", "webhook.syntax", 400},
		{formType, "imp_uid=%zz", "webhook.syntax", 400},
		{formType, "imp_uid=imp_1;merchant_uid=order-1", "webhook.syntax", 400},
		{formType, "imp_uid=imp_1&merchant_uid=%ff", "webhook.syntax", 400},
		{jsonType, `{"a":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`, "webhook.too_deep", 400},
		{jsonType, `{"imp_uid":"imp_1","imp_uid":"imp_2"}`, "webhook.duplicate_key", 400},
		{jsonType, `{"imp_uid":"imp_1","data":{"a":1,"a":2}}`, "webhook.duplicate_key", 400},
		{formType, "imp_uid=imp_1&imp_uid=imp_2", "webhook.duplicate_key", 400},
		{jsonType, "null", "webhook.type", 400},
		{jsonType, `[{"imp_uid":"imp_1"}]`, "webhook.type", 400},
		{jsonType, `"imp_1"`, "webhook.type", 400},
		{jsonType, `{"imp_uid":1}`, "webhook.field.type", 400},
		{jsonType, `{"imp_uid":["imp_1"]}`, "webhook.field.type", 400},
		{jsonType, `{"imp_uid":"imp_1","merchant_uid":{"$ne":""}}`, "webhook.field.type", 400},
		{jsonType, `{"imp_uid":"imp_1","status":true}`, "webhook.field.type", 400},
		{jsonType, `{}`, "webhook.imp_uid.required", 400},
		{jsonType, `{"imp_uid":null,"merchant_uid":"order-1"}`, "webhook.imp_uid.required", 400},
		{jsonType, `{"imp_uid":" ","merchant_uid":"order-1"}`, "webhook.imp_uid.required", 400},
		{jsonType, `{"type":"Transaction.Paid","data":{"paymentId":"order-1"}}`, "webhook.imp_uid.required", 400}, // PortOne V2's
		{formType, "", "webhook.imp_uid.required", 400},
		{formType, "merchant_uid=order-1", "webhook.imp_uid.required", 400},
		{jsonType, `{"imp_uid":"../users/getToken"}`, "webhook.imp_uid.format", 400},
		{jsonType, `{"imp_uid":"imp_1?include_sandbox=true"}`, "webhook.imp_uid.format", 400},
		{jsonType, `{"imp_uid":"imp_1\n"}`, "webhook.imp_uid.format", 400},
		{jsonType, `{"imp_uid":" imp_1"}`, "webhook.imp_uid.format", 400},
		{jsonType, `{"imp_uid":"` + strings.Repeat("1", 33) + `"}`, "webhook.imp_uid.format", 400},
		{formType, "imp_uid=..%2f..", "webhook.imp_uid.format", 400},
	}
	said := map[string]bool{"webhook.method": true, "webhook.unreadable": true} // below
	for _, row := range rows {
		notice, err := ReadWebhook(webhook(row.contentType, row.body))
		isNoticeError(t, notice, err, row.code, row.status)
		said[row.code] = true
	}
	for _, entry := range catalogue {
		if strings.HasPrefix(entry.code, "webhook.") && !said[entry.code] {
			t.Errorf("nothing is %s", entry.code)
		}
	}

	for _, method := range []string{http.MethodGet, http.MethodPut, http.MethodHead, "BREW"} {
		notice, err := ReadWebhook(httptest.NewRequest(method, "/payments/webhook?imp_uid=imp_1", nil))
		isNoticeError(t, notice, err, "webhook.method", 405)
	}
	broken := webhook(jsonType, "")
	broken.Body = io.NopCloser(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(`{"imp_uid":"imp_1"}`))))
	notice, err := ReadWebhook(broken)
	isNoticeError(t, notice, err, "webhook.unreadable", 400)
	limited := webhook(jsonType, "")
	limited.Body = http.MaxBytesReader(nil, io.NopCloser(strings.NewReader(`{"imp_uid":"imp_1","a":"`+large)), 100)
	notice, err = ReadWebhook(limited)
	isNoticeError(t, notice, err, "webhook.too_large", 413)
}

func isNoticeError(t *testing.T, notice Notice, err error, code string, status int) {
	t.Helper()
	var refusal *NoticeError
	if !errors.As(err, &refusal) {
		t.Errorf("got %+v (%v), want %s", notice, err, code)
		return
	}
	if refusal.Issue.Code != code || refusal.Status != status || notice != (Notice{}) {
		t.Errorf("got %s with status %d and %+v, want %s with %d", refusal.Issue.Code, refusal.Status, notice, code, status)
	}
	isMessage(t, refusal.Issue.Message, false)
	isMessage(t, refusal.In(validate.Korean).Message, true)
	if english := refusal.In(""); english.Message != refusal.Issue.Message || refusal.In(validate.Korean).Code != code {
		t.Errorf("in no language it is %+v", english)
	}
	if len(refusal.Error()) > 400 {
		t.Errorf("%s is said in %d bytes", code, len(refusal.Error()))
	}
}

func TestAsMuchAsIsAllowedIsRead(t *testing.T) {
	body := `{"imp_uid":"imp_1","x":"` + strings.Repeat("x", maxNotice)
	body = body[:maxNotice-2] + `"}`
	if notice, err := ReadWebhook(webhook(jsonType, body)); err != nil || notice.ImpUID != "imp_1" {
		t.Errorf("%d bytes: got %+v (%v)", len(body), notice, err)
	}
}

func TestNoTextOfJSONTestSuiteIsAWebhook(t *testing.T) {
	files, err := filepath.Glob("../../../shared/jsontestsuite/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("JSONTestSuite is not beside the checkout")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, contentType := range []string{jsonType, formType} {
			if notice, err := ReadWebhook(webhook(contentType, string(text))); err == nil {
				t.Errorf("%s as %s: %+v", filepath.Base(file), contentType, notice)
			}
		}
		within := `{"imp_uid":"imp_1","data":` + string(text) + `}`
		if notice, err := ReadWebhook(webhook(jsonType, within)); err == nil && strings.HasPrefix(filepath.Base(file), "n_") {
			t.Errorf("%s in a webhook: %+v", filepath.Base(file), notice)
		}
	}
}
