// Package gateways has what is known of every payment gateway of PortOne V1, as data: one file a gateway, each fact with where it stands.
//
// People read and edit these files; package validate does not import them. `make generate` makes the table that the program reads
// (validate/facts_table.go), the TypeScript names, the page of rules and the list in the documentation from them. To add a gateway, write
// one file here, its vectors in validate/testdata/vectors/gateways, and run `make generate`.
//
// A fact is an error only where the source says that the payment fails.
package gateways

// Gateway is one gateway: how it is called, and what it asks of a request.
type Gateway struct {
	// Code is what pg and the option channels call it.
	Code string
	// Aliases are further codes that pg may name it by; the same facts hold for them.
	Aliases []string
	// KO and EN name it in messages and on pages.
	KO, EN string
	// Successor is the code of the module that replaced it; empty where it is current.
	Successor string
	// ChannelOnly says that only a channelKey reaches it: pg cannot tell it from another gateway of the same code.
	ChannelOnly bool
	// NeedsMID says that pg has to name the merchant id: code.MID.
	NeedsMID bool
	// Currency is the one in effect where the request names none; empty means KRW.
	Currency string
	// NoCardCalls is where it stands that a shop's server has no call with the number of a card for it (POST /subscribe/payments/onetime,
	// /subscribe/customers/{customer_uid}); empty where nothing says so.
	NoCardCalls string
	// Docs are the pages that the facts were read from, below the documentation of PortOne V1 or of the old manual.
	Docs []string
	// Own are the params that this gateway brings, or gives a meaning of its own.
	Own []Param
	// Rules are what it asks of a request beside the rules for all gateways.
	Rules []Rule
}

// Param is a param of a gateway's own: its key is known, a value of another type is <path>.type, one outside a closed list <path>.unknown.
type Param struct {
	// Path as in Rule.
	Path string
	// Type is string, number, integer, boolean, object, array, objects (an array of them), strings, or any.
	// Several may be joined by |.
	Type string
	// Values are all that it may be, with spaces between, for a string or a number; empty where the list is open.
	Values string
	// Means says in one English sentence what it is for; it becomes the comment of the TypeScript type.
	Means string
	// Fails says that the source tells that a wrong value fails: its issues are errors.
	Fails bool
	// Where is the page and the section that say so.
	Where string
}

// Rule is one thing that a gateway asks of one param.
type Rule struct {
	// Param is the dotted path: "buyer_tel", "bypass.ksnet.tcode"; "kcpProducts[].name" is asked of every entry there is.
	// Where what the path leads through is missing, the param is missing too; When.Given asks of it first.
	Param string
	// Is is what is asked, in the grammar of request.go's tags. Of a missing param only required and recommended are asked, and
	// optional, which takes a rule for all gateways back. The names are in validate/internal/ruletags.
	Is string
	// As is the problem in the code <param>.<problem>, where it is not the first one that ruletags.Problems has for the tag.
	As string
	// When limits where the rule holds. The zero value is everywhere.
	When When
	// Fails makes it an error: the source says that the payment cannot work. Else it is a warning.
	Fails bool
	// Says tells what happens, where the source has it: one sentence in each language, added to the code's message.
	Says Words
	// Sources are the documents by their short names on the page of rules; empty means D, the gateway's page.
	Sources string
	// Where is the page and the section that say so.
	Where string
}

// Words is a sentence in Korean and in English.
type Words struct{ KO, EN string }

// When is a condition: all that it names must hold. Where it cannot be known from the params, no rule is written.
type When struct {
	// Flow is any of these, with spaces between: "payment" (no billing key is asked for), "billing" (customer_uid is given), "escrow"
	// (escrow is true).
	Flow string
	// Method has the values of pay_method, with spaces between, of which it must be one.
	Method string
	// Device is "pc" or "mobile", as the caller of the check says it.
	Device string
	// Given is the path of a param that must not be missing, Absent of one that must be.
	Given, Absent string
	// Equals is "path=value" or "path=one|another": that param must have one of the values. true, false and numbers are written as in JSON.
	Equals string
}

// The values of When.Flow.
const (
	Payment = "payment"
	Billing = "billing"
	Escrow  = "escrow"
)

// The values of When.Device.
const (
	PC     = "pc"
	Mobile = "mobile"
)
