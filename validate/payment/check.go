// The six checks of what a shop's server sends to PortOne's REST API (rules.md §13), and what spans the values of a body.

package payment

import (
	"strings"
	"time"

	"paycheck/validate"
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
		c.checkDecimals(&read.Amount, placeIn(&read, place{}, "amount"), decimalsOf(&read.Currency))
	})
}

// CheckCancel is CheckAgain for POST /payments/cancel, which gives a payment back. Without amount all of it.
func CheckCancel(body []byte, opts validate.Options) validate.Report {
	var read cancel
	return check(body, &read, opts, validate.Payment, func(c *bodyCheck) {
		if read.ImpUID.missing() && read.MerchantUID.missing() {
			c.raiseOf("recommended", placeIn(&read, place{}, "imp_uid"))
		}
		if amount, ok := read.Amount.amount(); ok {
			c.checkPart(&read.TaxFree, placeIn(&read, place{}, "tax_free"), amount)
			c.checkPart(&read.VATAmount, placeIn(&read, place{}, "vat_amount"), amount)
		}
	})
}

// chooseGateway takes the gateway that the options have for the body's channel, the one that it names in pg, or the one of the options.
func (c *bodyCheck) chooseGateway(pg, channel *value) {
	c.code = string(c.opts.Gateway)
	if text, ok := pg.text(); ok {
		c.code, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(text)), ".")
	}
	if text, ok := channel.text(); ok && c.opts.Channels[text] != "" {
		c.code = string(c.opts.Channels[text])
	}
	if c.code == "inicis" { // the old window's code of the same gateway (S3)
		c.code = string(validate.Inicis)
	}
	if c.code != "" {
		c.gateway = validate.Gateway(c.code)
	}
}

// withoutCards are the gateways that take no card's number from a server: x-portone-unsupported-pgs of card_number in the schema (R), S1 for
// KICC, and kcp_billing's page (D).
const withoutCards = " chai danal danal_tpay kakaopay kcp_billing kicc mobilians naverpay payco settle_acc settle_firm smartro smartro_v2 uplus "

// checkCard asks whether the gateway takes the number of a card, and whether the card is over.
func (c *bodyCheck) checkCard(body body, expiry *value) {
	if c.code != "" && strings.Contains(withoutCards, " "+c.code+" ") {
		c.raise("pg.unsupported", placeIn(body, place{}, "pg"))
	}
	if text, ok := expiry.text(); ok && !c.now.Before(parseExpiry(text)) {
		c.raiseOf("past", placeIn(body, place{}, "expiry"))
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
		c.raiseOf("milliseconds", at, "{given}", seconds.String())
	case seconds.Compare(AmountOf(c.now.Unix())) < 0:
		c.raiseOf("past", at, "{given}", seconds.String(), "{limit}", c.now.In(korea).Format(time.DateTime))
	}
}
