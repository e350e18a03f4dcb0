// The request: every param of IMP.request_pay that paycheck knows, and the rules that hold for one value alone.
//
// This file is the source of request_easyjson.go (decoding), request_rules.go (the rules as plain Go) and
// web/src/request.d.ts (the types for TypeScript). After a change run `make generate`.
//
// Tags:
//
//	json          the param's name
//	validate      rules for every gateway, in the grammar of go-playground/validator
//	repair        which repair is tried before the rules: by default the one of the field's type;
//	              "-" is none, "quiet" only trims, and changes nothing for the caller. Money has "-" too: how it is repaired depends
//	              on its currency
//	needed        "true" where nearly every request has it, so that the type for TypeScript asks for it
//	ts            the type for TypeScript, where the field's type does not say it all
//
// What only some gateways ask is data, one file a gateway, in internal/gateways.
//
// A failed tag becomes the code <path>.<problem>; its severity is in the catalogue. Rules that span several values
// are ordinary Go, in the files named after what they are about.

package validate

//go:generate go run ./internal/gatewaylist
//go:generate go run ./internal/rulegen

// RequestPay holds the params of IMP.request_pay.
//
//easyjson:json
type RequestPay struct {
	Object `json:"-"`

	// Gateway to pay with: a PortOne code such as kicc, optionally with a merchant id: kicc.{MID}. Without it PortOne takes the console's default.
	PG Text `json:"pg" repair:"pg" validate:"omitempty,string"`
	// Key of a channel set up in the PortOne console, instead of pg.
	ChannelKey Text `json:"channelKey" repair:"-" validate:"omitempty,string,rendered"`
	// Id of a group of channels (smart routing), instead of channelKey.
	ChannelGroupID Text `json:"channelGroupId" repair:"-" validate:"omitempty,string,rendered"`
	// How the buyer pays: card, trans (account transfer), vbank (virtual account), phone, and what else the gateway offers.
	PayMethod Text `json:"pay_method" repair:"lower" validate:"omitempty,string"`

	// The shop's own order number, new for each request; at most 40 characters.
	MerchantUID Text `json:"merchant_uid" needed:"true" validate:"omitempty,string,written,rendered"`
	// Name of the order, shown in the payment window.
	Name Text `json:"name" validate:"omitempty,string,written,no_template,max=40"`
	// Amount to pay, in currency: whole in KRW, with decimals in a currency that has them. 0 only when asking for a billing key.
	Amount Integer `json:"amount" needed:"true" repair:"-" validate:"omitempty,integer,safe,min=0"`
	// The shop's own id for the card to register: with it a billing key is asked for instead of a payment.
	CustomerUID Text `json:"customer_uid" validate:"omitempty,string,written,rendered,max=80"`

	// Buyer's name. Needed for escrow with KICC.
	BuyerName Text `json:"buyer_name" validate:"omitempty,string,written,no_template,max=16"`
	// Buyer's email address. Needed for escrow with KICC.
	BuyerEmail Text `json:"buyer_email" validate:"omitempty,string,written,no_template,mail,max=64"`
	// Buyer's phone number, as a string such as 010-1234-5678. Needed by KICC and KG INICIS.
	BuyerTel Text `json:"buyer_tel" repair:"phone" validate:"omitempty,string,written,phone,max=16"`
	// Buyer's address.
	BuyerAddr Text `json:"buyer_addr" validate:"omitempty,string,written,no_template,max=128"`
	// Buyer's postal code.
	BuyerPostcode Text `json:"buyer_postcode" repair:"postcode" validate:"omitempty,string,written,max=8"`

	// True for an escrow payment.
	Escrow Boolean `json:"escrow" validate:"omitempty,boolean"`
	// The ordered products. Needed for escrow with KICC; their amounts are not compared with amount.
	KICCProducts KICCProducts `json:"kiccProducts"`

	// Which cards the buyer may use, or a card company's window to open directly.
	Card Card `json:"card"`
	// What the payment window shows.
	Display Display `json:"display"`

	// Where a mobile browser goes after the payment: an absolute URL, or an app's.
	MRedirectURL Text `json:"m_redirect_url" repair:"url" validate:"omitempty,string"`
	// URLs that PortOne notifies of the payment, instead of the console's.
	NoticeURL Value `json:"notice_url" validate:"omitempty,texts" ts:"string | string[]"`
	// URL that PortOne asks before it approves the payment.
	ConfirmURL Text `json:"confirm_url" repair:"-" validate:"omitempty,string"`
	// True for digital goods; needed when paying by phone.
	Digital Boolean `json:"digital"`
	// When a virtual account stops taking the money: YYYY-MM-DD, YYYYMMDD, YYYY-MM-DD HH:mm:ss or YYYYMMDDHHmmss, Korean time.
	VbankDue Text `json:"vbank_due" repair:"-"`
	// Part of amount that is free of tax.
	TaxFree Integer `json:"tax_free" repair:"-" validate:"omitempty,integer,safe,min=0"`
	// Value added tax within amount.
	VATAmount Integer `json:"vat_amount" repair:"-" validate:"omitempty,integer,safe,min=0"`
	// Currency of amount. KICC and KG INICIS take KRW only.
	Currency Text `json:"currency" repair:"currency" validate:"omitempty,string"`
	// Language of the payment window.
	Language Text `json:"language" repair:"quiet" validate:"omitempty,string"`
	// When the goods or services are provided.
	Period Period `json:"period"`

	// Anything of the shop's own; it comes back with the payment.
	CustomData Value `json:"custom_data"`
	// Params that go to the gateway as they are.
	Bypass Value `json:"bypass" validate:"omitempty,object" ts:"Bypass"`
	// The shop's own id for the buyer.
	CustomerID Text `json:"customer_id" validate:"omitempty,string,written"`
	// Name of the shop as the payment window shows it.
	Company Text `json:"company" validate:"omitempty,string,written"`
	// Scheme that leads from a payment app back to the shop's app.
	AppScheme Text `json:"app_scheme" validate:"omitempty,string,written"`
	// How the buyer is authenticated.
	AuthMode Text `json:"auth_mode" validate:"omitempty,string,written"`
	// Business registration number.
	BizNum Text `json:"biz_num" validate:"omitempty,string,written"`
	// True to open the payment window as a pop-up.
	Popup Boolean `json:"popup" validate:"omitempty,boolean"`

	// Products for escrow with NHN KCP.
	KCPProducts Value `json:"kcpProducts"`
	// Products, as some gateways take them.
	Products Value `json:"products"`
	// Products for escrow, as some gateways take them.
	EscrowProducts Value `json:"escrowProducts"`
	// Value added tax, as some gateways take it.
	VAT Value `json:"vat"`
	// Whether the shop bears the interest of instalments.
	UseFreeInterestFromMall Value `json:"useFreeInterestFromMall"`
	// Whether card points may be used.
	UseCardPoint Value `json:"useCardPoint"`
	// Whether only app card payments are offered.
	AppCard Value `json:"appCard"`
	// NICE's second mobile version.
	NiceMobileV2 Value `json:"niceMobileV2"`
	// Whether Naver Pay opens as a pop-up.
	NaverPopupMode Value `json:"naverPopupMode"`
	// Naver Pay: day of the purchase confirmation.
	NaverUseCfm Value `json:"naverUseCfm"`
	// Naver Pay: products.
	NaverProducts Value `json:"naverProducts"`
	// Naver Pay: whether it counts as culture spending.
	NaverCultureBenefitYn Value `json:"naverCultureBenefitYn"`
	// Naver Pay: settings of the order form.
	NaverInterface Value `json:"naverInterface"`
	// Whether it counts as culture spending.
	CultureBenefit Value `json:"cultureBenefit"`
	// Description of the order, as some gateways show it.
	OrderDescription Value `json:"order_description"`
	// Settings for Alipay+.
	AlipayPlus Value `json:"alipay_plus"`
	// Locale of the payment window, as some gateways take it.
	Locale Value `json:"locale"`
	// Id of the store in PortOne.
	StoreID Value `json:"storeId"`
	// Phone payments: which carriers are offered (detail), or the buyer's own (carrier).
	Phone Value `json:"phone" ts:"{ detail?: { carrier: string, enabled: boolean }[], carrier?: string }"`
	// What is filled into the window, where the buyer cannot change it.
	Prefill Value `json:"prefill" ts:"{ phoneNumber?: string }"`
	// Payments at a convenience store: in how many hours, or when, they are due.
	CVS Value `json:"cvs" ts:"{ payment_deadline?: { valid_hours?: number, due_date?: string } }"`
	// The shop itself, as KSNET and KG INICIS in Japan ask about it.
	StoreDetails Value `json:"storeDetails" ts:"Record<string, unknown>"`
	// Name of the business in English.
	CompanyEN Value `json:"company_en" ts:"string"`
	// Country of the buyer.
	Country Value `json:"country" ts:"string"`
	// First name of a guest with PayPal.
	BuyerFirstName Value `json:"buyer_first_name" ts:"string"`
	// Last name of a guest with PayPal.
	BuyerLastName Value `json:"buyer_last_name" ts:"string"`
	// First name of the buyer in katakana.
	BuyerFirstNameKana Value `json:"buyer_first_name_kana" ts:"string"`
	// Last name of the buyer in katakana.
	BuyerLastNameKana Value `json:"buyer_last_name_kana" ts:"string"`
	// KakaoPay: the address of the PC window on mobile too.
	KakaoPayMobileAsPC Value `json:"kakaopayMobileAsPC" ts:"boolean"`
	// KakaoPay: whether its app opens.
	KakaoOpenApp Value `json:"kakaoOpenApp"`
	// Naver Pay: chain of a group of shops.
	NaverChainID Value `json:"naverChainId" ts:"string"`
	// Naver Pay: income deduction for books and shows.
	NaverCultureBenefit Value `json:"naverCultureBenefit" ts:"boolean"`
	// Naver Pay: the shop's key of the buyer.
	NaverMerchantUserKey Value `json:"naverMerchantUserKey" ts:"string"`
	// Naver Pay: code of a product that is paid again and again.
	NaverProductCode Value `json:"naverProductCode" ts:"string"`
	// Naver Pay: how many of it.
	NaverProductCount Value `json:"naverProductCount" ts:"number"`
	// Naver Pay: birthday of the buyer, YYYYMMDD.
	NaverPurchaserBirthday Value `json:"naverPurchaserBirthday" ts:"string"`
	// Naver Pay: name of the buyer.
	NaverPurchaserName Value `json:"naverPurchaserName" ts:"string"`
	// PayPal's old module: what it asks of risky trades.
	Optional Value `json:"optional" ts:"{ use_stc_api?: boolean, stc_data?: Record<string, string> }"`
	// Paymentwall: methods for tests in a live project.
	UseTestMethod Value `json:"use_test_method" ts:"boolean"`
	// Naver Pay: settings of its second version.
	NaverV2 Value `json:"naverV2"`
}

// KICCProduct is one product of an escrow payment with KICC.
//
//easyjson:json
type KICCProduct struct {
	Object `json:"-" validate:"object"`

	// The shop's own order number of the product.
	OrderNumber Text `json:"orderNumber" validate:"required,string,written"`
	// Name of the product.
	Name Text `json:"name" validate:"required,string,written"`
	// How many, a whole number from 1.
	Quantity Integer `json:"quantity" validate:"required,integer,whole,safe,min=1"`
	// Price in KRW, a whole number.
	Amount Integer `json:"amount" validate:"required,integer,whole,safe,min=0"`
}

// Card says which cards the buyer may use.
//
//easyjson:json
type Card struct {
	Object `json:"-" validate:"omitempty,object"`

	// Opens one card company's own window at once.
	Direct CardDirect `json:"direct"`
	// Which card companies are offered.
	Detail CardDetails `json:"detail" validate:"omitempty,array"`
	// Months of instalment whose interest the shop pays.
	InterestFree Value `json:"interest_free"`
	// Whether instalments may be chosen.
	UseInstallment Value `json:"useInstallment" ts:"boolean"`
	// The card itself, of shops that Paymentwall lets ask for it.
	Info Value `json:"info"`
}

// CardDirect names a card company whose own window opens at once.
//
//easyjson:json
type CardDirect struct {
	Object `json:"-" validate:"omitempty,object"`

	// The card company's code, such as 367.
	Code Text `json:"code" repair:"card_code" validate:"required,string,ne=*,card_code"`
	// Months of instalment; 0 to pay at once.
	Quota Integer `json:"quota" validate:"recommended,integer,whole,safe,min=0,ne=1"`
	// Card points: Y, or true, as the gateway has it.
	UsePoint Value `json:"usePoint"`
}

// CardDetail offers or hides one card company.
//
//easyjson:json
type CardDetail struct {
	Object `json:"-" validate:"object"`

	// The card company's code, such as 366, or * for all.
	CardCode Text `json:"card_code" repair:"card_code" validate:"required,string,card_code"`
	// Whether it is offered; may be left out beside max_month.
	Enabled Boolean `json:"enabled" validate:"omitempty,boolean"`
	// Most months of instalment.
	MaxMonth Value `json:"max_month"`
}

// Display says what the payment window shows.
//
//easyjson:json
type Display struct {
	Object `json:"-" validate:"omitempty,object"`

	// Months of instalment that are offered; an empty list for paying at once only.
	CardQuota CardQuotas `json:"card_quota" validate:"omitempty,array,dive,integer,whole,safe,min=0"`
	// Whether only instalments are offered.
	OnlyInstallment Value `json:"only_installment"`
}

// Period is when the goods or services are provided.
//
//easyjson:json
type Period struct {
	Object `json:"-" validate:"omitempty,object"`

	// First day, YYYYMMDD.
	From Text `json:"from" repair:"-"`
	// Last day, YYYYMMDD.
	To Text `json:"to" repair:"-"`
	// Instead of both, how often: what the gateway names so.
	Interval Value `json:"interval" ts:"string"`
	// The period in words.
	Text Value `json:"text" ts:"string"`
}
