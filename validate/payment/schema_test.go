// The bodies beside PortOne's own schema (shared/rest/v1.json).

package payment

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// parameter is one of the schema's, in a call or in an entry of its list.
type parameter struct {
	Name      string
	In        string
	Required  bool
	Type      string
	MaxLength int
	Enum      []string
}

func TestTheBodiesAreTheSchemas(t *testing.T) {
	text, err := os.ReadFile("../../../shared/rest/v1.json")
	if os.IsNotExist(err) {
		t.Skip("the schema is not beside the checkout")
	}
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Paths       map[string]struct{ Parameters []parameter }
		Definitions struct {
			ScheduleAnnotation struct {
				Required   []string
				Properties map[string]parameter
			}
		}
	}
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	// What the seeds' own samples leave out is no error (S1 S3); currency is KRW where there is none; the path has customer_uid.
	lenient := []string{"again.name", "planned.name", "planned.currency", "billingKey.channel_key", "billingKey.customer_uid"}
	for path, body := range map[string]any{
		"POST /subscribe/payments/again": again{}, "POST /subscribe/payments/onetime": onetime{}, "POST /subscribe/customers/{customer_uid}": billingKey{},
		"POST /subscribe/payments/schedule": schedule{}, "POST /payments/prepare": prepare{}, "POST /payments/cancel": cancel{},
	} {
		compare(t, body, schema.Paths[path].Parameters, lenient)
	}
	var entry []parameter
	for name, p := range schema.Definitions.ScheduleAnnotation.Properties {
		p.Name, p.Required = name, slices.Contains(schema.Definitions.ScheduleAnnotation.Required, name)
		if name == "product_type" || name == "cash_receipt_type" {
			p.Enum = nil // a list in the other calls alone
		}
		if name == "merchant_uid" {
			p.MaxLength = 40 // as in the calls
		}
		entry = append(entry, p)
	}
	compare(t, planned{}, entry, lenient)
}

func compare(t *testing.T, body any, parameters []parameter, lenient []string) {
	t.Helper()
	structure := reflect.TypeOf(body)
	if len(parameters) < 3 {
		t.Fatalf("the schema has %d parameters of %s", len(parameters), structure.Name())
	}
	fields := fieldsOf(structure)
	for _, f := range fields {
		if !slices.ContainsFunc(parameters, func(p parameter) bool { return p.Name == f.key }) {
			t.Errorf("%s.%s is not in the schema", structure.Name(), f.key)
		}
	}
	kinds := map[string]string{"string": "string", "number": "integer", "integer": "integer", "boolean": "boolean", "array": "array", "object": "object", "": "object"}
	for _, p := range parameters {
		name := structure.Name() + "." + p.Name
		at := slices.IndexFunc(fields, func(f field) bool { return f.key == p.Name })
		if at < 0 {
			t.Errorf("%s is missing", name)
			continue
		}
		rules := fields[at].rules
		if required := slices.Contains(rules, "required"); required != (p.Required && !slices.Contains(lenient, name)) {
			t.Errorf("%s is required: %t, in the schema %t", name, required, p.Required)
		}
		if !slices.Contains(rules, kinds[p.Type]) {
			t.Errorf("%s is %s in the schema, and has the rules %q", name, p.Type, rules)
		}
		if p.Type == "integer" && !slices.Contains(rules, "whole") {
			t.Errorf("%s is whole in the schema", name)
		}
		limit := 0
		for _, rule := range rules {
			if written, found := strings.CutPrefix(rule, "max="); found {
				limit, _ = strconv.Atoi(written)
			}
		}
		if limit != p.MaxLength {
			t.Errorf("%s has at most %d characters, in the schema %d", name, limit, p.MaxLength)
		}
		if len(p.Enum) > 0 && !slices.Contains(rules, "oneof="+strings.Join(p.Enum, " ")) {
			t.Errorf("%s is one of %q in the schema, and has the rules %q", name, p.Enum, rules)
		}
	}
}
