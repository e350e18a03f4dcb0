// JSON from anyone, as far as it can be read at all: records and webhooks.

package payment

import (
	"encoding/json"
	"strconv"

	"paycheck/validate"
	"paycheck/validate/internal/given"
	"paycheck/validate/internal/message"
)

// object is a JSON object by its keys, exactly as they are written.
type object map[string]json.RawMessage

// value gives what stands at a key, and whether something does: null is nothing.
func (o object) value(key string) (json.RawMessage, bool) {
	value, found := o[key]
	return value, found && string(value) != "null"
}

// fault is why a text is no object.
type fault struct {
	problem string // as codes name it
	gaps    gaps   // of a message that tells of it
}

// Error goes on after what the text was to be.
func (f *fault) Error() string { return say(faults[f.problem], validate.English, f.gaps) }

var faults = map[string]validate.Bilingual{
	"too_large":     {EN: "is over {limit} KiB"},
	"syntax":        {EN: "is no JSON from byte {offset} on"},
	"too_deep":      {EN: "is nested deeper than {limit} levels"},
	"duplicate_key": {EN: `has "{key}" twice`},
	"type":          {EN: "is {kind} and no JSON object"},
}

func tooLarge(most int) *fault {
	return &fault{"too_large", gaps{message.Limit: strconv.Itoa(most >> 10)}}
}

// readObject reads a JSON object of at most so many bytes, as RFC 8259 has it, in which no key stands twice.
func readObject(text []byte, most int) (object, *fault) {
	if len(text) > most {
		return nil, tooLarge(most)
	}
	var reader given.SyntaxReader
	syntax := reader.Read(text)
	switch {
	case syntax.Offset >= 0:
		return nil, &fault{"syntax", gaps{message.Offset: strconv.Itoa(syntax.Offset)}}
	case syntax.Depth > given.MaxDepth:
		return nil, &fault{"too_deep", gaps{message.Limit: strconv.Itoa(given.MaxDepth)}}
	case len(syntax.Duplicates) > 0:
		return nil, &fault{"duplicate_key", gaps{message.Key: shownPath(syntax.Duplicates[0])}}
	}
	var read object
	if kindOf(text) != "an object" || json.Unmarshal(text, &read) != nil {
		return nil, &fault{"type", gaps{message.Kind: kindOf(text)}}
	}
	return read, nil
}

// kindOf says what a valid JSON text is.
func kindOf(text []byte) string {
	for _, b := range text {
		switch b {
		case ' ', '\t', '\r', '\n':
			continue
		case '{':
			return "an object"
		case '[':
			return "an array"
		case '"':
			return "a string"
		case 't', 'f':
			return "a boolean"
		case 'n':
			return "null"
		default:
			return "a number"
		}
	}
	return "nothing"
}
