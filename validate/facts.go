// Asking the facts of a gateway. They stand in validate/internal/gateways, one file a gateway; rulegen makes
// facts_table.go of them, in which every fact is a row: what is asked of which param, when, and what is raised where it does not hold.

package validate

import (
	"math"
	"strings"
	"unicode/utf8"
	"unsafe"

	"paycheck/validate/internal/calendar"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/weburl"
)

// flowsOf gives the flows of a request.
func flowsOf(p *RequestPay) flows {
	flow := inPayment
	if !p.CustomerUID.missing() {
		flow = inBilling
	}
	if p.Escrow.True() {
		flow |= inEscrow
	}
	return flow
}

// askFacts asks the facts of the rows from first to last.
func (c *check) askFacts(p *RequestPay, first, last int) {
	flow := flowsOf(p)
	for i := first; i < last; i++ {
		f := &factTable[i]
		if f.when != 0 && !c.holds(&factConditions[f.when], p, flow) {
			continue
		}
		place := &factPlaces[f.place]
		value := p.field(place)
		if place.rest == "" {
			c.askFact(p, f, leafOf(value, place.typ), nil)
		} else {
			c.askWithin(p, f, *value, place.rest, Path{rootOf(catalogue[f.code].code)})
		}
	}
}

// field gives the value that stands in the request's own field of a place. Every type of a field begins with its Value.
func (p *RequestPay) field(place *factPlace) *Value {
	return (*Value)(unsafe.Add(unsafe.Pointer(p), place.offset))
}

// holds says whether a condition holds.
func (c *check) holds(when *factCondition, p *RequestPay, flow flows) bool {
	switch {
	case when.flows != 0 && when.flows&flow == 0,
		when.device != "" && when.device != c.settings.namedDevice(),
		when.usable && c.method == "",
		when.methods != "" && !hasWord(when.methods, c.method),
		when.given != 0 && c.missingAt(p, when.given),
		when.absent != 0 && !c.missingAt(p, when.absent):
		return false
	case when.equals == 0:
		return true
	}
	value := c.leafAt(p, when.equals)
	return !value.missing() && hasWord(when.values, value.word())
}

// missingAt says whether a param is missing.
func (c *check) missingAt(p *RequestPay, place uint16) bool { return c.leafAt(p, place).missing() }

// leafAt gives the one param that stands at a place, in the first entry of a list.
func (c *check) leafAt(p *RequestPay, number uint16) leaf {
	place := &factPlaces[number]
	value := p.field(place)
	if place.rest == "" {
		return leafOf(value, place.typ)
	}
	inner := *value
	for rest := place.rest; rest != ""; {
		var key string
		key, rest, _ = strings.Cut(rest, ".")
		if key != "[]" {
			inner = inner.member(key)
		} else if in := inner.walk(); in.next() {
			inner = in.value
		} else {
			inner = Value{}
		}
	}
	return leafOf(&inner, isValue)
}

// leaf is a value with its content, wherever it stands.
type leaf struct {
	*Value
	text    string  // of a string
	number  float64 // of a number
	entries int     // of an array
}

// leafOf gives a value's content: the repaired one where it is a field of its type, else what JSON gave.
func leafOf(value *Value, typ fieldType) leaf {
	l := leaf{Value: value}
	switch {
	case typ == isText:
		l.text = (*Text)(unsafe.Pointer(value)).text
	case typ == isInteger:
		l.number = (*Integer)(unsafe.Pointer(value)).number
	case typ == isKICCProducts:
		l.entries = len((*KICCProducts)(unsafe.Pointer(value)).entries)
	case typ == isCardDetails:
		l.entries = len((*CardDetails)(unsafe.Pointer(value)).entries)
	case typ == isCardQuotas:
		l.entries = len((*CardQuotas)(unsafe.Pointer(value)).entries)
	case value.kind == kindArray:
		l.entries = value.entries()
	case value.kind == kindString:
		l.text = unquote(value.raw, value.traits)
	case value.kind == kindNumber:
		l.number = jstext.ParseNumber(value.raw)
	}
	return l
}

// word is the value as a list of words has it: a string itself, else its JSON text.
func (l leaf) word() string {
	switch l.kind {
	case kindString:
		return l.text
	case kindNumber:
		return jstext.FormatNumber(l.number)
	case kindBoolean:
		return l.raw
	}
	return ""
}

// askWithin asks a fact of what stands below a value that no struct describes.
func (c *check) askWithin(p *RequestPay, f *fact, value Value, rest string, path Path) {
	if rest == "" {
		c.askFact(p, f, leafOf(&value, isValue), path)
		return
	}
	key, rest, _ := strings.Cut(rest, ".")
	if key != "[]" {
		c.askWithin(p, f, value.member(key), rest, append(path, key))
		return
	}
	if value.kind != kindArray {
		return
	}
	in := value.walk()
	for at := 0; in.next(); at++ {
		if rest == "" || in.value.kind == kindObject { // what is no object has a rule for that
			c.askWithin(p, f, in.value, rest, append(path[:len(path):len(path)], at))
		}
	}
}

// rootOf is the root key of a code.
func rootOf(code string) string {
	key, _, _ := strings.Cut(code, ".")
	return key
}

// askFact asks one fact of one value, and raises its code where it does not hold. path is nil where the code tells it.
func (c *check) askFact(p *RequestPay, f *fact, l leaf, path Path) {
	switch f.ask {
	case askPresence:
		if (l.missing() || l.kind == kindArray && l.entries == 0) && !l.refused && !l.failed {
			c.raiseFact(f, l, path)
		}
		return
	case askOptional:
		return
	case askAbsence:
		if !l.missing() && !l.refused {
			c.raiseFact(f, l, path)
		}
		return
	case askEntries:
		c.kiccProducts(p)
		return
	}
	if l.missing() || l.refused {
		return
	}
	if f.ask == askKeys {
		c.askKeys(f, l, path)
	} else if !c.satisfies(p, f, l) {
		c.raiseFact(f, l, path)
	}
}

// raiseFact raises the code of a fact, unless a rule for all gateways did.
//
//go:noinline
func (c *check) raiseFact(f *fact, l leaf, path Path) {
	if path == nil && c.raised(f.code) {
		return
	}
	severity := Warning
	if f.fails {
		severity = Error
	}
	finding := c.raiseAs(severity, f.code, l.Value, none)
	finding.text, finding.limit, finding.path, finding.fact = l.text, int(f.limit), path, f
	if f.ask == askOneOf {
		finding.allowed = factWords[f.words]
	}
}

// satisfies says whether a value that is there is what a fact asks. A value of another kind than the question is for does: its type has
// a rule of its own.
func (c *check) satisfies(p *RequestPay, f *fact, l leaf) bool {
	switch f.ask {
	case askOneOf:
		return hasWord(factWords[f.words], l.word()) || l.kind > kindBoolean
	case askNot:
		return factWords[f.words] != l.word()
	case askKinds:
		return f.limit>>l.kind&1 != 0 && l.isOf(factWords[f.words])
	case askCount:
		return l.entries <= int(f.limit)
	case askSum:
		return c.addsUp(p, l)
	}
	if l.kind == kindNumber {
		return satisfiesNumber(f, l.number)
	}
	return l.kind != kindString || satisfiesText(f, l.text)
}

func satisfiesNumber(f *fact, number float64) bool {
	switch f.ask {
	case askWhole:
		return jstext.IsWhole(number)
	case askMin:
		return number >= float64(f.limit)
	case askMost:
		return number <= float64(f.limit)
	case askLeast:
		return number <= 0 || number >= float64(f.limit)
	case askCharged:
		return number <= 0
	}
	return true
}

func satisfiesText(f *fact, text string) bool {
	limit := int(f.limit)
	switch f.ask {
	case askLength:
		return len(text) <= limit || utf8.RuneCountInString(text) <= limit
	case askBytes:
		return !longerInEUCKR(text, limit)
	case askChars:
		return hasOnly(text, factWords[f.words])
	case askWithout:
		return !strings.ContainsAny(text, factWords[f.words])
	case askOrderChars:
		return isOrderChars(text)
	case askPrintASCII:
		return isPrintASCII(text)
	case askNameChars:
		return isNameChars(text)
	case askMail:
		return isMail(text)
	case askDigits:
		return jstext.IsDigits(text) && (limit == 0 || len(text) == limit)
	case askDate:
		return isDate(text, factWords[f.words])
	case askURL:
		scheme, absolute := weburl.Scheme(text)
		return absolute && (scheme != "http" && scheme != "https" || weburl.HasHost(text[len(scheme)+1:]))
	}
	return true
}

// isOf says whether a value is of a type that its kind alone does not tell.
func (l leaf) isOf(typ string) bool {
	want := kindObject
	switch typ {
	case "integer":
		return l.kind != kindNumber || jstext.IsWhole(l.number) && !math.IsInf(l.number, 0)
	case "strings":
		want = kindString
	case "objects":
	default:
		return true
	}
	if l.kind != kindArray {
		return true
	}
	for in := l.walk(); in.next(); {
		if kind := in.value.kind; kind != want && !(want == kindString && kind == kindBlank) {
			return false
		}
	}
	return true
}

// askKeys says which keys of an object are none of those that a fact lists.
func (c *check) askKeys(f *fact, l leaf, path Path) {
	if l.kind != kindObject {
		return
	}
	for in := l.walk(); in.next(); {
		key := in.key
		if hasWord(factWords[f.words], key) {
			continue
		}
		finding := c.raiseAs(Warning, codeUnknownKey, l.Value, none)
		finding.key, finding.allowed = &key, factWords[f.words]
		finding.path = append(path[:len(path):len(path)], key)
	}
}

// addsUp says whether the prices of all products make up the amount.
func (c *check) addsUp(p *RequestPay, products leaf) bool {
	amount, ok := p.Amount.Number()
	if !ok || products.kind != kindArray {
		return true
	}
	sum := 0.0
	for in := products.walk(); in.next(); {
		price, quantity := in.value.member("unitPrice"), in.value.member("quantity")
		if price.kind != kindNumber || quantity.kind != kindNumber {
			return true
		}
		sum += jstext.ParseNumber(price.raw) * jstext.ParseNumber(quantity.raw)
	}
	return math.Abs(sum-amount) < 0.005
}

// takesBack says whether the gateway's facts take a rule for all gateways back.
func (c *check) takesBack(code code, p *RequestPay) bool {
	for i := c.gateway.first; i < c.gateway.last; i++ {
		f := &factTable[i]
		if f.ask == askOptional && f.code == code && (f.when == 0 || c.holds(&factConditions[f.when], p, flowsOf(p))) {
			return true
		}
	}
	return false
}

// raised says whether a code was raised already.
func (c *check) raised(code code) bool {
	for i := range c.findings {
		if c.findings[i].code == code {
			return true
		}
	}
	return false
}

// hasWord says whether a list of words, with a space between each two, has the word.
func hasWord(list, word string) bool {
	if word == "" || strings.IndexByte(word, ' ') >= 0 {
		return false
	}
	for len(list) >= len(word) {
		i := strings.IndexByte(list, ' ')
		if i < 0 {
			return list == word
		}
		if list[:i] == word {
			return true
		}
		list = list[i+1:]
	}
	return false
}

// hasOnly says whether text has only characters of a set such as A-Za-z0-9_-, in which a hyphen between two stands for all from the one to
// the other.
func hasOnly(text, set string) bool {
	for _, r := range text {
		if !hasRune(set, r) {
			return false
		}
	}
	return true
}

func hasRune(set string, r rune) bool {
	for set != "" {
		from, size := utf8.DecodeRuneInString(set)
		set = set[size:]
		to := from
		if len(set) > 1 && set[0] == '-' {
			to, size = utf8.DecodeRuneInString(set[1:])
			set = set[1+size:]
		}
		if r >= from && r <= to {
			return true
		}
	}
	return false
}

// isDate says whether text has one of the layouts, with spaces between, and each of its parts is one that there is. In a layout, _ stands for
// a space.
func isDate(text, layouts string) bool {
	for layouts != "" {
		layout, rest, _ := strings.Cut(layouts, " ")
		if len(layout) == len(text) && isDateOf(text, layout) {
			return true
		}
		layouts = rest
	}
	return false
}

func isDateOf(text, layout string) bool {
	day, digits := [8]byte{}, 0
	for i := 0; i < len(layout); i++ {
		b := text[i]
		switch letter := layout[i]; letter {
		case 'Y', 'M', 'D':
			if b < '0' || b > '9' || digits == len(day) {
				return false
			}
			day[digits] = b
			digits++
		case 'H', 'm', 's':
			if i+1 < len(layout) && layout[i+1] == letter {
				if part := text[i : i+2]; !jstext.IsDigits(part) || part > "59" || letter == 'H' && part > "23" {
					return false
				}
				i++
			}
		case '_':
			if b != ' ' {
				return false
			}
		default:
			if b != letter {
				return false
			}
		}
	}
	return digits < len(day) || calendar.IsDay(string(day[:]))
}
