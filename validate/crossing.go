// What a page's loader and the program call things by: numbers for gateways, fields of text for settings.
// web/src/crossing.ts is the other side; the names that have numbers it gets from the program (contract.go).

package validate

import "strings"

// gatewayNumber gives the number by which the crossing calls a gateway, from 1 in the order of Contract; 0 for one that is not in it.
func gatewayNumber(name Gateway) uint32 {
	for i := range gatewayTable {
		if gatewayTable[i].code == name {
			return uint32(i) + 1
		}
	}
	if name == Other {
		return numberOfOther
	}
	return 0
}

// numberOfOther is the last number: every gateway without rules of its own has it.
const numberOfOther = uint32(len(gatewayTable)) + 1

// The fields of settings that are followed by a key and a value.
const (
	channelSetting = "channel"
	ruleSetting    = "rule"
)

// ReadPageSettings reads what a page sets for many checks, as the loader writes it: a field each for the base URL, the gateway, the device, the
// device that the browser is taken for, whether to be strict, and the locale; then three fields for each channel that the option channels has a
// gateway for, and for each rule that the option rules has a severity for. What an option cannot mean (a gateway or a severity that there is none
// of) is left out; codes that do not exist are in UnknownCodes. It is false when the text is not of that form.
func (s *settings) ReadPageSettings(text string) bool {
	var fields [6]string
	for i := range fields {
		var ended bool
		if fields[i], text, ended = strings.Cut(text, separator); !ended {
			return false
		}
	}
	*s = settings{BaseURL: fields[0], Device: deviceNamed(fields[2]), Strict: fields[4] == "true", Locale: Korean}
	if gateway := Gateway(fields[1]); gatewayNumber(gateway) != 0 {
		s.Gateway = gateway
	}
	if s.Device == "" {
		s.Device = deviceNamed(fields[3])
		s.DeviceGuessed = s.Device != ""
	}
	if Locale(fields[5]) == English {
		s.Locale = English
	}
	for text != "" {
		about, rest, _ := strings.Cut(text, separator)
		key, rest, hasKey := strings.Cut(rest, separator)
		value, rest, hasValue := strings.Cut(rest, separator)
		if !hasKey || !hasValue {
			return false
		}
		switch about {
		case channelSetting:
			if number := gatewayNumber(Gateway(value)); number != 0 {
				s.Channels = append(s.Channels, channel{key, Gateway(value)})
			}
		case ruleSetting:
			if !isCode(key) {
				s.UnknownCodes = append(s.UnknownCodes, key)
			} else if severity, ok := severityNamed(value); ok {
				s.Rules = append(s.Rules, ruleSeverity{key, severity})
			}
		default:
			return false
		}
		text = rest
	}
	return true
}

// deviceNamed gives the device that an option calls by a name; none where there is none.
func deviceNamed(name string) Device {
	if device := Device(name); device == PC || device == Mobile {
		return device
	}
	return ""
}
