// What decides how a request is checked.

package validate

// Gateway names the rules that apply to a request.
type Gateway string

// Other is any other gateway that PortOne knows: only the common rules apply. Those with rules of their own are in facts_table.go.
const Other Gateway = "other"

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

// settings are the options of one check as the rules see them. The browser build has no others: package time would make it a sixth larger.
type settings struct {
	Gateway Gateway
	Device  Device
	// DeviceGuessed says that nobody named the device: it was guessed from the browser. A guess makes no error.
	DeviceGuessed bool
	Strict        bool
	Locale        Locale
	BaseURL       string
	// Now is in milliseconds since 1970, where there is no Clock that gives it: few checks need to know.
	Now   float64
	Clock func() float64
	// Channels are the gateways of the shop's channels, and Rules the severities of its own.
	Channels []channel
	Rules    []ruleSeverity
	// UnknownCodes are those that a page's option rules names and the catalogue lacks.
	UnknownCodes []string
}

// channel says which gateway a channelKey of the shop's console stands for.
type channel struct {
	Key     string
	Gateway Gateway
}

// ruleSeverity is the severity that a shop gives a code: Error, Warning or Off.
type ruleSeverity struct {
	Code     string
	Severity Severity
}

// now gives the time in milliseconds since 1970.
func (s *settings) now() float64 {
	if s.Clock != nil {
		return s.Clock()
	}
	return s.Now
}

// namedDevice gives the device that the caller named; none where it was guessed.
func (s *settings) namedDevice() Device {
	if s.DeviceGuessed {
		return ""
	}
	return s.Device
}
