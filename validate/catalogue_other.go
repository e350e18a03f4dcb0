// What the gateways without rules of their own raise beside the codes that hold for every gateway.

package validate

var otherRaises = []raised{
	{codePgUnsupported, ""},
	{codePayMethodRecommended, "W"},
	{codeBuyerTelRecommended, "P"},
}
