// Package weburl says where a relative m_redirect_url leads: it reads and resolves addresses as the URL standard (url.spec.whatwg.org) has it,
// as far as a page's own address and what is relative to it go. net/url does it another way.
package weburl

import (
	"strconv"
	"strings"
)

// Resolve gives what `new URL(ref, base).href` gives in JavaScript for a ref without a scheme:
// the repair `m_redirect_url.normalized`. ok is false where that throws, and also where ref has a scheme, where
// base has no path to start from (about:blank, data:, blob:), and where a host has letters outside ASCII, whose
// encoding would need Unicode's tables.
func Resolve(base, ref string) (resolved string, ok bool) {
	page, ok := parseURL(base)
	if !ok {
		return "", false
	}
	ref = cleanURL(ref)
	if _, ok := Scheme(ref); ok {
		return "", false
	}
	target, ok := page.resolve(ref)
	if !ok {
		return "", false
	}
	return target.href(), true
}

// Scheme gives the scheme that s begins with, in lower case and without its colon: a letter, then letters,
// digits, +, - and dots.
func Scheme(s string) (scheme string, ok bool) {
	if strings.HasPrefix(s, "https:") { // as nearly all are
		return s[:len("https")], true
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isLetter(c):
		case i == 0:
			return "", false
		case '0' <= c && c <= '9' || c == '+' || c == '-' || c == '.':
		case c == ':':
			return strings.ToLower(s[:i]), true
		default:
			return "", false
		}
	}
	return "", false
}

// HasHost reports whether what follows the scheme of an address and its colon is // and a host, as the rule `m_redirect_url.format`
// wants it of http: and https:. Which host it is, is not looked at.
func HasHost(s string) bool {
	authority, ok := strings.CutPrefix(s, "//")
	host := 0 // where it begins
	for i := 0; i < len(authority); i++ {
		switch authority[i] {
		case '/', '\\', '?', '#':
			authority = authority[:i]
		case '@':
			host = i + 1
		}
	}
	return ok && host < len(authority) && authority[host] != ':'
}

// url is a parsed address, each part as it is written in href.
type url struct {
	scheme      string
	hasHost     bool
	credentials string // up to and with the @
	host        string
	port        string // with the colon
	path        []byte // a slash and a segment, any number of times
	query       string // with the ?
	fragment    string // with the #
}

// parseURL parses an address that is relative to nothing, if others can be relative to it.
func parseURL(s string) (u url, ok bool) {
	s = cleanURL(s)
	scheme, ok := Scheme(s)
	if !ok {
		return url{}, false
	}
	u, s = url{scheme: scheme}, s[len(scheme)+1:]
	switch {
	case scheme == "file":
		u.hasHost, u.path = true, []byte{'/'}
		return u.resolve(s)
	case u.isSpecial():
		return u.resolve("//" + s)
	case strings.HasPrefix(s, "/"):
		return u.resolve(s)
	}
	return url{}, false
}

// cleanURL cuts white space and control characters around s and takes tabs and line breaks out of it.
func cleanURL(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	if !strings.ContainsAny(s, "\t\n\r") {
		return s
	}
	cut := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if b := s[i]; b != '\t' && b != '\n' && b != '\r' {
			cut = append(cut, b)
		}
	}
	return string(cut)
}

// The characters that are percent-encoded in each part, beside control characters and all that is not ASCII. Those
// that would end the part are not among them.
const (
	encodedInPath         = " \"<>^`{}"
	encodedInCredentials  = encodedInPath + `/:;=@[\]|`
	encodedInQuery        = ` "<>`
	encodedInSpecialQuery = encodedInQuery + "'"
	encodedInFragment     = " \"<>`"
)

// resolve gives where the clean ref, which has no scheme, leads from u.
func (u *url) resolve(ref string) (target url, ok bool) {
	ref, fragment, hasFragment := strings.Cut(ref, "#")
	ref, query, hasQuery := strings.Cut(ref, "?")
	target, ok = *u, true
	target.path = append([]byte(nil), u.path...)
	switch {
	case ref == "":
	case !u.isSlash(ref[0]):
		if u.scheme == "file" && startsWithDrive(ref) {
			target.path = nil
		}
		target.leaveSegment()
		target.follow(ref)
	case len(ref) > 1 && u.isSlash(ref[1]):
		ok = target.enterHost(ref[2:])
	default:
		target.path = target.path[:0]
		if drive := u.drive(); drive != "" && !startsWithDrive(ref[1:]) {
			target.path = append(target.path, drive...)
		}
		target.follow(ref[1:])
	}
	if ref != "" || hasQuery {
		target.query = ""
	}
	if hasQuery {
		encoded := encodedInQuery
		if u.isSpecial() {
			encoded = encodedInSpecialQuery
		}
		target.query = string(appendEncoded([]byte{'?'}, query, encoded))
	}
	target.fragment = ""
	if hasFragment {
		target.fragment = string(appendEncoded([]byte{'#'}, fragment, encodedInFragment))
	}
	return target, ok
}

// enterHost replaces all that follows // by s.
func (u *url) enterHost(s string) (ok bool) {
	u.hasHost, u.credentials, u.host, u.port, u.path = true, "", "", "", u.path[:0]
	if u.isSpecial() && u.scheme != "file" {
		s = strings.TrimLeft(s, `/\`)
	}
	end := 0
	for end < len(s) && !u.isSlash(s[end]) {
		end++
	}
	authority, path := s[:end], s[end:]
	switch {
	case u.scheme != "file":
		if !u.setAuthority(authority) {
			return false
		}
	case isDrive(authority):
		u.follow(s)
		return true
	case authority != "":
		if u.host, ok = parseHost(authority, true); !ok {
			return false
		}
		if u.host == "localhost" {
			u.host = ""
		}
	}
	if path != "" {
		u.follow(path[1:])
	} else if u.isSpecial() {
		u.follow("")
	}
	return true
}

// setAuthority takes credentials, host and port from s.
func (u *url) setAuthority(s string) (ok bool) {
	at := strings.LastIndexByte(s, '@')
	if at >= 0 {
		u.credentials = encodeCredentials(s[:at])
	}
	host := s[at+1:]
	colon := strings.IndexByte(host, ':')
	if strings.HasPrefix(host, "[") {
		if colon = strings.Index(host, "]:"); colon >= 0 {
			colon++
		}
	}
	if colon >= 0 {
		if u.port, ok = u.parsePort(host[colon+1:]); !ok {
			return false
		}
		host = host[:colon]
	}
	if host == "" {
		return !u.isSpecial() && at < 0 && colon < 0
	}
	u.host, ok = parseHost(host, u.isSpecial())
	return ok
}

func encodeCredentials(s string) string {
	name, password, _ := strings.Cut(s, ":")
	if name == "" && password == "" {
		return ""
	}
	encoded := appendEncoded(nil, name, encodedInCredentials)
	if password != "" {
		encoded = appendEncoded(append(encoded, ':'), password, encodedInCredentials)
	}
	return string(append(encoded, '@'))
}

// parsePort gives the port with its colon, or "" for the scheme's own.
func (u *url) parsePort(s string) (port string, ok bool) {
	number := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || '9' < s[i] {
			return "", false
		}
		if number = number*10 + int(s[i]-'0'); number > 65535 {
			return "", false
		}
	}
	if s == "" || strconv.Itoa(number) == defaultPort(u.scheme) {
		return "", true
	}
	return ":" + strconv.Itoa(number), true
}

// follow walks from the path of u along the segments of s.
func (u *url) follow(s string) {
	for {
		end := 0
		for end < len(s) && !u.isSlash(s[end]) {
			end++
		}
		segment, last := s[:end], end == len(s)
		switch {
		case isDots(segment, 2):
			u.leaveSegment()
			if last {
				u.path = append(u.path, '/')
			}
		case isDots(segment, 1):
			if last {
				u.path = append(u.path, '/')
			}
		case u.scheme == "file" && len(u.path) == 0 && isDrive(segment):
			u.path = append(u.path, '/', segment[0], ':')
		default:
			u.path = appendEncoded(append(u.path, '/'), segment, encodedInPath)
		}
		if last {
			return
		}
		s = s[end+1:]
	}
}

// leaveSegment takes the last segment off the path, if it is not the drive of a file.
func (u *url) leaveSegment() {
	if drive := u.drive(); drive != "" && len(u.path) == len(drive) {
		return
	}
	end := max(0, len(u.path)-1)
	for end > 0 && u.path[end] != '/' {
		end--
	}
	u.path = u.path[:end]
}

// drive gives the segment that the path of a file on Windows begins with, such as /C:, and "" of any other.
func (u *url) drive() string {
	if u.scheme == "file" && len(u.path) >= 3 && u.path[2] == ':' && startsWithDrive(string(u.path[1:])) {
		return string(u.path[:3])
	}
	return ""
}

func (u *url) href() string {
	b := append([]byte(u.scheme), ':')
	if u.hasHost {
		b = append(b, "//"...)
	} else if len(u.path) > 1 && u.path[0] == '/' && u.path[1] == '/' {
		b = append(b, "/."...) // or else the path would be read as a host
	}
	b = append(b, u.credentials...)
	b = append(b, u.host...)
	b = append(b, u.port...)
	b = append(b, u.path...)
	b = append(b, u.query...)
	b = append(b, u.fragment...)
	return string(b)
}

// isSpecial reports whether the scheme is one of those whose addresses always have a host and take \ for /.
func (u *url) isSpecial() bool { return u.scheme == "file" || defaultPort(u.scheme) != "" }

func (u *url) isSlash(c byte) bool { return c == '/' || c == '\\' && u.isSpecial() }

func defaultPort(scheme string) string {
	switch scheme {
	case "http", "ws":
		return "80"
	case "https", "wss":
		return "443"
	case "ftp":
		return "21"
	}
	return ""
}

// isDots reports whether the segment is count dots, each of which may be percent-encoded.
func isDots(segment string, count int) bool {
	for ; segment != "" && count > 0; count-- {
		switch {
		case segment[0] == '.':
			segment = segment[1:]
		case len(segment) >= 3 && segment[0] == '%' && segment[1] == '2' && segment[2]|0x20 == 'e':
			segment = segment[3:]
		default:
			return false
		}
	}
	return segment == "" && count == 0
}

// isDrive reports whether s is a drive of Windows: C: or, as it was once written, C|.
func isDrive(s string) bool {
	return len(s) == 2 && isLetter(s[0]) && (s[1] == ':' || s[1] == '|')
}

// startsWithDrive reports whether the first segment of s is a drive.
func startsWithDrive(s string) bool {
	return len(s) >= 2 && isDrive(s[:2]) && (len(s) == 2 || s[2] == '/' || s[2] == '\\')
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// appendEncoded appends s, percent-encoding control characters, all that is not ASCII, and the encoded ones.
func appendEncoded(b []byte, s, encoded string) []byte {
	const digits = "0123456789ABCDEF"
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c > '~' || strings.IndexByte(encoded, c) >= 0 {
			b = append(b, '%', digits[c>>4], digits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return b
}
