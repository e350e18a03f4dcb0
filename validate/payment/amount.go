// Money without a float: 0.1 and 0.2 are 0.3 here, and 2^53 + 1 is itself.

package payment

import (
	"errors"
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// Amount is an amount of money in units of its currency (won, dollars), exact to the last decimal. Equal ones are ==, however they were
// written: 14000 and 14000.00 are one Amount. The zero value is 0.
type Amount struct {
	// text is the number in digits: no exponent, no zeros that say nothing, nothing at all for 0.
	text string
}

// maxDigits is more than any amount has, and few enough for a hostile 1e999 to be refused.
const maxDigits = 64

var (
	number = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?$`)

	errNoAmount = errors.New("payment: an amount is digits with a decimal point at most, such as 14000 or 145.50: no commas, no currency")
	errTooLong  = errors.New("payment: an amount has at most 64 digits")
)

// AmountOf gives the Amount of whole units, such as won.
func AmountOf(units int64) Amount {
	if units == 0 {
		return Amount{}
	}
	return Amount{strconv.FormatInt(units, 10)}
}

// ParseAmount reads an Amount from digits, with a minus and a decimal point where there is one, as databases give decimals: "14000",
// "145.50". Anything else is an error, "14,000" and "1e3" too.
func ParseAmount(text string) (Amount, error) {
	if strings.ContainsAny(text, "eE") {
		return Amount{}, errNoAmount
	}
	return parse(text)
}

// UnmarshalJSON reads an Amount from a JSON number, with an exponent too, or from a string that ParseAmount takes. null changes nothing.
func (a *Amount) UnmarshalJSON(text []byte) (err error) {
	switch written := string(text); {
	case written == "null":
	case strings.HasPrefix(written, `"`):
		*a, err = ParseAmount(strings.Trim(written, `"`))
	default:
		*a, err = parse(written)
	}
	return err
}

// MarshalJSON gives the Amount as a JSON number.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }

// String gives the Amount in digits, with a minus and a decimal point where it needs one.
func (a Amount) String() string {
	if a.text == "" {
		return "0"
	}
	return a.text
}

// Compare gives -1 where a is less than b, 0 where they are equal, 1 where a is more.
func (a Amount) Compare(b Amount) int { return a.rational().Cmp(b.rational()) }

// Minus gives what is left of a without b.
func (a Amount) Minus(b Amount) Amount {
	left := a.rational()
	return canonical(left.Sub(left, b.rational()), max(a.decimals(), b.decimals()))
}

// parse reads a JSON number.
func parse(text string) (Amount, error) {
	if len(text) > 2*maxDigits {
		return Amount{}, errTooLong // also before it takes time
	}
	parts := number.FindStringSubmatch(text)
	if parts == nil {
		return Amount{}, errNoAmount
	}
	exponent, _ := strconv.Atoi(parts[2]) // an empty one is 0
	value, ok := new(big.Rat).SetString(text)
	if !ok {
		return Amount{}, errNoAmount
	}
	amount := canonical(value, max(len(parts[1])-exponent, 0))
	if len(amount.text) > maxDigits {
		return Amount{}, errTooLong
	}
	return amount, nil
}

// canonical gives the Amount of a value that has so many decimals at most.
func canonical(value *big.Rat, decimals int) Amount {
	text := value.FloatString(decimals)
	if decimals > 0 {
		text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	if value.Sign() == 0 {
		text = ""
	}
	return Amount{text}
}

func (a Amount) rational() *big.Rat {
	value, _ := new(big.Rat).SetString(a.String()) // what parse took
	return value
}

func (a Amount) decimals() int {
	_, decimals, _ := strings.Cut(a.text, ".")
	return len(decimals)
}
