// What the gateways bring to a request, as types for TypeScript: for all of them together, and narrow for each by itself.

package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"paycheck/validate/internal/gateways"
)

// shape is the type of a param of gateways' own, and of what stands below it.
type shape struct {
	types   []string // as gateways.Param has them
	values  []string // all that it may be; none where some gateway leaves the list open
	open    bool
	means   string
	keys    []string // in the order of the files
	members map[string]*shape
	list    bool // of such members
}

// under gives the shape at a path below s, and makes what leads there.
func (s *shape) under(path string) *shape {
	for key := range strings.SplitSeq(path, ".") {
		name, isList := strings.CutSuffix(key, "[]")
		if s.members[name] == nil {
			if s.members == nil {
				s.members = map[string]*shape{}
			}
			s.members[name] = &shape{}
			s.keys = append(s.keys, name)
		}
		s = s.members[name]
		s.list = s.list || isList
	}
	return s
}

// add takes in a param of a gateway's own.
func (s *shape) add(param gateways.Param) {
	at := s.under(param.Path)
	for typ := range strings.SplitSeq(param.Type, "|") {
		if !slices.Contains(at.types, typ) {
			at.types = append(at.types, typ)
		}
	}
	if param.Values == "" {
		at.open = true
	}
	for value := range strings.FieldsSeq(param.Values) {
		if !slices.Contains(at.values, value) {
			at.values = append(at.values, value)
		}
	}
	if at.means == "" {
		at.means = param.Means
	}
}

// shapeOf is what the gateways bring, all of them.
func shapeOf(some ...*gateways.Gateway) *shape {
	root := &shape{}
	for _, g := range some {
		for _, param := range g.Own {
			root.add(param)
		}
	}
	return root
}

// everyGateway gives all gateways.
func everyGateway() (all []*gateways.Gateway) {
	for _, g := range gateways.All {
		all = append(all, g.Gateway)
	}
	return all
}

// plainTypes are the types of TypeScript for those of params without members.
var plainTypes = map[string]string{
	"string": "string", "number": "number", "integer": "number", "boolean": "boolean", "object": "Record<string, unknown>",
	"array": "readonly unknown[]", "objects": "readonly Record<string, unknown>[]", "strings": "readonly string[]", "any": "unknown",
}

// typ gives the type. In a narrow one a list of values is closed; indent is of the line that it begins on.
func (s *shape) typ(narrow bool, indent string) string {
	var parts []string
	add := func(part string) {
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	if len(s.keys) > 0 {
		members := "{\n" + s.body(narrow, indent+"  ") + indent + "}"
		if s.list || slices.Contains(s.types, "objects") {
			members = "readonly (" + members + ")[]"
		}
		add(members)
	}
	for _, typ := range s.types {
		plain := plainTypes[typ]
		switch {
		case len(s.keys) > 0 && (typ == "object" || typ == "objects" || typ == "array"):
		case plain == "string" && len(s.values) > 0 && !s.open:
			add(union(s.values))
			if !narrow {
				add("(string & {})")
			}
		case plain == "number" && len(s.values) > 0 && !s.open && narrow:
			for _, value := range s.values {
				if regexp.MustCompile(`^[0-9]+$`).MatchString(value) {
					add(value)
				}
			}
		default:
			add(plain)
		}
	}
	if len(parts) == 0 {
		return "unknown"
	}
	return strings.Join(parts, " | ")
}

// body gives the members, each on a line with its comment.
func (s *shape) body(narrow bool, indent string) string {
	var out strings.Builder
	for _, key := range s.keys {
		member := s.members[key]
		if member.means != "" {
			fmt.Fprintf(&out, "%s/** %s */\n", indent, member.means)
		}
		name := key
		if !regexp.MustCompile(`^\w+$`).MatchString(key) {
			name = "'" + key + "'"
		}
		fmt.Fprintf(&out, "%s%s?: %s | null | undefined\n", indent, name, member.typ(narrow, indent))
	}
	return out.String()
}

// ownType gives the type of a param that only gateways ask about, whichever they are; "unknown" where none does.
func ownType(path string) string {
	at := shapeOf(everyGateway()...)
	for key := range strings.SplitSeq(path, ".") {
		if at = at.members[key]; at == nil {
			return "unknown"
		}
	}
	return at.typ(false, "  ")
}

// writeGateways writes what each gateway brings, and what it is to be asked with.
func (s *source) writeGateways(out *bytes.Buffer) {
	bypass := shapeOf(everyGateway()...).members["bypass"]
	fmt.Fprintf(out, "/** Params that go to the gateway as they are. Each gateway takes its own of these. */\nexport interface Bypass {\n%s  [param: string]: unknown\n}\n\n", bypass.body(false, "  "))
	out.WriteString("/** What each gateway documents of its own, by its code: narrower than {@link RequestPayInput}, which has to take the params of all. */\nexport interface GatewayParams {\n")
	for _, g := range gateways.All {
		own := shapeOf(g.Gateway)
		for _, path := range []string{"pay_method", "currency", "language"} {
			for _, rule := range g.Rules {
				if list, found := strings.CutPrefix(rule.Is, "oneof="); found && rule.Param == path && rule.When == (gateways.When{}) {
					own.add(gateways.Param{Path: path, Type: "string", Values: list})
				}
			}
		}
		fmt.Fprintf(out, "  /** %s */\n  %s: ", g.EN, g.Code)
		if len(own.keys) == 0 {
			out.WriteString("unknown\n")
		} else {
			fmt.Fprintf(out, "{\n%s  }\n", own.body(true, "    "))
		}
	}
	out.WriteString("}\n\n")
	out.WriteString(`/** The params of a request to one gateway, as narrow as its documentation, by the pg that names it: RequestPayOf<'nice_v2'>, RequestPayOf<'nice_v2.MID'>. */
export type RequestPayOf<NamedPG extends keyof GatewayParams | ` + "`${keyof GatewayParams}.${string}`" + `> =
  NamedPG extends keyof GatewayParams ? AskedBy<NamedPG> & { pg?: NamedPG | ` + "`${NamedPG}.${string}`" + ` }
  : NamedPG extends ` + "`${infer Code extends keyof GatewayParams}.${string}`" + ` ? AskedBy<Code> & { pg?: NamedPG }
  : never

/** What one gateway takes, beside pg. */
type AskedBy<Code extends keyof GatewayParams> =
  (Besides<PaymentInput, Code> | Besides<Code extends 'kicc' ? EscrowInput : EscrowElsewhereInput, Code>) & GatewayParams[Code]

/** What a request has beside the params that a gateway documents more narrowly. */
type Besides<Request, Code extends keyof GatewayParams> = Omit<Request, 'pg' | Exclude<keyof GatewayParams[Code], 'card' | 'display' | 'period'>>

`)
}
