// The lexer that the generated decoders read with.

package validate

import "github.com/mailru/easyjson/jlexer"

type lexer = jlexer.Lexer
