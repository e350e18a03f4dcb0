package validate

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryKeyFindsItsFieldAndNoOtherKeyDoes(t *testing.T) {
	for i := range knownKeys {
		set := &knownKeys[i]
		if len(set.keys) != len(set.fields) {
			t.Fatalf("%q has %d keys and %d fields", set.path, len(set.keys), len(set.fields))
		}
		for number, key := range set.keys {
			if set.find(key) != &set.fields[number] {
				t.Errorf("%q: the key %s does not find its field", set.path, key)
			}
			for _, other := range []string{strings.ToUpper(key), key + "_", key[1:], key[:len(key)-1], "x" + key[1:]} {
				if !slices.Contains(set.keys, other) && set.find(other) != nil {
					t.Errorf("%q: the key %s finds a field", set.path, other)
				}
			}
		}
		if set.find("") != nil {
			t.Errorf("%q: the empty key finds a field", set.path)
		}
	}
}
