// What a check gives back: the report, its issues and its changes, and their JSON.

package validate

import (
	"strconv"

	"paycheck/validate/internal/jstext"
)

// Severity says how an issue is to be taken. In JSON it is "error", "warning" or "change".
type Severity uint8

const (
	// Error is an issue with which the payment cannot work.
	Error Severity = iota + 1
	// Warning is an issue that is only likely to do harm, or documented without saying what happens.
	Warning
	// Repair is the severity of a change in the catalogue. No issue has it.
	Repair
	// Off is the severity of a code that a shop wants to hear nothing of. No issue has it.
	Off
)

// String gives the severity as it stands in JSON.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Off:
		return "off"
	default:
		return "change"
	}
}

// severityNamed gives the severity that the option rules calls by a name.
func severityNamed(name string) (severity Severity, ok bool) {
	switch name {
	case "error":
		return Error, true
	case "warning":
		return Warning, true
	case "off":
		return Off, true
	}
	return 0, false
}

// MarshalText gives the severity as it stands in JSON. It never fails.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Flow is what a request asks for.
type Flow string

const (
	// Payment is a payment at once.
	Payment Flow = "payment"
	// Billing asks for a billing key: customer_uid is given.
	Billing Flow = "billing"
	// Escrow is a payment held until delivery: escrow is true.
	Escrow Flow = "escrow"
)

// Path leads from the params to a value: keys are strings, array indexes are ints. The root is empty.
type Path []any

// Issue is one thing wrong with a request.
type Issue struct {
	Severity Severity
	// Code is the rule's name in the catalogue: the path without array indexes, a dot, the problem.
	Code string
	Path Path
	// Message says what is wrong, what was given and what to do. It holds no personal data.
	Message string
	// Suggestion is the name that was probably meant, or empty.
	Suggestion string
}

// Change is one repair: what was given at Path, and what stands there in the repaired params.
// From and To are a string, a float64 or a bool. They may be personal data; Message is not.
type Change struct {
	Code     string
	Path     Path
	From, To any
	Message  string
}

// Report is what Check says of one request.
type Report struct {
	// OK is true when no issue is an error.
	OK      bool
	Gateway Gateway
	Flow    Flow
	// Issues are at most 100, in the order of the fields of RequestPay, then by array index.
	Issues []Issue
	// Changes are the repairs made in Params.
	Changes []Change
	// Truncated is true when there were more than 100 issues.
	Truncated bool
	// Params is the JSON text of the repaired request; the given text itself where nothing was repaired.
	// It is nil when what was given is no JSON object.
	Params []byte
}

// MarshalJSON gives the report as it is in JavaScript.
func (r Report) MarshalJSON() ([]byte, error) {
	text := append(r.appendJSON(nil), `,"params":`...)
	if r.Params == nil {
		text = append(text, "null"...)
	} else {
		text = append(text, r.Params...)
	}
	return append(text, '}'), nil
}

// appendJSON appends the report's JSON to text, without params and without the closing brace.
func (r *Report) appendJSON(text []byte) []byte {
	text = jstext.AppendAll(text, `{"ok":`, strconv.FormatBool(r.OK), `,"gateway":"`, string(r.Gateway), `","flow":"`, string(r.Flow), `","issues":[`)
	for i := range r.Issues {
		text = r.Issues[i].appendJSON(jstext.AppendComma(text, i))
	}
	text = jstext.AppendAll(text, `],"changes":[`)
	for i := range r.Changes {
		text = r.Changes[i].appendJSON(jstext.AppendComma(text, i))
	}
	return jstext.AppendAll(text, `],"truncated":`, strconv.FormatBool(r.Truncated))
}

func (i *Issue) appendJSON(text []byte) []byte {
	text = jstext.AppendAll(text, `{"severity":"`, i.Severity.String(), `","code":"`, i.Code, `","path":`)
	text = jstext.AppendQuoted(jstext.AppendAll(i.Path.appendJSON(text), `,"message":`), i.Message)
	if i.Suggestion != "" {
		text = jstext.AppendQuoted(jstext.AppendAll(text, `,"suggestion":`), i.Suggestion)
	}
	return jstext.AppendAll(text, "}")
}

// appendMembers appends the issue as a page is told it: as the array of its members, in their order. A browser reads it in two thirds of the time.
func (i *Issue) appendMembers(text []byte) []byte {
	text = jstext.AppendAll(text, `["`, i.Severity.String(), `","`, i.Code, `",`)
	text = jstext.AppendQuoted(append(i.Path.appendJSON(text), ','), i.Message)
	if i.Suggestion != "" {
		text = jstext.AppendQuoted(append(text, ','), i.Suggestion)
	}
	return append(text, ']')
}

// MarshalJSON gives the issue as it is in JavaScript.
func (i Issue) MarshalJSON() ([]byte, error) { return i.appendJSON(nil), nil }

func (c *Change) appendJSON(text []byte) []byte {
	text = jstext.AppendAll(text, `{"code":"`, c.Code, `","path":`)
	text = jstext.AppendAll(c.Path.appendJSON(text), `,"from":`)
	text = jstext.AppendAll(jstext.AppendValue(text, c.From), `,"to":`)
	text = jstext.AppendAll(jstext.AppendValue(text, c.To), `,"message":`)
	return jstext.AppendAll(jstext.AppendQuoted(text, c.Message), "}")
}

// MarshalJSON gives the change as it is in JavaScript.
func (c Change) MarshalJSON() ([]byte, error) { return c.appendJSON(nil), nil }

func (p Path) appendJSON(text []byte) []byte {
	text = append(text, '[')
	for i, step := range p {
		text = jstext.AppendComma(text, i)
		switch step := step.(type) {
		case int:
			text = strconv.AppendInt(text, int64(step), 10)
		case string:
			text = jstext.AppendQuoted(text, step)
		}
	}
	return append(text, ']')
}

// String gives the path as a developer would write it: kiccProducts[1].quantity.
func (p Path) String() string { return string(p.appendTo(nil)) }

func (p Path) appendTo(text []byte) []byte {
	for i, step := range p {
		switch step := step.(type) {
		case int:
			text = append(strconv.AppendInt(append(text, '['), int64(step), 10), ']')
		case string:
			if i > 0 {
				text = append(text, '.')
			}
			text = append(text, step...)
		}
	}
	return text
}
