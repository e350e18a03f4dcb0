// From the number of a key to its field, by tables that rulegen writes. As a switch over the keys the same is so large that V8 takes longer
// to optimize it than for all else of a check.

package validate

import "slices"

// fieldTable has the keys of one object of the contract.
type fieldTable struct {
	path   string   // of the object
	keys   []string // in the order of the struct's fields
	fields []fieldPlace
	// numbers has, for the number of each key, the number of its field from 1, or 0. It ends with the last key that has one.
	numbers []uint8
}

// fieldPlace is where in its struct a field stands, and what it is.
type fieldPlace struct {
	offset uintptr
	typ    fieldType
}

type fieldType uint8

// numbered gives the field that the key of a number is for; nil where the object has none.
func (t *fieldTable) numbered(key int) *fieldPlace {
	if key >= len(t.numbers) || t.numbers[key] == 0 {
		return nil
	}
	return &t.fields[t.numbers[key]-1]
}

// named gives the field that a key is for; nil where the object has none.
func (t *fieldTable) named(key string) *fieldPlace {
	if i := slices.Index(t.keys, key); i >= 0 {
		return &t.fields[i]
	}
	return nil
}
