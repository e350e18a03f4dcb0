// What the tags of bodies.go ask, besides those that validate.RegisterTags brings.

package payment

import (
	"reflect"
	"regexp"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"

	"paycheck/validate"
	"paycheck/validate/internal/gateways"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/pgcode"
	"paycheck/validate/internal/weburl"
)

// asked is the validator that runs the tags.
var asked = func() *validator.Validate {
	v := validator.New()
	if err := validate.RegisterTags(v); err != nil {
		panic(err) // the names are ours
	}
	for name, rule := range map[string]func(text string) bool{
		"card_number":     isCardNumber,
		"luhn":            passesLuhn,
		"expiry":          func(text string) bool { return parseExpiry(text) != time.Time{} },
		"birth":           func(text string) bool { return isBirth(text) || businessNumber.MatchString(text) },
		"business_number": func(text string) bool { return !businessNumber.MatchString(text) || passesBusinessCheck(text) },
		"pwd_2digit":      regexp.MustCompile(`^[0-9]{2}$`).MatchString,
		"cvc":             regexp.MustCompile(`^[0-9]{3,4}$`).MatchString,
		"stringified":     func(text string) bool { return !jstext.IsStringified(text) },
		"known":           func(text string) bool { code, _, _ := strings.Cut(text, "."); return gateways.IsKnown(code) },
		"merchant_id":     func(text string) bool { _, mid, found := strings.Cut(text, "."); return !found || pgcode.IsMID(mid) },
		"written_address": isFreeOf(weburl.Stringified),
		"with_scheme":     isFreeOf(weburl.SchemeMissing),
		"absolute":        isFreeOf(weburl.Relative),
		"web":             isFreeOf(weburl.NotWeb),
		"host":            isFreeOf(weburl.NoHost),
		"reachable":       isFreeOf(weburl.Unreachable),
	} {
		if err := v.RegisterValidation(name, func(level validator.FieldLevel) bool {
			return level.Field().Kind() == reflect.String && rule(level.Field().String())
		}); err != nil {
			panic(err)
		}
	}
	if err := v.RegisterValidation("filled", func(level validator.FieldLevel) bool { return level.Field().Len() > 0 }); err != nil {
		panic(err)
	}
	return v
}()

func isCardNumber(text string) bool { return bareCard.MatchString(text) || shortCard.MatchString(text) }

// passesLuhn says whether the digits of a card have the check digit that all cards have.
func passesLuhn(text string) bool {
	digits := strings.ReplaceAll(text, "-", "")
	sum := 0
	for i := range digits {
		digit := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if digit *= 2; digit > 9 {
				digit -= 9
			}
		}
		sum += digit
	}
	return sum%10 == 0
}

// parseExpiry gives the first moment at which a card that is good until YYYY-MM is not, in Korea; the zero time where text is no such month.
func parseExpiry(text string) time.Time {
	month, err := time.ParseInLocation("2006-01", text, korea)
	if err != nil {
		return time.Time{}
	}
	return month.AddDate(0, 1, 0)
}

// korea has had one time since 1988.
var korea = time.FixedZone("KST", 9*60*60)

// isBirth says whether text is a real day written YYMMDD, of this century or the last.
func isBirth(text string) bool {
	if len(text) != 6 {
		return false
	}
	_, last := time.Parse("20060102", "19"+text)
	_, this := time.Parse("20060102", "20"+text)
	return last == nil || this == nil
}

var businessNumber = regexp.MustCompile(`^[0-9]{3}-?[0-9]{2}-?[0-9]{5}$`)

// passesBusinessCheck says whether a business registration number has the check digit that the tax office gives them.
func passesBusinessCheck(text string) bool {
	digits := strings.ReplaceAll(text, "-", "")
	sum := 0
	for i, weight := range []int{1, 3, 7, 1, 3, 7, 1, 3, 5} {
		sum += weight * int(digits[i]-'0')
	}
	sum += 5 * int(digits[8]-'0') / 10
	return (10-sum%10)%10 == int(digits[9]-'0')
}

// isFreeOf gives the rule that an address which PortOne's servers are to call has not one problem.
func isFreeOf(problem weburl.Problem) func(text string) bool {
	return func(text string) bool {
		found, _ := weburl.CallbackProblem(text)
		return found != problem
	}
}
