// Looking into values that no struct of the contract describes: bypass, products of other gateways, whatever stands under an unknown key.
// Nothing is allocated for it, but natively for strings with escapes.

package validate

// walk goes over the members of an object, or the entries of an array, in their order. What is neither has none.
type walk struct {
	tape tapeReader // where the next value stands, of what came on a tape
	json jsonWalk   // the same, of JSON
	keys bool       // of an object
	// index is the place of the value, from 0.
	index int
	// key is the value's, in an object.
	key string
	// value is what next found. A rule may ask of it, and repair it, as of a field.
	value Value
}

// walk begins to go over what v holds; next finds the first.
func (v *Value) walk() walk {
	w := walk{index: -1}
	if v.kind == kindArray || v.kind == kindObject {
		w.keys = v.kind == kindObject
		if v.tape != nil {
			w.tape = tapeReader{tape: v.tape, slot: int(v.slot), pos: int(v.pos)}
		} else {
			w.beginJSON(v)
		}
	}
	return w
}

// next finds the next value. It is false where there is no more.
func (w *walk) next() bool {
	if w.tape.tape == nil {
		return w.nextInJSON()
	}
	r := &w.tape
	s := r.next()
	if s.kind() == tapeEnd {
		r.slot-- // the next time too
		return false
	}
	w.index++
	if w.keys {
		if s.kind() == tapeKey {
			w.key, _ = r.string(s)
			s = r.next()
		} else {
			w.key = keyNames[min(s.key(), len(keyNames)-1)]
		}
	}
	w.value = Value{}
	r.value(&w.value, s)
	return !r.broken
}

// member gives the value under a key of an object. Its kind is kindAbsent where there is none, or where v is no object.
func (v *Value) member(key string) Value {
	if v.kind == kindObject {
		for w := v.walk(); w.next(); {
			if w.key == key {
				return w.value
			}
		}
	}
	return Value{}
}

// entries gives how many entries an array has; 0 where v is none.
func (v *Value) entries() int {
	count := 0
	if v.kind == kindArray {
		for w := v.walk(); w.next(); {
			count++
		}
	}
	return count
}
