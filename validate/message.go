// Putting findings into words, and findings and repairs in order.

package validate

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/message"
)

// report makes the report of what was found.
func (c *check) report() (report Report) {
	report.OK, report.Gateway, report.Flow = true, c.gateway.code, c.flow
	if len(c.findings) == 0 && len(c.repairs) == 0 {
		return report
	}
	parts := &c.parts
	parts.begin()
	for _, ranked := range c.rankedRepairs() {
		parts.changes = append(parts.changes, Change{})
		change, repair := &parts.changes[len(parts.changes)-1], &c.repairs[ranked.index]
		c.makeChange(change, repair)
		change.From = repair.given.content()
		if text, ok := change.To.(string); ok {
			change.To = strings.Clone(text)
		}
	}
	for _, ranked := range c.rankedFindings(&report) {
		parts.issues = append(parts.issues, Issue{})
		c.makeIssue(&parts.issues[len(parts.issues)-1], &c.findings[ranked.index])
	}
	if len(parts.issues) > 0 {
		report.Issues = parts.issues
	}
	if len(parts.changes) > 0 {
		report.Changes = parts.changes
	}
	return report
}

// bytesOfChange is about how much of a report's JSON a change takes.
const bytesOfChange = 256

// appendReport appends what AppendReport of a page gives. Of ten thousand changes each is written before the next one is made: all at once they
// would take several times the memory.
func (c *check) appendReport(text []byte) []byte {
	if len(c.findings) == 0 && len(c.repairs) == 0 {
		return text
	}
	before := len(text)
	report := Report{OK: true}
	parts := &c.parts
	parts.begin()
	text = jstext.AppendAll(slices.Grow(text, bytesOfChange*len(c.repairs)), `{"changes":[`)
	repairs := c.rankedRepairs()
	for i, ranked := range repairs {
		change := &parts.change
		c.makeChange(change, &c.repairs[ranked.index])
		text = change.appendJSON(jstext.AppendComma(text, i))
		parts.forget()
	}
	changes := len(repairs) // whose memory the findings are ranked in
	text = jstext.AppendAll(text, `],"issues":[`)
	findings := c.rankedFindings(&report)
	for i, ranked := range findings {
		parts.issue = Issue{}
		c.makeIssue(&parts.issue, &c.findings[ranked.index])
		text = parts.issue.appendMembers(jstext.AppendComma(text, i))
		parts.forget()
	}
	if changes+len(findings) == 0 {
		return text[:before]
	}
	return jstext.AppendAll(text, `],"ok":`, strconv.FormatBool(report.OK), `,"gateway":"`, string(c.gateway.code), `","flow":"`, string(c.flow),
		`","truncated":`, strconv.FormatBool(report.Truncated))
}

// rankedRepairs gives the repairs that are changes in the report, in its order.
func (c *check) rankedRepairs() []ranked {
	parts := &c.parts
	for i := range c.repairs {
		if repair := &c.repairs[i]; !c.isOff(repair.code) {
			parts.rank(repair.code, repair.at, i)
		}
	}
	return parts.sorted()
}

// rankedFindings gives the findings that are issues in the report, in its order, and notes in the report what they mean for it.
func (c *check) rankedFindings(report *Report) []ranked {
	c.findStrictRepairs()
	parts := &c.parts
	parts.order = parts.order[:0]
	report.OK = c.pruned != Error
	for i := range c.findings {
		finding := &c.findings[i]
		finding.severity = c.severityOf(finding)
		switch finding.severity {
		case Off:
			continue
		case Error:
			report.OK = false
		}
		parts.rank(finding.rankedAs, finding.at, i)
	}
	ordered := parts.sorted()
	report.Truncated = c.pruned != 0 || len(ordered) > maxIssues
	return ordered[:min(len(ordered), maxIssues)]
}

// findStrictRepairs adds a finding for each repair that strict or the shop makes an issue.
func (c *check) findStrictRepairs() {
	for i := range c.repairs {
		repair := &c.repairs[i]
		if _, set := c.severityByShop(repair.code); set || c.settings.Strict {
			f := c.add(repair.code, repair.at)
			f.severity, f.repair = Error, repair
		}
	}
}

// severityOf gives the severity that a finding has in the report.
func (c *check) severityOf(f *finding) Severity {
	severity, set := c.severityByShop(f.code)
	switch {
	case set:
		return severity
	case c.settings.Strict:
		return Error
	}
	return f.severity
}

// makeChange puts a repair into words.
func (c *check) makeChange(change *Change, r *repair) {
	*change = Change{Code: r.code.text(), Path: c.parts.path(r.code, r.at, nil), To: r.to}
	change.Message = c.sayRepair(r, change.Path)
}

// sayRepair gives the words of a change.
func (c *check) sayRepair(r *repair, path Path) string {
	return c.say(filling{finding: finding{code: r.code, given: *r.given, wording: r.wording}, path: path, to: r.to})
}

// content gives the given value as a change has it: a string, or a float64 (for a BigInt its digits).
func (v *Value) content() any {
	switch v.given {
	case kindString:
		return strings.Clone(v.text)
	case kindNumber:
		return v.number
	case kindBigInt:
		return v.text + "n"
	}
	return nil
}

// makeIssue puts a finding into words.
func (c *check) makeIssue(issue *Issue, f *finding) {
	issue.Severity, issue.Code, issue.Path = f.severity, f.code.text(), f.path
	switch {
	case f.path != nil:
	case f.fact != nil && !f.fact.isToldByCode():
		issue.Path = f.fact.pathOf(f.in)
	default:
		issue.Path = c.parts.path(f.rankedAs, f.at, f.key)
	}
	if f.repair != nil {
		issue.Message = c.sayRepair(f.repair, issue.Path)
		return
	}
	issue.Suggestion = suggestionOf(f)
	if f.wording == 0 {
		f.wording = wordingOf(f)
	}
	issue.Message = c.say(filling{finding: *f, path: issue.Path, suggestion: issue.Suggestion})
}

// wordingOf gives which of the messages of its code a finding has, where what was given tells.
func wordingOf(f *finding) uint8 {
	isOther := false
	switch {
	case f.code == codeBuyerTelType:
		isOther = f.given.given != kindNumber && f.given.given != kindBigInt
	case f.code == codeKiccProductsRequired:
		isOther = f.given.given == kindArray
	case f.given.given == kindString && strings.HasSuffix(f.code.text(), ".placeholder"):
		isOther = isTemplate(f.given.text)
	}
	if isOther {
		return 1
	}
	return 0
}

// suggestionOf gives what was most likely meant, or nothing.
func suggestionOf(f *finding) string {
	switch {
	case f.code == codeUnknownKey:
		return suggestKey(f.rankedAs.object(), f.object, *f.key)
	case f.code == codePgUnknown:
		return suggestGateway(f.text)
	case strings.HasSuffix(f.code.text(), ".scheme_missing"):
		return strings.Clone(f.text)
	}
	if f.fact != nil && f.fact.problem == problemUndocumented {
		return suggestMethod(f.text, strings.Fields(f.allowed))
	}
	return ""
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
	pieces := c.parts.piecesOf(filled.code, filled.wording, c.settings.Locale)
	c.parts.words = message.Append(c.parts.words, pieces, c.parts.fill)
	if fact := filled.fact; fact != nil && fact.says != 0 {
		c.parts.words = append(append(c.parts.words, ' '), factSays[fact.says].In(c.settings.Locale)...)
	}
	if c.assumed && c.parts.filling.namesGateway {
		c.parts.words = append(append(c.parts.words, ' '), gatewayAssumed.In(c.settings.Locale)...)
	}
	return c.parts.said(begin)
}

// gatewayAssumed is said where a message names a gateway that nothing in the request names.
var gatewayAssumed = Bilingual{KO: "PG사가 지정되지 않아 KICC로 보고 검사했습니다. 다른 PG사라면 gateway 옵션으로 알려 주세요.",
	EN: "Nothing names the gateway, so KICC was assumed; if it is another one, say so with the option gateway."}

// fill appends what fills a gap of the message that is being said.
func (c *check) fill(text []byte, gap message.Gap) []byte {
	p, words := &c.parts.filling, ""
	switch gap {
	case message.Path:
		c.parts.shown = p.path.appendTo(c.parts.shown[:0])
		return message.AppendShown(text, unsafe.String(unsafe.SliceData(c.parts.shown), len(c.parts.shown)))
	case message.Given:
		return c.appendGiven(text, p)
	case message.To:
		if words, ok := p.to.(string); ok {
			return message.AppendShownQuoted(text, p.withoutQuery(words), 0)
		}
		return jstext.AppendValue(text, p.to)
	case message.Key:
		if key := p.lastKey(); key != "" {
			return message.AppendShown(text, key)
		}
		words = `""`
	case message.Kind:
		words = kindNames[p.given.given].In(c.settings.Locale)
	case message.Rounded:
		return jstext.AppendNumber(text, math.Round(p.number))
	case message.Letters:
		return strconv.AppendInt(text, int64(p.limit/2), 10)
	case message.Name:
		if p.text != "" {
			return message.AppendShown(text, p.text)
		}
	case message.Allowed:
		return appendList(text, p.allowed)
	case message.Suggestion:
		return message.AppendShown(text, p.withoutQuery(p.suggestion))
	case message.Gateway:
		p.namesGateway = true
		if words = c.gateway.title.In(c.settings.Locale); words == "" {
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

// appendGiven appends the value as it was given, or what is said of a value that is missing.
func (c *check) appendGiven(text []byte, p *filling) []byte {
	v := &p.given
	switch v.given {
	case kindString:
		words := v.text
		return message.AppendShownQuoted(text, p.withoutQuery(words), p.wrongAt(words))
	case kindNumber, kindNaN:
		return jstext.AppendNumber(text, v.number)
	case kindBigInt:
		return append(message.AppendShown(text, v.text), 'n')
	case kindBoolean:
		return strconv.AppendBool(text, v.isTrue())
	}
	return append(text, kindNames[v.given].In(c.settings.Locale)...)
}

// withoutQuery gives a URL without its query and its fragment, which may hold personal data and keys; what is no URL as it is.
func (p *filling) withoutQuery(text string) string {
	switch p.code.root() {
	case "m_redirect_url", "notice_url", "confirm_url":
		if at := strings.IndexAny(text, "?#"); at >= 0 {
			return text[:at+1] + "…"
		}
	}
	return text
}

// wrongAt gives where in a text that was given the first thing wrong with it stands; 0 where that is not one place.
func (p *filling) wrongAt(text string) int {
	found := -1
	switch {
	case strings.HasSuffix(p.code.text(), ".placeholder"):
		found = templateIn(text)
	case p.fact != nil:
		for i, r := range text {
			if !satisfiesText(p.fact, string(r)) {
				found = i
				break
			}
		}
	}
	return max(found, 0)
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
