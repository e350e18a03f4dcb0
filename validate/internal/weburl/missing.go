// Addresses as people write them who forget the scheme, and which machines an address can mean.

package weburl

import (
	"strings"
)

// knownEndings are endings of names on the internet beside those of two letters, which are countries'.
const knownEndings = " com net org edu gov info biz dev app shop store site online xyz page cloud tech club live space link work top mobi asia pro name "

// fileEndings are endings of two letters that files have more often than names.
const fileEndings = " do js py rb pl ts md gz "

// WithScheme gives an address without a scheme with the one that was most likely meant: where what it begins with looks like a host, or like
// http: or https: cut short. ok is false of all others, and of what has a scheme.
func WithScheme(s string) (address string, ok bool) {
	if rest, cut := cutShortScheme(s); cut {
		if rest = strings.TrimLeft(rest, ":/"); rest == "" {
			return "", false
		}
		return schemeFor(rest) + rest, true
	}
	if looksLikeHost(firstPart(s)) {
		return schemeFor(s) + s, true
	}
	return "", false
}

// cutShortScheme gives what follows http: or https: where its slashes or its colon are missing.
func cutShortScheme(s string) (rest string, ok bool) {
	lower := strings.ToLower(s[:min(len(s), len("https://"))])
	for _, scheme := range [...]string{"https", "http"} {
		after, found := strings.CutPrefix(lower, scheme)
		switch {
		case !found:
		case strings.HasPrefix(after, "//"), strings.HasPrefix(after, ":") && !strings.HasPrefix(after, "://") && !strings.HasPrefix(after, `:\`):
			return s[len(scheme):], true
		}
	}
	return "", false
}

// schemeFor gives the scheme for an address that begins with a host.
func schemeFor(s string) string {
	if host, _, _ := strings.Cut(firstPart(s), ":"); IsLocal(strings.ToLower(host)) {
		return "http://"
	}
	return "https://"
}

// firstPart gives what stands before the path.
func firstPart(s string) string {
	if end := strings.IndexAny(s, `/\?#`); end >= 0 {
		return s[:end]
	}
	return s
}

// looksLikeHost says whether s is a host on the internet or in a network, with a port or without.
func looksLikeHost(s string) bool {
	s = strings.ToLower(s)
	if strings.HasPrefix(s, "[") {
		host, port, _ := strings.Cut(s, "]")
		_, ok := parseIPv6(host[1:])
		return ok && (port == "" || port[0] == ':' && isPort(port[1:]))
	}
	host, port, hasPort := strings.Cut(s, ":")
	switch {
	case hasPort && !isPort(port):
		return false
	case host == "localhost":
		return true
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	if last == host || !isName(host) {
		return false
	}
	if endsInNumber(host) {
		_, ok := parseIPv4(host)
		return ok && strings.Count(host, ".") == 3
	}
	letters := strings.Trim(last, "abcdefghijklmnopqrstuvwxyz") == ""
	return strings.HasPrefix(host, "www.") || letters && len(last) == 2 && !strings.Contains(fileEndings, " "+last+" ") ||
		letters && strings.Contains(knownEndings, " "+last+" ")
}

// isPort says whether s is a port's number.
func isPort(s string) bool {
	return s != "" && len(s) <= 5 && strings.Trim(s, "0123456789") == ""
}

// isName says whether s has only characters of a name on the internet, and no two dots together.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !(isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c >= 0x80) {
			return false
		}
	}
	return s != "" && s[0] != '.' && s[0] != '-' && !strings.Contains(s, "..")
}

// IsPlain says whether an address is so plain that there is nothing to say of it: https: or http:, a name on the internet in lower case, and
// at most a path and a query of characters that stand for themselves.
func IsPlain(s string) bool {
	i := len("https://")
	switch {
	case strings.HasPrefix(s, "https://"):
	case strings.HasPrefix(s, "http://"):
		i = len("http://")
	default:
		return false
	}
	label, dots := i, 0 // where the label begins, and how many came before
	for ; i < len(s) && s[i] != '/'; i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
		case c == '.' && i > label:
			label, dots = i+1, dots+1
		case (c >= '0' && c <= '9' || c == '-' && s[i-1] != '-') && i > label: // two hyphens may be Punycode's
		default:
			return false
		}
	}
	for j := label; j < i; j++ {
		if !isLetter(s[j]) {
			return false
		}
	}
	if dots == 0 || i < label+2 || s[label:i] == "localhost" {
		return false
	}
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case isLetter(c), c >= '0' && c <= '9', c == '/', c == '.', c == '-', c == '_', c == '~', c == '?', c == '=', c == '&', c == '%':
		default:
			return false
		}
	}
	return true
}

// Host gives the host of an absolute http: or https: address in its one form. ok is false where the URL standard takes no such address; of a
// name outside ASCII only what no name can have is looked at.
func Host(s string) (host string, ok bool) {
	scheme, ok := Scheme(s)
	rest, slashes := strings.CutPrefix(s[min(len(scheme)+1, len(s)):], "//")
	if !ok || !slashes {
		return "", false
	}
	u := url{scheme: scheme}
	authority := firstPart(rest)
	name := authority[strings.LastIndexByte(authority, '@')+1:]
	if !isASCII(name) {
		name, port, hasPort := strings.Cut(name, ":")
		if _, ok := u.parsePort(port); hasPort && !ok || name == "" || strings.ContainsAny(name, forbiddenInDomain) {
			return "", false
		}
		return name, true
	}
	ok = u.setAuthority(authority)
	return u.host, ok
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// HostOf gives the host of any address that has one, in its one form; "" of what has none.
func HostOf(s string) string {
	u, ok := parseURL(s)
	if !ok {
		return ""
	}
	return u.host
}

// IsLocal says whether a host, in its one form, is the machine that asks for it.
func IsLocal(host string) bool {
	host = strings.TrimSuffix(host, ".")
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || strings.HasPrefix(host, "127.") && endsInNumber(host) || host == "[::1]"
}

// IsPrivate says whether a host, in its one form, is in no network but its own: nobody on the internet reaches it.
func IsPrivate(host string) bool {
	if IsLocal(host) || strings.HasSuffix(host, ".local") {
		return true
	}
	if strings.HasPrefix(host, "[") {
		return strings.HasPrefix(host, "[fc") || strings.HasPrefix(host, "[fd") || strings.HasPrefix(host, "[fe8") || host == "[::]"
	}
	if !endsInNumber(host) {
		return false
	}
	for _, network := range [...]string{"10.", "192.168.", "169.254.", "0."} {
		if strings.HasPrefix(host, network) {
			return true
		}
	}
	rest, found := strings.CutPrefix(host, "172.")
	second, _, _ := strings.Cut(rest, ".")
	return found && len(second) == 2 && second >= "16" && second <= "31"
}

// EncodeSpaces gives an address with %20 for every space in it, as the URL standard writes them. It is the same where the standard takes no
// such address, or where nothing but a program of one's own knows what it means.
func EncodeSpaces(s string) string {
	scheme, ok := Scheme(s)
	if !ok || strings.IndexByte(s, ' ') < 0 || !strings.HasPrefix(s[len(scheme)+1:], "//") || len(s) > len(scheme)+3 && s[len(scheme)+3] == '/' {
		return s
	}
	encoded := strings.ReplaceAll(s, " ", "%20")
	before, ok := withoutFragment(s)
	after, still := withoutFragment(encoded)
	if !ok || !still || before != after {
		return s
	}
	return encoded
}

// withoutFragment gives an absolute address as the URL standard writes it, without its fragment.
func withoutFragment(s string) (string, bool) {
	page, _, _ := strings.Cut(s, "#")
	u, ok := parseURL(page)
	return u.href(), ok
}
