// Host names in other letters than ASCII, as Korean domains have them, in the ASCII form in which the URL standard writes them (RFC 3492).

package weburl

import "strings"

// asciiHost gives the ASCII form of a host in lower case. It knows the letters that need no mapping first: hangul, han and kana; with any
// other ok is false.
func asciiHost(host string) (ascii string, ok bool) {
	labels := strings.Split(host, ".")
	for i, label := range labels {
		if labels[i], ok = asciiLabel(label); !ok {
			return "", false
		}
	}
	return strings.Join(labels, "."), true
}

// asciiLabel gives one part of a host, between two dots, in ASCII.
func asciiLabel(label string) (ascii string, ok bool) {
	result := []byte("xn--")
	handled, total := 0, 0
	odd := strings.HasPrefix(label, "xn--") // ASCII that no label with other letters can have
	for _, char := range label {
		total++
		if char < 0x80 {
			result = append(result, byte(char))
			handled++
			odd = odd || !(char == '-' || char >= '0' && char <= '9' || char >= 'a' && char <= 'z')
		} else if !needsNoMapping(char) {
			return "", false
		}
	}
	if handled == total {
		return label, true
	}
	if odd {
		return "", false
	}
	if handled > 0 {
		result = append(result, '-')
	}
	const first, firstBias = 0x80, 72
	last, delta, bias := rune(first), 0, firstBias
	for written := handled; written < total; last++ {
		next := rune(0x10ffff) // the least that is not handled
		for _, char := range label {
			if char >= last && char < next {
				next = char
			}
		}
		delta += int(next-last) * (written + 1)
		last = next
		for _, char := range label {
			if char < last {
				delta++
			}
			if char == last {
				result = appendVariable(result, delta, bias)
				written++
				bias = adapt(delta, written, written == handled+1)
				delta = 0
			}
		}
		delta++
	}
	return string(result), len(result) <= 63
}

// appendVariable appends delta as a number of variable length in base 36.
func appendVariable(result []byte, delta, bias int) []byte {
	for k := 36; ; k += 36 {
		threshold := min(max(k-bias, 1), 26)
		if delta < threshold {
			return append(result, "abcdefghijklmnopqrstuvwxyz0123456789"[delta])
		}
		result = append(result, "abcdefghijklmnopqrstuvwxyz0123456789"[threshold+(delta-threshold)%(36-threshold)])
		delta = (delta - threshold) / (36 - threshold)
	}
}

// adapt gives the bias for the next delta.
func adapt(delta, points int, isFirst bool) int {
	if isFirst {
		delta /= 700
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for delta > 35*26/2 {
		delta /= 35
		k += 36
	}
	return k + 36*delta/(delta+38)
}

// needsNoMapping says whether a code point stands in a host name as it is: hangul syllables, han, hiragana, katakana.
func needsNoMapping(char rune) bool {
	return char >= 0xac00 && char <= 0xd7a3 || char >= 0x4e00 && char <= 0x9fff || char >= 0x3041 && char <= 0x3096 || char >= 0x30a1 && char <= 0x30fa
}
