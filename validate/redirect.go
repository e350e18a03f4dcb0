// Where a browser goes after the payment, and where PortOne's servers tell of it.

package validate

import (
	"strings"

	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/weburl"
)

// redirect checks m_redirect_url, repaired first.
func (c *check) redirect(p *RequestPay) {
	url := &p.MRedirectURL
	onMobile := Warning // the severity of what only a phone cannot do without
	if c.settings.namedDevice() == Mobile {
		onMobile = Error
	}
	switch {
	case url.refused:
		return
	case url.missing():
		c.redirectMissing(url)
		return
	case weburl.IsPlain(url.text): // as most are
		return
	case isPlaceholder(url.text):
		c.raisePlaceholder(onMobile, codeMRedirectUrlPlaceholder, &url.Value, none)
		return
	case weburl.IsStringified(url.text):
		c.raiseAs(onMobile, codeMRedirectUrlStringified, &url.Value, none)
		return
	}
	if address, ok := weburl.WithScheme(url.text); ok {
		c.raiseAs(onMobile, codeMRedirectUrlSchemeMissing, &url.Value, none).text = address
		return
	}
	c.repairURL(url)
	switch scheme, absolute := weburl.Scheme(url.text); {
	case !absolute:
		c.raise(codeMRedirectUrlRelative, &url.Value, none)
	case weburl.IsWeb(scheme):
		c.redirectHost(url)
	case isUnopenable(scheme):
		c.raise(codeMRedirectUrlScheme, &url.Value, none)
	}
}

// redirectMissing asks for m_redirect_url. Where the result always comes by the callback, the facts take it back.
func (c *check) redirectMissing(url *Text) {
	switch c.settings.namedDevice() {
	case Mobile:
		c.raiseAs(Warning, codeMRedirectUrlRequired, &url.Value, none) // the facts make it an error
	case PC:
	default:
		c.raise(codeMRedirectUrlRecommended, &url.Value, none)
	}
}

// The wordings of m_redirect_url.normalized.
const (
	urlTidied = iota
	urlMadeAbsolute
	urlSpacesEncoded
)

// repairLines repairs the text of a URL: line breaks are cut out of it, as browsers do, and the rest is repaired as any text.
func (c *check) repairLines(url *Text, code code, at int) {
	if url.kind == kindString && url.traits.may(hasControl) && strings.ContainsAny(url.text, "\r\n") {
		line := jstext.Tidy(strings.ReplaceAll(strings.ReplaceAll(url.text, "\r", ""), "\n", ""))
		if !jstext.IsBlank(line) && !jstext.IsStringified(line) {
			c.setText(url, code, at, line)
			return
		}
	}
	c.repairText(url, code, at)
}

// repairURL makes a path absolute against the option BaseURL, and encodes spaces.
func (c *check) repairURL(url *Text) {
	repaired, wording := weburl.EncodeSpaces(url.text), urlSpacesEncoded
	if c.settings.BaseURL != "" && beginsWithAny(url.text, "/", "./", "../", "?", "#") {
		if resolved, ok := weburl.Resolve(c.settings.BaseURL, url.text); ok {
			repaired, wording = resolved, urlMadeAbsolute
		}
	}
	if repaired == url.text {
		return
	}
	c.change(codeMRedirectUrlNormalized, &url.Value, none, repaired).wording = uint8(wording)
	url.text, url.traits = repaired, unknownTraits
}

func beginsWithAny(text string, beginnings ...string) bool {
	for _, beginning := range beginnings {
		if strings.HasPrefix(text, beginning) {
			return true
		}
	}
	return false
}

// redirectHost checks the host of an http: or https: URL.
func (c *check) redirectHost(url *Text) {
	host, ok := weburl.Host(url.text)
	if !ok {
		c.raise(codeMRedirectUrlFormat, &url.Value, none)
		return
	}
	if weburl.IsLocal(host) {
		if page := weburl.HostOf(c.settings.BaseURL); page != "" && !weburl.IsLocal(page) {
			c.raise(codeMRedirectUrlLocal, &url.Value, none)
		}
	}
}

// isUnopenable says whether no browser goes where a URL with this scheme leads, or only the page itself may.
func isUnopenable(scheme string) bool {
	switch scheme {
	case "javascript", "data", "vbscript", "file", "blob":
		return true
	}
	return false
}

// callbacks checks the URLs that PortOne's servers call.
func (c *check) callbacks(p *RequestPay) {
	confirm := &p.ConfirmURL
	if confirm.kind == kindString && !confirm.refused {
		c.callback(codeConfirmUrlPlaceholder, &confirm.Value, none, confirm.text)
	}
	notice := &p.NoticeURL
	switch {
	case notice.refused:
	case notice.kind == kindString:
		c.callback(codeNoticeUrlPlaceholder, notice, none, notice.text)
	case notice.kind == kindArray:
		for in := notice.walk(); in.next(); {
			c.callback(codeNoticeUrlPlaceholder, &in.value, in.index, in.value.text)
		}
	}
}

// callback checks one URL that PortOne's servers call. placeholder is the first of its codes; those of weburl's problems follow in their order.
func (c *check) callback(placeholder code, v *Value, at int, text string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return
	}
	if isPlaceholder(text) {
		c.raisePlaceholder(Warning, placeholder, v, at)
		return
	}
	if problem, meant := weburl.CallbackProblem(text); problem != 0 {
		c.raise(placeholder+code(problem), v, at).text = meant
	}
}

// refuseTexts refuses what is no text and no list of texts: a list at its first entry that is none.
func (c *check) refuseTexts(code code, v *Value, at int) {
	if v.kind == kindArray {
		for in := v.walk(); in.next(); {
			if in.value.kind != kindString {
				c.raise(code, &in.value, in.index).wording = 1
				v.failed, v.refused = true, true
				return
			}
		}
	}
	c.refuse(code, v, at)
}

// raisePlaceholder raises the code of a placeholder, with which the checks of the value end.
func (c *check) raisePlaceholder(severity Severity, code code, v *Value, at int) {
	c.raiseAs(severity, code, v, at)
	v.refused = true
}
