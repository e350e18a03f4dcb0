// Examples for the codes of facts, made of the facts themselves: a request that the gateway takes, with the one value that it does not. The
// vectors trip the same codes, but in whole requests of the gateways' pages: as examples they hide the one value, and the page of rules is a
// tenth larger with them.

package examples

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"paycheck/validate"
	"paycheck/validate/internal/gateways"
)

// ofFact gives an example for a code that only facts have: the first of its facts that can be tripped.
func ofFact(code string) Example {
	for _, g := range gateways.All {
		for _, rule := range allRules(g.Gateway) {
			if codeOfRule(rule) != code {
				continue
			}
			if example, found := tripped(g.Gateway, rule); found {
				return example
			}
		}
	}
	return Example{}
}

// allRules gives a gateway's rules, and those of its own params.
func allRules(g *gateways.Gateway) []gateways.Rule {
	rules := slices.Clone(g.Rules)
	for _, param := range g.Own {
		rules = append(rules, gateways.Rule{Param: param.Path, Is: "kinds=" + param.Type, As: "type"})
		if param.Values != "" {
			rules = append(rules, gateways.Rule{Param: param.Path, Is: "oneof=" + param.Values, As: "unknown"})
		}
	}
	return rules
}

// factProblemNames are the problems that the tags of facts are called by, where a rule does not say it itself.
var factProblemNames = map[string]string{
	"required": "required", "recommended": "recommended", "unsupported": "unsupported", "ignored": "ignored", "charged": "charged", "sum": "sum",
	"oneof": "unknown", "max": "too_long", "chars": "charset", "excludesall": "charset", "printascii": "charset", "digits": "format", "date": "format",
	"most": "max", "min": "min", "single": "too_many", "atmost": "too_many",
}

// codeOfRule gives the code that a rule of facts raises, where only facts have it.
func codeOfRule(rule gateways.Rule) string {
	tag, _, _ := strings.Cut(rule.Is, "=")
	problem := rule.As
	if problem == "" {
		problem = factProblemNames[tag]
	}
	return strings.ReplaceAll(rule.Param, "[]", "") + "." + problem
}

// tripped gives a request of the gateway in which a rule does not hold.
func tripped(g *gateways.Gateway, rule gateways.Rule) (Example, bool) {
	for _, method := range methodsFor(g, rule) {
		for _, value := range wrongFor(rule) {
			example := requestFor(g, rule, method, value)
			report := validate.Check([]byte(example.Params), example.Options)
			if report.Gateway == validate.Gateway(g.Code) && severityOf(report, codeOfRule(rule)) != 0 {
				return example, true
			}
		}
	}
	return Example{}, false
}

// severityOf gives the severity of an issue; 0 where there is none.
func severityOf(report validate.Report, code string) validate.Severity {
	for _, issue := range report.Issues {
		if issue.Code == code {
			return issue.Severity
		}
	}
	return 0
}

// absent stands for a value that is left out.
var absent = struct{}{}

// wrongFor gives values that a rule may not take, the likeliest first.
func wrongFor(rule gateways.Rule) []any {
	tag, argument, _ := strings.Cut(rule.Is, "=")
	limit, _ := strconv.Atoi(argument)
	switch tag {
	case "required", "recommended":
		return []any{absent, []any{}}
	case "ne":
		return []any{argument, float64(limit)}
	case "max":
		return []any{strings.Repeat("x", limit+1)}
	case "most":
		return []any{float64(limit + 1)}
	case "min":
		return []any{float64(limit - 1)}
	case "charged":
		return []any{1000.0}
	case "sum":
		return []any{[]any{map[string]any{"name": "T-shirt", "unitPrice": 1000.0, "quantity": 1.0}}}
	case "single":
		return []any{[]any{2.0, 3.0}, []any{map[string]any{}, map[string]any{}}}
	case "atmost":
		return []any{slices.Repeat([]any{map[string]any{}}, limit+1)}
	case "kinds":
		return []any{true, "x", 1.5, map[string]any{}}
	case "oneof":
		return []any{"other", true, false, 7.0}
	case "digits", "date":
		return []any{"2026.01.01"}
	case "chars", "excludesall", "printascii":
		return []any{"주문-1", "Shirt-1", "😀"}
	}
	return []any{true, 1000.0, "https://www.my-service.com/payments/complete", "x", []any{3.0},
		map[string]any{"code": "367", "quota": 3.0}, map[string]any{"from": "20260101", "to": "20261231"}, map[string]any{"card_quota": []any{3.0}}}
}

// methodsFor gives the methods that an example of a rule may have: those that it names, or that the gateway has.
func methodsFor(g *gateways.Gateway, rule gateways.Rule) []string {
	if rule.When.Method != "" {
		return strings.Fields(rule.When.Method)
	}
	methods := validate.Gateway(g.Code).Methods()
	if rule.When.Flow == gateways.Billing {
		for _, other := range g.Rules {
			if list, found := strings.CutPrefix(other.Is, "oneof="); found && other.Param == "pay_method" && other.As == "billing" {
				methods = append(strings.Fields(list), methods...)
			}
		}
	}
	return append(methods, "card")
}

// requestFor makes a request of a gateway to which a rule applies, with a value for its param.
func requestFor(g *gateways.Gateway, rule gateways.Rule, method string, value any) Example {
	params := map[string]any{"pg": g.Code, "pay_method": method, "merchant_uid": "orderNo0001", "name": "Tshirt", "amount": 50000.0,
		"buyer_name": "Gildong Hong", "buyer_email": "buyer@example.com", "buyer_tel": "010-1234-5678"}
	for _, flow := range strings.Fields(rule.When.Flow) {
		switch flow {
		case gateways.Billing:
			params["customer_uid"] = "gildong_0001_1234"
		case gateways.Escrow:
			params["escrow"] = true
		}
	}
	if rule.When.Given != "" {
		put(params, rule.When.Given, givenFor(rule.When.Given))
	}
	if path, values, found := strings.Cut(rule.When.Equals, "="); found {
		first, _, _ := strings.Cut(values, "|")
		put(params, path, plain(first))
	}
	if value != absent || strings.Contains(rule.Param, "[]") {
		put(params, rule.Param, value)
	} else {
		remove(params, rule.Param)
	}
	options := validate.Options{Device: validate.PC}
	if rule.When.Device != "" {
		options.Device = validate.Device(rule.When.Device)
	}
	return Example{Params: inOrder(params), Options: options}
}

// givenFor gives a value for a param that only has to be there.
func givenFor(path string) any {
	switch path[strings.LastIndexByte(path, '.')+1:] {
	case "card_quota":
		return []any{3.0}
	case "quota":
		return 3.0
	case "useCardPoint":
		return true
	case "from", "to":
		return "20260101"
	case "cashReceiptType":
		return "personal"
	case "customerIdentifier", "discountCode":
		return "1234567890"
	}
	return map[string]any{}
}

// plain is a value as conditions have it: true, false and numbers as in JSON, else a string.
func plain(text string) any {
	var value any
	if json.Unmarshal([]byte(text), &value) == nil {
		switch value.(type) {
		case bool:
			return value
		case float64:
			if !strings.HasPrefix(text, "0") || text == "0" {
				if len(text) < 3 { // a card's code is a string
					return value
				}
			}
		}
	}
	return text
}

// put sets the value at a path, and makes what leads there; a list has one entry then.
func put(params map[string]any, path string, value any) {
	key, rest, more := strings.Cut(path, ".")
	name, isList := strings.CutSuffix(key, "[]")
	if !more && !isList {
		if value == absent {
			delete(params, name)
		} else {
			params[name] = value
		}
		return
	}
	inner, _ := params[name].(map[string]any)
	if list, is := params[name].([]any); is && isList && len(list) > 0 {
		inner, _ = list[0].(map[string]any)
	}
	if inner == nil {
		inner = map[string]any{}
	}
	if !more { // the entries of a list of plain values
		params[name] = []any{value}
		return
	}
	put(inner, rest, value)
	params[name] = inner
	if isList {
		params[name] = []any{inner}
	}
}

// remove takes the value at a path away.
func remove(params map[string]any, path string) {
	key, rest, more := strings.Cut(path, ".")
	if !more {
		delete(params, key)
	} else if inner, is := params[key].(map[string]any); is {
		remove(inner, rest)
	}
}

// inOrder gives the JSON text, with the keys that every request has first.
func inOrder(params map[string]any) string {
	first := []string{"pg", "pay_method", "merchant_uid", "name", "amount", "customer_uid", "buyer_name", "buyer_email", "buyer_tel"}
	keys := slices.SortedFunc(maps.Keys(params), func(a, b string) int {
		if x, y := slices.Index(first, a), slices.Index(first, b); x != y && x >= 0 && y >= 0 {
			return x - y
		} else if (x < 0) != (y < 0) {
			return y - x
		}
		return strings.Compare(a, b)
	})
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	out.WriteByte('{')
	for i, key := range keys {
		if i > 0 {
			out.WriteByte(',')
		}
		for j, part := range []any{key, params[key]} {
			if err := encoder.Encode(part); err != nil {
				panic(err) // strings, numbers, booleans, and lists and objects of these
			}
			out.Truncate(out.Len() - 1) // the line's end
			if j == 0 {
				out.WriteByte(':')
			}
		}
	}
	out.WriteByte('}')
	return out.String()
}
