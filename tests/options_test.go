// Options in a page: they cross only when they change (web/src/options.ts).

package tests

import "testing"

func TestOptionsHoldForTheirCheckAlone(t *testing.T) {
	const complete = "https://shop.example/paid"
	got, page := call{"options.js", "inTurn", nil}.in(t, site(t), place{page: module})
	equal(t, got, `[
		[false, "kicc", false, "error amount.type", "`+complete+`"],
		[true, "kicc", false, "warning amount.type", "`+complete+`"],
		[false, "kicc", false, "error amount.type", "`+complete+`"],
		[false, "kicc", false, "error amount.type,error buyer_tel.normalized", "`+complete+`"],
		[true, "tosspayments", false, "", "`+complete+`"],
		[true, "other", false, "", "`+complete+`"],
		[true, "html5_inicis", false, "", "`+complete+`"],
		[false, "kicc", false, "error m_redirect_url.required", null],
		[true, "kicc", false, "", "https://shop.example/cart/paid"],
		[false, "kicc", true, "error amount.type", "`+complete+`"],
		[false, "kicc", false, "error amount.type", "`+complete+`"]
	]`)
	// Each code that does not exist is named once, although it was passed twice.
	onlySaid(t, page, "warning: ", "rules has no amount.tipe")
}
