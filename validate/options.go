//go:build !browser

// What a caller in Go may set for a check.

package validate

import (
	"fmt"
	"time"
)

// Options are the settings of one check. The zero value is ready to use; a value that is none of the named
// ones counts as not given.
type Options struct {
	// Gateway whose rules apply when nothing in the request names one. Other applies only the rules for all gateways. By default it is KICC, but
	// for a request with a channelKey, a channelGroupId or another gateway's params: that is as with Other.
	Gateway Gateway
	// Channels says which gateway each channelKey of the shop's console is.
	Channels map[string]Gateway
	// Rules are the severities of the shop's own, by code: Error, Warning or Off. They win over Strict and the catalogue. Off for a change leaves
	// the value as it was given.
	Rules map[string]Severity
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

// settings gives the options with the clock's time where none was set.
func (o Options) settings() (s settings) {
	s.Gateway, s.Device, s.Strict, s.Locale, s.BaseURL, s.Clock = o.Gateway, o.Device, o.Strict, o.Locale, o.BaseURL, milliseconds
	if !o.Now.IsZero() {
		s.Now, s.Clock = float64(o.Now.UnixMilli()), nil
	}
	if len(o.Channels)+len(o.Rules) == 0 { // as nearly always; to begin to go over a map takes time
		return s
	}
	for key, gateway := range o.Channels {
		s.Channels = append(s.Channels, channel{key, gateway})
	}
	for code, severity := range o.Rules {
		if severity == Error || severity == Warning || severity == Off {
			s.Rules = append(s.Rules, ruleSeverity{code, severity})
		}
	}
	return s
}

// UnmarshalText reads a severity that the option Rules may give: error, warning or off.
func (s *Severity) UnmarshalText(text []byte) error {
	severity, ok := severityNamed(string(text))
	if !ok {
		return fmt.Errorf("%q is none of error, warning and off", text)
	}
	*s = severity
	return nil
}

// milliseconds gives the clock's time in milliseconds since 1970.
func milliseconds() float64 { return float64(time.Now().UnixMilli()) }
