//go:build !browser && !rulegen

// Checking requests in Go: bytes from anyone, and requests that are already decoded.

package validate

import (
	"math/rand/v2"
	"slices"
	"sync"
	"unsafe"

	"github.com/mailru/easyjson/jlexer"

	"paycheck/validate/internal/given"
	"paycheck/validate/internal/jstext"
)

// server checks what servers get: texts of which nothing is known yet.
type server struct {
	engine
	lexer  lexer
	syntax given.SyntaxReader
}

// servers are those that are not in use.
var servers = sync.Pool{New: func() any {
	return &server{engine: engine{check: check{seen: seen{seed: rand.Uint64()}}}}
}}

// Check says what is wrong with the params of IMP.request_pay and what it repaired. params is their JSON text, from anyone: it is read
// as RFC 8259 has it. What is no JSON is the error params.syntax, a key that stands twice in one object params.duplicate_key.
// The report's Params alias params where nothing was repaired.
func Check(params []byte, opts Options) Report {
	s := servers.Get().(*server)
	defer servers.Put(s)
	defer s.check.parts.keep()
	s.start(opts.settings())
	c := &s.check
	if len(params) > MaxBytes {
		c.raise(codeParamsTooLarge, &Value{}, none)
		return c.report()
	}
	syntax := s.syntax.Read(params)
	switch {
	case syntax.Offset >= 0:
		c.raise(codeParamsSyntax, &Value{}, none).limit = syntax.Offset
		return c.report()
	case syntax.Depth > MaxDepth:
		c.raise(codeParamsTooDeep, &Value{}, none)
		return c.report()
	}
	for _, path := range syntax.Duplicates {
		c.raise(codeParamsDuplicateKey, &Value{}, none).path = path
	}
	s.decode(params)
	report := c.report()
	if s.request.kind == kindObject {
		report.Params = s.repaired(params)
	}
	return report
}

// decode decodes and checks a text that is JSON.
func (s *server) decode(text []byte) {
	s.clear()
	p := &s.request
	s.lexer = lexerOf(unsafe.String(unsafe.SliceData(text), len(text)))
	p.decode(&s.lexer)
	if p.kind != kindObject {
		s.check.raiseType(&p.Value, scriptNames[p.given])
		return
	}
	s.check.run(p)
}

// repaired gives text with the repairs in it: text itself when there are none.
func (s *server) repaired(text []byte) []byte {
	repairs := slices.DeleteFunc(s.check.repairs, func(r repair) bool { return s.check.isOff(r.code) })
	if len(repairs) == 0 {
		return text
	}
	slices.SortFunc(repairs, func(a, b repair) int { return a.given.json.from - b.given.json.from })
	result := make([]byte, 0, len(text)+64)
	copied := 0
	for i := range repairs {
		span := &repairs[i].given.json
		result = jstext.AppendValue(append(result, text[copied:span.from]...), repairs[i].to)
		copied = span.from + len(span.raw)
	}
	return append(result, text[copied:]...)
}

// Check is Check for a request that was decoded with UnmarshalJSON or by easyjson; it looks at the text that was decoded.
// An empty request is checked as {}.
func (p *RequestPay) Check(opts Options) Report {
	if p.json.raw == "" {
		return Check([]byte("{}"), opts)
	}
	return Check([]byte(p.json.raw), opts)
}

// UnmarshalJSON decodes params of any kind. It fails only for what is no JSON: what is wrong with them Check says.
func (p *RequestPay) UnmarshalJSON(text []byte) error {
	in := jlexer.Lexer{Data: text}
	p.UnmarshalEasyJSON(&in)
	in.Consumed()
	return in.Error()
}

// UnmarshalEasyJSON decodes the next value of in, whatever it is. It keeps a copy of its text.
func (p *RequestPay) UnmarshalEasyJSON(in *jlexer.Lexer) {
	copied := lexerOf(string(in.Raw()))
	*p = RequestPay{}
	p.decode(&copied)
}

// MarshalJSON gives the text that was decoded.
func (p RequestPay) MarshalJSON() ([]byte, error) {
	if p.json.raw == "" {
		return []byte("{}"), nil
	}
	return []byte(p.json.raw), nil
}
