//go:build !browser && !rulegen

// The rule tags of request.go for go-playground/validator, which says what they mean.

package validate

import (
	"reflect"

	"github.com/go-playground/validator/v10"

	"paycheck/validate/internal/calendar"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/phone"
)

// RegisterTags teaches v the types of request.go and its rule tags, so that an app's own structs can use the tags too: order_chars,
// name_chars and euckr (KICC's and KG INICIS's limits), phone, mail, day, card_code, rendered (no placeholder), no_template, written (not what JavaScript writes
// for a missing value, such as undefined), whole, safe.
// Register does this and more. v must not be in use yet.
func RegisterTags(v *validator.Validate) error {
	v.RegisterCustomTypeFunc(plainValue, Value{}, Text{}, Integer{}, Boolean{}, Object{}, KICCProducts{}, CardDetails{}, CardQuotas{})
	for name, rule := range ruleTags {
		if err := v.RegisterValidation(name, rule); err != nil {
			return err
		}
	}
	return nil
}

// ruleTags are the tags that validator does not bring.
var ruleTags = map[string]validator.Func{
	"string":  ofKind(reflect.String),
	"integer": ofKind(reflect.Float64),
	"boolean": ofKind(reflect.Bool),
	"array":   ofKind(reflect.Slice),
	"object":  ofKind(reflect.Map),
	"texts": func(level validator.FieldLevel) bool {
		return level.Field().Kind() == reflect.String || areTexts(level.Field())
	},
	"recommended": func(validator.FieldLevel) bool { return true }, // a missing value fails before it is asked
	"unsupported": func(validator.FieldLevel) bool { return false },
	"rendered":    ofText(func(text string) bool { return !isPlaceholder(text) }),
	"no_template": ofText(func(text string) bool { return !isTemplate(text) }),
	"written":     ofText(func(text string) bool { return !jstext.IsStringified(text) }),
	"order_chars": ofText(isOrderChars),
	"name_chars":  ofText(isNameChars),
	"mail":        ofText(isMail),
	"phone":       ofText(phone.IsValid),
	"day":         ofText(calendar.IsDay),
	"card_code":   ofText(isCardCode),
	"whole":       func(level validator.FieldLevel) bool { return jstext.IsWhole(level.Field().Float()) },
	"safe":        func(level validator.FieldLevel) bool { return jstext.IsSafe(level.Field().Float()) },
	"euckr": func(level validator.FieldLevel) bool {
		return !longerInEUCKR(level.Field().String(), int(jstext.ParseNumber(level.Param())))
	},
}

func ofKind(kind reflect.Kind) validator.Func {
	return func(level validator.FieldLevel) bool { return level.Field().Kind() == kind }
}

// ofText asks of a string; what is none fails.
func ofText(rule func(string) bool) validator.Func {
	return func(level validator.FieldLevel) bool {
		return level.Field().Kind() == reflect.String && rule(level.Field().String())
	}
}

// areTexts says whether an array holds strings only.
func areTexts(list reflect.Value) bool {
	if list.Kind() != reflect.Slice {
		return false
	}
	for i := range list.Len() {
		if !isTextEntry(list.Index(i)) {
			return false
		}
	}
	return true
}

// isTextEntry says whether an array's entry is a string that is not blank.
func isTextEntry(entry reflect.Value) bool {
	text, ok := entry.Interface().(*string)
	return ok && text != nil
}

// plainValue gives validator the Go value of a leaf: a pointer, so that 0, false and "" are not taken for absence, and nil for what is missing.
func plainValue(field reflect.Value) any {
	switch leaf := field.Interface().(type) {
	case Value:
		return leaf.plain()
	case Object:
		return leaf.plain()
	case Text:
		if leaf.kind == kindString {
			return &leaf.text
		}
		return leaf.plain()
	case Integer:
		if leaf.kind == kindNumber {
			return &leaf.number
		}
		return leaf.plain()
	case Boolean:
		if leaf.kind == kindBoolean {
			return &leaf.truth
		}
		return leaf.plain()
	case KICCProducts:
		return leaf.plain()
	case CardDetails:
		return leaf.plain()
	case CardQuotas:
		if leaf.kind != kindArray {
			return leaf.plain()
		}
		entries := make([]any, len(leaf.entries))
		for i := range leaf.entries {
			entries[i] = plainValue(reflect.ValueOf(leaf.entries[i]))
		}
		return &entries
	}
	return nil
}

// plain gives the Go value of what JSON gave.
func (v *Value) plain() any {
	switch v.kind {
	case kindAbsent, kindNull, kindBlank:
		return (*string)(nil)
	case kindString:
		return &v.text
	case kindNumber:
		return &v.number
	case kindBoolean:
		truth := v.isTrue()
		return &truth
	case kindObject:
		return &map[string]struct{}{}
	case kindArray:
		entries := []any{}
		for walk := v.walk(); walk.next(); {
			entries = append(entries, walk.value.plain())
		}
		return &entries
	}
	return &struct{ NotJSON bool }{}
}
