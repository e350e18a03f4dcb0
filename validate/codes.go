// The codes an issue or a change can carry, in the order of the catalogue: the
// order of the fields in the rules, and the codes of one field together.

package validate

// code stands for one code of the catalogue. Its name is the code's own text in
// camel case: codeKiccProductsQuantityMin is kiccProducts.quantity.min.
type code uint8

const (
	// The whole.
	codeParamsType code = iota
	codeParamsCyclic
	codeParamsUnreadable
	codeParamsTooLarge
	codeParamsTooDeep
	codeParamsSyntax
	codeParamsDuplicateKey
	codeForbiddenKey
	codeSensitiveKey
	codeUnknownKey

	// Known keys without rules of their own.
	codeBypassType
	codeCustomerIdType
	codeCustomerIdNormalized
	codeCompanyType
	codeCompanyNormalized
	codeAppSchemeType
	codeAppSchemeNormalized
	codeAuthModeType
	codeAuthModeNormalized
	codeBizNumType
	codeBizNumNormalized
	codePopupType
	codePopupNormalized

	// Gateway.
	codePgType
	codePgUnknown
	codePgFormat
	codePgLegacy
	codePgUnsupported
	codePgNormalized
	codeChannelKeyType
	codeChannelKeyPlaceholder

	// Method.
	codePayMethodRequired
	codePayMethodRecommended
	codePayMethodType
	codePayMethodUnknown
	codePayMethodLegacy
	codePayMethodEscrow
	codePayMethodBilling
	codePayMethodNormalized

	// Order.
	codeMerchantUidRequired
	codeMerchantUidType
	codeMerchantUidPlaceholder
	codeMerchantUidTooLong
	codeMerchantUidCharset
	codeMerchantUidNormalized
	codeNameRequired
	codeNameType
	codeNameTooLong
	codeNameTooManyBytes
	codeNameCharset
	codeNameNormalized
	codeAmountRequired
	codeAmountType
	codeAmountInteger
	codeAmountMax
	codeAmountMin
	codeAmountZero
	codeAmountBelowMinimum
	codeAmountNormalized
	codeCustomerUidBlank
	codeCustomerUidType
	codeCustomerUidPlaceholder
	codeCustomerUidTooLong
	codeCustomerUidNormalized

	// Buyer.
	codeBuyerNameRequired
	codeBuyerNameType
	codeBuyerNameTooLong
	codeBuyerNameNormalized
	codeBuyerEmailRequired
	codeBuyerEmailType
	codeBuyerEmailFormat
	codeBuyerEmailTooLong
	codeBuyerEmailNormalized
	codeBuyerTelRequired
	codeBuyerTelRecommended
	codeBuyerTelType
	codeBuyerTelFormat
	codeBuyerTelTooLong
	codeBuyerTelNormalized
	codeBuyerAddrType
	codeBuyerAddrTooLong
	codeBuyerAddrNormalized
	codeBuyerPostcodeType
	codeBuyerPostcodeTooLong
	codeBuyerPostcodeNormalized

	// Escrow.
	codeEscrowType
	codeEscrowNormalized
	codeKiccProductsRequired
	codeKiccProductsType
	codeKiccProductsIgnored
	codeKiccProductsOrderNumberRequired
	codeKiccProductsOrderNumberType
	codeKiccProductsOrderNumberDuplicate
	codeKiccProductsOrderNumberNormalized
	codeKiccProductsNameRequired
	codeKiccProductsNameType
	codeKiccProductsNameNormalized
	codeKiccProductsQuantityRequired
	codeKiccProductsQuantityType
	codeKiccProductsQuantityInteger
	codeKiccProductsQuantityMax
	codeKiccProductsQuantityMin
	codeKiccProductsQuantityNormalized
	codeKiccProductsAmountRequired
	codeKiccProductsAmountType
	codeKiccProductsAmountInteger
	codeKiccProductsAmountMax
	codeKiccProductsAmountMin
	codeKiccProductsAmountNormalized

	// Card options.
	codeCardType
	codeCardIgnored
	codeCardDirectType
	codeCardDirectCodeRequired
	codeCardDirectCodeType
	codeCardDirectCodeWildcard
	codeCardDirectCodeUnknown
	codeCardDirectCodeNormalized
	codeCardDirectQuotaRecommended
	codeCardDirectQuotaType
	codeCardDirectQuotaInteger
	codeCardDirectQuotaMax
	codeCardDirectQuotaMin
	codeCardDirectQuotaLumpSum
	codeCardDirectQuotaBelowMinimum
	codeCardDirectQuotaNormalized
	codeCardDetailType
	codeCardDetailNoneEnabled
	codeCardDetailCardCodeRequired
	codeCardDetailCardCodeType
	codeCardDetailCardCodeUnknown
	codeCardDetailCardCodeDuplicate
	codeCardDetailCardCodeNormalized
	codeCardDetailEnabledRequired
	codeCardDetailEnabledType
	codeCardDetailEnabledNormalized
	codeDisplayType
	codeDisplayCardQuotaType
	codeDisplayCardQuotaInteger
	codeDisplayCardQuotaMax
	codeDisplayCardQuotaMin
	codeDisplayCardQuotaUnsupported
	codeDisplayCardQuotaBelowMinimum
	codeDisplayCardQuotaNormalized

	// Result, method and money options.
	codeMRedirectUrlRequired
	codeMRedirectUrlRecommended
	codeMRedirectUrlType
	codeMRedirectUrlPlaceholder
	codeMRedirectUrlRelative
	codeMRedirectUrlScheme
	codeMRedirectUrlFormat
	codeMRedirectUrlNormalized
	codeNoticeUrlType
	codeConfirmUrlType
	codeDigitalRecommended
	codeDigitalType
	codeDigitalNormalized
	codeVbankDueType
	codeVbankDuePlaceholder
	codeVbankDueFormat
	codeVbankDuePast
	codeVbankDueNormalized
	codeTaxFreeType
	codeTaxFreeInteger
	codeTaxFreeMax
	codeTaxFreeMin
	codeTaxFreeAboveAmount
	codeTaxFreeNormalized
	codeVatAmountType
	codeVatAmountInteger
	codeVatAmountMax
	codeVatAmountMin
	codeVatAmountNormalized
	codeCurrencyType
	codeCurrencyUnsupported
	codeLanguageType
	codeLanguageUnsupported
	codePeriodType
	codePeriodFromFormat
	codePeriodToFormat
)
