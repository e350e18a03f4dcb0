// Where a mobile browser goes after the payment.

package validate

import (
	"strings"
	"unicode"

	"paycheck/validate/internal/weburl"
)

// redirect checks m_redirect_url, made absolute against the option BaseURL first.
func (c *check) redirect(p *RequestPay) {
	url := &p.MRedirectURL
	switch {
	case url.refused:
		return
	case url.missing():
		switch c.settings.namedDevice() {
		case Mobile:
			c.raise(codeMRedirectUrlRequired, &url.Value, none)
		case PC:
		default:
			c.raise(codeMRedirectUrlRecommended, &url.Value, none)
		}
		return
	case isPlaceholder(url.text):
		severity := Warning
		if c.settings.namedDevice() == Mobile {
			severity = Error
		}
		c.raiseAs(severity, codeMRedirectUrlPlaceholder, &url.Value, none)
		return
	}
	scheme, absolute := weburl.Scheme(url.text)
	if !absolute && c.settings.BaseURL != "" {
		if resolved, ok := weburl.Resolve(c.settings.BaseURL, url.text); ok {
			c.change(codeMRedirectUrlNormalized, &url.Value, none, resolved)
			url.text, url.traits = resolved, unknownTraits
			scheme, absolute = weburl.Scheme(resolved)
		}
	}
	switch scheme {
	case "https", "http":
	case "javascript", "data", "vbscript", "file", "blob":
		c.raise(codeMRedirectUrlScheme, &url.Value, none)
	}
	if !absolute {
		c.raise(codeMRedirectUrlRelative, &url.Value, none)
	}
	if (url.traits.may(hasControl|hasNonASCII|hasEscape) || strings.IndexByte(url.text, ' ') >= 0) && strings.ContainsFunc(url.text, unicode.IsSpace) ||
		(scheme == "http" || scheme == "https") && !weburl.HasHost(url.text[len(scheme)+1:]) {
		c.raise(codeMRedirectUrlFormat, &url.Value, none)
	}
}
