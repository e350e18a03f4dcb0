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
	"errors"
	"fmt"
)

// The instructions that matter here, and what delimits the others (https://webassembly.github.io/spec/core/binary/instructions.html).
const (
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opEnd         = 0x0b
	opBranch      = 0x0c
	opBranchIf    = 0x0d
	opBranchTable = 0x0e
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opI32Const    = 0x41

	noResult    = 0x40
	codeSection = 10
	magicSize   = 8
)

// blockNumber is the local variable of a Go function that holds the number of the block where a jump goes. Go calls it PC_B.
const blockNumber = 0

var errCutOff = errors.New("the program is cut off")

// straighten gives a program with its forward jumps straightened.
func straighten(program []byte) ([]byte, error) {
	if len(program) < magicSize {
		return nil, errCutOff
	}
	out := bytes.Clone(program[:magicSize])
	in := reader{rest: program[magicSize:]}
	for len(in.rest) > 0 {
		kind := in.byte()
		content := in.bytes(in.number())
		if in.cutOff {
			return nil, errCutOff
		}
		if kind == codeSection {
			var err error
			if content, err = straightenCode(content); err != nil {
				return nil, err
			}
		}
		out = appendSized(append(out, kind), content)
	}
	return out, nil
}

func straightenCode(section []byte) ([]byte, error) {
	in := reader{rest: section}
	count := in.number()
	out := binary.AppendUvarint(nil, count)
	for range count {
		body := in.bytes(in.number())
		if in.cutOff {
			return nil, errCutOff
		}
		body, err := straightenFunction(body)
		if err != nil {
			return nil, err
		}
		out = appendSized(out, body)
	}
	return out, nil
}

func appendSized(out, content []byte) []byte {
	return append(binary.AppendUvarint(out, uint64(len(content))), content...)
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

// reader takes a program apart. Once it is cut off, all it gives is 0.
type reader struct {
	rest   []byte
	cutOff bool
}

func (r *reader) bytes(count uint64) []byte {
	if count > uint64(len(r.rest)) {
		r.rest, r.cutOff = nil, true
		return nil
	}
	taken := r.rest[:count]
	r.rest = r.rest[count:]
	return taken
}

func (r *reader) byte() byte {
	if taken := r.bytes(1); taken != nil {
		return taken[0]
	}
	return 0
}

// number reads an unsigned LEB128.
func (r *reader) number() uint64 {
	number, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.rest, r.cutOff = nil, true
		return 0
	}
	r.rest = r.rest[size:]
	return number
}

// signed reads a signed LEB128.
func (r *reader) signed() (number int64) {
	for shift := 0; ; shift += 7 {
		next := r.byte()
		number |= int64(next&0x7f) << shift
		if next < 0x80 {
			if shift += 7; shift < 64 && next&0x40 != 0 {
				number |= -1 << shift
			}
			return number
		}
	}
}

// instruction reads an instruction. The value is its immediate, where it has just one number.
func (r *reader) instruction() (opcode byte, value int64, err error) {
	switch opcode = r.byte(); {
	case opcode >= opBlock && opcode <= opIf:
		if result := r.byte(); result != noResult && result < 0x7b {
			return opcode, 0, fmt.Errorf("blocks with parameters are not known here: %#x", result)
		}
	case opcode == opBranch, opcode == opBranchIf, opcode == 0x10, opcode >= opLocalGet && opcode <= 0x26:
		value = int64(r.number())
	case opcode == opBranchTable:
		for range r.number() + 1 {
			r.number()
		}
	case opcode == 0x11, opcode >= 0x28 && opcode <= 0x3e: // call_indirect; loads and stores
		r.number()
		r.number()
	case opcode == 0x3f, opcode == 0x40: // memory.size, memory.grow
		r.byte()
	case opcode == opI32Const, opcode == 0x42:
		value = r.signed()
	case opcode == 0x43:
		r.bytes(4)
	case opcode == 0x44:
		r.bytes(8)
	case opcode == 0xfc:
		switch kind := r.number(); {
		case kind <= 7: // truncations
		case kind == 10: // memory.copy
			r.bytes(2)
		case kind == 11: // memory.fill
			r.byte()
		default:
			return opcode, 0, fmt.Errorf("an instruction that is not known here: 0xfc %d", kind)
		}
	case opcode <= 0x05, opcode == opEnd, opcode == 0x0f, opcode == 0x1a, opcode == 0x1b, opcode >= 0x45 && opcode <= 0xc4: // without immediates
	default:
		return opcode, 0, fmt.Errorf("an instruction that is not known here: %#x", opcode)
	}
	if r.cutOff {
		return opcode, 0, errCutOff
	}
	return opcode, value, nil
}
