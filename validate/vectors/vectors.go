// Package vectors reads the behaviour vectors of testdata/vectors: requests, each with the report that the rules ask for. The Go tests
// run them natively and in Node, the tests of the built page through the page: so it knows nothing of the engine.
//
// A file is {"bases": {...}, "vectors": [...]}, one vector a line:
//
//	{"name":"a fraction of a won is refused","base":"card","set":{"amount":0.5},"just":"amount.integer","issues":["error amount.integer"]}
//
//	name     what the rules say, as a sentence
//	base     the request to start from: one of the bases of any file
//	drop     paths to take out of it: ["name", "kiccProducts[1].quantity"]
//	set      values to put at paths, null being the JSON null; a key that is not there yet comes last
//	size     the length in bytes that custom_data, a string of x, gives the whole text. A page measures without quotes and brackets: what is
//	         just too large as a text is for Go only
//	text     in place of all these: the request's text itself, for what only Go can be given
//	options  as check takes them in JavaScript, but with now as RFC 3339 has it
//	just     the code at whose boundary the vector stands: it trips it, or just does not
//	issues   all of the report's, in order: "error amount.type", with " at kiccProducts[1].amount" where the code alone does not tell
//	         the path, and " suggests amount" where there is a suggestion; "{0..9}" in one makes it ten
//	changes  all of the report's, in order: ["amount.normalized", from, to], the first with " at ..." likewise
//	gateway, flow, truncated
//	         the report's, where the vector is about them; ok where the issues that are reported do not tell
//
// Unless they are given, the device is "pc", so that not every vector has the warning of a missing m_redirect_url, and now is the
// beginning of 2026 in Korea; "" means really none.
package vectors

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// Vector is one request and what its report must be.
type Vector struct {
	File string // in the folder testdata/vectors
	Name string
	// Params is the request's JSON text; what is no JSON where the vector is about that.
	Params []byte
	// Text says that Params is to be taken as text: JavaScript could not have it, or not tell it from another.
	Text    bool
	Options Options
	// Just is the code at whose boundary the vector stands, or empty.
	Just string
	// The report. An empty Gateway or Flow may be any.
	OK        bool
	Issues    []string
	Changes   []Change
	Truncated bool
	Gateway   string
	Flow      string
}

// Options are those that check takes in JavaScript. Empty ones are not given.
type Options struct {
	Gateway, Device, Locale, BaseURL string
	Strict                           bool
	Now                              time.Time
	// Channels and Rules are given as such.
	Channels, Rules map[string]string
}

// Change is one change of a report: Code with the path where the code alone does not tell it, From and To as encoding/json decodes them.
type Change struct {
	Code     string
	From, To any
}

// UnmarshalJSON reads a change from an array of the three.
func (c *Change) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, &[]any{&c.Code, &c.From, &c.To})
}

// Trips says whether an issue or a change of the vector has the code.
func (v *Vector) Trips(code string) bool {
	for _, issue := range v.Issues {
		if strings.Fields(issue)[1] == code {
			return true
		}
	}
	for _, change := range v.Changes {
		if strings.Fields(change.Code)[0] == code {
			return true
		}
	}
	return false
}

// JSON gives the options as check takes them in JavaScript. What a page would choose by itself is in it even when not given.
func (o Options) JSON() []byte {
	options := map[string]any{"baseURL": o.BaseURL, "locale": "en", "strict": o.Strict}
	for name, value := range map[string]string{"gateway": o.Gateway, "device": o.Device, "locale": o.Locale} {
		if value != "" {
			options[name] = value
		}
	}
	if o.Channels != nil {
		options["channels"] = o.Channels
	}
	if o.Rules != nil {
		options["rules"] = o.Rules
	}
	if !o.Now.IsZero() {
		options["now"] = o.Now.UnixMilli()
	}
	text, err := json.Marshal(options)
	if err != nil {
		panic(err) // strings, a boolean and a number
	}
	return text
}

// Into sets the fields of options, a pointer to validate.Options, to those of the same name in o. This package must not import that one, whose
// tests import it. A field that options lacks is a mistake, and panics.
func (o Options) Into(options any) {
	from, into := reflect.ValueOf(o), reflect.ValueOf(options).Elem()
	for i := range from.NumField() {
		field := into.FieldByName(from.Type().Field(i).Name)
		if from.Field(i).Kind() == reflect.Map {
			field.Set(mapOf(from.Field(i), field.Type()))
		} else {
			field.Set(from.Field(i).Convert(field.Type()))
		}
	}
}

// mapOf gives a map of texts as one of another type, whose values are texts too or can be read from one.
func mapOf(from reflect.Value, typ reflect.Type) reflect.Value {
	into := reflect.MakeMap(typ)
	for key, text := range from.Seq2() {
		value := reflect.New(typ.Elem())
		if reader, ok := value.Interface().(encoding.TextUnmarshaler); !ok {
			value.Elem().SetString(text.String())
		} else if err := reader.UnmarshalText([]byte(text.String())); err != nil {
			panic(err)
		}
		into.SetMapIndex(key, value.Elem())
	}
	return into
}

// line is a vector as a file has it.
type line struct {
	Name    string
	Base    string
	Drop    []string
	Set     *value
	Size    int
	Text    *string
	Options map[string]any
	Just    string
	OK      *bool
	Issues  []string
	Changes []Change
	Gateway string
	Flow    string

	Truncated bool
}

// All reads the vectors of all files of testdata/vectors, in the order of the files' names and of their lines, and then those of its folder
// gateways. validate is the folder of the package paycheck/validate.
func All(validate string) ([]Vector, error) {
	folder := filepath.Join(validate, "testdata", "vectors")
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	ofGateways, err := filepath.Glob(filepath.Join(folder, "gateways", "*.json"))
	if err != nil {
		return nil, err
	}
	paths = append(paths, ofGateways...)
	bases := map[string]*value{}
	files := make([][]line, len(paths))
	for i, path := range paths {
		if files[i], err = readFile(path, bases); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	var all []Vector
	for i, lines := range files {
		for _, line := range lines {
			vector, err := line.expand(bases)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", paths[i], line.Name, err)
			}
			if vector.File, err = filepath.Rel(folder, paths[i]); err != nil {
				return nil, err
			}
			all = append(all, vector)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no vectors in %s", validate)
	}
	return all, nil
}

// readFile reads one file's vectors, and its bases into bases.
func readFile(path string, bases map[string]*value) ([]line, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Bases   map[string]*value
		Vectors []line
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(&file); err != nil {
		return nil, err
	}
	for name, base := range file.Bases {
		if bases[name] != nil {
			return nil, fmt.Errorf("a second base %s", name)
		}
		bases[name] = base
	}
	return file.Vectors, nil
}

// expand makes the request and the options whole.
func (l *line) expand(bases map[string]*value) (Vector, error) {
	vector := Vector{Name: l.Name, Text: l.Text != nil, Just: l.Just, Changes: l.Changes, Truncated: l.Truncated, Gateway: l.Gateway, Flow: l.Flow}
	vector.OK = true
	for _, issue := range l.Issues {
		vector.Issues = append(vector.Issues, spread(issue)...)
		vector.OK = vector.OK && !strings.HasPrefix(issue, "error ")
	}
	if l.OK != nil {
		vector.OK = *l.OK
	}
	var err error
	if vector.Options, err = readOptions(l.Options); err != nil {
		return Vector{}, err
	}
	if l.Text != nil {
		vector.Params = []byte(*l.Text)
		return vector, nil
	}
	base, found := bases[l.Base]
	if !found {
		return Vector{}, fmt.Errorf("no base %q", l.Base)
	}
	request := base.clone()
	for _, path := range l.Drop {
		if err := request.drop(path); err != nil {
			return Vector{}, err
		}
	}
	if l.Set != nil {
		for _, member := range l.Set.members {
			if err := request.set(member.key, member.value); err != nil {
				return Vector{}, err
			}
		}
	}
	vector.Params = request.append(nil)
	if l.Size > 0 {
		vector.Params, vector.Text = fill(vector.Params, l.Size), l.Size > 1<<20
	}
	return vector, nil
}

// spread makes an issue with {0..9} in it ten issues.
func spread(issue string) (issues []string) {
	before, rest, _ := strings.Cut(issue, "{")
	span, after, found := strings.Cut(rest, "}")
	var first, last int
	if n, _ := fmt.Sscanf(span, "%d..%d", &first, &last); !found || n != 2 {
		return []string{issue}
	}
	for i := first; i <= last; i++ {
		issues = append(issues, before+strconv.Itoa(i)+after)
	}
	return issues
}

// fill gives an object's text the length size, with a member custom_data.
func fill(object []byte, size int) []byte {
	text := append(object[:len(object)-1], `,"custom_data":"`...)
	text = append(text, strings.Repeat("x", size-len(text)-len(`"}`))...)
	return append(text, `"}`...)
}

// readOptions reads the options of a vector.
func readOptions(given map[string]any) (Options, error) {
	options := Options{Device: "pc", Now: time.Date(2025, 12, 31, 15, 0, 0, 0, time.UTC)}
	for name, value := range given {
		text, isText := value.(string)
		var err error
		switch {
		case name == "strict" && !isText:
			options.Strict, isText = value.(bool)
		case name == "channels" || name == "rules":
			texts := map[string]string{}
			members, isObject := value.(map[string]any)
			for key, member := range members {
				if texts[key], isText = member.(string); !isText {
					return Options{}, fmt.Errorf("option %s: %v", name, member)
				}
			}
			isText = isObject
			if name == "channels" {
				options.Channels = texts
			} else {
				options.Rules = texts
			}
		case name == "gateway":
			options.Gateway = text
		case name == "device":
			options.Device = text
		case name == "locale":
			options.Locale = text
		case name == "baseURL":
			options.BaseURL = text
		case name == "now" && text == "":
			options.Now = time.Time{}
		case name == "now":
			options.Now, err = time.Parse(time.RFC3339Nano, text)
		default:
			isText = false
		}
		if err != nil {
			return Options{}, err
		}
		if !isText {
			return Options{}, fmt.Errorf("option %s: %v", name, value)
		}
	}
	return options, nil
}
