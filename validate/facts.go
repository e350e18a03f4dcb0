// Asking the facts of a gateway. They stand in validate/internal/gateways, one file a gateway; rulegen makes
// facts_table.go of them, in which every fact is a row: what is asked of which param, when, and what is raised where it does not hold.

package validate

import (
	"math"
	"strconv"
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
	rows := factTable[first:last]
	for i := range rows {
		f := &rows[i]
		place := &factPlaces[f.place]
		value := p.field(place)
		if isAnswered(f.ask, value.kind, place) || f.when != 0 && !c.holds(&factConditions[f.when], p, flow) {
			continue
		}
		switch rest := place.rest(); {
		case holdsPlainly(f, value, place.typ): // as nearly always
		case rest == "":
			c.askFact(p, f, leafOf(value, place.typ), entries{})
		case place.typ == isCardQuotas:
			for at := range p.Display.CardQuota.entries {
				c.askFact(p, f, leafOf(&p.Display.CardQuota.entries[at].Value, isInteger), entries{}.at(at))
			}
		case place.typ == isCardDetails: // the one key that facts ask about
			for at := range p.Card.Detail.entries {
				c.askFact(p, f, leafOf(&p.Card.Detail.entries[at].MaxMonth, isValue), entries{}.at(at))
			}
		default:
			c.askWithin(p, f, *value, rest, entries{})
		}
	}
}

// isAnswered says whether the kind of a field's value is answer enough, as it is for most facts: what is missing is only asked for, and
// what is there is not.
func isAnswered(ask ask, kind kind, place *factPlace) bool {
	if kind <= kindBlank {
		return ask > askOptional && ask != askEntries
	}
	return ask == askPresence && kind != kindArray && int(place.first) == len(place.path)
}

// holdsPlainly says whether what a fact asks of a text or a number surely holds, in a field of that type. It may say no where it does.
func holdsPlainly(f *fact, value *Value, typ fieldType) bool {
	switch {
	case typ == isText && value.kind == kindString:
		text := (*Text)(unsafe.Pointer(value)).text
		return f.ask == askOneOf && hasWord(factWords[f.words], text) || f.ask >= askLength && f.ask <= askURL && satisfiesText(f, text)
	case typ == isInteger && value.kind == kindNumber:
		return f.ask >= askWhole && f.ask <= askLeast && satisfiesNumber(f, (*Integer)(unsafe.Pointer(value)).number)
	}
	return false
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
		when.given != 0 && !c.isGiven(p, when.given),
		when.absent != 0 && !c.missingAt(p, when.absent):
		return false
	case when.equals == 0:
		return true
	}
	value := c.leafAt(p, when.equals)
	return !value.missing() && hasWord(when.values, value.word())
}

// isGiven says whether a param is there, and of the right type.
func (c *check) isGiven(p *RequestPay, place uint16) bool {
	value := c.leafAt(p, place)
	return !value.missing() && !value.refused
}

// missingAt says whether a param is missing.
func (c *check) missingAt(p *RequestPay, place uint16) bool { return c.leafAt(p, place).missing() }

// leafAt gives the one param that stands at a place, in the first entry of a list.
func (c *check) leafAt(p *RequestPay, number uint16) leaf {
	place := &factPlaces[number]
	value := p.field(place)
	rest := place.rest()
	if rest == "" {
		return leafOf(value, place.typ)
	}
	inner := *value
	for rest != "" {
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
	switch typ {
	case isText:
		l.text = (*Text)(unsafe.Pointer(value)).text
	case isInteger:
		l.number = (*Integer)(unsafe.Pointer(value)).number
	case isBoolean:
		l.text = strconv.FormatBool((*Boolean)(unsafe.Pointer(value)).truth)
	case isKICCProducts:
		l.entries = len((*KICCProducts)(unsafe.Pointer(value)).entries)
	case isCardDetails:
		l.entries = len((*CardDetails)(unsafe.Pointer(value)).entries)
	case isCardQuotas:
		l.entries = len((*CardQuotas)(unsafe.Pointer(value)).entries)
	default:
		switch value.kind {
		case kindArray:
			l.entries = value.entries()
		case kindString:
			l.text = value.text
		case kindNumber:
			l.number = value.number
		}
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
		if l.text != "" { // repaired
			return l.text
		}
		return strconv.FormatBool(l.isTrue())
	}
	return ""
}

// entries are the indexes of the lists that the way to a param goes through.
type entries struct {
	indexes [3]int32
	count   int32
}

// at goes into a list.
func (e entries) at(index int) entries {
	e.indexes[e.count] = int32(index)
	e.count++
	return e
}

// isToldByCode says whether the code of a fact tells the path of its param.
//
//go:noinline
func (f *fact) isToldByCode() bool { return f.code < factCode && factPlaces[f.place].rest() == "" }

// pathOf gives the path of a fact's param in such an entry.
func (f *fact) pathOf(e entries) Path {
	var path Path
	for key := range strings.SplitSeq(factPlaces[f.place].path, ".") {
		if key == "[]" {
			path = append(path, int(e.indexes[0]))
			copy(e.indexes[:], e.indexes[1:])
		} else {
			path = append(path, key)
		}
	}
	return path
}

// askWithin asks a fact of what stands below a value that no struct describes.
func (c *check) askWithin(p *RequestPay, f *fact, value Value, rest string, in entries) {
	if rest == "" {
		c.within = value
		c.askFact(p, f, leafOf(&c.within, isValue), in)
		return
	}
	key, rest, _ := strings.Cut(rest, ".")
	if key != "[]" {
		c.askWithin(p, f, value.member(key), rest, in)
		return
	}
	if value.kind != kindArray {
		return
	}
	for entry := value.walk(); entry.next(); {
		if rest == "" || entry.value.kind == kindObject { // what is no object has a rule for that
			c.askWithin(p, f, entry.value, rest, in.at(entry.index))
		}
	}
}

// askFact asks one fact of one value, and raises its code where it does not hold.
func (c *check) askFact(p *RequestPay, f *fact, l leaf, in entries) {
	switch f.ask {
	case askPresence:
		if (l.missing() || l.kind == kindArray && l.entries == 0) && !l.refused && !l.failed {
			c.raiseFact(f, l, in)
		}
		return
	case askOptional:
		if c.takeBack(f.code) && l.missing() {
			l.failed = false // so that a rule of the gateway's own may ask for it
		}
		return
	case askAbsence:
		if !l.missing() && !l.refused {
			c.raiseFact(f, l, in)
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
		c.askKeys(f, l, in)
	} else if !c.satisfies(p, f, l) {
		c.raiseFact(f, l, in)
	}
}

// raiseFact raises the code of a fact, unless another rule did.
//
//go:noinline
func (c *check) raiseFact(f *fact, l leaf, in entries) {
	at := none
	if in.count > 0 {
		at = int(in.indexes[0])
	}
	severity := Warning
	if f.fails {
		severity = Error
	}
	if raised := c.raised(f, in); raised != nil { // by a rule for all gateways, or another of the gateway's own
		if severity < raised.severity {
			raised.severity, raised.fact, l.failed = severity, f, true
		}
		return
	}
	finding := c.raiseAs(severity, f.code, l.Value, at)
	finding.text, finding.limit, finding.fact, finding.in = l.text, int(f.limit), f, in
	if f.ask == askOneOf || f.ask == askKinds {
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
	switch f.code {
	case codeAmountInteger:
		if c.decimals > 0 {
			return true
		}
	case codeAmountBelowMinimum:
		if c.currencyCode != c.gateway.defaultCurrency() { // the least is in that one
			return true
		}
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

// isOf says whether a value is of one of the types, where its kind alone does not tell.
func (l leaf) isOf(types string) bool {
	want := kindObject
	switch {
	case l.kind == kindNumber:
		return !hasWord(types, "integer") || jstext.IsWhole(l.number) && !math.IsInf(l.number, 0)
	case l.kind != kindArray || hasWord(types, "array"):
		return true
	case hasWord(types, "strings"):
		want = kindString
	}
	for in := l.walk(); in.next(); {
		if kind := in.value.kind; kind != want && !(want == kindString && kind == kindBlank) {
			return false
		}
	}
	return true
}

// askKeys says which keys of an object are none of those that a fact lists.
func (c *check) askKeys(f *fact, l leaf, in entries) {
	if l.kind != kindObject {
		return
	}
	for member := l.walk(); member.next(); {
		key := member.key
		if hasWord(factWords[f.words], key) {
			continue
		}
		finding := c.raiseAs(Warning, codeUnknownKey, l.Value, none)
		finding.key, finding.allowed = &key, factWords[f.words]
		finding.path = append(f.pathOf(in), key)
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
		sum += price.number * quantity.number
	}
	return math.Abs(sum-amount) < 0.005
}

// takeBack drops what a rule for all gateways raised, and says whether there was anything.
func (c *check) takeBack(code code) bool {
	before := len(c.findings)
	for i := range c.findings {
		f := &c.findings[i]
		f.dropped = f.code == code || code == codeMRedirectUrlRequired && f.code == codeMRedirectUrlRecommended
	}
	c.sweep()
	return len(c.findings) < before
}

// raised gives what was raised with a fact's code already, of the same param of the same entry where the code does not tell it; nil where nothing was.
func (c *check) raised(asked *fact, in entries) *finding {
	told := asked.isToldByCode()
	for i := range c.findings {
		f := &c.findings[i]
		if f.code == asked.code && (told || f.fact != nil && f.fact.place == asked.place && f.in == in) {
			return f
		}
	}
	return nil
}

// severityByFacts gives Error where the gateway's facts say that a payment fails by what a code tells, else Warning.
func (c *check) severityByFacts(code code) Severity {
	if severity, found := c.gateway.severityOf(code); found {
		return severity
	}
	return Warning
}

// asks says whether the gateway's facts have a rule of their own for a code: then the one for all gateways does not hold.
func (c *check) asks(code code) bool {
	for i := c.gateway.first; i < c.gateway.last; i++ {
		if factTable[i].code == code {
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
