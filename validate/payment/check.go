// The six checks of what a shop's server sends to PortOne's REST API (rules.md §13), and what spans the values of a body.

package payment

import (
	"strings"

	"paycheck/validate"
	"paycheck/validate/internal/gateways"
	"paycheck/validate/internal/jstext"
	"paycheck/validate/internal/message"
	"paycheck/validate/internal/pgcode"
)

// CheckAgain says what is wrong with the body of POST /subscribe/payments/again, a payment with a billing key (S1 S3), and what it repaired.
// body is its JSON text, from anyone. The report's Params are the repaired body, and its paths lead through it. Amounts are in units of their
// currency, KRW where there is none. No message holds a card's number, a birth date, a password or what else is a person's.
func CheckAgain(body []byte, opts validate.Options) validate.Report {
	var read again
	return check(body, &read, opts, validate.Billing, func(c *bodyCheck) {
		c.checkAmounts(&read, &read.sale, place{}, false)
	})
}

// CheckOnetime is CheckAgain for POST /subscribe/payments/onetime, a payment with the number of a card (S3). Options.Gateway says which
// gateway it is where the body has no pg.
func CheckOnetime(body []byte, opts validate.Options) validate.Report {
	var read onetime
	return check(body, &read, opts, validate.Payment, func(c *bodyCheck) {
		c.checkAmounts(&read, &read.sale, place{}, !read.CustomerUID.missing())
		c.checkCard(&read, &read.card.Expiry)
	})
}

// CheckBillingKey is CheckAgain for POST /subscribe/customers/{customer_uid}, a billing key for the number of a card (S3). Options.Gateway
// says which gateway it is where the body has no pg.
func CheckBillingKey(body []byte, opts validate.Options) validate.Report {
	var read billingKey
	return check(body, &read, opts, validate.Billing, func(c *bodyCheck) { c.checkCard(&read, &read.card.Expiry) })
}

// CheckSchedule is CheckAgain for POST /subscribe/payments/schedule, payments with a billing key at times to come. schedule_at is in seconds
// since 1970; Options.Now decides which are past.
func CheckSchedule(body []byte, opts validate.Options) validate.Report {
	var read schedule
	return check(body, &read, opts, validate.Billing, func(c *bodyCheck) {
		if !read.CardNumber.missing() {
			c.checkCard(&read, &read.Expiry)
		}
		list := placeIn(&read, place{}, "schedules")
		for i := range read.Schedules.entries {
			entry := &read.Schedules.entries[i]
			at := list.entry(i)
			c.checkAmounts(entry, &entry.sale, at, false)
			c.checkTime(&entry.ScheduleAt, placeIn(entry, at, "schedule_at"))
		}
	})
}

// CheckPrepare is CheckAgain for POST /payments/prepare, which tells PortOne the amount of an order before a page asks for its payment.
func CheckPrepare(body []byte, opts validate.Options) validate.Report {
	var read prepare
	return check(body, &read, opts, validate.Payment, func(c *bodyCheck) {
		c.checkDecimals(&read.Amount, placeIn(&read, place{}, "amount"), c.decimalsOf(&read.Currency))
	})
}

// CheckCancel is CheckAgain for POST /payments/cancel, which gives a payment back. Without amount all of it.
func CheckCancel(body []byte, opts validate.Options) validate.Report {
	var read cancel
	return check(body, &read, opts, validate.Payment, func(c *bodyCheck) {
		if read.ImpUID.missing() && read.MerchantUID.missing() {
			c.raiseOf("recommended", placeIn(&read, place{}, "imp_uid"), nil)
		}
		if amount, ok := read.Amount.amount(); ok {
			c.checkPart(&read.TaxFree, placeIn(&read, place{}, "tax_free"), amount)
			c.checkPart(&read.VATAmount, placeIn(&read, place{}, "vat_amount"), amount)
		}
	})
}

// chooseGateway takes the gateway that the options have for the body's channel, the one that it names in pg, or the one of the options.
func (c *bodyCheck) chooseGateway(pg, channel *value) {
	named := func(code string) bool {
		c.code = code
		if facts := gateways.Find(code); facts != nil { // which an alias names too
			c.code, c.gateway = facts.Code, validate.Gateway(facts.Code)
		}
		return c.code == string(validate.Other) || gateways.IsKnown(c.code)
	}
	key, _ := channel.text()
	text, _ := pg.text()
	code, _, _ := strings.Cut(knownInLowerCase(jstext.Trim(text)), ".")
	if !named(string(c.opts.Channels[key])) && !named(code) && !named(string(c.opts.Gateway)) {
		c.code = ""
	}
}

// knownInLowerCase gives what pg is to be: its code in lower case, where that makes it one that PortOne knows.
func knownInLowerCase(pg string) string { return pgcode.Lower(pg, gateways.IsKnown) }

// checkCard asks whether the gateway takes the number of a card, and whether the card is over.
func (c *bodyCheck) checkCard(body body, expiry *value) {
	if !gateways.TakesCards(c.code) {
		c.raise("pg.unsupported", placeIn(body, place{}, "pg"), nil)
	}
	if text, ok := expiry.text(); ok && !c.now.Before(parseExpiry(text)) {
		c.raiseOf("past", placeIn(body, place{}, "expiry"), nil)
	}
}

// inMilliseconds is later than any schedule: the year 5138, or seconds that were given as milliseconds.
const inMilliseconds = 100_000_000_000

// checkTime asks of a time in seconds since 1970 whether it is in milliseconds, or past.
func (c *bodyCheck) checkTime(v *value, at place) {
	seconds, ok := v.amount()
	switch {
	case !ok:
	case seconds.Compare(AmountOf(inMilliseconds)) >= 0:
		c.raiseOf("milliseconds", at, gaps{message.Given: seconds.String()})
	case seconds.Compare(AmountOf(c.now.Unix())) < 0:
		c.raiseOf("past", at, gaps{message.Given: seconds.String(), message.Limit: c.now.In(korea).Format("2006-01-02 15:04")})
	}
}
