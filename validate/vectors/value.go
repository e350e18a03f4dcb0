// A JSON value that keeps the order of its members, to be edited by paths.

package vectors

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// value is an object with members, an array with entries, or else its own text.
type value struct {
	bracket json.Delim // { or [, or 0
	members []member
	entries []*value
	text    []byte
}

type member struct {
	key   string
	value *value
}

// UnmarshalJSON reads any value.
func (v *value) UnmarshalJSON(text []byte) error {
	in := json.NewDecoder(bytes.NewReader(text))
	in.UseNumber()
	return v.read(in)
}

func (v *value) read(in *json.Decoder) error {
	token, err := in.Token()
	if err != nil {
		return err
	}
	bracket, opens := token.(json.Delim)
	if !opens {
		v.text, err = json.Marshal(token)
		return err
	}
	v.bracket = bracket
	for in.More() {
		entry := &value{}
		if bracket == '{' {
			key, err := in.Token()
			if err != nil {
				return err
			}
			v.members = append(v.members, member{key.(string), entry})
		} else {
			v.entries = append(v.entries, entry)
		}
		if err := entry.read(in); err != nil {
			return err
		}
	}
	_, err = in.Token() // the closing bracket
	return err
}

// append appends the value's JSON text, without white space.
func (v *value) append(text []byte) []byte {
	switch v.bracket {
	case '{':
		text = append(text, '{')
		for i, m := range v.members {
			if i > 0 {
				text = append(text, ',')
			}
			key, err := json.Marshal(m.key)
			if err != nil {
				panic(err) // a string
			}
			text = m.value.append(append(append(text, key...), ':'))
		}
		return append(text, '}')
	case '[':
		text = append(text, '[')
		for i, entry := range v.entries {
			if i > 0 {
				text = append(text, ',')
			}
			text = entry.append(text)
		}
		return append(text, ']')
	}
	return append(text, v.text...)
}

// clone gives a copy that can be edited by itself.
func (v *value) clone() *value {
	copied := &value{bracket: v.bracket, text: v.text}
	for _, m := range v.members {
		copied.members = append(copied.members, member{m.key, m.value.clone()})
	}
	for _, entry := range v.entries {
		copied.entries = append(copied.entries, entry.clone())
	}
	return copied
}

// set puts to at a path such as kiccProducts[1].quantity, whose parent must be there.
func (v *value) set(path string, to *value) error {
	parent, last, err := v.parent(path)
	if err != nil {
		return err
	}
	if i := parent.find(last); i < 0 && parent.bracket == '{' {
		parent.members = append(parent.members, member{last, to})
	} else if parent.bracket == '{' {
		parent.members[i].value = to
	} else if i >= 0 {
		parent.entries[i] = to
	} else {
		return fmt.Errorf("nothing to set at %s", path)
	}
	return nil
}

// drop takes out what is at a path.
func (v *value) drop(path string) error {
	parent, last, err := v.parent(path)
	if err != nil {
		return err
	}
	i := parent.find(last)
	if i < 0 {
		return fmt.Errorf("nothing to drop at %s", path)
	}
	if parent.bracket == '{' {
		parent.members = append(parent.members[:i], parent.members[i+1:]...)
	} else {
		parent.entries = append(parent.entries[:i], parent.entries[i+1:]...)
	}
	return nil
}

// parent gives the value that the last step of a path starts from, and that step.
func (v *value) parent(path string) (parent *value, last string, err error) {
	steps := strings.Split(strings.ReplaceAll(path, "[", ".["), ".")
	for _, step := range steps[:len(steps)-1] {
		i := v.find(step)
		switch {
		case i < 0:
			return nil, "", fmt.Errorf("no %s in %s", step, path)
		case v.bracket == '{':
			v = v.members[i].value
		default:
			v = v.entries[i]
		}
	}
	return v, steps[len(steps)-1], nil
}

// find gives the position of a step: a key of an object, or [n] in an array. -1 is none.
func (v *value) find(step string) int {
	if v.bracket == '{' {
		for i, m := range v.members {
			if m.key == step {
				return i
			}
		}
		return -1
	}
	index, err := strconv.Atoi(strings.Trim(step, "[]"))
	if err != nil || index < 0 || index >= len(v.entries) {
		return -1
	}
	return index
}
