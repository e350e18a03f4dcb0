// The tape: a page's params as they cross into the program, without becoming text first. web/src/snapshot.ts writes it while it reads them.
//
// For each value there is a slot, a float64: its kind, the number of its key (contract.go), of a string its length in UTF-16 units, and of an
// array how many entries it has, or 0. A number has a second slot, which is the number itself. Objects and arrays have a slot where they begin
// and one where they end. A key that has no number, or none that the page knew yet, has a slot of its own before its value's, and is a string.
// All strings stand one after the other in one run of UTF-8, a separator behind each.
//
// This file has no build tag, so that fuzzing can hold it against the way that servers read (value_json.go).

package validate

import (
	"math/bits"
	"slices"
	"strings"
	"unsafe"

	"paycheck/validate/internal/jstext"
)

// separator stands behind each string of a tape, and between the fields of any other text that crosses. None of them holds it.
const separator = "\x00"

// tapeKind is what a slot is of. web/src/crossing.ts has the same numbers.
type tapeKind uint8

const (
	tapeEnd tapeKind = iota // of an object or an array
	tapeNull
	tapeString
	tapeNumber // the next slot is it; NaN and the infinities too
	tapeTrue
	tapeFalse
	tapeArray
	tapeObject
	tapeBigInt // its digits, as a string
	tapeKey    // the key of the next value, without a number
)

// slot is a slot that is no number, taken apart: four bits for the kind, twelve for the key, and the length.
type slot int64

const (
	slotKinds  = 1 << 4
	slotLength = 1 << 16
)

// A slot is never negative: as unsigned numbers these are single instructions.
func (s slot) kind() tapeKind { return tapeKind(uint64(s) % slotKinds) }
func (s slot) key() int       { return int(uint64(s) % slotLength / slotKinds) }
func (s slot) length() int    { return int(uint64(s) / slotLength) }

// tape is a tape to be read.
type tape struct {
	slots []float64
	run   string // all strings
	// exact says that lengths are in bytes. They are where all is ASCII, and once everything was read.
	exact bool
	// lossy says that there were lone surrogates in the strings, which became U+FFFD.
	lossy bool
}

// tapeReader reads a tape from some place on.
type tapeReader struct {
	*tape
	slot   int // the next one
	pos    int // in run
	broken bool
}

// next gives the next slot; the end of whatever is open where there is none.
func (r *tapeReader) next() slot {
	if r.slot >= len(r.slots) {
		r.broken = true
		return slot(tapeEnd)
	}
	s := slot(r.slots[r.slot])
	r.slot++
	if s < 0 {
		r.broken = true
		return slot(tapeEnd)
	}
	return s
}

// number gives the next slot as the number that it is.
func (r *tapeReader) number() float64 {
	if r.slot >= len(r.slots) {
		r.broken = true
		return 0
	}
	r.slot++
	return r.slots[r.slot-1]
}

// string gives the next string, whose slot was just read, and its traits. It notes in the slot how long it is in bytes.
func (r *tapeReader) string(s slot) (text string, found traits) {
	run, start, rest := r.run, r.pos, s.length()
	i := start
	var words wordTraits
	for rest >= 8 && i+8 <= len(run) {
		w := jstext.WordAt(run[i:])
		words.add(w)
		i += 8
		rest -= 8
		if w&jstext.Highs != 0 && !r.exact {
			rest += 8 - unitsIn(w)
		}
	}
	found = words.traits()
	for rest > 0 && i < len(run) {
		b := run[i]
		i++
		found |= traitsOfByte[b]
		switch {
		case r.exact || b < 0x80:
			rest--
		case b >= 0xf0:
			rest -= 2
		case b >= 0xc0:
			rest--
		}
	}
	for !r.exact && i < len(run) && run[i]&0xc0 == 0x80 { // of the last character
		i++
	}
	if rest != 0 || i >= len(run) || run[i] != separator[0] {
		r.broken = true
		return "", 0
	}
	r.pos = i + 1
	if more := i - start - s.length(); more != 0 {
		r.slots[r.slot-1] += float64(more * slotLength)
	}
	if text = run[start:i]; r.lossy && strings.Contains(text, "\ufffd") {
		found |= isLossy
	}
	if !jstext.IsTrimmed(text) {
		found |= hasEdge
	}
	return text, found
}

// unitsIn gives how many UTF-16 units begin in eight bytes of UTF-8: one for each character, two where it takes four bytes.
func unitsIn(w jstext.Word) int {
	follows := w &^ (w << 1) & jstext.Highs
	four := w & (w << 1) & (w << 2) & (w << 3) & jstext.Highs
	return 8 - bits.OnesCount64(uint64(follows)) + bits.OnesCount64(uint64(four))
}

// value reads the value whose slot was just read into v, which is empty.
//
//go:noinline
func (r *tapeReader) value(v *Value, s slot) {
	switch s.kind() {
	case tapeString:
		v.text, v.traits = r.string(s)
		v.kind = kindOfText(v.text)
	case tapeNumber:
		v.number = r.number()
		v.kind = kindOfNumber(v.number)
	case tapeTrue:
		v.number, v.kind = 1, kindBoolean
	case tapeFalse:
		v.kind = kindBoolean
	case tapeNull:
		v.kind = kindNull
	case tapeBigInt:
		v.text, _ = r.string(s)
		v.kind = kindBigInt
	case tapeArray:
		r.open(v, kindArray)
		r.skip()
	case tapeObject:
		r.open(v, kindObject)
		r.skip()
	default:
		r.broken = true
	}
	v.given = v.kind
}

// kindOfText gives the kind of a string.
func kindOfText(text string) kind {
	if text != "" && jstext.BeginsVisible(text[0]) || !jstext.IsBlank(text) {
		return kindString
	}
	return kindBlank
}

// kindOfNumber gives the kind of a number.
func kindOfNumber(number float64) kind {
	if number-number != 0 { // NaN, or an infinity
		return kindNaN
	}
	return kindNumber
}

// open notes that v is the object or array whose slot was just read.
func (r *tapeReader) open(v *Value, kind kind) {
	v.given, v.kind = kind, kind
	v.tape, v.slot, v.pos = r.tape, uint32(r.slot), uint32(r.pos)
}

// skip passes over what is in an object or array that was just opened, and its end. What is in there can be read later (walk.go).
func (r *tapeReader) skip() {
	for depth := 1; depth > 0 && !r.broken; {
		switch s := r.next(); s.kind() {
		case tapeArray, tapeObject:
			depth++
		case tapeEnd:
			depth--
		case tapeString, tapeBigInt, tapeKey:
			r.string(s)
		case tapeNumber:
			r.number()
		}
	}
}

// text reads a value into a field for text.
func (r *tapeReader) text(t *Text, s slot) {
	if s.kind() != tapeString {
		r.value(&t.Value, s)
		return
	}
	t.Value.text, t.traits = r.string(s)
	t.given = kindOfText(t.Value.text)
	if t.kind = t.given; t.kind == kindString {
		t.text = t.Value.text
	}
}

// integer reads a value into a field for a whole number.
func (r *tapeReader) integer(i *Integer, s slot) {
	r.value(&i.Value, s)
	if i.kind == kindNumber {
		i.number = i.Value.number
	}
}

// boolean reads a value into a field for true or false.
func (r *tapeReader) boolean(b *Boolean, s slot) {
	r.value(&b.Value, s)
	b.truth = b.isTrue()
}

// object reads a value into a struct of the contract, which begins with o. table has its fields.
func (r *tapeReader) object(o *Object, table *fieldTable, s slot) {
	if s.kind() != tapeObject {
		r.value(&o.Value, s)
		return
	}
	r.open(&o.Value, kindObject)
	for {
		s := r.next()
		if s.kind() == tapeEnd {
			return
		}
		if place := table.numbered(s.key()); place != nil {
			place.readTape(unsafe.Pointer(o), r, s)
		} else {
			r.other(o, table, s)
		}
	}
}

// other reads a member whose key has no number, or for which a struct has no field.
//
//go:noinline
func (r *tapeReader) other(o *Object, table *fieldTable, s slot) {
	key := keyNames[min(s.key(), len(keyNames)-1)]
	if s.kind() == tapeKey {
		key, _ = r.string(s)
		s = r.next()
		if place := table.named(key); place != nil {
			place.readTape(unsafe.Pointer(o), r, s)
			return
		}
	}
	o.unknown = append(o.unknown, unknownMember{key: key})
	r.value(&o.unknown[len(o.unknown)-1].value, s)
}

// readTape reads a value into the field at this place of object, a pointer to the struct that the place is in.
func (p *fieldPlace) readTape(object unsafe.Pointer, r *tapeReader, s slot) {
	field := unsafe.Add(object, p.offset)
	switch p.typ { // most are of the first two types
	case isText:
		r.text((*Text)(field), s)
	case isInteger:
		r.integer((*Integer)(field), s)
	default:
		p.readOther(field, r, s)
	}
}

// tapeList reads a value into a list of the contract, its entries into the memory of entries.
func tapeList[T any, P interface {
	*T
	readTape(*tapeReader, slot)
}](r *tapeReader, value *Value, entries []T, s slot) []T {
	entries = entries[:0]
	if s.kind() != tapeArray {
		r.value(value, s)
		return entries
	}
	if count := min(s.length(), len(r.slots)-r.slot); count > cap(entries) { // without a collector, what a list outgrows stays behind
		entries = make([]T, 0, count)
	}
	r.open(value, kindArray)
	for {
		s := r.next()
		if s.kind() == tapeEnd {
			return entries
		}
		if len(entries) == cap(entries) {
			entries = slices.Grow(entries, 1)
		}
		entries = entries[:len(entries)+1]
		entry := &entries[len(entries)-1]
		var none T
		*entry = none // where it is, and not a copy of none
		P(entry).readTape(r, s)
	}
}

// request reads all of a tape into an empty request. It is false where that is no tape of an object.
func (r *tapeReader) request(p *RequestPay) bool {
	s := r.next()
	if s.kind() != tapeObject {
		return false
	}
	r.object(&p.Object, &fieldTables[0], s)
	r.exact = true
	return !r.broken && r.slot == len(r.slots) && r.pos == len(r.run)
}

// pathOfLast gives the path of the last value of a tape that ends where its reading did: in objects and arrays that are still open.
func (r *tapeReader) pathOfLast() Path {
	path, counts, key := Path{}, []int(nil), "" // of what is open: where it is, and of arrays how many entries there were; the last key without a number
	for r.slot < len(r.slots) && !r.broken {
		s := r.next()
		switch s.kind() {
		case tapeEnd:
			counts = counts[:max(len(counts)-1, 0)]
			continue
		case tapeKey:
			key, _ = r.string(s)
			continue
		}
		if last := len(counts) - 1; last >= 0 {
			path = path[:last]
			switch {
			case counts[last] >= 0:
				path = append(path, counts[last])
				counts[last]++
			case s.key() > 0:
				path = append(path, keyNames[min(s.key(), len(keyNames)-1)])
			default:
				path = append(path, strings.Clone(key))
			}
		}
		switch s.kind() {
		case tapeString, tapeBigInt:
			r.string(s)
		case tapeNumber:
			r.number()
		case tapeArray:
			counts = append(counts, 0)
		case tapeObject:
			counts = append(counts, -1)
		}
	}
	return path
}

func (i *Integer) readTape(r *tapeReader, s slot) { r.integer(i, s) }
