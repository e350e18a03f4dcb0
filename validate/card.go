// The card options and what the payment window shows.

package validate

// card looks into card when the buyer pays by card, or might.
func (c *check) card(p *RequestPay) {
	card := &p.Card
	if c.method != "card" && c.method != "" {
		if !card.missing() {
			c.raise(codeCardIgnored, &card.Value, none)
		}
		return
	}
	if card.kind == kindAbsent {
		return
	}
	card.open(c, none)
	if direct := &card.Direct; !direct.missing() {
		direct.open(c, none)
		if direct.Quota.kind == kindNumber && direct.Quota.number >= 2 && c.tooSmallForInstalments(p) {
			c.raise(codeCardDirectQuotaBelowMinimum, &direct.Quota.Value, none)
		}
	}
	c.cardDetails(card.Detail.entries)
	if noneEnabled(card.Detail.entries) {
		c.raise(codeCardDetailNoneEnabled, &card.Detail.Value, none)
	}
}

// cardDetails checks the card companies that are offered or hidden.
func (c *check) cardDetails(details []CardDetail) {
	c.seen.start(len(details))
	for i := range details {
		detail := &details[i]
		detail.open(c, i)
		if detail.kind == kindObject && detail.Enabled.missing() && detail.MaxMonth.missing() {
			c.raise(codeCardDetailEnabledRequired, &detail.Enabled.Value, i)
		}
		code := &detail.CardCode
		if len(details) > 1 && !code.missing() && !code.refused && c.seen.add(code.text) {
			c.raise(codeCardDetailCardCodeDuplicate, &code.Value, i)
		}
	}
}

// noneEnabled says whether all cards are hidden and none is offered again.
func noneEnabled(details []CardDetail) bool {
	allHidden := false
	for i := range details {
		enabled := &details[i].Enabled
		switch {
		case enabled.kind != kindBoolean:
		case enabled.truth:
			return false
		case details[i].CardCode.is("*"):
			allHidden = true
		}
	}
	return allHidden
}

// display checks what the payment window shows.
func (c *check) display(p *RequestPay) {
	display := &p.Display
	if display.kind == kindAbsent {
		return
	}
	display.open(c, none)
	if !c.tooSmallForInstalments(p) {
		return
	}
	for i := range display.CardQuota.entries {
		if quota := &display.CardQuota.entries[i]; quota.kind == kindNumber && quota.number >= 2 {
			c.raise(codeDisplayCardQuotaBelowMinimum, &display.CardQuota.Value, none)
			return
		}
	}
}
