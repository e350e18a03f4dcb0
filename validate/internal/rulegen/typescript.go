// What type a field has in TypeScript.

package main

import (
	"fmt"
	"slices"
	"strings"

	"paycheck/validate/internal/gateways"
)

// named are the types that have a name of their own, by the field's path.
var named = map[string]string{"pg": "PG", "pay_method": "PayMethod"}

// repairable are the types that repairs make strings of, by the repair. vbank_due is repaired where it is checked.
var repairable = map[string]string{"": "string | number | bigint", "postcode": "string | number | bigint", "url": "string | number | bigint", "card_code": "string | number"}

// typeOf gives a field's type: in what form it may be passed, or in which it is once repaired.
func (s *source) typeOf(f *field, form form) (string, error) {
	if f.ts != "" {
		return f.ts, nil
	}
	if name := named[f.path]; name != "" {
		return name, nil
	}
	switch words := words(f.path); {
	case len(words) > 0 && f.repair == "quiet":
		return union(words) + " | (string & {})", nil
	case f.typ == "Value":
		return ownType(f.path), nil
	case f.path == "vbank_due" && form.passed:
		return "string | number", nil
	case f.typ == "Text" && repairable[f.repair] != "" && form.passed:
		return repairable[f.repair], nil
	case f.typ == "Text":
		return "string", nil
	case f.typ == "Integer" && form.passed:
		return "number | string | bigint", nil
	case f.typ == "Integer":
		return "number", nil
	case f.typ == "Boolean" && form.passed:
		return "boolean | 'true' | 'false'", nil
	case f.typ == "Boolean":
		return "boolean", nil
	case s.structure(f.typ) != nil:
		return f.typ + form.suffix, nil
	case lists[f.typ] == "":
		return "", fmt.Errorf("%s: no type for TypeScript stands for %s", f.path, f.typ)
	}
	entry, err := s.typeOf(&field{typ: lists[f.typ]}, form)
	if strings.Contains(entry, " ") {
		entry = "(" + entry + ")"
	}
	if form.passed {
		entry = "readonly " + entry
	}
	return entry + "[]", err
}

// words are the values that some gateway allows for a param, in the order in which they name them, without those that it gave up.
func words(path string) (words []string) {
	for _, g := range gateways.All {
		for _, rule := range g.Rules {
			list, found := strings.CutPrefix(rule.Is, "oneof=")
			if !found || rule.Param != path || rule.When != (gateways.When{}) {
				continue
			}
			for word := range strings.FieldsSeq(list) {
				givenUp := slices.ContainsFunc(g.Rules, func(r gateways.Rule) bool { return r.Param == path && r.Is == "ne="+word })
				if !givenUp && !slices.Contains(words, word) {
					words = append(words, word)
				}
			}
		}
	}
	return words
}

// union gives the type of the words, on one line.
func union(words []string) string { return "'" + strings.Join(words, "' | '") + "'" }

// list gives the type of the words, each on a line of its own.
func list(words []string) string { return "\n  | '" + strings.Join(words, "'\n  | '") + "'" }
