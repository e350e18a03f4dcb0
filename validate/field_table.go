// From a key to its field, by tables that rulegen writes. As a switch over the keys the same is so large that V8 takes longer to optimize it
// than for all else of a check.

package validate

import (
	"unsafe"

	"paycheck/validate/internal/perfecthash"
)

// fieldTable has the keys of one object of the contract.
type fieldTable struct {
	path   string   // of the object
	keys   []string // in the order of the struct's fields
	fields []fieldPlace
	factor uint32 // of the hash
	// slots has, for every hash, the number of the one key that may have it, from 1; 0 where no key has. It is a power of 2 long.
	slots []uint8
}

// fieldPlace is where in its struct a field stands, and what it is.
type fieldPlace struct {
	offset uintptr
	typ    fieldType
}

type fieldType uint8

// find gives the field that a key is for; nil where the object has none.
func (t *fieldTable) find(key string) *fieldPlace {
	if key == "" {
		return nil
	}
	number := int(t.slots[perfecthash.Of(key, t.factor)&uint32(len(t.slots)-1)]) - 1
	if number < 0 || t.keys[number] != key {
		return nil
	}
	return &t.fields[number]
}

// read reads the next value of in into the field at this place of object, a pointer to the struct that the place is in.
func (p *fieldPlace) read(object unsafe.Pointer, in *lexer) {
	field := unsafe.Add(object, p.offset)
	switch p.typ { // most are of the first two types
	case isText:
		(*Text)(field).UnmarshalEasyJSON(in)
	case isInteger:
		(*Integer)(field).UnmarshalEasyJSON(in)
	default:
		p.readOther(field, in)
	}
}
