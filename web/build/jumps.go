// Straightening the jumps of a program.
//
// WebAssembly has no goto, so Go makes of every function one loop around all of its basic blocks: a jump sets the number of the block where it
// goes, begins the loop anew, and a table leads from there to the block. But the blocks are nested so that a block which comes later can be
// reached by leaving those between, and most jumps go forward. They are rewritten to do that. Jumps backward, and the ways by which Go enters a
// function in its middle to resume a goroutine, stay as they are.

package build

import (
	"bytes"
	"encoding/binary"
)

// blockNumber is the local variable of a Go function that holds the number of the block where a jump goes. Go calls it PC_B.
const blockNumber = 0

// straighten gives a program with its forward jumps straightened.
func straighten(program []byte) ([]byte, error) {
	sections, err := takeApart(program)
	if err != nil {
		return nil, err
	}
	for i, section := range sections {
		if section.kind == codeSection {
			if sections[i].content, err = straightenCode(section.content); err != nil {
				return nil, err
			}
		}
	}
	return putTogether(sections), nil
}

func straightenCode(section []byte) ([]byte, error) {
	return eachBody(section, func(_ int, body []byte) ([]byte, error) { return straightenFunction(body) })
}

// straightening is a function that is being rewritten.
type straightening struct {
	in   reader
	out  []byte
	open []byte // the opcodes of the blocks, loops and ifs that are open, from the outermost
	// The loop's place among the open ones, and by the number of a block how many ends lie before it. Nothing before the table was met.
	loop  int
	table []uint64
	// top is how many were open at the table, the blocks' own among them, and outer how many of those still are.
	top, outer int
}

// instruction is where an instruction begins in the output, and what it is.
type instruction struct {
	start  int
	opcode byte
	value  int64 // its immediate, where it has just one number
}

func straightenFunction(body []byte) ([]byte, error) {
	f := &straightening{in: reader{rest: body}, out: make([]byte, 0, len(body))}
	for range f.in.number() {
		f.in.number()
		f.in.byte()
	}
	f.out = append(f.out, body[:len(body)-len(f.in.rest)]...)
	var before [3]instruction // the last ones, the newest first
	for len(f.in.rest) > 0 {
		now := instruction{start: len(f.out)}
		from := f.in.rest
		var err error
		if now.opcode, now.value, err = f.in.instruction(); err != nil {
			return nil, err
		}
		f.out = append(f.out, from[:len(from)-len(f.in.rest)]...)
		switch now.opcode {
		case opBlock, opLoop, opIf:
			f.open = append(f.open, now.opcode)
		case opEnd:
			if len(f.open) == 0 {
				break // of the function
			}
			f.open = f.open[:len(f.open)-1]
			f.outer = min(f.outer, len(f.open))
			// if, br, end is br_if.
			if before[0].opcode == opBranch && before[1].opcode == opIf && before[0].value > 0 {
				now = instruction{start: before[1].start, opcode: opBranchIf, value: before[0].value - 1}
				f.out = binary.AppendUvarint(append(f.out[:now.start], opBranchIf), uint64(now.value))
			}
		case opBranchTable:
			if f.table == nil && before[0].opcode == opLocalGet && before[0].value == blockNumber {
				f.enter(from[:len(from)-len(f.in.rest)])
			}
		case opBranch:
			if before[0].opcode == opLocalSet && before[0].value == blockNumber && before[1].opcode == opI32Const {
				if depth, ok := f.straight(int(now.value), int(before[1].value)); ok {
					now = instruction{start: before[1].start, opcode: opBranch, value: int64(depth)}
					f.out = binary.AppendUvarint(append(f.out[:now.start], opBranch), uint64(depth))
					before[0] = before[2]
				}
			}
		}
		before = [...]instruction{now, before[0], before[1]}
	}
	return f.out, nil
}

// enter notes the table of a function.
func (f *straightening) enter(branchTable []byte) {
	loop := bytes.LastIndexByte(f.open, opLoop)
	if loop < 0 || bytes.IndexByte(f.open[loop:], opIf) >= 0 {
		return
	}
	in := reader{rest: branchTable[1:]}
	for range in.number() + 1 {
		f.table = append(f.table, in.number())
	}
	f.loop, f.top, f.outer = loop, len(f.open), len(f.open)
}

// straight gives how many blocks a jump has to leave that does so by the loop, after the number of a block was set.
// It is false where the jump is another one, or goes backward.
func (f *straightening) straight(depth, number int) (int, bool) {
	if f.table == nil || len(f.open)-1-depth != f.loop || number < 0 {
		return 0, false
	}
	target := f.top - 1 - int(f.table[min(number, len(f.table)-1)])
	return len(f.open) - 1 - target, target < f.outer
}
