// A webhook: PortOne's notice that something happened to a payment.

package payment

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"regexp"
	"unicode/utf8"

	"paycheck/validate"
	"paycheck/validate/internal/message"
)

// Notice is what a webhook says. Anyone can send one: look the payment up by its ImpUID, and let Decide say what it means.
type Notice struct {
	// ImpUID is PortOne's number of the payment: letters, digits, _ and - only, so that it can stand in the address of a request.
	ImpUID string
	// MerchantUID is the shop's number of the order; empty where the webhook has none.
	MerchantUID string
	// Status is ready, paid, failed or cancelled; empty where the webhook has none.
	Status string
	// CancellationID is PortOne's number of what was cancelled.
	CancellationID string
}

// NoticeError is what is wrong with a webhook.
type NoticeError struct {
	// Issue has the code, the path in the webhook's body, and the message in English, which Error gives too; In says it in Korean.
	Issue validate.Issue
	// Status is the HTTP status to answer with.
	Status int

	gaps gaps // of the message
}

func (e *NoticeError) Error() string { return "payment: " + e.Issue.Message }

// In gives the Issue with its message in a language: English, but for validate.Korean.
func (e *NoticeError) In(locale validate.Locale) validate.Issue {
	return issueOf(e.Issue.Code, e.Issue.Path, locale, e.gaps)
}

// maxNotice is how large a webhook may be: 64 KiB.
const maxNotice = 64 << 10

// ReadWebhook reads a webhook of PortOne's: a POST of JSON or of a form, at most 64 KiB. What is wrong with it is a *NoticeError; then
// nothing is known. One webhook can come more than once, and before the buyer is back.
func ReadWebhook(r *http.Request) (Notice, error) {
	body, refusal := readBody(r)
	if refusal != nil {
		return Notice{}, refusal
	}
	var notice Notice
	for _, field := range []struct {
		key string
		to  *string
	}{{"imp_uid", &notice.ImpUID}, {"merchant_uid", &notice.MerchantUID}, {"status", &notice.Status}, {"cancellation_id", &notice.CancellationID}} {
		if value, found := body.value(field.key); found && json.Unmarshal(value, field.to) != nil {
			return Notice{}, refuse(http.StatusBadRequest, "webhook.field.type", field.key, gaps{message.Path: field.key, message.Kind: kindOf(value)})
		}
	}
	switch {
	case missing(notice.ImpUID):
		return Notice{}, refuse(http.StatusBadRequest, "webhook.imp_uid.required", "imp_uid", nil)
	case !impUID.MatchString(notice.ImpUID):
		return Notice{}, refuse(http.StatusBadRequest, "webhook.imp_uid.format", "imp_uid", gaps{message.Given: shown(notice.ImpUID)})
	}
	return notice, nil
}

// impUID is what can be an imp_uid, which the schema gives 32 characters: nothing that could change the address it is put into.
var impUID = regexp.MustCompile(`^[A-Za-z0-9_-]{1,32}$`)

// readBody reads the body of a webhook.
func readBody(r *http.Request) (object, *NoticeError) {
	if r.Method != http.MethodPost {
		return nil, refuse(http.StatusMethodNotAllowed, "webhook.method", "", gaps{message.Given: shown(r.Method)})
	}
	contentType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	read := readForm
	switch contentType {
	case "application/json":
		read = readObject
	case "application/x-www-form-urlencoded":
	default:
		return nil, refuse(http.StatusUnsupportedMediaType, "webhook.content_type", "", gaps{message.Given: shown(contentType)})
	}
	text, err := io.ReadAll(io.LimitReader(r.Body, maxNotice+1))
	var tooMuch *http.MaxBytesError
	switch {
	case errors.As(err, &tooMuch):
		return nil, refuse(http.StatusRequestEntityTooLarge, "webhook.too_large", "", nil) // the server has a limit of its own
	case err != nil:
		return nil, refuse(http.StatusBadRequest, "webhook.unreadable", "", nil)
	}
	body, fault := read(text, maxNotice)
	if fault != nil {
		status := http.StatusBadRequest
		if fault.problem == "too_large" {
			status = http.StatusRequestEntityTooLarge
		}
		return nil, refuse(status, "webhook."+fault.problem, "", fault.gaps)
	}
	return body, nil
}

// readForm reads a form as the object that JSON would be.
func readForm(text []byte, most int) (object, *fault) {
	if len(text) > most {
		return nil, tooLarge(most)
	}
	form, err := url.ParseQuery(string(text))
	if err != nil {
		return nil, &fault{"syntax", nil}
	}
	read := object{}
	for key, values := range form {
		if len(values) > 1 {
			return nil, &fault{"duplicate_key", gaps{message.Key: shownPath(validate.Path{key})}}
		}
		if !utf8.ValidString(values[0]) {
			return nil, &fault{"syntax", nil} // not in UTF-8
		}
		read[key], _ = json.Marshal(values[0]) // a string
	}
	return read, nil
}

// refuse gives what is wrong with a webhook, or with what stands at a key of it.
func refuse(status int, code, key string, with gaps) *NoticeError {
	path := validate.Path{}
	if key != "" {
		path = validate.Path{key}
	}
	with = with.withoutCards()
	return &NoticeError{issueOf(code, path, validate.English, with), status, with}
}
