//go:build !browser

// Pruning leaves reports as they are.

package validate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// unpruned is the room for findings with which none is ever pruned, and always that with which they are pruned before each further one.
const unpruned, always = 1 << 30, -manyFindings

func TestPrunedReportsAreThoseOfAllFindings(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var every, roomy page
	every.check.roomier, roomy.check.roomier = always, unpruned
	truncated := 0
	same := func(name string, text []byte, settings settings) {
		t.Helper()
		want, ok := checkTape(t, &roomy, text, settings)
		got, okPruned := checkTape(t, &every, text, settings)
		if !ok || !okPruned || !reflect.DeepEqual(got, want) {
			t.Fatalf("%s\n%s\n with %v and strict %t\n got ok %t, truncated %t, %q\nwant ok %t, truncated %t, %q", name, text, settings.Rules, settings.Strict,
				got.OK, got.Truncated, issueLines(got), want.OK, want.Truncated, issueLines(want))
		}
		if every.check.pruned != 0 {
			truncated++
		}
	}
	for i, v := range readVectors(t) {
		if v.Text || v.Trips("params.too_deep") || v.Trips("params.too_large") || v.Trips("params.type") {
			continue
		}
		settings := optionsOf(&v).settings()
		same(v.Name, v.Params, settings)
		if i%8 > 0 && !bytes.Contains(v.Params, []byte("[{")) || len(v.Params) > longestSeed {
			continue
		}
		report, _ := checkTape(t, &roomy, v.Params, settings)
		text := multiplied(t, random, v.Params)
		for range 2 {
			settings.Strict = random.IntN(3) == 0
			settings.Rules = someRules(random, report)
			same(v.Name, text, settings)
			report, _ = checkTape(t, &roomy, text, settings)
		}
	}
	if truncated < 500 {
		t.Errorf("only %d reports had issues pruned", truncated)
	}
}

// someRules gives severities to some of the codes of a report, and to unknown keys.
func someRules(random *rand.Rand, report Report) (rules []ruleSeverity) {
	given := map[string]bool{}
	codes := []string{"unknown_key"}
	for _, issue := range report.Issues {
		codes = append(codes, issue.Code)
	}
	for _, change := range report.Changes {
		codes = append(codes, change.Code)
	}
	for _, code := range codes {
		if !given[code] && random.IntN(3) == 0 {
			rules = append(rules, ruleSeverity{code, []Severity{Off, Off, Warning, Error}[random.IntN(4)]})
		}
		given[code] = true
	}
	return rules
}

// multiplied gives a request whose lists are long and whose entries all differ: keys are missing, unknown or given twice over, values are of any
// kind. Lists that it has not got are put into it.
func multiplied(t *testing.T, random *rand.Rand, request []byte) []byte {
	t.Helper()
	in := json.NewDecoder(bytes.NewReader(request))
	in.UseNumber()
	var tree map[string]any
	if err := in.Decode(&tree); err != nil {
		t.Fatalf("%s: %v", request, err)
	}
	lists := map[string]any{
		"kiccProducts": []any{map[string]any{"orderNumber": "p1", "name": " Laces", "quantity": "1", "amount": 1000}},
		"card":         map[string]any{"detail": []any{map[string]any{"card_code": "41", "enabled": true}}},
		"display":      map[string]any{"card_quota": []any{json.Number("2")}},
		"notice_url":   []any{"shop.example"},
	}
	for _, key := range slices.Sorted(maps.Keys(lists)) {
		if _, has := tree[key]; !has && random.IntN(2) == 0 {
			tree[key] = lists[key]
		}
	}
	for i := range random.IntN(2) * random.IntN(150) {
		tree[fmt.Sprintf("other%d", i)] = i
	}
	text, err := json.Marshal(longer(random, tree, 3+random.IntN(150)))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// longer gives a value in which each list has so many entries, and those within it three.
func longer(random *rand.Rand, value any, entries int) any {
	switch value := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			value[key] = longer(random, value[key], entries)
		}
	case []any:
		if len(value) == 0 {
			return value
		}
		list, within := make([]any, entries), 3
		if entries <= within { // there are vectors that are 32 levels deep
			within = 1
		}
		for i := range list {
			list[i] = changed(random, longer(random, value[i%len(value)], within))
		}
		return list
	}
	return value
}

// changed gives an entry of a list with something else in it.
func changed(random *rand.Rand, entry any) any {
	other := json.RawMessage(kindsOfValues[random.IntN(len(kindsOfValues))])
	object, isObject := entry.(map[string]any)
	if !isObject || random.IntN(20) == 0 {
		if random.IntN(3) > 0 {
			return other
		}
		return entry
	}
	copied := map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		switch random.IntN(4) {
		case 0:
		case 1:
			copied[key] = other
		default:
			copied[key] = object[key]
		}
	}
	if random.IntN(3) == 0 {
		copied["other"] = 1
	}
	return copied
}

func TestARequestKeepsFewFindings(t *testing.T) {
	for name, request := range map[string]string{
		"empty products":        `{"pg":"kicc","escrow":true,"kiccProducts":[` + strings.Repeat("{},", 50_000) + `{}]}`,
		"products of a gateway": `{"pg":"kcp","pay_method":"vbank","escrow":true,"kcpProducts":[` + strings.Repeat("{},", 50_000) + `{}]}`,
	} {
		for severity := range map[Severity]bool{Off: true, Warning: true, Error: true} {
			var p page
			rules := []ruleSeverity{{"kcpProducts.name.recommended", severity}, {"kiccProducts.name.required", severity}}
			report, ok := checkTape(t, &p, []byte(request), settings{Rules: rules})
			if !ok || !report.Truncated || len(report.Issues) != maxIssues {
				t.Errorf("%s: %d issues, truncated %t", name, len(report.Issues), report.Truncated)
			}
			if room := cap(p.check.findings); room > 2*manyFindings {
				t.Errorf("%s: there is room for %d findings", name, room)
			}
		}
	}
}
