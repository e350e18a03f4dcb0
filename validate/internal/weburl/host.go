// The host of an address: a name, an IPv4 or an IPv6 address, in the one form that the URL standard
// (url.spec.whatwg.org) gives it.

package weburl

import (
	"strconv"
	"strings"

	"paycheck/validate/internal/jstext"
)

// What no host may have in it, and what a name on the internet may not have either, beside control characters.
const (
	forbiddenInHost   = "\x00\t\n\r #/:<>?@[\\]^|"
	forbiddenInDomain = forbiddenInHost + "%"
)

// isPlainHost says whether a host is written as it is meant, as nearly all are: in lower case, with nothing to decode.
func isPlainHost(s string) bool {
	for i := 0; i < len(s); i++ {
		if b := s[i]; !(b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '.') {
			return false
		}
	}
	return s != ""
}

// parseHost gives s, which is not empty, in its one form. special is whether the scheme is one of those whose hosts
// are on the internet. ok is false for what is no host and for letters that asciiHost does not know.
func parseHost(s string, special bool) (host string, ok bool) {
	if s[0] == '[' {
		pieces, ok := parseIPv6(strings.TrimSuffix(s[1:], "]"))
		if !ok || s[len(s)-1] != ']' {
			return "", false
		}
		return formatIPv6(pieces), true
	}
	if !special {
		return string(appendEncoded(nil, s, "")), !strings.ContainsAny(s, forbiddenInHost)
	}
	if isPlainHost(s) && !endsInNumber(s) {
		return s, true
	}
	host, ok = asciiHost(jstext.LowerCase(percentDecode(s)))
	if !ok {
		return "", false
	}
	for i := 0; i < len(host); i++ {
		if c := host[i]; c <= ' ' || c > '~' || strings.IndexByte(forbiddenInDomain, c) >= 0 {
			return "", false
		}
	}
	if endsInNumber(host) {
		return parseIPv4(host)
	}
	return host, host != ""
}

func percentDecode(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && hexDigit(s[i+1]) < 16 && hexDigit(s[i+2]) < 16 {
			b = append(b, byte(hexDigit(s[i+1])<<4|hexDigit(s[i+2])))
			i += 2
		} else {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// hexDigit gives the value of c, or 16 if it is no hexadecimal digit.
func hexDigit(c byte) uint64 {
	switch {
	case '0' <= c && c <= '9':
		return uint64(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return uint64(c|0x20-'a') + 10
	}
	return 16
}

// endsInNumber reports whether the last part of the host, not counting a dot at its end, is a number. Then the host
// is an IPv4 address or nothing.
func endsInNumber(host string) bool {
	host = strings.TrimSuffix(host, ".")
	last := host[strings.LastIndexByte(host, '.')+1:]
	if last != "" && strings.Trim(last, "0123456789") == "" {
		return true
	}
	_, ok := parseIPv4Number(last)
	return ok
}

// parseIPv4 gives an address of up to four numbers, decimal, octal or hexadecimal, as four decimal ones. The last
// number fills the bytes that the others leave.
func parseIPv4(host string) (address string, ok bool) {
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	if len(parts) > 4 {
		return "", false
	}
	whole := uint64(0)
	for i, part := range parts {
		number, ok := parseIPv4Number(part)
		bytes := 1
		if i == len(parts)-1 {
			bytes = 5 - len(parts)
		}
		if !ok || number>>(8*bytes) != 0 {
			return "", false
		}
		whole = whole<<(8*bytes) | number
	}
	var b []byte
	for shift := 24; shift >= 0; shift -= 8 {
		b = strconv.AppendUint(b, whole>>shift&0xff, 10)
		if shift > 0 {
			b = append(b, '.')
		}
	}
	return string(b), true
}

// parseIPv4Number reads a number after 0x as hexadecimal, after 0 as octal. What needs more than four bytes is 1<<32.
func parseIPv4Number(s string) (number uint64, ok bool) {
	if s == "" {
		return 0, false
	}
	base := uint64(10)
	if len(s) > 1 && s[0] == '0' {
		base, s = 8, s[1:]
		if s[0] == 'x' {
			base, s = 16, s[1:]
		}
	}
	for i := 0; i < len(s); i++ {
		digit := hexDigit(s[i])
		if digit >= base {
			return 0, false
		}
		number = min(number*base+digit, 1<<32)
	}
	return number, true
}

// parseIPv6 reads an address without its brackets.
func parseIPv6(s string) (pieces [8]uint16, ok bool) {
	head, tail, gap := strings.Cut(s, "::")
	before, ok := parseIPv6Pieces(head, !gap)
	if !ok {
		return pieces, false
	}
	after, ok := parseIPv6Pieces(tail, true)
	if !ok || gap && len(before)+len(after) > 7 || !gap && len(before) != 8 {
		return pieces, false
	}
	copy(pieces[:], before)
	copy(pieces[8-len(after):], after)
	return pieces, true
}

// parseIPv6Pieces reads pieces between colons, of which there may be none. An IPv4 address may be at the end of s if
// that is the end of the address.
func parseIPv6Pieces(s string, atEnd bool) (pieces []uint16, ok bool) {
	for more := s != ""; more; {
		var piece string
		piece, s, more = strings.Cut(s, ":")
		if atEnd && !more && strings.Contains(piece, ".") {
			high, low, ok := parseEmbeddedIPv4(piece)
			return append(pieces, high, low), ok
		}
		if len(piece) < 1 || len(piece) > 4 || len(pieces) == 8 {
			return nil, false
		}
		value := uint64(0)
		for i := 0; i < len(piece); i++ {
			digit := hexDigit(piece[i])
			if digit == 16 {
				return nil, false
			}
			value = value<<4 | digit
		}
		pieces = append(pieces, uint16(value))
	}
	return pieces, true
}

// parseEmbeddedIPv4 reads the four decimal numbers that may end an IPv6 address, as its last two pieces.
func parseEmbeddedIPv4(s string) (high, low uint16, ok bool) {
	parts := strings.Split(s, ".")
	if len(parts) != 4 {
		return 0, 0, false
	}
	whole := uint32(0)
	for _, part := range parts {
		number, err := strconv.ParseUint(part, 10, 8)
		if err != nil || len(part) > 1 && part[0] == '0' {
			return 0, 0, false
		}
		whole = whole<<8 | uint32(number)
	}
	return uint16(whole >> 16), uint16(whole), true
}

// formatIPv6 writes an address in its brackets, with :: for the first of its longest rows of zeros, if that has two
// or more.
func formatIPv6(pieces [8]uint16) string {
	start, length := 0, 1
	for i := range pieces {
		zeros := 0
		for i+zeros < len(pieces) && pieces[i+zeros] == 0 {
			zeros++
		}
		if zeros > length {
			start, length = i, zeros
		}
	}
	b := []byte{'['}
	for i := 0; i < len(pieces); i++ {
		if length > 1 && i == start {
			b = append(b, "::"...)
			i += length - 1
			continue
		}
		if b[len(b)-1] != ':' && i > 0 {
			b = append(b, ':')
		}
		b = strconv.AppendUint(b, uint64(pieces[i]), 16)
	}
	return string(append(b, ']'))
}
