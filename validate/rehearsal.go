//go:build !rulegen

// The rehearsal: a check of a page that nobody asked for. A browser compiles a function when it is first called; by this it has done so for
// what every check runs when the program has started, and not when a buyer presses a button. What only mistakes run is left for then: it would
// make a start longer that may itself be waited for.

package validate

import "slices"

// rehearsed is a request with which there is nothing wrong.
var rehearsed = [...]struct {
	key, text string
	number    float64
}{
	{key: "pg", text: "kicc"}, {key: "pay_method", text: "card"}, {key: "merchant_uid", text: "order-1"}, {key: "name", text: "노트 외 1건"},
	{key: "amount", number: 14000}, {key: "buyer_name", text: "구매자"}, {key: "buyer_email", text: "buyer@shop.example"},
	{key: "buyer_tel", text: "010-1234-5678"}, {key: "buyer_addr", text: "서울특별시 강남구"}, {key: "buyer_postcode", text: "06018"},
	{key: "m_redirect_url", text: "https://shop.example/payments"},
}

// Rehearse checks a request, of which nothing is left but that browsers have compiled what it takes. It is false where something is wrong with it.
func (p *page) Rehearse() bool {
	slots, run := []float64{float64(tapeObject)}, []byte(nil)
	for _, member := range rehearsed {
		slot := float64(slotKinds * keyNumber(member.key))
		if member.text == "" {
			slots = append(slots, slot+float64(tapeNumber), member.number)
			continue
		}
		slots = append(slots, slot+float64(int(tapeString)+len(member.text)*slotLength))
		run = append(append(run, member.text...), separator...)
	}
	tape := pageTape{Slots: append(slots, float64(tapeEnd)), Run: run, Exact: true}
	return p.CheckTape(tape, settings{Locale: Korean}) && len(p.AppendReport(nil)) == 0
}

// keyNumber gives the number of a key; 0 where there is none.
func keyNumber(key string) int { return max(slices.Index(keyNames[:], key), 0) }
