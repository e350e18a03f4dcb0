package build

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// parts joins the bytes of a function or a module, so that each test can have an instruction a line.
func parts(parts ...[]byte) []byte { return slices.Concat(parts...) }

// The function that a test rewrites: Go's loop around three blocks, the first of which begins at once.
var (
	locals   = []byte{0}
	opening  = []byte{opLoop, noResult, opBlock, noResult, opBlock, noResult, opBlock, noResult}
	dispatch = []byte{opLocalGet, blockNumber, opBranchTable, 2, 0, 1, 2, opEnd} // the blocks 0, 1 and 2
	nop      = []byte{0x01}
	closing  = []byte{opEnd, opEnd} // of the loop and of the function
)

// jump is how Go writes a jump to a block; depth is how far the loop is.
func jump(block, depth byte) []byte {
	return []byte{opI32Const, block, opLocalSet, blockNumber, opBranch, depth}
}

func TestStraightenFunction(t *testing.T) {
	end := []byte{opEnd}
	for _, test := range []struct {
		sentence  string
		given     []byte
		rewritten []byte // nil where nothing is to change
	}{
		{"a jump to the next block leaves its block",
			parts(locals, opening, dispatch, jump(1, 2), end, nop, end, nop, closing),
			parts(locals, opening, dispatch, []byte{opBranch, 0}, end, nop, end, nop, closing)},
		{"a jump over a block leaves both",
			parts(locals, opening, dispatch, jump(2, 2), end, nop, end, nop, closing),
			parts(locals, opening, dispatch, []byte{opBranch, 1}, end, nop, end, nop, closing)},
		{"a jump within an if is a conditional one",
			parts(locals, opening, dispatch, []byte{opLocalGet, 1, opIf, noResult}, jump(2, 3), end, end, nop, end, nop, closing),
			parts(locals, opening, dispatch, []byte{opLocalGet, 1, opBranchIf, 1}, end, nop, end, nop, closing)},
		{"what else an if does before the jump is kept",
			parts(locals, opening, dispatch, []byte{opLocalGet, 1, opIf, noResult}, nop, jump(2, 3), end, end, nop, end, nop, closing),
			parts(locals, opening, dispatch, []byte{opLocalGet, 1, opIf, noResult}, nop, []byte{opBranch, 2}, end, end, nop, end, nop, closing)},
		{"a number beyond the table is its last block",
			parts(locals, opening, dispatch, jump(9, 2), end, nop, end, nop, closing),
			parts(locals, opening, dispatch, []byte{opBranch, 1}, end, nop, end, nop, closing)},
		{"a jump backward stays",
			parts(locals, opening, dispatch, nop, end, jump(0, 1), end, nop, closing), nil},
		{"a jump to the own block stays",
			parts(locals, opening, dispatch, nop, end, jump(1, 1), end, nop, closing), nil},
		{"a jump after the last block stays",
			parts(locals, opening, dispatch, nop, end, nop, end, jump(2, 0), closing), nil},
		{"a jump backward within an if stays there",
			parts(locals, opening, dispatch, nop, end, []byte{opLocalGet, 1, opIf, noResult}, jump(0, 2), end, end, nop, closing), nil},
		{"a branch that leaves another block than the loop stays",
			parts(locals, opening, dispatch, jump(2, 0), end, nop, end, nop, closing), nil},
		{"another local variable is not the number of a block",
			parts(locals, opening, dispatch, []byte{opI32Const, 1, opLocalSet, 1, opBranch, 2}, end, nop, end, nop, closing), nil},
		{"a table over another variable is none of Go's",
			parts(locals, opening, []byte{opLocalGet, 1, opBranchTable, 2, 0, 1, 2, opEnd}, jump(1, 2), end, nop, end, nop, closing), nil},
		{"a function without a table stays",
			parts(locals, []byte{opLoop, noResult}, jump(1, 0), closing), nil},
		{"the bytes of constants are not taken for instructions",
			parts(locals, opening, dispatch,
				[]byte{0x42, opI32Const}, []byte{0x43, opI32Const, 1, opLocalSet, 0}, []byte{0x44, opBranch, 2, opI32Const, 1, opLocalSet, 0, opBranch, 2}, []byte{opI32Const, 0xff, 0x00},
				end, nop, end, nop, closing), nil},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			want := test.rewritten
			if want == nil {
				want = test.given
			}
			got, err := straightenFunction(test.given)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("% x\nbecame\n% x\ninstead of\n% x", test.given, got, want)
			}
		})
	}
}

// module is a program of one function, with another section before the code and one after it.
func module(body []byte) []byte {
	code := appendSized([]byte{1}, body)
	return parts([]byte("\x00asm\x01\x00\x00\x00"), appendSized([]byte{1}, []byte{1, 0x60, 1, 0x7f, 0}), appendSized([]byte{codeSection}, code), appendSized([]byte{0}, []byte("\x04name")))
}

func TestStraightenKeepsAllElse(t *testing.T) {
	got, err := straighten(module(parts(locals, opening, dispatch, jump(1, 2), []byte{opEnd}, nop, []byte{opEnd}, nop, closing)))
	if err != nil {
		t.Fatal(err)
	}
	if want := module(parts(locals, opening, dispatch, []byte{opBranch, 0, opEnd}, nop, []byte{opEnd}, nop, closing)); !bytes.Equal(got, want) {
		t.Errorf("the program became\n% x\ninstead of\n% x", got, want)
	}
}

func TestStraightenRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, test := range []struct {
		sentence, message string
		body              []byte
	}{
		{"an opcode", "0x6", []byte{0, 0x06, opEnd}},
		{"an opcode of two bytes", "0xfc 12", []byte{0, 0xfc, 12, opEnd}},
		{"a block with parameters", "0x0", []byte{0, opBlock, 0, opEnd, opEnd}},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			if _, err := straighten(module(test.body)); err == nil || !strings.Contains(err.Error(), test.message) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

func TestStraightenRefusesAProgramThatIsCutOff(t *testing.T) {
	whole := module(parts(locals, opening, dispatch, nop, []byte{opEnd}, nop, []byte{opEnd}, nop, closing))
	sections := []int{8, 8 + 2 + 5, len(whole) - 2 - 5} // where it may end, as a program with fewer sections
	for size := range whole {
		if _, err := straighten(whole[:size]); (err == nil) != slices.Contains(sections, size) {
			t.Errorf("with %d of %d bytes the error is %v", size, len(whole), err)
		}
	}
}

func TestTheJumpsOfTheProgramAreStraightened(t *testing.T) {
	out := filepath.Join(t.TempDir(), "program.wasm")
	if err := compile(root(t), "./wasm", out, Options{Tags: []string{"browser"}}); err != nil {
		t.Fatal(err)
	}
	program := content(t, out)
	once, err := straighten(program)
	if err != nil {
		t.Fatal(err)
	}
	// Some thousand jumps get 4 to 7 bytes shorter. Where Go writes them in another way one day, hardly any would.
	if saved := len(program) - len(once); saved < 10_000 {
		t.Errorf("the program has only become %d bytes smaller", saved)
	}
	again, err := straighten(once)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(once, again) {
		t.Error("doing it once more changes the program again")
	}
}
