package build

import (
	"bytes"
	"path/filepath"
	"testing"
)

// A program whose function 1 a test rewrites: 0 is imported, 1 to 3 are Go's, and JavaScript calls 3.
var (
	rewritten = &plainCalling{plainType: 7, imported: 1, typeOf: []uint64{goType, goType, goType}, exported: []int{2}}
	// entered is how Go's function begins: a block for leaving it in a call, the loop, a block for each place that can be entered.
	entered    = parts([]byte{opBlock, noResult}, []byte{opLoop, noResult, opBlock, noResult, opBlock, noResult}, []byte{opLocalGet, blockNumber, opBranchTable, 1, 0, 1, opEnd})
	leaves     = parts([]byte{opEnd, opUnreachable, opEnd, opI32Const, 1, opEnd}) // of the loop, of the block, of the function
	room       = []byte{opGlobalGet, stackPointer, opI32Const, 8, opI32Sub, opGlobalSet, stackPointer}
	copiedRoom = []byte{opLocalGet, 1, opI32Const, 8, opI32Sub, opLocalTee, 1, opGlobalSet, stackPointer}
	reload     = []byte{opGlobalGet, stackPointer, opLocalSet, 1}
	copyLocal  = []byte{1, 1, typeI32} // local variables: one, the copy of the stack pointer
	noLocals   = []byte{0}
	returns    = []byte{opI32Const, 0, opReturn}
)

// address is how Go puts the address of a function's place on the stack, below the pointer that get gives.
func address(get []byte, own int64, place int64) []byte {
	return parts(get, appendSigned([]byte{opI64Const}, (firstFunction+own)<<16|place), []byte{opI64Store, 3, 0})
}

func TestPlainCalls(t *testing.T) {
	end := []byte{opEnd}
	global, copied := []byte{opGlobalGet, stackPointer}, []byte{opLocalGet, 1}
	direct := []byte{opI32Const, 0, opCall, 2}
	for _, test := range []struct {
		sentence     string
		given, plain []byte
	}{
		{"a call needs no address to come back to, no place to be entered and no result",
			parts(noLocals, entered, room, address(global, 0, 1), direct, []byte{opBranchIf, 2}, end, nop, returns, leaves),
			parts(noLocals, room, []byte{opCall, 2}, nop, []byte{opReturn}, end)},
		{"the copy of the stack pointer stays as it is over a call",
			parts(copyLocal, entered, copiedRoom, address(copied, 0, 1), direct, reload, []byte{opBranchIf, 2}, end, nop, returns, leaves),
			parts(copyLocal, []byte{opLocalGet, 0, opI32Const, 8, opI32Sub, opGlobalSet, stackPointer, opCall, 2}, nop, []byte{opReturn}, end)},
		{"a copy that is not read again behind the call is set for it",
			parts(copyLocal, entered, copiedRoom, address(copied, 0, 1), direct, []byte{opBranchIf, 2}, end, nop, returns, leaves),
			parts(copyLocal, []byte{opLocalGet, 0, opI32Const, 8, opI32Sub, opLocalTee, 0, opGlobalSet, stackPointer, opCall, 2}, nop, []byte{opReturn}, end)},
		{"an address of another function is an argument",
			parts(noLocals, room, address(global, 1, 0), direct, []byte{opDrop}, returns, end),
			parts(noLocals, room, address(global, 1, 0), []byte{opCall, 2, opReturn}, end)},
		{"an address that is not put where the stack has just grown is an argument",
			parts(noLocals, nop, address(global, 0, 0), direct, []byte{opDrop}, returns, end),
			parts(noLocals, nop, address(global, 0, 0), []byte{opCall, 2, opReturn}, end)},
		{"a call by the table is of the new type",
			parts(noLocals, []byte{opLocalSet, blockNumber, opI32Const, 0, opLocalGet, blockNumber, opCallTable, goType, 0, opDrop}, returns, end),
			parts(noLocals, []byte{opCallTable, 7, 0, opReturn}, end)},
		{"what would end the program when left in a call goes",
			parts(noLocals, direct, []byte{opIf, noResult, opUnreachable, opEnd}, returns, end),
			parts(noLocals, []byte{opCall, 2, opReturn}, end)},
		{"a call at the end gives no result on",
			parts(noLocals, direct, []byte{opReturn, opEnd}),
			parts(noLocals, []byte{opCall, 2, opReturn, opEnd})},
		{"whatever else looks at the result sees that the call came back",
			parts(noLocals, direct, []byte{opLocalSet, 1}, returns, end),
			parts(noLocals, []byte{opCall, 2, opI32Const, 0, opLocalSet, 0, opReturn}, end)},
		{"entering a function in its middle ends the program",
			parts(noLocals, []byte{opI32Const, 3, opCall, 2, opDrop}, returns, end),
			parts(noLocals, []byte{opI32Const, 3, opUnreachable}, end)},
		{"leaving a function in a call ends the program",
			parts(noLocals, nop, []byte{opI32Const, 1, opReturn}, end),
			parts(noLocals, nop, []byte{opUnreachable}, end)},
		{"imported functions and those that JavaScript calls stay as they are",
			parts(noLocals, []byte{opI32Const, 0, opCall, 0, opI32Const, 0, opCall, 3, opDrop}, returns, end),
			parts(noLocals, []byte{opI32Const, 0, opCall, 0, opI32Const, 0, opCall, 3, opDrop, opReturn}, end)},
		{"the stack gets smaller in one step",
			parts(copyLocal, []byte{opLocalGet, 1, opI32Const, 24, opI32Add, opLocalTee, 1, opGlobalSet, 0}, []byte{opLocalGet, 1, opI32Const, 8, opI32Add, opLocalTee, 1, opGlobalSet, 0}, returns, end),
			parts(copyLocal, []byte{opLocalGet, 0, opI32Const, 32, opI32Add, opLocalTee, 0, opGlobalSet, 0}, []byte{opReturn}, end)},
		{"a place that is jumped back to stays one, and is the first",
			parts(noLocals, entered, direct, []byte{opBranchIf, 2}, end, nop, jump(1, 0), leaves),
			parts([]byte{1, 1, typeI32}, []byte{opLoop, noResult, opBlock, noResult, opLocalGet, 0, opBranchIf, 0, opCall, 2, opEnd}, nop, jump(1, 0), []byte{opEnd, opUnreachable, opEnd})},
		{"the number of the block is left alone where something else is done with it",
			parts(noLocals, entered, nop, end, []byte{opLocalGet, blockNumber, opLocalSet, 1}, nop, leaves),
			parts([]byte{1, 1, typeI32}, []byte{opBlock, noResult, opBlock, noResult, opLocalGet, blockNumber, opBranchTable, 1, 0, 1, opEnd}, nop, end,
				[]byte{opLocalGet, blockNumber, opLocalSet, 1}, nop, []byte{opUnreachable, opEnd})},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			got, err := rewritten.body(0, test.given)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, test.plain) {
				t.Errorf("% x\nbecame\n% x\ninstead of\n% x", test.given, got, test.plain)
			}
		})
	}
}

// Where Go writes calls in another way one day, hardly any of them would become plain.
func TestTheCallsOfTheProgramArePlain(t *testing.T) {
	program, plain := asGoMakesIt(t), []byte(nil)
	plain, err := plainCalls(program)
	if err != nil {
		t.Fatal(err)
	}
	sections, err := takeApart(plain)
	if err != nil {
		t.Fatal(err)
	}
	calls, results, addresses := 0, 0, 0
	for _, section := range sections {
		if section.kind != codeSection {
			continue
		}
		if _, err := eachBody(section.content, func(own int, body []byte) ([]byte, error) {
			in := reader{rest: body}
			in.locals()
			code, err := in.code()
			for i, op := range code {
				if op.opcode == opCall {
					calls++
				}
				if op.is(opI32Const, 0) && i > 0 && (code[i-1].opcode == opCall || code[i-1].opcode == opCallTable) {
					results++
				}
				if isReturnAddress(code[i:], own) {
					addresses++
				}
			}
			return body, err
		}); err != nil {
			t.Fatal(err)
		}
	}
	if calls < 1500 || results*100 > calls || addresses > 10 {
		t.Errorf("of %d calls %d have a result and %d keep an address", calls, results, addresses)
	}
}

// asGoMakesIt gives the program before anything is done to it, but with straight jumps.
func asGoMakesIt(t *testing.T) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "program.wasm")
	if err := compile(root(t), "./wasm", out, Options{Tags: []string{"browser"}}); err != nil {
		t.Fatal(err)
	}
	program, err := straighten(content(t, out))
	if err != nil {
		t.Fatal(err)
	}
	return program
}
