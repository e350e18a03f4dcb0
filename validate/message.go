// Putting findings into words, and findings and repairs in order.

package validate

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/message"
)

// report makes the report of what was found.
func (c *check) report() Report {
	report := Report{OK: true, Gateway: c.gateway.code, Flow: c.flow}
	if len(c.findings) == 0 && len(c.repairs) == 0 {
		return report
	}
	parts := &c.parts
	parts.begin()
	c.makeChanges()
	c.makeIssues(&report)
	if len(parts.issues) > 0 {
		report.Issues = parts.issues
	}
	if len(parts.changes) > 0 {
		report.Changes = parts.changes
	}
	return report
}

// makeChanges makes the changes of the repairs, which strict makes findings too.
func (c *check) makeChanges() {
	parts := &c.parts
	for i := range c.repairs {
		parts.order = append(parts.order, rankOf(c.repairs[i].code, c.repairs[i].at, i))
	}
	for _, ranked := range parts.sorted() {
		repair := &c.repairs[ranked.index]
		parts.changes = append(parts.changes, c.changeOf(repair))
		if c.settings.Strict {
			c.findings = append(c.findings, finding{code: repair.code, rankedAs: repair.code, severity: Error, at: repair.at, path: repair.path})
		}
	}
}

// makeIssues makes the issues of the findings, and notes in the report what they mean for it.
func (c *check) makeIssues(report *Report) {
	parts := &c.parts
	parts.order = parts.order[:0]
	for i := range c.findings {
		finding := &c.findings[i]
		if c.settings.Strict {
			finding.severity = Error
		}
		if finding.severity == Error {
			report.OK = false
		}
		parts.order = append(parts.order, rankOf(finding.rankedAs, finding.at, i))
	}
	ordered := parts.sorted()
	if report.Truncated = len(ordered) > maxIssues; report.Truncated {
		ordered = ordered[:maxIssues]
	}
	for _, ranked := range ordered {
		parts.issues = append(parts.issues, Issue{})
		c.makeIssue(&parts.issues[len(parts.issues)-1], &c.findings[ranked.index])
	}
}

// changeOf puts a repair into words.
func (c *check) changeOf(r *repair) Change {
	change := Change{Code: r.code.text(), Path: r.path, From: r.given.content(), To: r.to}
	if r.path == nil {
		change.Path = c.parts.path(r.code, r.at, nil)
	}
	if text, ok := change.To.(string); ok {
		change.To = strings.Clone(text)
	}
	change.Message = c.say(filling{finding: finding{code: r.code, given: r.given}, path: change.Path, to: change.To})
	return change
}

// content gives the given value as a change has it: a string, or a float64 (for a BigInt its digits).
func (v *Value) content() any {
	switch v.given {
	case kindString:
		return strings.Clone(unquote(v.raw, v.traits))
	case kindNumber:
		return jstext.ParseNumber(v.raw)
	case kindBigInt:
		return strings.Clone(v.standIn())
	}
	return nil
}

// makeIssue puts a finding into words.
func (c *check) makeIssue(issue *Issue, f *finding) {
	issue.Severity, issue.Code, issue.Path = f.severity, f.code.text(), f.path
	if f.path == nil {
		issue.Path = c.parts.path(f.rankedAs, f.at, f.key)
	}
	if f.code < factCode && catalogue[f.code].severity == Repair {
		issue.Message = c.messageOfChange(issue)
		return
	}
	if f.code == codeUnknownKey || f.code == codePgUnknown || f.fact != nil && f.fact.problem == problemUndocumented {
		issue.Suggestion = suggestion(f)
	}
	issue.Message = c.say(filling{finding: *f, path: issue.Path, suggestion: issue.Suggestion})
}

// messageOfChange gives the words of the change that strict made this issue of.
func (c *check) messageOfChange(issue *Issue) string {
	for i := range c.parts.changes {
		if change := &c.parts.changes[i]; change.Code == issue.Code && slices.Equal(change.Path, issue.Path) {
			return change.Message
		}
	}
	return ""
}

// suggestion gives what an unknown key or gateway was probably meant to be, or nothing.
func suggestion(f *finding) string {
	if f.code == codeUnknownKey {
		return suggestKey(f.rankedAs.object(), jstext.Legible(*f.key))
	}
	if f.fact != nil {
		return suggestMethod(f.text, strings.Fields(f.allowed))
	}
	name, _, _ := strings.Cut(f.text, ".")
	return suggestGateway(name)
}

// lastKey is the last key of the path; empty where it ends with an index.
func (p *filling) lastKey() string {
	key := ""
	if n := len(p.path); n > 0 {
		key, _ = p.path[n-1].(string)
	}
	return key
}

// length is how long the text is, in what its limit is counted in.
func (p *filling) length() int {
	if strings.HasSuffix(p.code.text(), ".too_many_bytes") {
		return lengthInEUCKR(p.text)
	}
	return utf8.RuneCountInString(p.text)
}

// say fills the message of a code.
func (c *check) say(filled filling) string {
	if c.parts.fill == nil {
		c.parts.fill = c.fill
	}
	c.parts.filling = filled
	begin := len(c.parts.words)
	c.parts.words = message.Append(c.parts.words, c.parts.piecesOf(filled.code, c.settings.Locale), c.parts.fill)
	if fact := filled.fact; fact != nil && fact.says != 0 {
		c.parts.words = append(append(c.parts.words, ' '), factSays[fact.says].in(c.settings.Locale)...)
	}
	return c.parts.said(begin)
}

// fill appends what fills a gap of the message that is being said.
func (c *check) fill(text []byte, gap message.Gap) []byte {
	p, words := &c.parts.filling, ""
	switch gap {
	case message.Path:
		c.parts.shown = p.path.appendTo(c.parts.shown[:0])
		return message.AppendShown(text, unsafe.String(unsafe.SliceData(c.parts.shown), len(c.parts.shown)))
	case message.Given:
		return c.appendGiven(text, &p.given)
	case message.To:
		return appendShownValue(text, p.to)
	case message.Key:
		if key := p.lastKey(); key != "" {
			return message.AppendShown(text, key)
		}
		words = `""`
	case message.Kind:
		words = kindNames[p.given.given].in(c.settings.Locale)
	case message.Allowed:
		return appendList(text, p.allowed)
	case message.Suggestion:
		words = p.suggestion
	case message.Gateway:
		if words = c.gateway.title.in(c.settings.Locale); words == "" {
			words = c.code
		}
	case message.Length:
		return strconv.AppendInt(text, int64(p.length()), 10)
	case message.Limit, message.Offset:
		return strconv.AppendInt(text, int64(p.limit), 10)
	}
	return append(text, words...)
}

// appendList appends words that have a space between each two, with a comma too.
func appendList(text []byte, words string) []byte {
	for i := range len(words) {
		if words[i] == ' ' {
			text = append(text, ',')
		}
		text = append(text, words[i])
	}
	return text
}

// appendShownValue appends what a change made, to a message.
func appendShownValue(text []byte, value any) []byte {
	if words, ok := value.(string); ok {
		return message.AppendShownQuoted(text, words)
	}
	return jstext.AppendValue(text, value)
}

// appendGiven appends the value as it was given, or what is said of a value that is missing.
func (c *check) appendGiven(text []byte, v *Value) []byte {
	switch v.given {
	case kindString:
		return message.AppendShownQuoted(text, unquote(v.raw, v.traits))
	case kindNumber:
		return jstext.AppendNumber(text, jstext.ParseNumber(v.raw))
	case kindNaN, kindBigInt:
		if v.raw[0] != '"' { // a number that no double holds
			return jstext.AppendNumber(text, jstext.ParseNumber(v.raw))
		}
		return message.AppendShown(text, v.standIn())
	case kindBoolean:
		return append(text, v.raw...)
	}
	return append(text, kindNames[v.given].in(c.settings.Locale)...)
}

// kindNames are the kinds of values in words.
var kindNames = [...]Bilingual{
	kindAbsent:  {"값 없음", "nothing"},
	kindNull:    {"null", "null"},
	kindBlank:   {"빈 문자열", "a blank string"},
	kindString:  {"문자열", "a string"},
	kindNumber:  {"숫자", "a number"},
	kindBoolean: {"불리언", "a boolean"},
	kindArray:   {"배열", "an array"},
	kindObject:  {"객체", "an object"},
	kindNaN:     {"NaN", "NaN"},
	kindBigInt:  {"BigInt", "a BigInt"},
}
