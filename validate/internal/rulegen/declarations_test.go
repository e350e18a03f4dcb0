// The types for TypeScript, held against the structs, the catalogue and the rules themselves.

package main

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"paycheck/validate"
)

// written gives the declarations that the generator writes now.
func written(t *testing.T) string {
	t.Helper()
	source, err := readSource("../..")
	if err != nil {
		t.Fatal(err)
	}
	text, err := source.declarations()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// members gives the types of an interface's members by their names; an optional one's with a question mark in front.
func members(t *testing.T, declarations, name string) map[string]string {
	t.Helper()
	_, body, found := strings.Cut(declarations, "export interface "+name+" {\n")
	if !found {
		t.Fatalf("no interface %s", name)
	}
	body, _, _ = strings.Cut(body, "\n}\n")
	types := map[string]string{}
	for _, member := range regexp.MustCompile(`(?m)^  /\*\* [A-Z].*\. \*/\n  (\w+)(\??): (.+)$`).FindAllStringSubmatch(body, -1) {
		types[member[1]] = member[2] + member[3]
	}
	return types
}

func TestEveryFieldOfTheContractIsDeclared(t *testing.T) {
	declarations := written(t)
	var walk func(structure reflect.Type)
	walk = func(structure reflect.Type) {
		name := structure.Name()
		if structure == reflect.TypeFor[validate.RequestPay]() {
			name = "RequestPayFields"
		}
		passed, repaired := members(t, declarations, name+"Input"), members(t, declarations, name)
		fields := 0
		for field := range fieldsOf(structure) {
			param := field.Tag.Get("json")
			if param == "-" {
				continue
			}
			fields++
			if passed[param] == "" || repaired[param] == "" {
				t.Errorf("%s.%s is not declared with a comment", name, param)
			}
			inner := field.Type
			if entries, isList := inner.FieldByName("entries"); isList {
				inner = entries.Type.Elem()
			}
			if _, isObject := inner.FieldByName("Object"); isObject {
				walk(inner)
			}
		}
		if len(passed) != fields || len(repaired) != fields {
			t.Errorf("%s has %d fields, but %d and %d are declared", name, fields, len(passed), len(repaired))
		}
	}
	walk(reflect.TypeFor[validate.RequestPay]())
}

func fieldsOf(structure reflect.Type) func(yield func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range structure.NumField() {
			if !yield(structure.Field(i)) {
				return
			}
		}
	}
}

func TestCodeIsTheCatalogue(t *testing.T) {
	_, union, _ := strings.Cut(written(t), "export type Code =\n")
	declared := []string{}
	for _, word := range regexp.MustCompile(`(?m)^  \| '(.+)'$`).FindAllStringSubmatch(union, -1) {
		declared = append(declared, word[1])
	}
	codes := []string{}
	for _, rule := range validate.Rules() {
		codes = append(codes, rule.Code)
	}
	if !slices.Equal(declared, codes) {
		t.Errorf("Code has\n%q\nthe catalogue\n%q", declared, codes)
	}
}

// samples are values of each kind of JSON, as JSON, for whatever field they may suit.
var samples = map[string][]string{
	"number":  {`366`, `20261231`},
	"string":  {`"card"`, `"14000"`, `"true"`, `"20261231"`},
	"boolean": {`true`},
	"array":   {`[]`},
	"object":  {`{}`},
}

// kinds gives the kinds of JSON that a type allows, apart from null.
func kinds(typ string) (kinds []string) {
	for part := range strings.SplitSeq(strings.TrimPrefix(typ, "?"), " | ") {
		kind := part
		switch {
		case part == "bigint" || part == "null" || part == "undefined":
			continue
		case strings.HasSuffix(part, "[]"):
			kind = "array"
		case strings.HasSuffix(part, "Input") || strings.HasPrefix(part, "Record<") || part == "Bypass":
			kind = "object"
		case part == "PG" || part == "PayMethod" || part == "(string & {})" || part[0] == '\'':
			kind = "string"
		}
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	slices.Sort(kinds)
	return kinds
}

// The types allow the kinds of value that the rules can take, and no other.
func TestWhatMayBePassedIsWhatTheRulesTake(t *testing.T) {
	declarations := written(t)
	for _, place := range []struct{ of, path, before, after string }{
		{"RequestPayFieldsInput", "", ``, ``},
		{"KICCProductInput", "kiccProducts.", `"kiccProducts":[{`, `}]`},
		{"CardInput", "card.", `"card":{`, `}`},
		{"CardDirectInput", "card.direct.", `"card":{"direct":{`, `}}`},
		{"CardDetailInput", "card.detail.", `"card":{"detail":[{`, `}]}`},
		{"DisplayInput", "display.", `"display":{`, `}`},
		{"PeriodInput", "period.", `"period":{`, `}`},
	} {
		for param, typ := range members(t, declarations, place.of) {
			if typ == "?unknown" || onlyGatewaysAsk(place.path+param) {
				continue
			}
			typ := regexp.MustCompile(`readonly \(.*\)\[\]`).ReplaceAllString(typ, "entry[]")
			taken := []string{}
			for kind, values := range samples {
				if slices.ContainsFunc(values, func(value string) bool {
					return takes(place.path+param, place.before+`"`+param+`":`+value+place.after)
				}) {
					taken = append(taken, kind)
				}
			}
			slices.Sort(taken)
			if allowed := kinds(typ); !slices.Equal(taken, allowed) {
				t.Errorf("%s%s: the rules take %q, the type %s allows %q", place.path, param, taken, typ, allowed)
			}
		}
	}
}

// onlyGatewaysAsk says whether no rule for all gateways is about a param: its type is what the gateways that have it document.
func onlyGatewaysAsk(path string) bool {
	structure := reflect.TypeFor[validate.RequestPay]()
	for {
		key, rest, _ := strings.Cut(path, ".")
		for field := range fieldsOf(structure) {
			if field.Tag.Get("json") != key {
				continue
			}
			if rest == "" {
				return field.Tag.Get("validate") == "" && field.Type == reflect.TypeFor[validate.Value]()
			}
			structure = field.Type
			if entries, isList := structure.FieldByName("entries"); isList {
				structure = entries.Type.Elem()
			}
		}
		if path = rest; path == "" {
			return false
		}
	}
}

// takes says whether a member of a request is of a kind that its field takes.
func takes(path, member string) bool {
	others := map[string]string{"pay_method": `"card"`, "escrow": `true`}
	if path == "vbank_due" {
		others["pay_method"] = `"vbank"`
	}
	params := "{" + member
	for param, value := range others {
		if param != path {
			params += `,"` + param + `":` + value
		}
	}
	report := validate.Check([]byte(params+"}"), validate.Options{})
	return !slices.ContainsFunc(report.Issues, func(issue validate.Issue) bool {
		return issue.Code == path+".type" || issue.Code == path+".format" && strings.HasPrefix(path, "period.") || issue.Code == "params.syntax"
	})
}
