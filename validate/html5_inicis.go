// KG INICIS: the rules that span several values. Sources: S3, P.

package validate

var html5Inicis = gateway{
	name:   Inicis,
	title:  "KG INICIS",
	codes:  []string{"html5_inicis", "inicis"},
	raises: html5InicisRaises,
	rules: func(c *check, p *RequestPay) {
		p.rulesHtml5Inicis(c, none)
		if c.code == "inicis" {
			c.raise(codePgLegacy, &p.PG.Value, none)
		}
	},
	spanning: func(c *check, p *RequestPay) {
		c.billingByCard(p)
		c.buyerTel(p, c.flow != Billing)
		if c.flow == Billing {
			return
		}
		switch c.method {
		case "card":
			c.belowMinimum(p, 100)
		case "trans":
			c.belowMinimum(p, 150)
		case "phone":
			c.belowMinimum(p, 300)
		}
	},
}
