// Package perfecthash finds the number of a key in a list of keys that never changes: by a hash with which no two keys of the list meet, so that
// one look and one comparison are enough. The generator looks for the hash, and the decoders use it.
package perfecthash

// Of gives the hash of a key that is not empty, from 0 to 255: of its length and of three of its bytes, which tell all keys of the contract apart.
func Of(key string, factor uint32) uint32 {
	size := len(key)
	return (uint32(size)<<24 | uint32(key[0])<<16 | uint32(key[size/2])<<8 | uint32(key[size-1])) * factor >> 24
}

// Find finds the factor with which every key has a slot of its own, in as few slots as it can. A slot has the number of its key from 1,
// or 0; how many there are is a power of 2. ok is false where no such factor was
// found.
func Find(keys []string) (factor uint32, slots []uint8, ok bool) {
	for size := uint32(4); size <= 256; size *= 2 {
		for try := range uint32(1 << 20) {
			factor := try*0x9e3779b9 | 1 // one after the other, they are spread over all there are
			if slots := slotsOf(keys, factor, size); slots != nil {
				return factor, slots, true
			}
		}
	}
	return 0, nil, false
}

// slotsOf gives each key its slot; nil when two would have the same.
func slotsOf(keys []string, factor, size uint32) []uint8 {
	slots := make([]uint8, size)
	for i, key := range keys {
		slot := &slots[Of(key, factor)&(size-1)]
		if *slot != 0 {
			return nil
		}
		*slot = uint8(i + 1)
	}
	return slots
}
