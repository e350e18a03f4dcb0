// Keys that a body has and the call does not know.

package payment

import "slices"

// forbidden are keys that no honest body has, and that change an object's own nature in JavaScript.
var forbidden = []string{"__proto__", "prototype", "constructor"}

// aliases are wrong names that people are known to use, and the right ones.
var aliases = map[string]string{
	"channelKey": "channel_key", "customerUid": "customer_uid", "merchantUid": "merchant_uid", "impUid": "imp_uid", "order_id": "merchant_uid",
	"orderId": "merchant_uid", "paymentId": "merchant_uid", "orderName": "name", "totalAmount": "amount", "price": "amount", "buyer_phone": "buyer_tel",
	"buyer_address": "buyer_addr", "cardNumber": "card_number", "pwd2digit": "pwd_2digit", "password": "pwd_2digit", "birthday": "birth",
	"scheduleAt": "schedule_at", "installment": "card_quota", "quota": "card_quota", "notice_urls": "notice_url", "cancel_amount": "amount",
	"cancel_request_amount": "amount",
}

// unknownKeys says what the keys are that an object has and its struct does not name.
func (c *bodyCheck) unknownKeys(unknown, known []string, at place) {
	for _, key := range unknown {
		code := "unknown_key"
		if slices.Contains(forbidden, key) {
			code = "forbidden_key"
		}
		suggestion := ""
		if code == "unknown_key" {
			suggestion = suggest(key, known)
		}
		gaps := []string{"{hint}", ""}
		if suggestion != "" {
			gaps = []string{"{hint}", " " + fill(in(c.opts.Locale, meant), "{suggestion}", suggestion)}
		}
		before := len(c.findings)
		c.raise(code, at.at(key, 0), gaps...)
		for i := before; i < len(c.findings); i++ { // none, where the shop's own rules turned it off
			c.findings[i].issue.Suggestion = suggestion
		}
	}
}

// suggest gives the known key that an unknown one was probably meant to be, or nothing: its alias, or the nearest one within two edits.
func suggest(key string, known []string) string {
	if alias := aliases[key]; slices.Contains(known, alias) {
		return alias
	}
	found, least := "", 3
	for _, name := range known {
		if distance := distance(key, name, least); len(name) >= 4 && distance < least {
			found, least = name, distance
		}
	}
	return found
}

// distance gives how many letters must be put in, taken out or replaced to make b of a; limit where it is that much or more.
func distance(a, b string, limit int) int {
	if len(a) > len(b)+limit || len(b) > len(a)+limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], limit)
}
