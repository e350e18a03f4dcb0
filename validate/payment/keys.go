// Keys that a body has and the call does not know.

package payment

import (
	"slices"

	"paycheck/validate/internal/message"
	"paycheck/validate/internal/suggestion"
)

// forbidden are keys that no honest body has, and that change an object's own nature in JavaScript.
var forbidden = []string{"__proto__", "prototype", "constructor"}

// aliases are wrong names that people are known to use, and the right ones.
var aliases = []suggestion.Alias{
	{"channelKey", "channel_key"}, {"customerUid", "customer_uid"}, {"merchantUid", "merchant_uid"}, {"impUid", "imp_uid"},
	{"order_id", "merchant_uid"}, {"orderId", "merchant_uid"}, {"paymentId", "merchant_uid"}, {"orderName", "name"},
	{"totalAmount", "amount"}, {"price", "amount"}, {"buyer_phone", "buyer_tel"}, {"buyer_address", "buyer_addr"},
	{"cardNumber", "card_number"}, {"pwd2digit", "pwd_2digit"}, {"password", "pwd_2digit"}, {"birthday", "birth"},
	{"scheduleAt", "schedule_at"}, {"installment", "card_quota"}, {"quota", "card_quota"}, {"notice_urls", "notice_url"},
	{"cancel_amount", "amount"}, {"cancel_request_amount", "amount"},
}

// unknownKeys says what the keys are that an object has and its struct does not name. absent are those that it could have had.
func (c *bodyCheck) unknownKeys(unknown, absent []string, at place) {
	for _, key := range unknown {
		code, suggested := "unknown_key", ""
		if slices.Contains(forbidden, key) {
			code = "forbidden_key"
		} else {
			suggested = suggestion.Key(key, absent, aliases, func(name string) bool { return !slices.Contains(absent, name) })
		}
		c.raise(code, at.at(key, 0), gaps{message.Suggestion: suggested})
	}
}
