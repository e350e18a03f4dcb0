package build

import (
	"bytes"
	"testing"
)

func TestDeadEnds(t *testing.T) {
	// Function 0 is imported. 1 ends the program, 2 calls it when there is no room on the stack and then in any case, 3 may come back, 4 calls something first.
	locals, end := []byte{0}, []byte{opEnd}
	full := []byte{opLocalGet, 0, opIf, noResult, opCall, 1, opEnd}
	others := [][]byte{
		parts(locals, nop, []byte{opUnreachable}, end),
		parts(locals, full, []byte{opI32Const, 1, opDrop, opCall, 1}, end),
		parts(locals, []byte{opLocalGet, 0, opIf, noResult, opReturn, opEnd, opCall, 1}, end),
		parts(locals, []byte{opCall, 0, opCall, 1}, end),
	}
	for _, test := range []struct {
		sentence    string
		given, want []byte
	}{
		{"a call that ends the program is a trap, without what it was given",
			[]byte{opLocalGet, 0, opI32Const, 8, opI32Sub, opGlobalSet, 0, opCall, 1, opLocalGet, 0, opDrop}, []byte{opUnreachable}},
		{"so is one that does so on all its ways", []byte{0x01, opCall, 2}, []byte{opUnreachable}},
		{"one that may come back stays", []byte{0x01, opCall, 3}, []byte{0x01, opCall, 3}},
		{"one that calls something before stays", []byte{opCall, 4}, []byte{opCall, 4}},
		{"what runs before another way parts stays",
			[]byte{opI32Const, 1, opGlobalSet, 0, opLocalGet, 0, opIf, noResult, opI32Const, 2, opGlobalSet, 0, opCall, 1, opEnd, 0x01},
			[]byte{opI32Const, 1, opGlobalSet, 0, opLocalGet, 0, opIf, noResult, opUnreachable, opEnd, 0x01}},
		{"traps that follow each other are one",
			[]byte{opBlock, noResult, opBlock, noResult, opLocalGet, 0, opBranchIf, 0, opLocalGet, 1, opBranchIf, 1, opReturn, opEnd, opCall, 1, opEnd, opI32Const, 1, opDrop, opCall, 1},
			[]byte{opBlock, noResult, opLocalGet, 0, opBranchIf, 0, opLocalGet, 1, opBranchIf, 0, opReturn, opEnd, opUnreachable}},
		{"going to a trap is a trap",
			[]byte{opBlock, noResult, opLocalGet, 0, opIf, noResult, opBranch, 1, opEnd, opReturn, opEnd, opCall, 1},
			[]byte{opLocalGet, 0, opIf, noResult, opUnreachable, opEnd, opReturn}},
		{"a branch back to a loop before a trap stays",
			[]byte{opLoop, noResult, opLocalGet, 0, opBranchIf, 0, opEnd, opCall, 1},
			[]byte{opLoop, noResult, opLocalGet, 0, opBranchIf, 0, opEnd, opUnreachable}},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			section := []byte{byte(len(others) + 1)}
			for _, body := range append(others[:len(others):len(others)], parts(locals, test.given, end)) {
				section = appendSized(section, body)
			}
			got, err := endCalls(section, 1)
			if err != nil {
				t.Fatal(err)
			}
			if want := appendSized(nil, parts(locals, test.want, end)); !bytes.HasSuffix(got, want) {
				t.Errorf("% x\nbecame\n% x\nwhich does not end with\n% x", test.given, got, want)
			}
		})
	}
}
