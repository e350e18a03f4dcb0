// Money: the currency in effect, amounts in it, and what is part of them; the period of a service.

package validate

import (
	"strings"

	"paycheck/validate/internal/calendar"
	"paycheck/validate/internal/currency"
	"paycheck/validate/internal/jstext"
)

// won is the currency in effect where nothing says another.
const won = "KRW"

// defaultCurrency gives the currency of a request that names none.
func (g *gatewayFacts) defaultCurrency() string {
	if g.currency == "" {
		return won
	}
	return g.currency
}

// readMoney finds the currency in effect, and repairs the amounts as it asks.
func (c *check) readMoney(p *RequestPay) {
	c.currencyCode = c.gateway.defaultCurrency()
	if p.Currency.kind == kindString {
		c.currencyCode = p.Currency.text
	}
	c.decimals = currency.Decimals(c.currencyCode)
	c.repairNumber(&p.Amount, codeAmountNormalized, none, c.decimals > 0)
	c.repairNumber(&p.TaxFree, codeTaxFreeNormalized, none, c.decimals > 0)
	c.repairNumber(&p.VATAmount, codeVatAmountNormalized, none, c.decimals > 0)
}

// money checks the amounts in their currency, and compares the parts with the whole.
func (c *check) money(p *RequestPay) {
	switch {
	case p.Amount.kind != kindNumber:
	case c.decimals == 0:
		if !jstext.IsWhole(p.Amount.number) {
			c.raiseAs(c.severityByFacts(codeAmountInteger), codeAmountInteger, &p.Amount.Value, none).number = p.Amount.number
		}
	case c.decimals < decimalsIn(p.Amount.number):
		c.raise(codeAmountDecimals, &p.Amount.Value, none).limit = c.decimals
	}
	amount, ok := p.Amount.Number()
	for _, part := range [...]struct {
		*Integer
		whole, above code
	}{{&p.TaxFree, codeTaxFreeInteger, codeTaxFreeAboveAmount}, {&p.VATAmount, codeVatAmountInteger, codeVatAmountAboveAmount}} {
		if part.kind != kindNumber {
			continue
		}
		if c.decimals == 0 && !jstext.IsWhole(part.number) {
			c.raise(part.whole, &part.Value, none).number = part.number
		}
		if ok && part.number > amount {
			c.raise(part.above, &part.Value, none)
		}
	}
	if c.gateway.currency != "" && c.gateway.currency != won && p.Currency.missing() {
		c.raise(codeCurrencyRecommended, &p.Currency.Value, none).allowed = c.gateway.currency
	}
}

// decimalsIn gives how many decimals a number is written with.
func decimalsIn(number float64) int {
	text := jstext.FormatNumber(number)
	if strings.Contains(text, "e-") {
		return len(text) + 6 // smaller than any currency has
	}
	_, fraction, _ := strings.Cut(text, ".")
	return len(fraction)
}

// period checks when the goods or services are provided.
func (c *check) period(p *RequestPay) {
	if p.Period.kind == kindAbsent {
		return
	}
	p.Period.open(c, none)
	for _, day := range [...]struct {
		*Text
		code code
	}{{&p.Period.From, codePeriodFromFormat}, {&p.Period.To, codePeriodToFormat}} {
		if !day.missing() && (day.kind != kindString || !calendar.IsDay(day.text)) && !c.asks(day.code) {
			c.raise(day.code, &day.Value, none)
		}
	}
}
