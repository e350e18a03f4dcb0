// Filling templates.

package message

import "testing"

// words fills gaps from a map.
type words map[Gap]string

func (w words) Fill(text []byte, gap Gap) []byte { return append(text, w[gap]...) }

func TestATemplateIsFilled(t *testing.T) {
	for _, test := range []struct {
		sentence, template string
		with               words
		want               string
	}{
		{"words alone stay", "Remove it.", nil, "Remove it."},
		{"a gap is filled", "{path} is no string.", words{Path: "name"}, "name is no string."},
		{"several gaps are filled, each with its own", "{given} → {to}", words{Given: "1", To: "2"}, "1 → 2"},
		{"an optional part is said when its gap has something", "No such key.[[ Did you mean {suggestion}?]]", words{Suggestion: "name"}, "No such key. Did you mean name?"},
		{"and left out when it has nothing", "No such key.[[ Did you mean {suggestion}?]]", nil, "No such key."},
		{"each optional part is left out by itself", "[[{key}]]a[[{to}]]b", words{To: "2"}, "a2b"},
		{"a single bracket is a word", "[{key}]", words{Key: "k"}, "[k]"},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if got := string(Append(nil, Parse(test.template), test.with)); got != test.want {
				t.Errorf("%q", got)
			}
		})
	}
}
