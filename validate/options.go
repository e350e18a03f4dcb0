//go:build !browser

// What a caller in Go may set for a check.

package validate

import "time"

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

// settings gives the options with the clock's time where none was set.
func (o Options) settings() Settings {
	now := o.Now
	if now.IsZero() {
		now = time.Now()
	}
	return Settings{Gateway: o.Gateway, Device: o.Device, Strict: o.Strict, Locale: o.Locale, BaseURL: o.BaseURL, Now: float64(now.UnixMilli())}
}
