// Keys that the contract does not name.

package validate

// aliases are names that people use for others, by the object they stand in.
var aliases = [...]struct {
	object string
	names  []alias
}{
	{"", []alias{
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
	{"kiccProducts", []alias{{"order_number", "orderNumber"}, {"orderNo", "orderNumber"}, {"price", "amount"}, {"qty", "quantity"}, {"count", "quantity"}}},
	{"card.detail", []alias{{"cardCode", "card_code"}, {"code", "card_code"}}},
	{"card.direct", []alias{{"card_code", "code"}, {"installment", "quota"}}},
}

// unknownKeys says what the keys are that an object has and the contract does not name. place is the first code of the object, or
// codeUnknownKey for the root.
func (c *check) unknownKeys(o *Object, place code, at int) {
	for i := range o.unknown {
		code := codeUnknownKey
		switch o.unknown[i].key {
		case "__proto__", "prototype", "constructor":
			code = codeForbiddenKey
		case "card_number", "expiry", "birth", "pwd_2digit", "cvc":
			if place == codeUnknownKey {
				code = codeSensitiveKey
			}
		}
		c.findings = append(c.findings, finding{code: code, rankedAs: place, severity: catalogue[code].severity, at: at, key: &o.unknown[i].key})
	}
}

// suggestKey gives the key of an object that an unknown one was probably meant to be, or nothing.
func suggestKey(object, key string) string {
	var names []alias
	for i := range aliases {
		if aliases[i].object == object {
			names = aliases[i].names
		}
	}
	for i := range fieldTables {
		if fieldTables[i].path == object {
			return suggest(key, fieldTables[i].keys, names)
		}
	}
	return ""
}
