package build

import (
	"bytes"
	"testing"
)

func TestDistancesFromTheStackPointerAreFolded(t *testing.T) {
	const load, store, add64 = 0x29, opI64Store, opI64Add
	far := func(get ...byte) []byte {
		return parts(get, []byte{opI64Extend, opI64Const, 16, opI64Add, opI32Wrap})
	}
	copied := []byte{opLocalGet, 1}
	value := parts(copied, []byte{load, 3, 0, opI64Const, 1, add64})
	for _, test := range []struct {
		sentence    string
		given, want []byte // nil where nothing is to change
	}{
		{"into a reading", parts(far(copied...), []byte{load, 3, 0, opDrop}), parts(copied, []byte{load, 3, 16, opDrop})},
		{"into one that adds already", parts(far(copied...), []byte{load, 3, 8, opDrop}), parts(copied, []byte{load, 3, 24, opDrop})},
		{"into a reading by the stack pointer itself", parts(far(opGlobalGet, stackPointer), []byte{load, 3, 0, opDrop}), []byte{opGlobalGet, stackPointer, load, 3, 16, opDrop}},
		{"into a writing, over what makes the value", parts(far(copied...), value, []byte{store, 3, 0}), parts(copied, value, []byte{store, 3, 16})},
		{"into a writing whose value is another such reading",
			parts(far(copied...), far(copied...), []byte{load, 3, 0, store, 3, 0}),
			parts(copied, copied, []byte{load, 3, 16, store, 3, 16})},
		{"not where the value comes of a call", parts(far(copied...), []byte{opCall, 0, store, 3, 0}), nil},
		{"not where the address itself is the value", parts(copied, far(copied...), []byte{0x36, 2, 0}), nil},
		{"not where it is compared", parts(far(copied...), []byte{0x45, opDrop}), nil},
		{"not from a variable of another global", parts(far(opGlobalGet, 2), []byte{load, 3, 0, opDrop}), nil},
		{"not backward", parts(copied, []byte{opI64Extend, opI64Const, 0x70, opI64Add, opI32Wrap, load, 3, 0, opDrop}), nil},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			given := append(bytes.Clone(test.given), opEnd)
			want := given
			if test.want != nil {
				want = append(bytes.Clone(test.want), opEnd)
			}
			in := reader{rest: given}
			code, err := in.code()
			if err != nil {
				t.Fatal(err)
			}
			if got := appendCode(nil, foldDistances(code)); !bytes.Equal(got, want) {
				t.Errorf("% x\nbecame\n% x\ninstead of\n% x", given, got, want)
			}
		})
	}
}
