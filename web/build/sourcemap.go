// A source map for a script in which something was replaced: columns move, and nothing else.

package build

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf16"
)

// movedMap gives the source map of replaced(script, all), from the one of script.
func movedMap(sourceMap, script string, all []replacement) (string, error) {
	var content struct{ Mappings string }
	if err := json.Unmarshal([]byte(sourceMap), &content); err != nil {
		return "", err
	}
	mappings, err := moved(content.Mappings, script, all)
	if err != nil {
		return "", err
	}
	return strings.Replace(sourceMap, content.Mappings, mappings, 1), nil
}

// moved gives the mappings of replaced(script, all), from those of script: between semicolons the lines of the script, between commas the places
// on a line that have a source (https://tc39.es/ecma426/). The first number of a place is how far behind the last one it is. The others are of
// the sources.
func moved(mappings, script string, all []replacement) (string, error) {
	shifts := shiftsOf(script, all)
	var out strings.Builder
	for line, places := range strings.Split(mappings, ";") {
		if line > 0 {
			out.WriteByte(';')
		}
		column, by, last := 0, 0, 0
		for i, place := range strings.Split(places, ",") {
			if place == "" {
				continue
			}
			if i > 0 {
				out.WriteByte(',')
			}
			distance, rest, err := readNumber(place)
			if err != nil {
				return "", err
			}
			column += distance
			for ; len(shifts) > 0 && (shifts[0].line < line || shifts[0].line == line && shifts[0].column < column); shifts = shifts[1:] {
				if shifts[0].line == line {
					by += shifts[0].by
				}
			}
			out.WriteString(writtenNumber(column+by-last) + rest)
			last = column + by
		}
	}
	return out.String(), nil
}

// shift moves what is behind a place of a script, on the same line.
type shift struct{ line, column, by int }

// shiftsOf gives how replacements move what is behind them. As in source maps, a column is a UTF-16 unit.
func shiftsOf(script string, all []replacement) []shift {
	var shifts []shift
	line, column, read := 0, 0, 0
	for _, one := range all {
		for _, character := range script[read:one.from] {
			column += utf16.RuneLen(character)
			if character == '\n' {
				line, column = line+1, 0
			}
		}
		read = one.from
		shifts = append(shifts, shift{line, column, len(one.by) - (one.to - one.from)})
	}
	return shifts
}

// mapDigits are those of numbers in mappings, the last five bits first. The last bit of all says whether a number is negative; a digit from 32 up
// says that another follows.
const mapDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// readNumber gives the number at the beginning of a text, and what is behind it.
func readNumber(text string) (number int, rest string, err error) {
	bits := 0
	for i := range len(text) {
		digit := strings.IndexByte(mapDigits, text[i])
		if digit < 0 {
			break
		}
		bits |= digit & 31 << (5 * i)
		if digit < 32 {
			if number = bits >> 1; bits&1 == 1 {
				number = -number
			}
			return number, text[i+1:], nil
		}
	}
	return 0, "", errors.New("a source map with a place that is no number: " + text)
}

// writtenNumber gives the text of a number.
func writtenNumber(number int) string {
	bits := number << 1
	if number < 0 {
		bits = -number<<1 | 1
	}
	var text []byte
	for ; bits >= 32; bits >>= 5 {
		text = append(text, mapDigits[bits&31|32])
	}
	return string(append(text, mapDigits[bits]))
}
