// The loader's variables get other names than esbuild gives them. It calls no variable like one of a function around, though most of those are
// not used inside; so its names change from function to function, and compression finds less that is alike. Here a name is free unless what has
// it is used in the same function or in one inside. That takes 174 bytes of brotli off the 6,429 of paycheck.js, and 161 off the 6,485 of
// paycheck.global.js. A whole minifier after esbuild (github.com/tdewolff/minify) takes off 135 and 155: it names nothing anew that is outside of
// functions. It also rewrites code, and gives no source map.
//
// Only names change, each in its place, so that a source map needs only its columns moved. Whether it is still the same program is not left to
// what is here: esbuild is asked.

package build

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

// replacement is of script[from:to].
type replacement struct {
	from, to int
	by       string
}

// shorterNames gives what to replace, in order, in a script of esbuild's that imports nothing.
func shorterNames(script string) ([]replacement, error) {
	program, err := js.Parse(parse.NewInputString(script), js.Options{})
	if err != nil {
		return nil, err
	}
	places, err := placesOf(variablesOf(program), script, program)
	if err != nil {
		return nil, err
	}
	giveNames(places, frequentLetters(script, places))
	var all []replacement
	for _, place := range places {
		switch v := place.variable; {
		case v.given == v.name:
		case place.isProperty:
			all = append(all, replacement{place.from, place.to, v.name + ":" + v.given})
		default:
			all = append(all, replacement{place.from, place.to, v.given})
		}
	}
	return all, sameProgram(script, replaced(script, all))
}

// replaced gives script with everything replaced.
func replaced(script string, all []replacement) string {
	var out strings.Builder
	from := 0
	for _, one := range all {
		out.WriteString(script[from:one.from] + one.by)
		from = one.to
	}
	return out.String() + script[from:]
}

// variable is one that a script declares, or of the browser.
type variable struct {
	name  string // in the script
	given string // "" until it is named anew
	// isOutermost is whether it is declared outside of all functions and blocks.
	isOutermost bool
	// apart are those that may not have the same name: they are used where this one is declared, or the other way round.
	apart []*variable
}

// syntax gathers what the parser found.
type syntax struct {
	scopes []*js.Scope
	vars   []*js.Var // several for some variables
	// exported are names that an export clause mentions; the parser does not take them for variables.
	exported []string
}

// Enter is called for each part of a program.
func (s *syntax) Enter(part js.INode) js.IVisitor {
	switch part := part.(type) {
	case *js.BlockStmt:
		s.scopes = append(s.scopes, &part.Scope)
	case *js.SwitchStmt:
		s.scopes = append(s.scopes, &part.Scope)
	case *js.Var:
		s.vars = append(s.vars, part)
	case *js.ExportStmt:
		for _, clause := range part.List {
			s.exported = append(s.exported, string(clause.Name), string(clause.Binding))
		}
	}
	return s
}

// Exit is called after the parts of a part.
func (s *syntax) Exit(js.INode) {}

// variablesOf gives the variables of a program.
func variablesOf(program *js.AST) map[*js.Var]*variable {
	var found syntax
	js.Walk(&found, program)
	known := map[*js.Var]*variable{}
	for _, scope := range found.scopes {
		for _, v := range scope.Declared {
			known[v] = &variable{name: string(v.Data), isOutermost: scope.Parent == nil}
		}
	}
	// What is the browser's keeps its name, and so does what is exported, or all that is outermost where nothing is: that is no module then, and
	// the page sees it.
	for _, v := range known {
		if v.isOutermost && (found.exported == nil || slices.Contains(found.exported, v.name)) {
			v.given = v.name
		}
	}
	for _, scope := range found.scopes {
		for _, v := range scope.Undeclared {
			if v = linked(v); known[v] == nil {
				known[v] = &variable{name: string(v.Data), given: string(v.Data)}
			}
		}
	}
	for _, scope := range found.scopes {
		used := slices.Concat(scope.Declared, scope.Undeclared)
		for _, declared := range scope.Declared {
			for _, other := range used {
				if a, b := known[declared], known[linked(other)]; a != b {
					a.apart, b.apart = append(a.apart, b), append(b.apart, a)
				}
			}
		}
	}
	for _, v := range found.vars {
		known[v] = known[linked(v)]
	}
	return known
}

// linked gives what the parser takes a variable for in the end.
func linked(v *js.Var) *js.Var {
	for v.Link != nil {
		v = v.Link
	}
	return v
}

// place is where a script names a variable.
type place struct {
	from, to int
	*variable
	// isProperty is whether the name is a property's as well, as in {name}.
	isProperty bool
}

var word = regexp.MustCompile(`[\w$]+`)

// placesOf gives the places of all variables without a name of their own, in order. The parser does not keep them. But it can print the program
// again, with a mark for each variable; all words but those are then the same as in the script.
func placesOf(known map[*js.Var]*variable, script string, program *js.AST) ([]place, error) {
	marks, marked := map[*variable]string{}, map[string]*variable{}
	for printed, v := range known {
		if v == nil || v.given != "" {
			continue
		}
		if marks[v] == "" {
			marks[v] = fmt.Sprintf("$%d$", len(marks))
			marked[marks[v]] = v
		}
		printed.Data = []byte(marks[v])
	}
	var places []place
	printed, words, isProperty := program.JSString(), word.FindAllStringIndex(script, -1), false
	for _, at := range word.FindAllStringIndex(printed, -1) {
		if len(words) == 0 {
			return nil, errors.New("the parser prints more than the script has")
		}
		from, to := words[0][0], words[0][1]
		mine, its := script[from:to], printed[at[0]:at[1]]
		v := marked[its]
		switch {
		case its == "return" && mine != its: // of () => x, printed as () => { return x; }
			continue
		case mine == its && strings.HasPrefix(printed[at[1]:], ":") && !strings.HasPrefix(script[to:], ":"): // {name}, printed as {name: mark}
			isProperty = true
			continue
		case v != nil && v.name == mine:
			places = append(places, place{from, to, v, isProperty})
			isProperty = false
		case mine != its:
			return nil, fmt.Errorf("the parser prints %q where the script has %q", its, mine)
		}
		words = words[1:]
	}
	if len(words) > 0 {
		return nil, fmt.Errorf("the parser prints nothing for the last %d words of the script", len(words))
	}
	return places, nil
}

// giveNames names what is in functions first, in order of appearance: parameters have the same names then in most functions, and compression
// likes that. What is outermost follows, by number of places, as there are not enough short names for all.
func giveNames(places []place, letters string) {
	count := map[*variable]int{}
	var inner, outermost []*variable
	for _, place := range places {
		v := place.variable
		count[v]++
		switch {
		case count[v] > 1:
		case v.isOutermost:
			outermost = append(outermost, v)
		default:
			inner = append(inner, v)
		}
	}
	slices.SortStableFunc(outermost, func(a, b *variable) int { return count[b] - count[a] })
	for _, v := range slices.Concat(inner, outermost) {
		taken := map[string]bool{}
		for _, other := range v.apart {
			taken[other.given] = true
		}
		for i := 0; v.given == "" || taken[v.given] || js.Keywords[v.given] != js.ErrorToken; i++ {
			v.given = shortName(i, letters)
		}
	}
}

// shortName gives all names of one letter as i goes up, then those of two.
func shortName(i int, letters string) string {
	if i < len(letters) {
		return letters[i:][:1]
	}
	i -= len(letters)
	return letters[i/len(letters):][:1] + letters[i%len(letters):][:1]
}

// letters that names begin with.
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$"

// frequentLetters gives the letters in order of how frequent they are in a script outside of variables' names: compression takes 10 bytes less then.
func frequentLetters(script string, places []place) string {
	count := map[byte]int{}
	from := 0
	for _, place := range append(places, place{from: len(script)}) {
		for _, letter := range []byte(script[from:place.from]) {
			count[letter]++
		}
		from = place.to
	}
	sorted := []byte(letters)
	slices.SortStableFunc(sorted, func(a, b byte) int { return count[b] - count[a] })
	return string(sorted)
}

// sameProgram asks esbuild whether two scripts differ in nothing but names: it has to write the same for both when it names all variables itself.
func sameProgram(one, other string) error {
	even := evenly(one, min(len(one), 1000)) // few letters are in the names of a thousand variables
	var written [2]string
	for i, script := range []string{one, other} {
		result := api.Transform(script+even, api.TransformOptions{Format: api.FormatESModule, MinifyIdentifiers: true, MinifyWhitespace: true})
		if len(result.Errors) > 0 {
			return fmt.Errorf("esbuild cannot read what has other names:\n%s", strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), ""))
		}
		written[i] = string(result.Code)
	}
	if written[0] != written[1] {
		return errors.New("to esbuild the script with other names is another program")
	}
	return nil
}

// evenly gives a statement behind which a script has of each letter so many more than of the one before, so that this alone decides which are frequent.
// esbuild gives names of frequent letters first, and counts also those of the names that a script has where it declares variables.
func evenly(script string, more int) string {
	all, most := letters+"0123456789", 0
	for _, letter := range all {
		most = max(most, strings.Count(script, string(letter)))
	}
	var text strings.Builder
	for i, letter := range all {
		text.WriteString(strings.Repeat(string(letter), most-strings.Count(script, string(letter))+i*more))
	}
	return ";'" + text.String() + "'"
}
