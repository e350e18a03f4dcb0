//go:build !browser && !rulegen

// Checking requests in an app that already uses go-playground/validator (gin, echo).

package validate

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// Register teaches v the rule tags and lets it check every RequestPay, by itself or in another struct, as Check does with no options:
// each issue that is an error becomes a FieldError whose namespace is the value's path and whose tag is the problem of the code,
// such as required, type or too_long. Warnings and repairs are not told; Check tells them. It works whatever tag name v reads (gin
// reads binding), and fails only when v refuses a tag's name. v must not be in use yet.
func Register(v *validator.Validate) error {
	if err := RegisterTags(v); err != nil {
		return err
	}
	// A value is judged after its repair and in its flow, so validator must not read the fields' tags by itself.
	skipped := map[string]string{}
	request := reflect.TypeFor[RequestPay]()
	for i := range request.NumField() {
		skipped[request.Field(i).Name] = "-"
	}
	v.RegisterStructValidationMapRules(skipped, RequestPay{})
	v.RegisterStructValidation(reportErrors, RequestPay{})
	return nil
}

// reportErrors tells validator every error of a request.
func reportErrors(level validator.StructLevel) {
	request := level.Current().Interface().(RequestPay)
	for _, issue := range request.Check(Options{}).Issues {
		if issue.Severity != Error {
			continue
		}
		name := issue.Path.String()
		problem := issue.Code[strings.LastIndexByte(issue.Code, '.')+1:]
		level.ReportError(nil, name, name, problem, "")
	}
}
