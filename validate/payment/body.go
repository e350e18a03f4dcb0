// One check of a body: read, repaired, asked the rules of its tags, then those that span values.

package payment

import (
	"cmp"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/mailru/easyjson"
	"github.com/mailru/easyjson/jlexer"

	"paycheck/validate"
	"paycheck/validate/internal/gateways"
	"paycheck/validate/internal/message"
	"paycheck/validate/internal/pgcode"
	"paycheck/validate/internal/weburl"
)

const (
	maxBody   = 1 << 20 // bytes (rules.md §2)
	maxIssues = 100     // in a report
)

// bodyCheck is the state of one check. Rules add to it and never take back.
type bodyCheck struct {
	opts     validate.Options
	now      time.Time
	gateway  validate.Gateway
	code     string // the gateway, as the call names it
	findings []finding
	edits    []edit
}

// finding is an issue and its place among the others.
type finding struct {
	rank  int
	issue validate.Issue
	fixed bool // the shop's own rules say how severe it is
}

// edit is a repair and where it goes in the body.
type edit struct {
	rank       int
	start, end int
	text       []byte
	change     validate.Change
}

// place is where a value stands: its path, and its rank among the fields.
type place struct {
	path validate.Path // nil is the body itself
	rank int
}

// at gives the place of a key in the object that stands at the place.
func (p place) at(key string, rank int) place {
	return place{append(slices.Clone(p.path), key), p.rank + rank}
}

// body is a struct of bodies.go.
type body interface {
	easyjson.Unmarshaler
	object() *members
}

// entry gives the place of an entry of the list that stands at the place.
func (p place) entry(number int) place {
	return place{append(slices.Clone(p.path), number), p.rank + (number+1)*rankPerEntry}
}

// rankPerEntry is more than a struct has fields, so that all of one entry of a list comes before the next.
const rankPerEntry = 1 << 10

// check checks a body.
func check(text []byte, body body, opts validate.Options, flow validate.Flow, spanning func(c *bodyCheck)) validate.Report {
	c := &bodyCheck{opts: opts, now: opts.Now, gateway: validate.Other}
	if c.now.IsZero() {
		c.now = time.Now()
	}
	report := validate.Report{Flow: flow}
	if c.read(text, body) {
		c.chooseGateway(fieldOf(body, "PG"), fieldOf(body, "ChannelKey"))
		c.checkObject(body, place{})
		spanning(c)
		report.Params = c.repaired(text)
	}
	c.finish(&report)
	return report
}

// read reads the body, or says why it cannot be read.
func (c *bodyCheck) read(text []byte, body body) bool {
	if _, fault := readObject(text, maxBody); fault != nil {
		c.raise("params."+fault.problem, place{}, fault.gaps)
		return false
	}
	in := jlexer.Lexer{Data: text}
	body.UnmarshalEasyJSON(&in)
	if in.Error() != nil { // what was read above is JSON, and every value is taken as it is
		c.raise("params.type", place{}, gaps{message.Kind: kindOf(text)})
		return false
	}
	return true
}

// field is a field of a body's struct, by its tags.
type field struct {
	key      string
	number   []int // as reflect finds it
	repair   string
	rules    []string
	spans    []string // the problems that rules which span values raise of it
	neededBy []string
	shown    bool
}

// fieldsByType has what fieldsOf found once.
var fieldsByType sync.Map

// fieldsOf gives the fields of a struct and of those that it embeds, in their order.
func fieldsOf(structure reflect.Type) []field {
	if known, found := fieldsByType.Load(structure); found {
		return known.([]field)
	}
	var fields []field
	for _, f := range reflect.VisibleFields(structure) {
		if key := f.Tag.Get("json"); key != "" && key != "-" {
			fields = append(fields, field{
				key: key, number: f.Index, repair: f.Tag.Get("repair"), rules: rulesOf(f.Tag.Get("validate")), spans: strings.Fields(f.Tag.Get("spans")),
				neededBy: strings.Fields(f.Tag.Get("needed_by")), shown: f.Tag.Get("shown") == "yes",
			})
		}
	}
	fieldsByType.Store(structure, fields)
	return fields
}

// rulesOf gives the rules of a tag, and with each those that go without saying.
func rulesOf(tag string) (rules []string) {
	for rule := range strings.SplitSeq(tag, ",") {
		switch rules = append(rules, rule); rule {
		case "string":
			rules = append(rules, "stringified")
		case "integer":
			rules = append(rules, "safe")
		}
	}
	return rules
}

// fieldOf gives a field of a body, which not all have.
func fieldOf(body body, name string) *value {
	if f := reflect.ValueOf(body).Elem().FieldByName(name); f.IsValid() {
		return f.Addr().Interface().(*value)
	}
	return &value{}
}

// checkObject checks an object and what is in it.
func (c *bodyCheck) checkObject(body body, at place) {
	object := reflect.ValueOf(body).Elem()
	fields := fieldsOf(object.Type())
	var absent []string // a key that is there already is not what another one means
	for _, f := range fields {
		if missing, ok := object.FieldByIndex(f.number).Addr().Interface().(interface{ missing() bool }); ok && missing.missing() {
			absent = append(absent, f.key)
		}
	}
	c.unknownKeys(body.object().unknown, absent, at)
	decimals := 0
	if currency := object.FieldByName("Currency"); currency.IsValid() {
		decimals = c.decimalsOf(currency.Addr().Interface().(*value))
	}
	for i, f := range fields {
		leaf := object.FieldByIndex(f.number)
		if entries, ok := leaf.Addr().Interface().(*list); ok {
			c.checkValue(&entries.value, f, at.at(f.key, i+1), decimals)
			for number := range entries.entries {
				entry := &entries.entries[number]
				c.checkEntry(entry, at.at(f.key, i+1).entry(number))
			}
			continue
		}
		c.checkValue(leaf.Addr().Interface().(*value), f, at.at(f.key, i+1), decimals)
	}
}

// checkEntry checks one payment of a schedule.
func (c *bodyCheck) checkEntry(entry *planned, at place) {
	if _, isObject := entry.members.value.now.(map[string]any); !isObject {
		c.raise("schedules.type", at, gaps{message.Kind: kindOf(entry.members.value.raw)}, instead["object"])
		return
	}
	c.checkObject(entry, at)
}

// checkValue repairs a value and asks the rules of its tags. What is missing or of the wrong kind is asked no more.
func (c *bodyCheck) checkValue(v *value, f field, at place, decimals int) {
	if v.missing() {
		c.checkMissing(f, at)
		return
	}
	if repaired := repairs[f.repair](v.now, decimals); !equal(repaired, v.now) && c.opts.Rules[codeOf(at.path)+".normalized"] != validate.Off {
		c.change(v, repaired, f, at)
		v.now = repaired
	}
	for _, rule := range f.rules {
		if rule == "required" || rule == "recommended" || asked.Var(v.plain(), rule) == nil {
			continue
		}
		problem := problemOf(rule)
		v.failed = true
		c.raise(codeOf(at.path)+"."+problem, at, gapsOf(v, f, rule), advice(v, f, rule))
		if slices.Contains([]string{"type", "stringified", "placeholder", "unknown", "format", "max"}, problem) {
			return // what else there is to say follows from it
		}
	}
}

// checkMissing says what is to be said of a value that is missing.
func (c *bodyCheck) checkMissing(f field, at place) {
	switch {
	case f.rules[0] == "required":
		c.raise(codeOf(at.path)+".required", at, nil)
	case f.rules[0] == "recommended":
		c.raise(codeOf(at.path)+".recommended", at, nil)
	case slices.Contains(f.neededBy, string(c.gateway)):
		c.raise(codeOf(at.path)+".recommended", at, nil)
	}
}

// change notes that a value was repaired.
func (c *bodyCheck) change(v *value, to any, f field, at place) {
	text, err := json.Marshal(to)
	if err != nil {
		return // a string, a number or a boolean
	}
	change := validate.Change{Code: codeOf(at.path) + ".normalized", Path: at.path, From: plainOf(v.now), To: plainOf(to)}
	template := changed
	if !f.shown || holdsCard(string(v.raw)) {
		template = changedUnseen
	}
	change.Message = say(template, c.opts.Locale, gaps{message.Path: shownPath(at.path), message.Given: string(v.raw), message.To: string(text)})
	c.edits = append(c.edits, edit{at.rank, v.start, v.end, text, change})
}

// gapsOf gives what fills the gaps of a rule's message.
func gapsOf(v *value, f field, rule string) gaps {
	_, limit, _ := strings.Cut(rule, "=")
	with := gaps{message.Kind: kindOf(v.raw), message.Limit: limit, message.Allowed: strings.ReplaceAll(limit, " ", ", ")}
	text, isText := v.now.(string)
	if isText {
		with[message.Length] = strconv.Itoa(utf8.RuneCountInString(text))
	}
	switch rule {
	case "known":
		with[message.Suggestion] = pgcode.Suggest(text, gateways.Codes())
	case "with_scheme":
		_, with[message.Suggestion] = weburl.CallbackProblem(text)
	}
	switch {
	case !f.shown:
	case isText:
		with[message.Given] = shown(text)
	case len(v.raw) < 100:
		with[message.Given] = string(v.raw)
	}
	return with
}

// advice gives what is said behind a rule's message: what to pass instead.
func advice(v *value, f field, rule string) validate.Bilingual {
	kind := kindOf(v.raw)
	switch {
	case f.repair == "-" && rule == "string" && kind == "a number":
		return notAsNumber
	case f.repair == "money" && kind == "an object":
		return notV2
	}
	return instead[rule]
}

// placeIn gives the place of a key in a body, or in an entry of one.
func placeIn(body body, at place, key string) place {
	fields := fieldsOf(reflect.TypeOf(body).Elem())
	return at.at(key, slices.IndexFunc(fields, func(f field) bool { return f.key == key })+1)
}

// raiseOf adds an issue of the value that stands at a place.
func (c *bodyCheck) raiseOf(problem string, at place, with gaps) {
	c.raise(codeOf(at.path)+"."+problem, at, with)
}

// raise adds an issue, with what is said behind its message.
func (c *bodyCheck) raise(code string, at place, with gaps, behind ...validate.Bilingual) {
	c.raiseAs(bodyEntries[code].severity, code, at, with, behind...)
}

func (c *bodyCheck) raiseAs(severity validate.Severity, code string, at place, with gaps, behind ...validate.Bilingual) {
	filled := gaps{message.Path: shownPath(at.path), message.Gateway: validate.Gateway(c.code).Title().In(c.opts.Locale)}
	maps.Copy(filled, with)
	words := say(bodyEntries[code].message, c.opts.Locale, filled.withoutCards())
	for _, more := range behind {
		if text := more.In(c.opts.Locale); text != "" {
			words += " " + text
		}
	}
	c.add(at.rank, validate.Issue{Severity: severity, Code: code, Path: append(validate.Path{}, at.path...), Message: words, Suggestion: with[message.Suggestion]})
}

// add adds an issue, as severe as the shop's own rules say where they do. What keeps a body from being read at all is always an error.
func (c *bodyCheck) add(rank int, issue validate.Issue) {
	own, fixed := c.ownSeverity(issue.Code)
	if fixed && own == validate.Off {
		return
	}
	if fixed {
		issue.Severity = own
	}
	c.findings = append(c.findings, finding{rank, issue, fixed})
}

// ownSeverity gives the severity that the shop's own rules have for a code; what is none of the three counts as not given.
func (c *bodyCheck) ownSeverity(code string) (severity validate.Severity, fixed bool) {
	switch severity = c.opts.Rules[code]; severity {
	case validate.Error, validate.Warning, validate.Off:
		return severity, !strings.HasPrefix(code, "params.")
	}
	return 0, false
}

// finish puts what was found into the report.
func (c *bodyCheck) finish(report *validate.Report) {
	slices.SortStableFunc(c.edits, func(a, b edit) int { return cmp.Compare(a.rank, b.rank) })
	for _, edit := range c.edits {
		report.Changes = append(report.Changes, edit.change)
		if _, fixed := c.ownSeverity(edit.change.Code); fixed || c.opts.Strict {
			c.add(edit.rank, validate.Issue{Severity: validate.Error, Code: edit.change.Code, Path: edit.change.Path, Message: edit.change.Message})
		}
	}
	slices.SortStableFunc(c.findings, func(a, b finding) int { return cmp.Compare(a.rank, b.rank) })
	report.OK, report.Gateway = true, c.gateway
	for _, found := range c.findings {
		if c.opts.Strict && !found.fixed {
			found.issue.Severity = validate.Error
		}
		report.OK = report.OK && found.issue.Severity != validate.Error
		report.Issues = append(report.Issues, found.issue)
	}
	if report.Truncated = len(report.Issues) > maxIssues; report.Truncated {
		report.Issues = report.Issues[:maxIssues]
	}
}

// repaired gives the body with the repairs in it: text itself where there are none.
func (c *bodyCheck) repaired(text []byte) []byte {
	if len(c.edits) == 0 {
		return text
	}
	edits := slices.Clone(c.edits)
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	var result []byte
	copied := 0
	for _, edit := range edits {
		result = append(append(result, text[copied:edit.start]...), edit.text...)
		copied = edit.end
	}
	return append(result, text[copied:]...)
}

// equal says whether a repair left a value as it is: objects and lists are never repaired.
func equal(a, b any) bool {
	switch a.(type) {
	case map[string]any, []any:
		return true
	}
	return a == b
}

// plainOf gives a value as a change has it.
func plainOf(now any) any {
	if number, ok := now.(json.Number); ok {
		float, _ := number.Float64()
		return float
	}
	return now
}

// codeOf gives what the code of a path begins with: the path without indexes.
func codeOf(path validate.Path) string {
	var keys []string
	for _, step := range path {
		if key, ok := step.(string); ok {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, ".")
}
