// The bodies of the REST calls that a shop's server makes (rules.md §13, shared/rest/v1.json), and the rules that hold for one value alone.
//
// This file is the source of bodies_easyjson.go. After a change run `make generate`. Tags:
//
//	json      the key
//	repair    what the value is to be, and so which repair is tried before the rules: text, money, integer, boolean, or one of repairs.go
//	validate  rules in the grammar of go-playground/validator, which runs them; the names are those of request.go and of rules.go
//	spans     what rules that span values say of it (check.go, money.go)
//	needed_by gateways that need the value, as the schema has them: for these a missing one is a warning
//	shown     "yes" where messages may show what was given. They show nothing else: it may be a person's

package payment

//go:generate go tool easyjson -no_std_marshalers -output_filename bodies_easyjson.go bodies.go

// sale is what is sold, in every call that charges.
type sale struct {
	MerchantUID value `json:"merchant_uid" repair:"text" validate:"required,string,rendered,max=40" shown:"yes"`
	Currency    value `json:"currency" repair:"currency" validate:"string" needed_by:"paypal_v2" shown:"yes"`
	Amount      value `json:"amount" repair:"money" validate:"required,integer,min=0" spans:"zero whole decimals" shown:"yes"`
	TaxFree     value `json:"tax_free" repair:"money" validate:"integer,min=0" spans:"above_amount whole decimals" shown:"yes"`
	VATAmount   value `json:"vat_amount" repair:"money" validate:"integer,min=0" spans:"above_amount whole decimals" shown:"yes"`
}

// buyer is who pays.
type buyer struct {
	BuyerName     value `json:"buyer_name" repair:"text" validate:"string,no_template,max=16" needed_by:"html5_inicis ksnet welcome smartro_v2"`
	BuyerEmail    value `json:"buyer_email" repair:"text" validate:"string,no_template,mail,max=64" needed_by:"html5_inicis smartro_v2 paymentwall"`
	BuyerTel      value `json:"buyer_tel" repair:"phone" validate:"string,phone,max=16" needed_by:"html5_inicis smartro_v2"`
	BuyerAddr     value `json:"buyer_addr" repair:"text" validate:"string,no_template,max=128"`
	BuyerPostcode value `json:"buyer_postcode" repair:"postcode" validate:"string,max=8"`
}

// terms are on which terms, in every call that charges.
type terms struct {
	CardQuota              value `json:"card_quota" repair:"integer" validate:"integer,whole,min=0" shown:"yes"`
	InterestFreeByMerchant value `json:"interest_free_by_merchant" repair:"boolean" validate:"boolean" shown:"yes"`
	UseCardPoint           value `json:"use_card_point" repair:"boolean" validate:"boolean" shown:"yes"`
	CustomData             value `json:"custom_data" repair:"text" validate:"string"`
	NoticeURL              value `json:"notice_url" repair:"text" validate:"string,rendered,written_address,with_scheme,absolute,web,host,reachable"`
	BrowserIP              value `json:"browser_ip" repair:"text" validate:"string" needed_by:"paymentwall"`
	ProductType            value `json:"product_type" repair:"text" validate:"string,oneof=real digital" needed_by:"ksnet" shown:"yes"`
	PromotionID            value `json:"promotion_id" repair:"text" validate:"string"`
	Bypass                 value `json:"bypass" repair:"text" validate:"string"`
}

// card is a card and whose it is: only a server may send it.
type card struct {
	CardNumber value `json:"card_number" repair:"card_number" validate:"required,string,card_number,luhn"`
	Expiry     value `json:"expiry" repair:"expiry" validate:"required,string,expiry" spans:"past"`
	Birth      value `json:"birth" repair:"-" validate:"string,birth,business_number" needed_by:"ksnet"`
	Pwd2Digit  value `json:"pwd_2digit" repair:"-" validate:"string,pwd_2digit" needed_by:"ksnet"`
	CVC        value `json:"cvc" repair:"-" validate:"string,cvc" needed_by:"paymentwall"`
}

// again is POST /subscribe/payments/again: a payment with a billing key.
//
//easyjson:json
type again struct {
	members `json:"-"`

	CustomerUID value `json:"customer_uid" repair:"text" validate:"required,string,rendered,max=80"`
	sale
	VAT  value `json:"vat" repair:"money" validate:"integer,min=0" shown:"yes"`
	Name value `json:"name" repair:"text" validate:"recommended,string,no_template,max=40"`
	buyer
	terms
	ProductCount    value `json:"product_count" repair:"integer" validate:"integer,whole,min=0" shown:"yes"`
	CashReceiptType value `json:"cash_receipt_type" repair:"text" validate:"string,oneof=person company anonymous" shown:"yes"`
	Extra           value `json:"extra" repair:"-" validate:"object"`
	ChannelKey      value `json:"channel_key" repair:"-" validate:"string,rendered,max=55"`
}

// onetime is POST /subscribe/payments/onetime: a payment with a card's number.
//
//easyjson:json
type onetime struct {
	members `json:"-"`

	PG             value `json:"pg" repair:"pg" validate:"string,known,merchant_id,max=80" spans:"unsupported" shown:"yes"`
	ChannelGroupID value `json:"channelGroupId" repair:"-" validate:"string,rendered,max=55"`
	CustomerUID    value `json:"customer_uid" repair:"text" validate:"string,rendered,max=80"`
	sale
	VAT  value `json:"vat" repair:"money" validate:"integer,min=0" shown:"yes"`
	Name value `json:"name" repair:"text" validate:"string,no_template,max=40" needed_by:"html5_inicis"`
	card
	buyer
	terms
	SecureChargeID value `json:"secure_3d_charge_id" repair:"text" validate:"string"`
	SecureToken    value `json:"secure_3d_token" repair:"text" validate:"string"`
}

// billingKey is POST /subscribe/customers/{customer_uid}: a billing key for a card's number.
//
//easyjson:json
type billingKey struct {
	members `json:"-"`

	PG             value `json:"pg" repair:"pg" validate:"string,known,merchant_id,max=80" spans:"unsupported" shown:"yes"`
	ChannelKey     value `json:"channel_key" repair:"-" validate:"recommended,string,rendered,max=55"`
	ChannelGroupID value `json:"channel_group_id" repair:"-" validate:"string,rendered,max=55"`
	CustomerUID    value `json:"customer_uid" repair:"text" validate:"string,rendered,max=80"`
	CustomerID     value `json:"customer_id" repair:"text" validate:"string" needed_by:"tosspayments"`
	card
	CustomerName     value `json:"customer_name" repair:"text" validate:"string,max=20" needed_by:"welcome"`
	CustomerTel      value `json:"customer_tel" repair:"phone" validate:"string,max=20"`
	CustomerEmail    value `json:"customer_email" repair:"text" validate:"string,mail,max=200"`
	CustomerAddr     value `json:"customer_addr" repair:"text" validate:"string,max=200"`
	CustomerPostcode value `json:"customer_postcode" repair:"text" validate:"string,max=8"`
}

// schedule is POST /subscribe/payments/schedule: payments with a billing key, at times to come.
//
//easyjson:json
type schedule struct {
	members `json:"-"`

	CustomerUID    value `json:"customer_uid" repair:"text" validate:"required,string,rendered,max=80"`
	CustomerID     value `json:"customer_id" repair:"text" validate:"string" needed_by:"tosspayments"`
	CheckingAmount value `json:"checking_amount" repair:"integer" validate:"integer,whole,min=0" shown:"yes"`
	CardNumber     value `json:"card_number" repair:"card_number" validate:"string,card_number,luhn"`
	Expiry         value `json:"expiry" repair:"expiry" validate:"string,expiry" spans:"past"`
	Birth          value `json:"birth" repair:"-" validate:"string,birth,business_number"`
	Pwd2Digit      value `json:"pwd_2digit" repair:"-" validate:"string,pwd_2digit"`
	CVC            value `json:"cvc" repair:"-" validate:"string,cvc"`
	ChannelKey     value `json:"channel_key" repair:"-" validate:"string,rendered,max=55"`
	Schedules      list  `json:"schedules" repair:"-" validate:"required,array,filled"`
}

// planned is one payment of a schedule.
//
//easyjson:json
type planned struct {
	members `json:"-"`

	ScheduleAt value `json:"schedule_at" repair:"integer" validate:"required,integer,whole" spans:"past milliseconds" shown:"yes"`
	sale
	Name value `json:"name" repair:"text" validate:"recommended,string,no_template,max=40"`
	buyer
	terms
	ProductCount    value `json:"product_count" repair:"integer" validate:"integer,whole,min=0" shown:"yes"`
	CashReceiptType value `json:"cash_receipt_type" repair:"text" validate:"string,oneof=person company anonymous" shown:"yes"`
	Extra           value `json:"extra" repair:"-" validate:"object"`
}

// prepare is POST /payments/prepare: the amount that a page may ask for, so that no other one can be paid.
//
//easyjson:json
type prepare struct {
	members `json:"-"`

	MerchantUID value `json:"merchant_uid" repair:"text" validate:"required,string,rendered,max=40" shown:"yes"`
	Currency    value `json:"currency" repair:"currency" validate:"string" shown:"yes"`
	Amount      value `json:"amount" repair:"money" validate:"required,integer,min=0" spans:"whole decimals" shown:"yes"`
}

// cancel is POST /payments/cancel: a payment given back, or a part of it.
//
//easyjson:json
type cancel struct {
	members `json:"-"`

	ImpUID          value `json:"imp_uid" repair:"text" validate:"string,rendered" shown:"yes"`
	MerchantUID     value `json:"merchant_uid" repair:"text" validate:"string,rendered" shown:"yes"`
	Amount          value `json:"amount" repair:"money" validate:"integer,min=0" shown:"yes"`
	TaxFree         value `json:"tax_free" repair:"money" validate:"integer,min=0" spans:"above_amount" shown:"yes"`
	VATAmount       value `json:"vat_amount" repair:"money" validate:"integer,min=0" spans:"above_amount" shown:"yes"`
	Checksum        value `json:"checksum" repair:"money" validate:"recommended,integer,min=0" shown:"yes"`
	Reason          value `json:"reason" repair:"text" validate:"string" needed_by:"naverpay"`
	RefundHolder    value `json:"refund_holder" repair:"text" validate:"string"`
	RefundBank      value `json:"refund_bank" repair:"text" validate:"string"`
	RefundAccount   value `json:"refund_account" repair:"text" validate:"string"`
	RefundTel       value `json:"refund_tel" repair:"phone" validate:"string" needed_by:"smartro"`
	RetainPromotion value `json:"retain_promotion" repair:"boolean" validate:"boolean" shown:"yes"`
	EnableWebhook   value `json:"enable_webhook" repair:"boolean" validate:"boolean" shown:"yes"`
	Extra           value `json:"extra" repair:"-" validate:"array" needed_by:"naverpay"`
}
