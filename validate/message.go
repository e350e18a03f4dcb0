// Putting findings into words, and findings and repairs in order.

package validate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// report makes the report of what was found.
func (c *check) report() Report {
	report := Report{OK: true, Gateway: c.gateway.name, Flow: c.flow}
	if len(c.findings) == 0 && len(c.repairs) == 0 {
		return report
	}
	slices.SortStableFunc(c.repairs, func(a, b repair) int { return order(a.code, a.at, b.code, b.at) })
	made := &c.made
	made.begin()
	for i := range c.repairs {
		made.changes = append(made.changes, c.changeOf(&c.repairs[i]))
		if c.settings.Strict {
			repair := &c.repairs[i]
			c.findings = append(c.findings, finding{code: repair.code, place: repair.code, severity: Error, at: repair.at})
		}
	}
	slices.SortStableFunc(c.findings, func(a, b finding) int { return order(a.place, a.at, b.place, b.at) })
	for i := range c.findings {
		if c.settings.Strict {
			c.findings[i].severity = Error
		}
		if c.findings[i].severity == Error {
			report.OK = false
		}
	}
	if report.Truncated = len(c.findings) > maxIssues; report.Truncated {
		c.findings = c.findings[:maxIssues]
	}
	for i := range c.findings {
		made.issues = append(made.issues, c.issueOf(&c.findings[i]))
	}
	if len(made.issues) > 0 {
		report.Issues = made.issues
	}
	if len(made.changes) > 0 {
		report.Changes = made.changes
	}
	return report
}

// order compares two places of codes with their array indexes: first the fields, then the indexes, then the codes. What is said of an
// array as a whole comes after its entries.
func order(a code, atA int, b code, atB int) int {
	if fieldA, fieldB := firstOfField[a], firstOfField[b]; fieldA != fieldB {
		return cmp.Compare(fieldA, fieldB)
	}
	if atA != atB {
		return cmp.Compare(uint(atA), uint(atB))
	}
	return cmp.Compare(a, b)
}

// firstOfField has for each code the first code of the same field, all of an array's being one field; the catalogue has them together.
var firstOfField = func() (first [len(catalogue)]code) {
	for i := 1; i < len(first); i++ {
		first[i] = code(i)
		if code(i).orderedField() == code(i-1).orderedField() {
			first[i] = first[i-1]
		}
	}
	return first
}()

// orderedField is the field of a code, or the array that the field is in.
func (c code) orderedField() string {
	field := c.field()
	for _, array := range arrays {
		if strings.HasPrefix(field, array) {
			return array
		}
	}
	return field
}

// arrays are the fields whose entries rules look into.
var arrays = [...]string{"kiccProducts", "card.detail", "display.card_quota"}

// field is the path that a code is about, without indexes. The codes of keys are each a field by themselves.
func (c code) field() string {
	text := catalogue[c].code
	if dot := strings.LastIndexByte(text, '.'); dot >= 0 {
		return text[:dot]
	}
	return text
}

// changeOf puts a repair into words.
func (c *check) changeOf(r *repair) Change {
	change := Change{Code: catalogue[r.code].code, Path: c.made.path(r.code, r.at, nil), From: r.given.content(), To: r.to}
	if text, ok := change.To.(string); ok {
		change.To = strings.Clone(text)
	}
	change.Message = c.say(r.code, &places{path: change.Path, given: r.given, to: change.To})
	return change
}

// content gives the given value as a change has it: a string, or a float64 (for a BigInt its digits).
func (v *Value) content() any {
	switch v.given {
	case kindString:
		return strings.Clone(unquote(v.raw, v.traits))
	case kindNumber:
		return parseNumber(v.raw)
	case kindBigInt:
		return strings.Clone(v.standIn())
	}
	return nil
}

// issueOf puts a finding into words. A change that strict makes an error has the words of the change.
func (c *check) issueOf(f *finding) Issue {
	issue := Issue{Severity: f.severity, Code: catalogue[f.code].code, Path: f.path}
	if f.path == nil {
		issue.Path = c.made.path(f.place, f.at, f.key)
	}
	if catalogue[f.code].severity == Repair {
		for i := range c.made.changes {
			if change := &c.made.changes[i]; change.Code == issue.Code && slices.Equal(change.Path, issue.Path) {
				issue.Message = change.Message
				return issue
			}
		}
	}
	switch f.code {
	case codeUnknownKey:
		issue.Suggestion = suggestKey(f.place.object(), *f.key)
	case codePgUnknown:
		name, _, _ := strings.Cut(f.text, ".")
		issue.Suggestion = suggestGateway(name)
	}
	places := places{path: issue.Path, given: f.given, text: f.text, limit: f.limit, allowed: f.allowed, suggestion: issue.Suggestion}
	if n := len(issue.Path); n > 0 {
		places.key, _ = issue.Path[n-1].(string)
	}
	issue.Message = c.say(f.code, &places)
	return issue
}

// places is what a message may be filled with.
type places struct {
	path       Path
	given      Value
	to         any
	text       string
	limit      int
	allowed    string
	key        string
	suggestion string
}

// say fills the message of a code. A part in [[ ]] is left out when a place in it has nothing to fill it.
func (c *check) say(code code, p *places) string {
	message := catalogue[code].message.in(c.settings.Locale)
	text, begin := c.made.words, len(c.made.words)
	optional, empty := 0, false // where the part in [[ ]] begins, and whether a place in it has nothing
	for start, i := 0, 0; ; i++ {
		for i+8 <= len(message) {
			if w := wordAt(message[i:]); w.equal('{')|w.equal('[')|w.equal(']') != 0 {
				break
			}
			i += 8
		}
		if i == len(message) {
			c.made.words = append(text, message[start:]...)
			return c.made.said(begin)
		}
		switch message[i] {
		case '{':
			text = append(text, message[start:i]...)
			start = i + 1
			for message[i] != '}' {
				i++
			}
			before := len(text)
			text = c.fill(text, message[start:i], code, p)
			empty = empty || len(text) == before
			start = i + 1
		case '[':
			if strings.HasPrefix(message[i:], "[[") {
				text = append(text, message[start:i]...)
				optional, empty = len(text), false
				i++
				start = i + 1
			}
		case ']':
			if strings.HasPrefix(message[i:], "]]") {
				text = append(text, message[start:i]...)
				if empty {
					text = text[:optional]
				}
				i++
				start = i + 1
			}
		}
	}
}

// fill appends what stands for a place.
func (c *check) fill(text []byte, place string, code code, p *places) []byte {
	switch place {
	case "path":
		c.made.shown = p.path.appendTo(c.made.shown[:0])
		return appendShown(text, unsafe.String(unsafe.SliceData(c.made.shown), len(c.made.shown)))
	case "given":
		return c.appendGiven(text, &p.given)
	case "kind":
		return append(text, kindNames[p.given.given].in(c.settings.Locale)...)
	case "length":
		length := utf8.RuneCountInString(p.text)
		if strings.HasSuffix(catalogue[code].code, ".too_many_bytes") {
			length = lengthInEUCKR(p.text)
		}
		return strconv.AppendInt(text, int64(length), 10)
	case "limit":
		return strconv.AppendInt(text, int64(p.limit), 10)
	case "allowed":
		return append(text, p.allowed...)
	case "key":
		if p.key == "" {
			return append(text, `""`...)
		}
		return appendShown(text, p.key)
	case "suggestion":
		return append(text, p.suggestion...)
	case "gateway":
		if c.gateway.title != "" {
			return append(text, c.gateway.title...)
		}
		return append(text, c.code...)
	case "to":
		if to, ok := p.to.(string); ok {
			return append(appendShown(append(text, '"'), to), '"')
		}
		return appendValue(text, p.to)
	case "offset":
		return strconv.AppendInt(text, int64(p.limit), 10)
	}
	return text
}

// appendGiven appends the value as it was given, or what is said of a value that is missing.
func (c *check) appendGiven(text []byte, v *Value) []byte {
	switch v.given {
	case kindString:
		return append(appendShown(append(text, '"'), unquote(v.raw, v.traits)), '"')
	case kindNumber:
		return appendNumber(text, parseNumber(v.raw))
	case kindNaN, kindBigInt:
		if v.raw[0] != '"' { // a number that no double holds
			return appendNumber(text, parseNumber(v.raw))
		}
		return appendShown(text, v.standIn())
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
