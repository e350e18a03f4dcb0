package validate

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryKeyFindsItsFieldAndNoOtherKeyDoes(t *testing.T) {
	for i := range fieldTables {
		table := &fieldTables[i]
		if len(table.keys) != len(table.fields) {
			t.Fatalf("%q has %d keys and %d fields", table.path, len(table.keys), len(table.fields))
		}
		for number, key := range table.keys {
			if table.find(key) != &table.fields[number] {
				t.Errorf("%q: the key %s does not find its field", table.path, key)
			}
			for _, other := range []string{strings.ToUpper(key), key + "_", key[1:], key[:len(key)-1], "x" + key[1:]} {
				if !slices.Contains(table.keys, other) && table.find(other) != nil {
					t.Errorf("%q: the key %s finds a field", table.path, other)
				}
			}
		}
		if table.find("") != nil {
			t.Errorf("%q: the empty key finds a field", table.path)
		}
	}
}
