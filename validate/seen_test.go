package validate

import (
	"strconv"
	"testing"
)

func TestSeenFindsWhatStandsTwiceInAListOfAnyLength(t *testing.T) {
	var set seen
	for size := range 5 * few {
		set.start(size)
		known := map[string]bool{}
		for i := range size {
			text := strconv.Itoa(i * i % 23)
			if set.add(text) != known[text] {
				t.Errorf("in a list of %d, the text %d was seen before: %v", size, i, !known[text])
			}
			known[text] = true
		}
	}
}
