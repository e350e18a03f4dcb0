// What a caller may set for a check.

package validate

import "time"

// Gateway names the rules that apply to a request.
type Gateway string

const (
	// KICC is the gateway of Korea Information & Communications.
	KICC Gateway = "kicc"
	// Inicis is KG INICIS, with its window for the web standard.
	Inicis Gateway = "html5_inicis"
	// Other is any other gateway that PortOne knows: only the common rules apply.
	Other Gateway = "other"
)

// Device is where the buyer pays.
type Device string

const (
	// PC is a browser in which the payment window opens over the page.
	PC Device = "pc"
	// Mobile is a browser that leaves the page and comes back to m_redirect_url.
	Mobile Device = "mobile"
)

// Locale is the language of messages.
type Locale string

const (
	// Korean messages.
	Korean Locale = "ko"
	// English messages.
	English Locale = "en"
)

// Options are the settings of one check. The zero value is ready to use; a value that is none of the named
// ones counts as not given.
type Options struct {
	// Gateway whose rules apply when the request has no usable pg: KICC (the default) or Inicis.
	Gateway Gateway
	// Device decides how much m_redirect_url matters.
	Device Device
	// Strict makes every warning an error, and lets every change raise an error too.
	Strict bool
	// Locale of messages. The default is English.
	Locale Locale
	// BaseURL resolves a relative m_redirect_url.
	BaseURL string
	// Now decides whether vbank_due is past. The default is the clock.
	Now time.Time
}
