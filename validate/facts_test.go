//go:build !browser

// The facts of gateways, read a second time and slowly: the request from its JSON, each question by go-playground/validator.

package validate

import (
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/go-playground/validator/v10"

	"paycheck/validate/internal/gateways"
	"paycheck/validate/internal/ruletags"
)

// factTags are the tags that only facts have, said in other ways than facts.go has it.
var factTags = map[string]func(value any, param string) bool{
	"chars": func(value any, param string) bool {
		return regexp.MustCompile(`^[` + strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`).Replace(param) + `]*$`).MatchString(value.(string))
	},
	"digits": func(value any, param string) bool {
		if param != "" {
			param = "{" + param + "}"
		} else {
			param = "+"
		}
		return regexp.MustCompile(`^[0-9]` + param + `$`).MatchString(value.(string))
	},
	"date": func(value any, param string) bool {
		layout := strings.NewReplacer("YYYY", "2006", "MM", "01", "DD", "02", "HH", "15", "mm", "04", "ss", "05", "_", " ")
		for _, form := range strings.Fields(param) {
			if _, err := time.Parse(layout.Replace(form), value.(string)); err == nil {
				return true
			}
		}
		return false
	},
	"url": func(value any, _ string) bool {
		return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`).MatchString(value.(string))
	},
	"most":    func(value any, param string) bool { return value.(float64) <= number64(param) },
	"least":   func(value any, param string) bool { return value.(float64) <= 0 || value.(float64) >= number64(param) },
	"charged": func(value any, _ string) bool { return value.(float64) <= 0 },
	"atmost":  func(value any, param string) bool { return len(value.([]any)) <= int(number64(param)) },
	"single":  func(value any, _ string) bool { return len(value.([]any)) <= 1 },
	"ignored": func(any, string) bool { return false },
	"kinds": func(value any, param string) bool {
		return slices.ContainsFunc(strings.Split(param, "|"), isOfType(value))
	},
}

// kindsAsked are the kinds of JSON that a tag is a question for; a value of another kind passes. Of the tags not named any kind is asked.
var kindsAsked = map[string]string{
	"max": "string", "euckr": "string", "chars": "string", "excludesall": "string", "order_chars": "string", "printascii": "string",
	"name_chars": "string", "mail": "string", "digits": "string", "date": "string", "url": "string",
	"whole": "number", "min": "number", "most": "number", "least": "number", "charged": "number", "atmost": "array", "single": "array",
}

func number64(text string) float64 {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(err)
	}
	return number
}

func isOfType(value any) func(string) bool {
	return func(typ string) bool {
		list, isList := value.([]any)
		each := func(is func(any) bool) bool {
			return isList && !slices.ContainsFunc(list, func(entry any) bool { return !is(entry) })
		}
		_, isObject := value.(map[string]any)
		_, isText := value.(string)
		number, isNumber := value.(float64)
		_, isBoolean := value.(bool)
		switch typ {
		case "string":
			return isText
		case "number":
			return isNumber
		case "integer":
			return isNumber && number == float64(int64(number))
		case "boolean":
			return isBoolean
		case "object":
			return isObject
		case "array":
			return isList
		case "objects":
			return each(func(entry any) bool { _, is := entry.(map[string]any); return is })
		case "strings":
			return each(func(entry any) bool { _, is := entry.(string); return is })
		}
		panic("no type is called " + typ)
	}
}

// factValidator is a validator that knows all tags that a fact may have.
var factValidator = func() *validator.Validate {
	v := validator.New()
	if err := RegisterTags(v); err != nil {
		panic(err)
	}
	for name, rule := range factTags {
		if err := v.RegisterValidation(name, func(level validator.FieldLevel) bool { return rule(level.Field().Interface(), level.Param()) }); err != nil {
			panic(err)
		}
	}
	return v
}()

// isMissing says whether the value at a path is missing. A text field of the request's own loses its control characters first.
func isMissing(path string, value any) bool {
	text, isText := value.(string)
	if !strings.Contains(path, ".") {
		text = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return ' '
			}
			return r
		}, text)
	}
	return value == nil || isText && strings.Trim(text, "\u0009\u000a\u000b\u000c\u000d \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff") == ""
}

// found is a value and where it stands.
type found struct {
	value any
	path  string
}

// placesOf gives what stands at a path below a value: one value, nil where there is none, or of a list every entry.
func placesOf(value any, path, shown string) []found {
	if path == "" {
		return []found{{value, shown}}
	}
	key, rest, _ := strings.Cut(path, ".")
	name, isList := strings.CutSuffix(key, "[]")
	object, _ := value.(map[string]any)
	inner := object[name]
	shown = strings.TrimPrefix(shown+"."+name, ".")
	if !isList {
		return placesOf(inner, rest, shown)
	}
	var all []found
	list, _ := inner.([]any)
	for i, entry := range list {
		if _, isObject := entry.(map[string]any); isObject || rest == "" {
			all = append(all, placesOf(entry, rest, fmt.Sprintf("%s[%d]", shown, i))...)
		}
	}
	return all
}

// first gives the first value at a path; nil where there is none.
func first(params any, path string) any {
	if all := placesOf(params, path, ""); len(all) > 0 {
		return all[0].value
	}
	return nil
}

// applies says whether a rule's condition holds for the repaired params, of which some are of a type that is refused.
func applies(when gateways.When, params map[string]any, refused map[string]bool, device Device) bool {
	flow := "payment"
	if !isMissing("customer_uid", params["customer_uid"]) {
		flow = "billing"
	}
	if params["escrow"] == true {
		flow += " escrow"
	}
	in := func(words string, value any) bool {
		return slices.Contains(strings.Fields(words), fmt.Sprint(value))
	}
	switch {
	case when.Flow != "" && !slices.ContainsFunc(strings.Fields(flow), func(name string) bool { return in(when.Flow, name) }),
		when.Method != "" && !in(when.Method, params["pay_method"]),
		when.Device != "" && when.Device != string(device),
		when.Given != "" && (isMissing(when.Given, first(params, when.Given)) || refused[when.Given]),
		when.Absent != "" && !isMissing(when.Absent, first(params, when.Absent)):
		return false
	}
	path, values, _ := strings.Cut(when.Equals, "=")
	return path == "" || in(strings.ReplaceAll(values, "|", " "), first(params, path))
}

// rulesOf gives a gateway's rules with those of its own params. What rulegen leaves to the request's own types is in it too: there the
// type's rule has refused the value.
func rulesOf(g *gateways.Gateway) []gateways.Rule {
	rules := slices.Clone(g.Rules)
	for _, param := range g.Own {
		if param.Type != "" && param.Type != "any" {
			rules = append(rules, gateways.Rule{Param: param.Path, Is: "kinds=" + param.Type})
		}
		if param.Values != "" {
			rules = append(rules, gateways.Rule{Param: param.Path, Is: "oneof=" + param.Values})
		}
	}
	return rules
}

// fails asks validator whether a value that is there fails a rule.
func fails(t *testing.T, rule gateways.Rule, value any) bool {
	t.Helper()
	name, param, _ := strings.Cut(rule.Is, "=")
	if kind := kindsAsked[name]; kind != "" && !isOfType(value)(kind) {
		return false
	}
	switch list := value.(type) {
	case bool, float64:
		if name == "oneof" || name == "ne" { // validator compares these with text only
			value = fmt.Sprint(value)
		}
	case map[string]any, []any:
		if name == "oneof" || name == "ne" {
			return false
		}
		_ = list
	}
	if name == "kinds" || name == "oneof" { // a bar parts rules for validator
		param = strings.ReplaceAll(param, "|", "0x7C")
	}
	if param != "" {
		name += "=" + param
	}
	return factValidator.Var(value, name) != nil
}

// agreeOnFacts reports where a report and the slow reading of the facts differ.
func agreeOnFacts(t *testing.T, text []byte, options Options) {
	t.Helper()
	report := Check(text, options)
	var params map[string]any
	facts := gateways.Find(string(report.Gateway))
	if facts == nil || report.Truncated || json.Unmarshal(report.Params, &params) != nil || params == nil {
		return
	}
	for _, name := range []string{"currency", "language"} { // compared trimmed
		if text, is := params[name].(string); is {
			params[name] = strings.TrimSpace(text)
		}
	}
	said := map[string]bool{}
	refused := map[string]bool{}
	for _, issue := range report.Issues {
		said[issue.Code+" at "+issue.Path.String()] = true
		if issue.Severity == Error || strings.HasSuffix(issue.Code, ".stringified") || strings.HasSuffix(issue.Code, ".placeholder") {
			refused[issue.Path.String()] = true
		}
	}
	for _, rule := range rulesOf(facts) {
		name, _, _ := strings.Cut(rule.Is, "=")
		if !applies(rule.When, params, refused, options.Device) || slices.Contains([]string{"optional", "entries", "keys", "sum"}, name) {
			continue
		}
		if currency, is := params["currency"].(string); is && rule.Param == "amount" && (name == "whole" || name == "least") &&
			currency != cmp.Or(facts.Currency, "KRW") {
			continue // they are about the gateway's own currency
		}
		for _, place := range placesOf(params, rule.Param, "") {
			failed := failsAt(t, rule, params, place)
			problems := []string{rule.As}
			if rule.As == "" {
				problems = ruletags.Problems[name]
			}
			path := strings.ReplaceAll(rule.Param, "[]", "")
			told := slices.ContainsFunc(problems, func(problem string) bool { return said[path+"."+problem+" at "+place.path] })
			switch {
			case failed && !told && !refused[place.path] && !(rule.Param == "pay_method" && refused["pay_method"]):
				t.Errorf("%s: %s of %s fails %q by validator, and the report does not say it:\n%s\n%v", report.Gateway, place.path, rule.Param, rule.Is, text, report.Issues)
			case !failed && told && !anotherFails(t, facts, params, refused, rule, options.Device, place):
				t.Errorf("%s: the report says that %s fails %q, validator does not:\n%s\n%v", report.Gateway, place.path, rule.Is, text, report.Issues)
			}
		}
	}
}

// anotherFails says whether another rule of the same code fails, or a rule for all gateways has it.
func anotherFails(t *testing.T, g *gateways.Gateway, params map[string]any, refused map[string]bool, rule gateways.Rule, device Device, place found) bool {
	for _, other := range rulesOf(g) {
		if other == rule || other.Param != rule.Param || !applies(other.When, params, refused, device) {
			continue
		}
		name, _, _ := strings.Cut(other.Is, "=")
		if name == "required" || name == "recommended" || name == "optional" {
			continue
		}
		if fails(t, other, place.value) {
			return true
		}
	}
	path := strings.ReplaceAll(rule.Param, "[]", "")
	name, _, _ := strings.Cut(rule.Is, "=")
	return slices.ContainsFunc(ruletags.Problems[name], func(problem string) bool {
		return slices.ContainsFunc(catalogue[:], func(e entry) bool { return e.code == path+"."+problem && e.everywhere })
	})
}

// eachGateway checks a request at every gateway, named by the option and by pg.
func eachGateway(t *testing.T, text []byte) {
	var params map[string]any
	if json.Unmarshal(text, &params) != nil || len(params) == 0 { // of nothing nothing is asked
		return
	}
	agreeOnFacts(t, text, Options{})
	for _, g := range gateways.All {
		params["pg"] = g.Code
		named, err := json.Marshal(params)
		if err != nil {
			t.Fatal(err)
		}
		for _, device := range []Device{PC, Mobile} {
			agreeOnFacts(t, named, Options{Device: device})
		}
	}
}

func TestValidatorAndTheFactsNameTheSameFailures(t *testing.T) {
	for _, text := range seedRequests(t) {
		eachGateway(t, text)
	}
}

// What each gateway asks is asked: a vector of its own fails each of its rules, by validator, and another that is about the same code does not.
func TestEveryFactHasAVectorOnEachSideOfItsBoundary(t *testing.T) {
	type side struct{ failed, passed bool }
	sides := map[Gateway]map[gateways.Rule]*side{}
	for _, g := range gateways.All {
		sides[Gateway(g.Code)] = map[gateways.Rule]*side{}
		for _, rule := range rulesOf(g.Gateway) {
			sides[Gateway(g.Code)][rule] = &side{}
		}
	}
	for _, v := range readVectors(t) {
		options := optionsOf(&v)
		report := Check(v.Params, options)
		if severityIn(report, "params.empty") != 0 { // nothing else is asked
			continue
		}
		agreeOnFacts(t, v.Params, options)
		var params map[string]any
		if json.Unmarshal(report.Params, &params) != nil || params == nil {
			continue
		}
		for rule, side := range sides[report.Gateway] {
			code := codeOf(rule)
			side.passed = side.passed || v.Just == code && severityIn(report, code) == 0
			if severityIn(report, code) == 0 || !applies(rule.When, params, nil, options.Device) {
				continue
			}
			for _, place := range placesOf(params, rule.Param, "") {
				side.failed = side.failed || failsAt(t, rule, params, place)
			}
		}
	}
	for gateway, rules := range sides {
		for rule, side := range rules {
			switch tag, _, _ := strings.Cut(rule.Is, "="); {
			case tag == "optional" && rule.When == (gateways.When{}), tag == "entries":
				// There is no request of the gateway in which the rule for all holds; the entries have rules of their own.
			case tag == "optional" && !side.passed, tag != "optional" && !(side.failed && side.passed):
				t.Errorf("%s: %s %q (%+v): a vector that fails it: %t; one that does not: %t", gateway, rule.Param, rule.Is, rule.When, side.failed, side.passed)
			}
		}
	}
}

// codeOf gives the code that a rule of facts raises.
func codeOf(rule gateways.Rule) string {
	path := strings.ReplaceAll(rule.Param, "[]", "") + "."
	if rule.As != "" {
		return path + rule.As
	}
	tag, _, _ := strings.Cut(rule.Is, "=")
	for _, problem := range ruletags.Problems[tag] {
		if isCode(path + problem) {
			return path + problem
		}
	}
	return ""
}

// failsAt says whether a rule does not hold of one value.
func failsAt(t *testing.T, rule gateways.Rule, params map[string]any, place found) bool {
	t.Helper()
	missing := isMissing(rule.Param, place.value)
	switch tag, _, _ := strings.Cut(rule.Is, "="); tag {
	case "required", "recommended":
		list, isList := place.value.([]any)
		return missing || isList && len(list) == 0
	case "sum":
		sum := 0.0
		for _, product := range place.value.([]any) {
			of := product.(map[string]any)
			sum += of["unitPrice"].(float64) * of["quantity"].(float64)
		}
		return sum != params["amount"]
	case "optional", "entries":
		return false
	}
	return !missing && fails(t, rule, place.value)
}

func FuzzValidatorAndTheFactsAgree(f *testing.F) {
	for _, text := range seedRequests(f) {
		f.Add(text)
	}
	f.Fuzz(eachGateway)
}

// Every row can be reached: the table has no condition that names nothing, and no place outside of the request.
func TestTheTableOfFactsIsWhole(t *testing.T) {
	rows := 0
	for i := range gatewayTable {
		g := &gatewayTable[i]
		if g.first != rows || g.spanning < g.first || g.last < g.spanning {
			t.Errorf("%s has the rows %d, %d, %d after %d", g.code, g.first, g.spanning, g.last, rows)
		}
		rows = g.last
	}
	if rows != len(factTable) {
		t.Errorf("the gateways have %d rows, the table %d", rows, len(factTable))
	}
}
