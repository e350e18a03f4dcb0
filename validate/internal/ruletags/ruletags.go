// Package ruletags knows how a failed rule tag of validate/request.go is called in a code. The generator and the tests that compare its
// output with go-playground/validator both go by it.
package ruletags

// Problems names what a failed tag is called in a code; of several the one that the catalogue has for the field.
var Problems = map[string][]string{
	"required":    {"required"},
	"recommended": {"recommended"},
	"string":      {"type"},
	"integer":     {"type"},
	"boolean":     {"type"},
	"array":       {"type"},
	"object":      {"type"},
	"texts":       {"type"},
	"rendered":    {"placeholder"},
	"no_template": {"placeholder"},
	"written":     {"stringified"},
	"whole":       {"integer"},
	"safe":        {"max"},
	"max":         {"too_long"},
	"min":         {"min"},
	"oneof":       {"unknown", "unsupported"},
	"ne":          {"legacy", "lump_sum", "wildcard"},
	"euckr":       {"too_many_bytes"},
	"order_chars": {"charset"},
	"printascii":  {"charset"},
	"name_chars":  {"charset"},
	"mail":        {"format"},
	"phone":       {"format"},
	"day":         {"format"},
	"card_code":   {"unknown"},
	"unsupported": {"unsupported"},

	// Only the facts of gateways have these.
	"optional":    {"required"}, // takes it back
	"number":      {"type"},
	"objects":     {"type"},
	"strings":     {"type"},
	"kinds":       {"type"},
	"chars":       {"charset"},
	"excludesall": {"charset"},
	"digits":      {"format"},
	"date":        {"format"},
	"url":         {"format"},
	"most":        {"max"},
	"least":       {"below_minimum"},
	"single":      {"too_many"},
	"atmost":      {"too_many"},
	"ignored":     {"ignored"},
	"charged":     {"charged"},
	"sum":         {"sum"},
	"entries":     {"type"},
	"keys":        {"unknown_key"},
}

// Presence are the tags that say what a missing value is.
var Presence = map[string]bool{"omitempty": true, "required": true, "recommended": true}

// Refusals are the tags after which nothing more is asked of a value, and the Go condition on the field f under which
// they fail.
var Refusals = map[string]string{
	"string":      "f.kind != kindString",
	"integer":     "f.kind != kindNumber",
	"boolean":     "f.kind != kindBoolean",
	"array":       "f.kind != kindArray",
	"object":      "f.kind != kindObject",
	"texts":       "!isTexts(f)",
	"rendered":    "f.traits.may(hasMark) && isPlaceholder(f.text)",
	"no_template": "f.traits.may(hasMark) && isTemplate(f.text)",
	"written":     "f.isStringified()",
}
