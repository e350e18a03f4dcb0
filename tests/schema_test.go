// schema(): the Standard Schema that form libraries take.

package tests

import "testing"

func TestTheSchemaIsAStandardSchema(t *testing.T) {
	got, page := call{"schema.js", "shape", nil}.in(t, site(t), place{page: module})
	equal(t, got, `{
		"version": 1,
		"vendor": "paycheck",
		"synchronous": true,
		"good": {"keys": ["value"], "amount": 14000, "buyer_tel": "010-1234-5678"},
		"bad": {"keys": ["issues"], "issues": [["error", "amount.type", "amount", "string"]]},
		"nothing": [["params.type"]]
	}`)
	quiet(t, page)
}

func TestAStrictSchemaHasWarningsAndChangesAsIssues(t *testing.T) {
	got, _ := call{"schema.js", "strict", nil}.in(t, site(t), place{page: module})
	equal(t, got, `[["error", "unknown_key", "nmae"], ["error", "amount.normalized", "amount"]]`)
}

func TestASchemaSaysWhatTheOptionMessagesGives(t *testing.T) {
	got, _ := call{"schema.js", "messages", nil}.in(t, site(t), place{page: module})
	equal(t, got, `[["amount.type", "amount: amount.type"]]`)
}
