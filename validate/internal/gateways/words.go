package gateways

// What happens, where a source tells it: sentences that facts share, in Rule.Says.
var (
	// NoWindow: an error comes instead of the window.
	NoWindow = Words{KO: "결제창이 열리지 않습니다.", EN: "The payment window does not open."}
	// NoResult: the shop is never told how the payment ended.
	NoResult = Words{KO: "결제 결과를 받지 못합니다.", EN: "The result does not arrive."}
	// Refused: the window opens, and the payment fails in it.
	Refused = Words{KO: "결제가 실패합니다.", EN: "The payment fails."}
	// MayRefuse: the window may show an error.
	MayRefuse = Words{KO: "결제창에서 오류가 날 수 있습니다.", EN: "The gateway's window may show an error."}
	// ChargedAtOnce: a billing key that is no mere registration.
	ChargedAtOnce = Words{KO: "빌링키 발급과 함께 실제로 결제됩니다.", EN: "It is charged together with the issue of the billing key."}
)
