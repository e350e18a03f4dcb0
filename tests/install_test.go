// install: pages whose SDK comes late, again, or by another's hand.

package tests

import "testing"

// checked is what a bad and a good request come to.
const checked = `["PAYCHECK", true, [14000]]`

func TestInstallChecksWhateverBecomesIMP(t *testing.T) {
	for _, row := range []struct{ name, file, want string }{
		{"an SDK that comes late, and again", "lateAndAgain",
			`{"before": false, "without": true, "first": ` + checked + `, "again": ` + checked + `, "fresh": true}`},
		{"an SDK that was there sooner", "sooner", `{"tried": ` + checked + `, "stable": true}`},
		{"whatever else the page does with IMP", "alongside",
			`{"named": ` + checked + `, "kept": ["PAYCHECK", true, [14000, 14000]], "attached": ["PAYCHECK", true, [14000, 14000, 14000]], "byHand": ` + checked + `, "unset": true}`},
		{"until it is taken away", "takenAway", `{"nothing": false, "checked": ` + checked + `, "raw": 2, "plain": true}`},
		{"a var that a page declares after it", "beforeVar", checked},
	} {
		t.Run(row.name, func(t *testing.T) {
			everywhere(t, func(t *testing.T, in runIn) {
				got, page := in(t, call{"install.js", row.file, nil}, site(t), place{page: module})
				equal(t, got, row.want)
				quiet(t, page)
			})
		})
	}
}

func TestInstallSaysWhenAPageDeclaredIMPBeforeIt(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, page := in(t, call{"install.js", "afterVar", nil}, site(t), place{page: module})
		equal(t, got, `{"checked": `+checked+`, "raw": 2}`)
		onlySaid(t, page, "warning: ", "var")
	})
}

func TestInstallLetsPaymentsGoOnWithoutTheProgram(t *testing.T) {
	everywhere(t, func(t *testing.T, in runIn) {
		got, _ := in(t, call{"install.js", "withoutTheProgram", "/served/missing/paycheck.wasm"}, site(t), place{page: module})
		equal(t, got, `[true, true, ["14,000원", "14,000"]]`)
	})
}
