// Package suggestion finds what somebody most likely meant by a name that does not exist.
package suggestion

import "unicode/utf8"

// Alias is a wrong name that people are known to use, and the right one.
type Alias [2]string

// Names are suggested up to the edit distance furthest. Shorter names than ShortestName are no suggestion for a long list of names: two edits
// make them of almost anything.
const (
	furthest     = 2
	ShortestName = 4
)

// Key gives the known key that key most likely stands for, as `unknown_key` suggests it: the one that its alias names or else the nearest name.
// "" if there is none. Names that the object holds already are not suggested.
func Key(key string, names []string, aliases []Alias, holds func(name string) bool) string {
	for i := range aliases {
		if wrong, right := aliases[i][0], aliases[i][1]; wrong == key && !holds(right) {
			return right
		}
	}
	return Nearest(key, names, ShortestName, holds)
}

// Nearest gives the name with the smallest edit distance from word, the first of them in the order of names, if
// that is at most 2 and the name has at least shortest letters; "" if none is. Names that are to be left out are.
// Names are ASCII; a word of any length costs no more than they do.
func Nearest(word string, names []string, shortest int, left func(name string) bool) string {
	found, distance := "", furthest+1
	for _, name := range names {
		if len(name) < shortest || left != nil && left(name) {
			continue
		}
		if d := editDistance(word, name, distance); d < distance {
			found, distance = name, d
		}
	}
	return found
}

// editDistance gives Levenshtein's distance of word from the ASCII name: how many letters must be put in, taken
// out or replaced. It may stop counting at limit.
func editDistance(word, name string, limit int) int {
	if len(name)-len(word) >= limit || len(word) > utf8.UTFMax*(len(name)+limit) {
		return limit
	}
	var room [64]int
	row := room[:0] // row[i]: the distance of the word so far from name[:i]
	for i := 0; i <= len(name); i++ {
		row = append(row, i)
	}
	letters := 0
	for _, letter := range word {
		letters++
		if letters-len(name) >= limit {
			return limit
		}
		diagonal, nearby := row[0], letters
		row[0] = letters
		for i := 1; i <= len(name); i++ {
			replaced := diagonal
			if rune(name[i-1]) != letter {
				replaced++
			}
			diagonal = row[i]
			row[i] = min(replaced, row[i-1]+1, row[i]+1)
			nearby = min(nearby, row[i])
		}
		if nearby >= limit {
			return limit
		}
	}
	return row[len(name)]
}
