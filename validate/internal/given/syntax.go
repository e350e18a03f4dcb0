//go:build !browser

// Package given reads what was given to a check.
//
// This file reads JSON from anyone as RFC 8259 has it, in UTF-8. easyjson alone is laxer: it takes control characters in strings, numbers
// such as 01 and bytes that are not UTF-8, and of two equal keys the last.
package given

import (
	"bytes"
	"math/bits"
	"unicode/utf8"
	"unsafe"

	"github.com/mailru/easyjson/jlexer"

	"paycheck/validate/internal/jstext"
)

// maxDuplicates is more than a report names.
const maxDuplicates = 101

// Syntax is what there is to know of a JSON text before it is decoded.
type Syntax struct {
	Offset     int     // where it stops being JSON, in bytes; -1 for a text that is
	Depth      int     // how deep it is nested
	Duplicates [][]any // the paths of the keys that stand twice in one object: keys are strings, array indexes are ints
}

// Read reads all of text, in the memory of what was read before. It allocates only for what is wrong with it, or larger.
func (r *SyntaxReader) Read(text []byte) Syntax {
	r.text, r.pos, r.open, r.depth, r.keys, r.duplicates = text, 0, r.open[:0], 0, r.keys[:0], nil // frames are entered anew
	result := Syntax{Offset: -1}
	if !r.document() {
		result.Offset = min(r.pos, len(text))
	}
	result.Depth, result.Duplicates, r.text = r.depth, r.duplicates, nil
	return result
}

// SyntaxReader walks over a text once, without recursion: depth is the caller's to judge. The zero value is ready to use.
type SyntaxReader struct {
	text       []byte
	pos        int
	open       []byte // the brackets that are open
	depth      int    // the most there were
	frames     [MaxDepth]frame
	keys       []span // the keys of all open objects
	escaped    bool   // the string that was read last has escapes
	duplicates [][]any
}

// frame is where the reader is in one open object or array; only the first MaxDepth have one.
type frame struct {
	firstKey int // in keys
	index    int // of the entry, in an array
}

// span is a part of the text: a key with its quotes, and whether there are escapes in it.
type span struct {
	start, end int
	escaped    bool
}

// document reads one value and what is around it. It is false where the text is no JSON.
func (r *SyntaxReader) document() bool {
	for {
		// A value stands here.
		switch c := r.next(); c {
		case '{', '[':
			r.enter(c)
			if r.next() == c+2 { // } and ] come two after { and [
				break
			}
			if c == '{' && !r.key() {
				return false
			}
			continue
		case '"':
			if !r.string() {
				return false
			}
		case 't':
			if !r.word("true") {
				return false
			}
		case 'f':
			if !r.word("false") {
				return false
			}
		case 'n':
			if !r.word("null") {
				return false
			}
		default:
			if !r.number() {
				return false
			}
		}
		// A value has ended.
		for {
			c := r.next()
			if len(r.open) == 0 {
				return r.pos == len(r.text)
			}
			bracket := r.open[len(r.open)-1]
			if c == bracket+2 {
				r.leave(bracket)
				continue
			}
			if c != ',' {
				return false
			}
			r.pos++
			if bracket == '{' {
				r.next()
				if !r.key() {
					return false
				}
			} else if n := len(r.open); n <= MaxDepth {
				r.frames[n-1].index++
			}
			break
		}
	}
}

// peek gives the next byte; 0 at the end.
func (r *SyntaxReader) peek() byte {
	if r.pos < len(r.text) {
		return r.text[r.pos]
	}
	return 0
}

// next passes over white space, and gives the byte behind it; 0 at the end.
func (r *SyntaxReader) next() byte {
	for r.pos < len(r.text) {
		c := r.text[r.pos]
		if c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
		r.pos++
	}
	return 0
}

func (r *SyntaxReader) enter(bracket byte) {
	r.pos++
	r.open = append(r.open, bracket)
	r.depth = max(r.depth, len(r.open))
	if n := len(r.open); n <= MaxDepth {
		r.frames[n-1] = frame{firstKey: len(r.keys)}
	}
}

func (r *SyntaxReader) leave(bracket byte) {
	r.pos++
	if n := len(r.open); n <= MaxDepth {
		if bracket == '{' {
			r.findDuplicates(r.keys[r.frames[n-1].firstKey:])
		}
		r.keys = r.keys[:r.frames[n-1].firstKey]
	}
	r.open = r.open[:len(r.open)-1]
}

// key reads a key and its colon.
func (r *SyntaxReader) key() bool {
	start := r.pos
	if r.peek() != '"' || !r.string() {
		return false
	}
	if len(r.open) <= MaxDepth {
		r.keys = append(r.keys, span{start, r.pos, r.escaped})
	}
	if r.next() != ':' {
		return false
	}
	r.pos++
	return true
}

// string reads a string: no control characters, only the escapes that JSON has, valid UTF-8.
func (r *SyntaxReader) string() bool {
	text, start := r.text, r.pos+1
	i := start
	var all jstext.Word // what any of its words has
	r.escaped = false
	for {
		for i+8 <= len(text) {
			w := jstext.WordAt(unsafe.String(&text[i], 8))
			ends := (w ^ quoteToSpace).Below('!') | w.Equal('\\')
			if ends == 0 {
				all |= w
				i += 8
				continue
			}
			// Up to the first mark there is nothing else.
			plain := bits.TrailingZeros64(uint64(ends)) &^ 7
			all |= w & (1<<plain - 1)
			i += plain / 8
			break
		}
		r.pos = i
		if i >= len(text) {
			return r.fails(start)
		}
		switch c := text[i]; {
		case c == '"':
			if all&jstext.Highs != 0 && !utf8.Valid(text[start:i]) {
				return r.fails(start)
			}
			r.pos++
			return true
		case c < ' ':
			return r.fails(start)
		case c == '\\':
			r.escaped = true
			if !r.escape() {
				return r.fails(start)
			}
			i = r.pos
		default:
			all |= jstext.Word(c)
			i++
		}
	}
}

// quoteToSpace changes a bit of each byte, so that control characters and the quote are what comes before the exclamation mark.
const quoteToSpace = jstext.Ones * ('"' ^ ' ')

// fails gives false, for a string that began at start and went wrong where the reader stands, or before: then the reader stands where it
// ceases to be UTF-8.
func (r *SyntaxReader) fails(start int) bool {
	for i := start; i < r.pos; {
		char, size := utf8.DecodeRune(r.text[i:])
		if char == utf8.RuneError && size == 1 {
			r.pos = i
			break
		}
		i += size
	}
	return false
}

func (r *SyntaxReader) escape() bool {
	r.pos++
	switch r.peek() {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		r.pos++
		return true
	case 'u':
		r.pos++
		for range 4 {
			c := r.peek()
			if !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f') {
				return false
			}
			r.pos++
		}
		return true
	}
	return false
}

func (r *SyntaxReader) word(word string) bool {
	if !bytes.HasPrefix(r.text[r.pos:], []byte(word)) {
		return false
	}
	r.pos += len(word)
	return true
}

func (r *SyntaxReader) number() bool {
	if r.peek() == '-' {
		r.pos++
	}
	if r.peek() == '0' {
		r.pos++
	} else if !r.digits() {
		return false
	}
	if r.peek() == '.' {
		if r.pos++; !r.digits() {
			return false
		}
	}
	if r.peek()|0x20 == 'e' {
		r.pos++
		if c := r.peek(); c == '+' || c == '-' {
			r.pos++
		}
		return r.digits()
	}
	return true
}

// digits reads one digit or more.
func (r *SyntaxReader) digits() bool {
	start := r.pos
	for c := r.peek(); c >= '0' && c <= '9'; c = r.peek() {
		r.pos++
	}
	return r.pos > start
}

// findDuplicates notes the keys of the innermost open object that stand in it twice, the second time they do.
func (r *SyntaxReader) findDuplicates(keys []span) {
	if r.differ(keys) {
		return
	}
	if len(keys) <= 24 {
		for i := range keys {
			for j := range i {
				if r.sameKey(keys[i], keys[j]) {
					r.noteDuplicate(keys[i])
					break
				}
			}
		}
		return
	}
	seen := make(map[string]struct{}, len(keys))
	for _, key := range keys {
		name := unquote(r.text[key.start:key.end])
		if _, found := seen[name]; found {
			r.noteDuplicate(key)
		}
		seen[name] = struct{}{}
	}
}

// differ says whether keys surely differ, by their lengths and some of their bytes. It may say no of those that do.
func (r *SyntaxReader) differ(keys []span) bool {
	var found [4]uint64
	for _, key := range keys {
		if key.escaped || key.end-key.start < 4 {
			return false
		}
		text := r.text[key.start+1 : key.end-1]
		mark := len(text) + 3*int(text[0]) + 5*int(text[len(text)/2]) + 7*int(text[len(text)-1])
		word, bit := &found[mark>>6&3], uint64(1)<<(mark&63)
		if *word&bit != 0 {
			return false
		}
		*word |= bit
	}
	return true
}

// sameKey compares two keys, however they are escaped.
func (r *SyntaxReader) sameKey(a, b span) bool {
	if !a.escaped && !b.escaped && a.end-a.start != b.end-b.start {
		return false
	}
	first, second := r.text[a.start:a.end], r.text[b.start:b.end]
	if !a.escaped && !b.escaped {
		return bytes.Equal(first, second)
	}
	return unquote(first) == unquote(second)
}

// noteDuplicate notes the path of a key of the innermost open object.
func (r *SyntaxReader) noteDuplicate(key span) {
	if len(r.duplicates) == maxDuplicates {
		return // more are not reported
	}
	var path []any
	for i, bracket := range r.open[:len(r.open)-1] {
		if bracket == '[' {
			path = append(path, r.frames[i].index)
		} else {
			last := r.keys[r.frames[i+1].firstKey-1]
			path = append(path, unquote(r.text[last.start:last.end]))
		}
	}
	r.duplicates = append(r.duplicates, append(path, unquote(r.text[key.start:key.end])))
}

// unquote gives the string of a valid JSON string literal. A lone surrogate becomes U+FFFD.
func unquote(literal []byte) string {
	in := jlexer.Lexer{Data: literal}
	return in.String()
}
