//go:build !browser

// The lexer that the generated decoders read with: easyjson's. Anyone's JSON is read by syntax.go before.

package validate

import "github.com/mailru/easyjson/jlexer"

type lexer = jlexer.Lexer
