package build

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

func TestNumbersOfSourceMaps(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"A", 0}, {"C", 1}, {"D", -1}, {"e", 15}, {"f", -15}, {"gB", 16}, {"hB", -16}, {"+/B", 1023}, {"ggggC", 1 << 20},
	} {
		got, rest, err := readNumber(test.text + "rest")
		if got != test.want || rest != "rest" || err != nil {
			t.Errorf("%s is read as %d, with %q behind: %v", test.text, got, rest, err)
		}
		if text := writtenNumber(test.want); text != test.text {
			t.Errorf("%d is written as %s instead of %s", test.want, text, test.text)
		}
	}
	for _, text := range []string{"", "g", "*", "g*"} {
		if _, _, err := readNumber(text); err == nil {
			t.Errorf("%q is read", text)
		}
	}
}

func TestWhatReplacementsMove(t *testing.T) {
	for _, test := range []struct {
		sentence, script, replace, by string
		mappings, want                string
	}{
		{"what is behind moves", "long+x", "long", "b", "AAAA,IAAI", "AAAA,CAAI"},
		{"by all that is before", "long+long+x", "long", "b", "AAAA,KAAK,KAAK", "AAAA,EAAK,EAAK"},
		{"to the right too", "({a}),x", "a", "a:bc", "EAAE,IAAI", "EAAE,OAAI"},
		{"what is before stays", "x+long", "long", "b", "AAAA,EAAE", "AAAA,EAAE"},
		{"other lines stay", "long\nx+x", "long", "b", "AAAA;AAAC,EAAE", "AAAA;AAAC,EAAE"},
		{"a line without places too", "long\n\nx", "long", "b", "AAAA;;AAAC", "AAAA;;AAAC"},
		{"a column is one UTF-16 unit of a text", "'결𝒳'+long+x", "long", "b", "KAAA,KAAK", "KAAA,EAAK"},
		{"a place without a source moves like others", "long+x", "long", "b", "AAAA,I", "AAAA,C"},
	} {
		var all []replacement
		for from := 0; ; {
			at := strings.Index(test.script[from:], test.replace)
			if at < 0 {
				break
			}
			all = append(all, replacement{from + at, from + at + len(test.replace), test.by})
			from += at + len(test.replace)
		}
		if got, err := moved(test.mappings, test.script, all); got != test.want || err != nil {
			t.Errorf("%s: %s became %s instead of %s: %v", test.sentence, test.mappings, got, test.want, err)
		}
	}
	if got, err := moved("AAAA,!", "x", nil); err == nil {
		t.Errorf("a map with another character is read: %s", got)
	}
}

// origin is where something in a script comes from.
type origin struct {
	behind string // the rest of the line in the source
	name   string // of a variable in the source, "" for what is none
}

// origins gives what a source map says, by line and column of the script.
func origins(t *testing.T, sourceMap []byte) map[[2]int]origin {
	t.Helper()
	var content struct {
		SourcesContent, Names []string
		Mappings              string
	}
	if err := json.Unmarshal(sourceMap, &content); err != nil {
		t.Fatal(err)
	}
	var sources [][]string
	for _, source := range content.SourcesContent {
		sources = append(sources, strings.Split(source, "\n"))
	}
	found := map[[2]int]origin{}
	var at [5]int // column, source, its line, its column, name
	for line, places := range strings.Split(content.Mappings, ";") {
		at[0] = 0
		for _, place := range strings.Split(places, ",") {
			field := 0
			for ; place != ""; field++ {
				distance, rest, err := readNumber(place)
				if err != nil {
					t.Fatal(err)
				}
				at[field] += distance
				place = rest
			}
			if field < 4 {
				continue
			}
			source := utf16.Encode([]rune(sources[at[1]][at[2]]))
			one := origin{behind: string(utf16.Decode(source[at[3]:]))}
			if field == 5 {
				one.name = content.Names[at[4]]
			}
			found[[2]int{line, at[0]}] = one
		}
	}
	return found
}

// loader gives a folder with the loader.
func loader(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := Loader(root(t), compiled(t, "./wasm"), dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTheLoadersSourceMapsLeadToTheSameWords(t *testing.T) {
	if WholeRuntime() {
		t.Skip("a part of wasm_exec.js is in that loader too, which esbuild changes before it is bundled")
	}
	properties, texts := regexp.MustCompile(`\.([a-zA-Z]\w{3,})`), regexp.MustCompile(`"([^"\\]{4,})"`)
	dir := loader(t)
	for _, name := range []string{"paycheck.js", "paycheck.global.js"} {
		found := origins(t, content(t, filepath.Join(dir, name+".map")))
		script, comment, _ := strings.Cut(string(content(t, filepath.Join(dir, name))), "//# ")
		if comment != "sourceMappingURL="+name+".map\n" {
			t.Errorf("%s ends with %q", name, comment)
		}
		var all, led, quoted int // properties, those that lead to their source, and texts that do
		for i, line := range strings.Split(script, "\n") {
			column := func(at int) [2]int { return [2]int{i, len(utf16.Encode([]rune(line[:at])))} }
			for _, at := range properties.FindAllStringSubmatchIndex(line, -1) {
				all++
				if one, is := found[column(at[2])]; is {
					led++
					if word := line[at[2]:at[3]]; !strings.HasPrefix(one.behind, word) {
						t.Errorf("%s: the property %s leads to %s", name, word, one.behind)
					}
				}
			}
			for _, at := range texts.FindAllStringSubmatchIndex(line, -1) {
				if one, is := found[column(at[0])]; is {
					quoted++
					if text := line[at[2]:at[3]]; !strings.HasPrefix(one.behind[1:], text) && !strings.HasPrefix(one.behind, "VERSION") {
						t.Errorf("%s: the text %q leads to %s", name, text, one.behind)
					}
				}
			}
		}
		variables := 0
		for _, one := range found {
			if one.name != "" {
				variables++
				if !strings.HasPrefix(one.behind, one.name) {
					t.Errorf("%s: the variable %s leads to %s", name, one.name, one.behind)
				}
			}
		}
		t.Logf("%s: %d of %d properties, %d texts and %d places of variables lead to where they are in the source", name, led, all, quoted, variables)
		if 100*led < 95*all || all < 200 || quoted < 50 || variables < 1000 {
			t.Errorf("%s: too few lead to their source", name)
		}
	}
}

func TestAStackOfTheLoaderNamesTheSource(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node here")
	}
	file := filepath.Join(loader(t), "paycheck.js")
	module := strings.TrimSuffix(file, ".js") + ".mjs"
	if err := os.Rename(file, module); err != nil {
		t.Fatal(err)
	}
	printed, err := exec.Command(node, "--enable-source-maps", "--input-type=module", "--eval",
		"import { load } from '"+module+"'; load({ wasm: 'x:', integrity: 'x' }).catch((error) => console.log(error.stack))").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, printed)
	}
	frame := regexp.MustCompile(`/web/src/source\.ts:(\d+):\d+`).FindSubmatch(printed)
	if frame == nil {
		t.Fatalf("source.ts is not in the stack:\n%s", printed)
	}
	line, _ := strconv.Atoi(string(frame[1]))
	source := strings.Split(string(content(t, filepath.Join(root(t), "web", "src", "source.ts"))), "\n")
	if got := source[line-1]; !strings.Contains(got, "throw loadFailure('the option integrity") {
		t.Errorf("the stack leads to %q:\n%s", got, printed)
	}
}
