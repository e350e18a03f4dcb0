//go:build !browser

// validator/v10 is the authority on what the rule tags mean: here it reads them by reflection, and must name the same failures as the
// generated rules.

package validate

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"

	"paycheck/validate/internal/ruletags"
)

// ruled is a struct of request.go with rules in one column.
type ruled struct {
	typ    reflect.Type
	layers []*validator.Validate
	codes  map[string]string // by field name, or field name with [], and tag
}

// ruledStructs holds every struct of the request with every column that it has.
var ruledStructs = func() (all []ruled) {
	paths := map[reflect.Type]string{}
	placeStructs(reflect.TypeFor[RequestPay](), "", paths)
	for typ, path := range paths {
		if r := newRuled(typ, path); r.layers != nil {
			all = append(all, r)
		}
	}
	return all
}()

// placeStructs notes the path of every struct of the request.
func placeStructs(typ reflect.Type, path string, paths map[reflect.Type]string) {
	paths[typ] = path
	for i := range typ.NumField() {
		inner := typ.Field(i)
		entry := inner.Type
		if list, ok := entry.FieldByName("entries"); ok && entry != typ {
			entry = list.Type.Elem()
		}
		if _, isObject := entry.FieldByName("Object"); isObject && !inner.Anonymous {
			placeStructs(entry, strings.TrimPrefix(path+"."+inner.Tag.Get("json"), "."), paths)
		}
	}
}

// newRuled prepares validators for a struct. validator stops at a field's first failure, and paycheck tells all: so each layer has the tags
// that end a value's checks and one of the others.
func newRuled(typ reflect.Type, path string) ruled {
	r := ruled{typ: typ, codes: map[string]string{}}
	fields := map[string][]string{} // what each layer has for a field
	layers := 0
	for i := range typ.NumField() {
		field := typ.Field(i)
		tags := tagsOf(field)
		fieldPath := strings.Trim(path+"."+strings.TrimSuffix(field.Tag.Get("json"), "-"), ".")
		name := field.Name
		var ending, others []string
		for _, tag := range tags {
			key, _, _ := strings.Cut(tag, "=")
			switch {
			case key == "omitempty" && len(ending) > 0:
			case ruletags.Presence[key], ruletags.Refusals[key] != "", key == "dive":
				if !slices.Contains(ending, tag) {
					ending = append(ending, tag)
				}
			default:
				others = append(others, tag)
			}
			for _, problem := range ruletags.Problems[key] {
				if code := fieldPath + "." + problem; isCode(code) {
					r.codes[name+" "+key] = code
					break
				}
			}
			if key == "dive" {
				name += "[]"
			}
		}
		if len(tags) == 0 {
			fields[field.Name] = []string{"-"}
			continue
		}
		for _, other := range others {
			fields[field.Name] = append(fields[field.Name], strings.Join(append(slices.Clone(ending), other), ","))
		}
		if len(others) == 0 {
			fields[field.Name] = []string{strings.Join(ending, ",")}
		}
		layers = max(layers, len(fields[field.Name]))
	}
	for layer := range layers {
		v := validator.New()
		if err := RegisterTags(v); err != nil {
			panic(err)
		}
		rules := map[string]string{}
		for name, list := range fields {
			rules[name] = list[min(layer, len(list)-1)]
		}
		v.RegisterStructValidationMapRules(rules, reflect.Zero(typ).Interface())
		r.layers = append(r.layers, v)
	}
	return r
}

func tagsOf(field reflect.StructField) []string {
	if text := field.Tag.Get("validate"); text != "" {
		return strings.Split(text, ",")
	}
	return nil
}

// failures gives what validator says of the struct that value points to: codes, with the index where one is in a list.
func (r *ruled) failures(value reflect.Value, at int) (failed []string) {
	object := value.Elem().FieldByName("Object").Interface().(Object)
	for _, v := range r.layers {
		err := v.Struct(value.Interface())
		if err == nil {
			continue
		}
		for _, e := range err.(validator.ValidationErrors) {
			name, index := e.StructField(), at
			if bracket := strings.IndexByte(name, '['); bracket >= 0 {
				fmt.Sscanf(name[bracket:], "[%d]", &index)
				name = name[:bracket] + "[]"
			}
			if list := reflect.ValueOf(e.Value()); e.Tag() == "texts" && list.Kind() == reflect.Slice {
				for index = 0; isTextEntry(list.Index(index)); index++ {
				}
			}
			code := r.codes[name+" "+e.Tag()]
			if object.kind != kindObject && name != "Object" {
				continue // what is no object has no fields to check
			}
			failed = append(failed, fmt.Sprint(code, " ", index))
		}
	}
	slices.Sort(failed)
	return slices.Compact(failed)
}

// generated gives what the generated rules say of the same.
func generated(structure any, at int) (failed []string) {
	c := check{gateway: &otherFacts}
	switch s := structure.(type) {
	case *RequestPay:
		s.rules(&c, at)
	case *KICCProduct:
		s.rules(&c, at)
	case *Card:
		s.rules(&c, at)
	case *CardDirect:
		s.rules(&c, at)
	case *CardDetail:
		s.rules(&c, at)
	case *Display:
		s.rules(&c, at)
	case *Period:
		s.rules(&c, at)
	}
	for _, finding := range c.findings {
		failed = append(failed, fmt.Sprint(catalogue[finding.code].code, " ", finding.at))
	}
	slices.Sort(failed)
	return failed
}

// agree reports where validator and the generated rules differ about a request, after its repairs.
func agree(t *testing.T, text []byte) {
	var p RequestPay
	if err := p.UnmarshalJSON(text); err != nil || p.kind != kindObject {
		return
	}
	c := &check{gateway: &otherFacts}
	p.normalize(c, none)
	p.Card.normalize(c, none)
	p.Card.Direct.normalize(c, none)
	p.Display.normalize(c, none)
	p.Period.normalize(c, none)
	compare := func(structure any, at int) {
		value := reflect.ValueOf(structure)
		for i := range ruledStructs {
			r := &ruledStructs[i]
			if r.typ != value.Elem().Type() {
				continue
			}
			want, got := r.failures(value, at), generated(structure, at)
			if !slices.Equal(want, got) {
				t.Errorf("%s, %s:\nvalidator names  %q\ngenerated rules  %q", text, r.typ.Name(), want, got)
			}
		}
	}
	compare(&p, none)
	compare(&p.Card, none)
	compare(&p.Card.Direct, none)
	compare(&p.Display, none)
	compare(&p.Period, none)
	for i := range p.Card.Detail.entries {
		p.Card.Detail.entries[i].normalize(c, i)
		compare(&p.Card.Detail.entries[i], i)
	}
	for i := range p.KICCProducts.entries {
		p.KICCProducts.entries[i].normalize(c, i)
		compare(&p.KICCProducts.entries[i], i)
	}
}

func TestValidatorAndGeneratedRulesNameTheSameFailures(t *testing.T) {
	for _, text := range seedRequests(t) {
		agree(t, text)
	}
}

func FuzzValidatorAndGeneratedRulesAgree(f *testing.F) {
	for _, text := range seedRequests(f) {
		f.Add(text)
	}
	f.Fuzz(agree)
}
