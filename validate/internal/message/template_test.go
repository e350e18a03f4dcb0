// Filling templates.

package message

import "testing"

func TestATemplateIsFilled(t *testing.T) {
	for _, test := range []struct {
		sentence, template string
		with               map[Gap]string
		want               string
	}{
		{"words alone stay", "Remove it.", nil, "Remove it."},
		{"a gap is filled", "{path} is no string.", map[Gap]string{Path: "name"}, "name is no string."},
		{"several gaps are filled, each with its own", "{given} → {to}", map[Gap]string{Given: "1", To: "2"}, "1 → 2"},
		{"an optional part is said when its gap has something", "No such key.[[ Did you mean {suggestion}?]]", map[Gap]string{Suggestion: "name"}, "No such key. Did you mean name?"},
		{"and left out when it has nothing", "No such key.[[ Did you mean {suggestion}?]]", nil, "No such key."},
		{"each optional part is left out by itself", "[[{key}]]a[[{to}]]b", map[Gap]string{To: "2"}, "a2b"},
		{"a single bracket is a word", "[{key}]", map[Gap]string{Key: "k"}, "[k]"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			fill := func(text []byte, gap Gap) []byte { return append(text, test.with[gap]...) }
			if got := string(Append(nil, Parse(test.template), fill)); got != test.want {
				t.Errorf("%q", got)
			}
		})
	}
}
