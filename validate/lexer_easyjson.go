//go:build !browser

// The lexer that the generated decoders read with: easyjson's. Anyone's JSON is read by package given before.

package validate

import (
	"bytes"

	"github.com/mailru/easyjson/jlexer"
)

type lexer = jlexer.Lexer

// readRaw gives the text of the next value, and the traits of a string.
func readRaw(in *lexer) (raw []byte, found traits) {
	raw = in.Raw()
	if len(raw) > 0 && raw[0] == '"' {
		for _, b := range raw {
			found |= traitsOfByte[b]
		}
	}
	return raw, found
}

// hadEscapes says whether the text that was read has an escape.
func hadEscapes(in *lexer) bool { return bytes.IndexByte(in.Data, '\\') >= 0 }

// startOf gives where the bracket begins that is next, after IsDelim found it or nothing more.
func startOf(in *lexer) int { return max(in.GetPos()-1, 0) }

// endOf gives where what was read last ends.
func endOf(in *lexer) int { return in.GetPos() }
