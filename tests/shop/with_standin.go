// The shop with all it needs on one address, for a look at it and for the tests.

package shop

import (
	"net/http"

	"paycheck/tests/shop/standin"
)

// WithStandIn gives the handler of the shop and of what stands in for PortOne, which are both to be served at address.
func WithStandIn(portOne *standin.PortOne, shop *Shop, address string, dist http.FileSystem) http.Handler {
	portOne.Webhook = address + "/payments/webhook"
	shop.PortOne = PortOne{Address: address + "/stand-in/api", Key: standin.Key, Secret: standin.Secret}
	mux := http.NewServeMux()
	mux.Handle("/stand-in/", portOne.Handler())
	mux.Handle("/", shop.Handler(dist))
	return mux
}
