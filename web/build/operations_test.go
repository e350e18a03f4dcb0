package build

import (
	"bytes"
	"testing"
)

func TestBlocksThatNothingLeavesGo(t *testing.T) {
	for _, test := range []struct {
		sentence    string
		given, want []byte
	}{
		{"within each other, and branches count anew",
			[]byte{opBlock, noResult, opBlock, noResult, opBlock, noResult, opBranch, 2, opEnd, opEnd, opEnd, opEnd},
			[]byte{opBlock, noResult, opBranch, 0, opEnd, opEnd}},
		{"with what is not reached behind a branch",
			[]byte{opBlock, noResult, opBranch, 0, 0x01, opIf, noResult, 0x01, opElse, 0x01, opEnd, opEnd, 0x01, opEnd},
			[]byte{opBlock, noResult, opBranch, 0, opEnd, 0x01, opEnd}},
		{"but not the code behind a block that is left",
			[]byte{opBlock, noResult, opLocalGet, 1, opBranchIf, 0, opReturn, opEnd, 0x01, opEnd},
			[]byte{opBlock, noResult, opLocalGet, 1, opBranchIf, 0, opReturn, opEnd, 0x01, opEnd}},
		{"nor the other side of an if",
			[]byte{opLocalGet, 1, opIf, noResult, opReturn, 0x01, opElse, 0x01, opEnd, 0x01, opEnd},
			[]byte{opLocalGet, 1, opIf, noResult, opReturn, opElse, 0x01, opEnd, 0x01, opEnd}},
		{"nor one that gives a value",
			[]byte{opBlock, typeI32, opI32Const, 1, opEnd, opDrop, opEnd},
			[]byte{opBlock, typeI32, opI32Const, 1, opEnd, opDrop, opEnd}},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			in := reader{rest: test.given}
			code, err := in.code()
			if err != nil {
				t.Fatal(err)
			}
			if got := appendCode(nil, withoutBlocks(code)); !bytes.Equal(got, test.want) {
				t.Errorf("% x\nbecame\n% x\ninstead of\n% x", test.given, got, test.want)
			}
		})
	}
}

func TestCodeThatIsNotWholeIsAnError(t *testing.T) {
	for sentence, code := range map[string][]byte{
		"a block without its end":           {opBlock, noResult, opEnd},
		"an end without its block":          {opEnd, opEnd},
		"a branch that leaves too much":     {opBranch, 1, opEnd},
		"a table that leaves too much":      {opBranchTable, 1, 0, 7, opEnd},
		"an instruction that nobody knows":  {0x06, opEnd},
		"an instruction that is not to end": {opI32Const},
	} {
		in := reader{rest: code}
		if _, err := in.code(); err == nil {
			t.Errorf("%s: no error", sentence)
		}
	}
}

func TestSignedNumbersAreWrittenAsTheyAreRead(t *testing.T) {
	for _, number := range []int64{0, 1, -1, 63, 64, -64, -65, 1 << 31, -1 << 63, 1<<63 - 1} {
		in := reader{rest: appendSigned(nil, number)}
		if got := in.signed(); got != number || len(in.rest) > 0 || in.cutOff {
			t.Errorf("%d became %d", number, got)
		}
	}
}
