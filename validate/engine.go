// What a page's checks and a server's have in common: the memory in which one request is checked after another.

package validate

// engine is that memory. The zero value is ready to use, by one goroutine at a time.
type engine struct {
	request RequestPay
	check   check
}

// start clears what the last check left.
func (e *engine) start(settings settings) {
	check := &e.check
	check.settings = settings
	check.flow = Payment
	check.findings = check.findings[:0]
	check.pruned = 0
	check.repairs = check.repairs[:0]
	if check.gateway = namedByOption(settings.Gateway); check.gateway == nil {
		check.gateway = kiccFacts
	}
}

// clear empties the request, whose lists keep their memory.
func (e *engine) clear() {
	p := &e.request
	unknown, products, details, quotas := p.unknown[:0], p.KICCProducts.entries[:0], p.Card.Detail.entries[:0], p.Display.CardQuota.entries[:0]
	*p = RequestPay{}
	p.unknown, p.KICCProducts.entries, p.Card.Detail.entries, p.Display.CardQuota.entries = unknown, products, details, quotas
}
