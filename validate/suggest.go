// What somebody most likely meant by a name that does not exist.

package validate

import (
	"slices"
	"unicode/utf8"
)

// alias is a wrong name that people are known to use, and the right one.
type alias struct{ from, to string }

// A name is suggested up to this edit distance. Shorter names than shortestSuggestedName are not: two edits make
// them of almost anything.
const (
	furthestSuggestion    = 2
	shortestSuggestedName = 4
)

// suggest gives the known key that key most likely stands for, as `unknown_key` suggests it: the one
// that its alias names or else the nearest name. "" if there is none.
// Names that the object holds already are not suggested.
func suggest(key string, names []string, aliases []alias, holds func(name string) bool) string {
	for i := range aliases {
		if aliases[i].from == key && !holds(aliases[i].to) {
			return aliases[i].to
		}
	}
	return nearest(key, names, shortestSuggestedName, holds)
}

// suggestMethod gives the method of a gateway that a value of pay_method most likely stands for: gateways have two names for Samsung Pay.
func suggestMethod(method string, methods []string) string {
	for _, names := range [...][2]string{{"samsung", "samsungpay"}, {"samsungpay", "samsung"}} {
		if method == names[0] && slices.Contains(methods, names[1]) {
			return names[1]
		}
	}
	return nearest(method, methods, shortestSuggestedName, nil)
}

// nearest gives the name with the smallest edit distance from word, the first of them in the order of names, if
// that is at most furthestSuggestion and the name has at least shortest letters; "" if none is. For `pg.unknown`,
// which sets no shortest. Names that are to be left out are. Names are ASCII; a word of any length costs no more than they do.
func nearest(word string, names []string, shortest int, left func(name string) bool) string {
	found, distance := "", furthestSuggestion+1
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
