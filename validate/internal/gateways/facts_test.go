package gateways

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// facts is what was read in the documentation about one gateway: the parts of a file of shared/gateways that rows follow from.
type facts struct {
	Methods struct {
		Payment, Billing, Escrow []string
		Ignored                  bool `json:"pay_method_ignored"` // what pay_method is does not matter
	}
	Required    []needed
	Limits      []struct{ Param string }
	Unsupported []struct{ What string }
	OwnParams   []struct{ Path string } `json:"own_params"`
	Amount      struct {
		Currencies      []string
		DefaultCurrency string `json:"default_currency"`
		Min             any
	}
	Billing struct {
		Offered          *bool
		ChargesOnIssue   any `json:"charges_on_issue"`
		CustomerIDNeeded any `json:"customer_id_needed"`
	}
	Escrow   struct{ Needs []struct{ Param string } }
	Card     struct{ Direct, Detail, CardQuota *bool }
	Language []string
}

// needed is a param that the documentation asks for.
type needed struct {
	Param, Flow string
	Method      any // one, several with bars between, or a list
	Device      string
	When        string // told in words
	Condition   string
}

// known is a line of testdata: the row that a fact became, or why it became none.
type known struct {
	Gateway, Fact string
	Rows          []string
	Why           string
}

// readKnown reads a file of testdata, with the facts of each gateway.
func readKnown(t *testing.T, name string) map[string]map[string]known {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var lines []known
	if err := json.Unmarshal(text, &lines); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	byGateway := map[string]map[string]known{}
	for _, line := range lines {
		if byGateway[line.Gateway] == nil {
			byGateway[line.Gateway] = map[string]known{}
		}
		if _, twice := byGateway[line.Gateway][line.Fact]; twice {
			t.Errorf("%s: %s has %s twice", name, line.Gateway, line.Fact)
		}
		byGateway[line.Gateway][line.Fact] = line
	}
	return byGateway
}

// TestEveryFactIsARowOrHasAReason walks shared/gateways: each fact is a row of the gateway's file, or testdata/without_rows.json says why
// it is none. Limits and unsupported things are told in words, so testdata/with_rows.json names their rows.
func TestEveryFactIsARowOrHasAReason(t *testing.T) {
	files, err := filepath.Glob("../../../../shared/gateways/*.json")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("there are no facts in ../shared/gateways")
	}
	without, with := readKnown(t, "without_rows.json"), readKnown(t, "with_rows.json")
	for _, file := range files {
		code := strings.TrimSuffix(filepath.Base(file), ".json")
		t.Run(code, func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var read facts
			if err := json.Unmarshal(text, &read); err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(All[:], func(g struct {
				Name string
				*Gateway
			}) bool {
				return g.Code == code
			})
			if i < 0 {
				t.Fatalf("no file of this package is about %s", code)
			}
			for fact, isRow := range read.each(All[i].Gateway, with[code]) {
				why := without[code][fact].Why
				delete(without[code], fact)
				delete(with[code], fact)
				switch {
				case !isRow && why == "":
					t.Errorf("%s is no row, and testdata/without_rows.json does not say why", fact)
				case isRow && why != "" && !strings.HasPrefix(why, "contradicted"):
					t.Errorf("%s is a row, and testdata/without_rows.json says why it is none: %s", fact, why)
				}
			}
			for fact := range without[code] {
				t.Errorf("testdata/without_rows.json has %s, which is no fact", fact)
			}
			for fact := range with[code] {
				t.Errorf("testdata/with_rows.json has %s, which is no fact", fact)
			}
		})
	}
}

// each gives the name of every fact, and whether the gateway has a row for it.
func (f *facts) each(g *Gateway, with map[string]known) map[string]bool {
	all := map[string]bool{}
	for i, param := range f.OwnParams {
		all[fmt.Sprintf("own_params[%d] %s", i, param.Path)] = g.knows(param.Path)
	}
	inWords := func(fact string) {
		rows := with[fact].Rows
		all[fact] = len(rows) > 0
		for _, row := range rows {
			if !g.hasRow(row) {
				all[fact] = false
			}
		}
	}
	for i, need := range f.Required {
		fact := fmt.Sprintf("required[%d] %s", i, need.Param)
		if all[fact] = slices.ContainsFunc(g.Rules, need.isAskedBy); !all[fact] {
			inWords(fact)
		}
	}
	for i, limit := range f.Limits {
		inWords(fmt.Sprintf("limits[%d] %s", i, limit.Param))
	}
	for i := range f.Unsupported {
		inWords(fmt.Sprintf("unsupported[%d]", i))
	}
	for i, need := range f.Escrow.Needs {
		inWords(fmt.Sprintf("escrow.needs[%d] %s", i, need.Param))
	}
	list := func(fact, param string, values []string, as ...string) {
		if values != nil && (len(values) > 0 || fact != "language") {
			all[fact] = slices.ContainsFunc(g.Rules, func(rule Rule) bool { return rule.lists(param, values) && (as == nil || slices.Contains(as, rule.As)) })
		}
	}
	list("methods.payment", "pay_method", f.Methods.Payment, "undocumented", "unknown")
	list("methods.billing", "pay_method", f.Methods.Billing, "billing", "undocumented", "unknown")
	list("methods.escrow", "pay_method", f.Methods.Escrow, "escrow")
	list("amount.currencies", "currency", f.Amount.Currencies)
	list("language", "language", f.Language)
	if f.Methods.Ignored || f.Methods.Payment != nil && len(f.Methods.Payment) == 0 {
		delete(all, "methods.payment") // nothing to ask, or only the billing window asks
	}
	if f.Methods.Billing != nil && len(f.Methods.Billing) == 0 || f.Billing.Offered != nil && !*f.Billing.Offered {
		all["methods.billing"] = g.hasRow("customer_uid unsupported")
	}
	if f.Methods.Escrow != nil && len(f.Methods.Escrow) == 0 {
		all["methods.escrow"] = g.hasRow("escrow oneof") || g.hasRow("escrow unsupported")
	}
	if currency := f.Amount.DefaultCurrency; currency != "" && currency != "KRW" {
		all["amount.default_currency"] = g.Currency == currency
	}
	if f.Amount.Min != nil {
		all["amount.min"] = g.hasRow("amount least")
	}
	if charges := f.Billing.ChargesOnIssue; charges != nil && charges != false && charges != "by MID/unstated" {
		all["billing.charges_on_issue"] = g.hasRow("amount charged")
	}
	if needed := f.Billing.CustomerIDNeeded; needed != nil && needed != false {
		all["billing.customer_id_needed"] = g.hasRow("customer_id recommended") || g.hasRow("customer_id required")
	}
	for name, may := range map[string]*bool{"direct": f.Card.Direct, "detail": f.Card.Detail, "card_quota": f.Card.CardQuota} {
		if may != nil && !*may {
			param := "card." + name
			if name == "card_quota" {
				param = "display.card_quota"
			}
			all["card."+name] = g.hasRow(param + " unsupported")
		}
	}
	return all
}

// isAskedBy says whether a rule asks for the param wherever the documentation does.
func (n needed) isAskedBy(rule Rule) bool {
	tag, _, _ := strings.Cut(rule.Is, "=")
	if rule.Param != n.Param || tag != "required" && tag != "recommended" {
		return false
	}
	var methods []string
	switch method := n.Method.(type) {
	case string:
		methods = strings.Split(method, "|")
	case []any:
		for _, each := range method {
			methods = append(methods, fmt.Sprint(each))
		}
	}
	when := rule.When
	if when.Given+when.Absent+when.Equals != "" && n.When+n.Condition == "" {
		return false
	}
	asked := strings.Fields(when.Method)
	return (when.Flow == "" || slices.Contains(strings.Fields(when.Flow), n.Flow)) &&
		(when.Device == "" || strings.EqualFold(when.Device, n.Device)) &&
		(len(asked) == 0 || methods != nil && !slices.ContainsFunc(methods, func(method string) bool { return !slices.Contains(asked, method) }))
}

// knows says whether a param is one of the gateway's own, or one that it has a rule about.
func (g *Gateway) knows(path string) bool {
	return slices.ContainsFunc(g.Own, func(param Param) bool { return param.Path == path }) ||
		slices.ContainsFunc(g.Rules, func(rule Rule) bool { return rule.Param == path })
}

// hasRow says whether the gateway has a rule, named by its param and its tag.
func (g *Gateway) hasRow(row string) bool {
	return slices.ContainsFunc(g.Rules, func(rule Rule) bool {
		tag, _, _ := strings.Cut(rule.Is, "=")
		return rule.Param+" "+tag == row
	})
}

// lists says whether a rule lets a param be all of these values and no other.
func (r Rule) lists(param string, values []string) bool {
	list, isList := strings.CutPrefix(r.Is, "oneof=")
	have, want := strings.Fields(list), slices.Clone(values)
	slices.Sort(have)
	slices.Sort(want)
	return r.Param == param && isList && slices.Equal(have, want)
}
