// What KG INICIS raises beside the codes that hold for every gateway.

package validate

var html5InicisRaises = []raised{
	{codePgLegacy, "S3 P"},
	{codePayMethodRequired, "S1 S3"},
	{codePayMethodUnknown, "S3 P"},
	{codePayMethodLegacy, "P"},
	{codePayMethodBilling, "S1 S3"},
	{codeMerchantUidCharset, "P"},
	{codeNameRequired, "P"},
	{codeNameTooManyBytes, "P"},
	{codeAmountBelowMinimum, "P"},
	{codeBuyerTelRequired, "S0 S1 S2 S3 S4"},
	{codeBuyerTelRecommended, "P"},
	{codeCurrencyUnsupported, "P"},
	{codeLanguageUnsupported, "P"},
}
