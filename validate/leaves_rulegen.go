//go:build rulegen

// What easyjson sees of the leaves while it writes the decoders: they read themselves (value_json.go).

package validate

import "github.com/mailru/easyjson/jlexer"

func (*Value) UnmarshalEasyJSON(*jlexer.Lexer)         {}
func (*Text) UnmarshalEasyJSON(*jlexer.Lexer)          {}
func (*Integer) UnmarshalEasyJSON(*jlexer.Lexer)       {}
func (*Boolean) UnmarshalEasyJSON(*jlexer.Lexer)       {}
func (*KICCProducts) UnmarshalEasyJSON(*jlexer.Lexer)  {}
func (*CardDetails) UnmarshalEasyJSON(*jlexer.Lexer)   {}
func (*CardQuotas) UnmarshalEasyJSON(*jlexer.Lexer)    {}
func (*Object) UnmarshalUnknown(*jlexer.Lexer, string) {}
