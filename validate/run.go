// The order of the rules: a request is repaired, then asked every rule that its gateway and flow call for.

package validate

import "unsafe"

// run checks a decoded request.
func (c *check) run(p *RequestPay) {
	if p.isEmpty() {
		c.raiseEmpty(&p.Value, "")
		return
	}
	p.normalize(c, none)
	c.chooseGateway(p)
	c.readMoney(p)
	c.unknownKeys(&p.Object, codeUnknownKey, none)
	p.rules(c, none)
	c.method = ""
	c.askFacts(p, c.gateway.first, c.gateway.spanning)
	if p.PayMethod.usable() {
		c.method = p.PayMethod.text
	}
	c.flow = flowOf(p)
	c.order(p)
	c.money(p)
	c.escrow(p)
	c.card(p)
	c.display(p)
	c.redirect(p)
	c.callbacks(p)
	c.methodOptions(p)
	c.period(p)
	c.askFacts(p, c.gateway.spanning, c.gateway.last)
}

// isEmpty says whether nothing at all was given.
func (p *RequestPay) isEmpty() bool {
	if p.PayMethod.kind != kindAbsent || p.MerchantUID.kind != kindAbsent || len(p.unknown) > 0 { // as nearly always
		return false
	}
	for _, place := range fieldTables[0].fields {
		if (*Value)(unsafe.Add(unsafe.Pointer(p), place.offset)).kind != kindAbsent {
			return false
		}
	}
	return true
}

// raiseEmpty says that nothing was given, and what was passed, by the name that JavaScript has for it.
func (c *check) raiseEmpty(v *Value, name string) {
	finding := c.raise(codeParamsEmpty, v, none)
	switch finding.text = name; name {
	case "Promise":
		finding.wording = 1
	case "FormData", "Map", "URLSearchParams":
		finding.wording = 2
	}
}

// scriptNames are what JavaScript calls the kinds of values that are no object.
var scriptNames = [...]string{kindNull: "Null", kindBlank: "String", kindString: "String", kindNumber: "Number", kindBoolean: "Boolean", kindArray: "Array",
	kindNaN: "Number", kindBigInt: "BigInt"}

// raiseType says that what was passed is no object, and what it is.
func (c *check) raiseType(v *Value, name string) {
	finding := c.raise(codeParamsType, v, none)
	switch finding.text = name; name {
	case "String":
		finding.wording = 1
	case "Undefined", "Null":
		finding.wording = 2
	case "Array":
		finding.wording = 3
	case "Function", "AsyncFunction":
		finding.wording = 4
	}
}

// flowOf says what the request asks for.
func flowOf(p *RequestPay) Flow {
	switch {
	case !p.CustomerUID.missing():
		return Billing
	case p.Escrow.True():
		return Escrow
	}
	return Payment
}
