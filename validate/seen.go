// Finding what stands in a list twice.

package validate

import "slices"

// seen is a set of texts that keeps its memory from one list to the next. Go's map gives the garbage collector as much to do as the whole
// check of a long list.
type seen struct {
	seed  uint64 // so that nobody can send texts that all fall together
	texts []string
	slots []uint32 // the number of a text from 1, or 0; at least twice as many as texts; none where the texts are few
}

// few is how many texts are compared one by one, which takes less time than finding a slot for each.
const few = 8

// start empties the set and makes room for size texts.
func (s *seen) start(size int) {
	s.texts, s.slots = s.texts[:0], s.slots[:0]
	if size <= few {
		return
	}
	slots := 16
	for slots < 2*size {
		slots *= 2
	}
	if cap(s.slots) < slots {
		s.slots = make([]uint32, slots)
	}
	s.slots = s.slots[:slots]
	clear(s.slots)
}

// add says whether text was added before, and adds it.
func (s *seen) add(text string) bool {
	if len(s.slots) > 0 {
		return s.addToSlot(text)
	}
	if slices.Contains(s.texts, text) {
		return true
	}
	s.texts = append(s.texts, text)
	return false
}

// addToSlot is add where there are slots.
func (s *seen) addToSlot(text string) bool {
	hash := s.seed ^ 14695981039346656037 // FNV-1a
	for i := 0; i < len(text); i++ {
		hash = (hash ^ uint64(text[i])) * 1099511628211
	}
	hash ^= hash >> 32
	last := uint64(len(s.slots) - 1)
	for slot := hash & last; ; slot = (slot + 1) & last {
		switch number := s.slots[slot]; {
		case number == 0:
			s.texts = append(s.texts, text)
			s.slots[slot] = uint32(len(s.texts))
			return false
		case s.texts[number-1] == text:
			return true
		}
	}
}
