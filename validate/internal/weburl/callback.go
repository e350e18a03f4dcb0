// Addresses that a server is to call.

package weburl

import (
	"strings"

	"paycheck/validate/internal/jstext"
)

// Problem is why PortOne's servers do not reach an address.
type Problem uint8

// The problems, in the order in which they are looked for: the first that an address has is told. 0 is none.
const (
	Stringified   Problem = iota + 1 // it is, or begins with, what JavaScript writes for a value that was not there
	SchemeMissing                    // it begins with a host
	Relative
	NotWeb // its scheme is neither http nor https
	NoHost // or none that the URL standard takes
	Unreachable
)

// CallbackProblem gives the problem of an address that PortOne's servers are to call, and for SchemeMissing what was most likely meant.
func CallbackProblem(address string) (problem Problem, meant string) {
	scheme, absolute := Scheme(address)
	withScheme, missing := WithScheme(address)
	host, ok := Host(address)
	switch {
	case IsStringified(address):
		return Stringified, ""
	case missing:
		return SchemeMissing, withScheme
	case !absolute:
		return Relative, ""
	case !IsWeb(scheme):
		return NotWeb, ""
	case !ok:
		return NoHost, ""
	case IsPrivate(host):
		return Unreachable, ""
	}
	return 0, ""
}

// IsWeb says whether a scheme is one of those that servers answer.
func IsWeb(scheme string) bool { return scheme == "https" || scheme == "http" }

// IsStringified says whether text is what JavaScript writes where a part of an address, or all of it, was not there.
func IsStringified(text string) bool {
	return jstext.IsStringified(text) || strings.HasPrefix(text, "undefined/") || strings.HasPrefix(text, "null/")
}
