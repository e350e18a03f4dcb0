// Keys that the contract does not name.

package validate

import (
	"strings"
	"unsafe"

	"paycheck/validate/internal/suggestion"
)

// aliases are names that people use for others, by the object they stand in.
var aliases = [...]struct {
	object string
	names  []suggestion.Alias
}{
	{"", []suggestion.Alias{
		{"buyer_phone", "buyer_tel"}, {"buyer_mobile", "buyer_tel"}, {"buyerTel", "buyer_tel"}, {"phoneNumber", "buyer_tel"},
		{"buyer_address", "buyer_addr"}, {"buyerAddr", "buyer_addr"}, {"buy_name", "buyer_name"}, {"buyerName", "buyer_name"},
		{"buyerEmail", "buyer_email"}, {"buyer_zipcode", "buyer_postcode"}, {"buyer_postalcode", "buyer_postcode"},
		{"buyerPostCode", "buyer_postcode"}, {"card_quota", "display.card_quota"}, {"payMethod", "pay_method"},
		{"merchantUid", "merchant_uid"}, {"merchant_id", "merchant_uid"}, {"order_id", "merchant_uid"},
		{"orderId", "merchant_uid"}, {"paymentId", "merchant_uid"}, {"orderName", "name"}, {"order_name", "name"},
		{"product_name", "name"}, {"totalAmount", "amount"}, {"price", "amount"}, {"redirectUrl", "m_redirect_url"},
		{"redirect_url", "m_redirect_url"}, {"customerUid", "customer_uid"}, {"kicc_products", "kiccProducts"},
		{"kiccProduct", "kiccProducts"}, {"channel_key", "channelKey"},
	}},
	{"kiccProducts", []suggestion.Alias{{"order_number", "orderNumber"}, {"orderNo", "orderNumber"}, {"price", "amount"}, {"qty", "quantity"}, {"count", "quantity"}}},
	{"card.detail", []suggestion.Alias{{"cardCode", "card_code"}, {"code", "card_code"}}},
	{"card.direct", []suggestion.Alias{{"card_code", "code"}, {"installment", "quota"}}},
}

// unknownKeys says what the keys are that an object has and the contract does not name. place is the first code of the object, or
// codeUnknownKey for the root.
func (c *check) unknownKeys(o *Object, place code, at int) {
	for i := range o.unknown {
		code := codeUnknownKey
		if c.isOwnKey(place.object(), o.unknown[i].key) {
			continue
		}
		switch o.unknown[i].key {
		case "__proto__", "prototype", "constructor":
			code = codeForbiddenKey
		case "card_number", "expiry", "birth", "pwd_2digit", "cvc":
			if place == codeUnknownKey {
				code = codeSensitiveKey
			}
		}
		f := c.add(code, at)
		f.rankedAs, f.severity, f.key, f.object = place, catalogue[code].severity, &o.unknown[i].key, o
	}
}

// isOwnKey says whether a key of an object is a param of the gateway's own; where the gateway is not known, of any one's.
func (c *check) isOwnKey(object, key string) bool {
	if object != "" {
		key = object + "." + key
	}
	if c.gateway.code != Other {
		return hasWord(c.gateway.keys, key)
	}
	for i := range gatewayTable {
		if hasWord(gatewayTable[i].keys, key) {
			return true
		}
	}
	return false
}

// suggestKey gives the key of an object that an unknown one was probably meant to be, and that it has not got already; or nothing.
func suggestKey(path string, object *Object, key string) string {
	var names []suggestion.Alias
	for i := range aliases {
		if aliases[i].object == path {
			names = aliases[i].names
		}
	}
	for i := range fieldTables {
		if fields := &fieldTables[i]; fields.path == path {
			return suggestion.Key(key, fields.keys, names, func(name string) bool { return fields.holds(object, name) })
		}
	}
	return ""
}

// holds says whether an object has a key, or one in another object that a dotted name leads to.
func (t *fieldTable) holds(object *Object, name string) bool {
	outer, inner, isDotted := strings.Cut(name, ".")
	place := t.named(outer)
	if object == nil || place == nil {
		return false
	}
	value := (*Value)(unsafe.Add(unsafe.Pointer(object), place.offset))
	if value.kind == kindAbsent || !isDotted {
		return value.kind != kindAbsent
	}
	for i := range fieldTables {
		if fieldTables[i].path == outer {
			return fieldTables[i].holds((*Object)(unsafe.Pointer(value)), inner)
		}
	}
	return false
}
