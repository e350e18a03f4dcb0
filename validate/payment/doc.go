// Package payment is for a shop's server, after a payment with PortOne V1: what the result says that the buyer comes back with.
package payment
