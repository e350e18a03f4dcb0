// A program in WebAssembly taken apart, for what is done to it after Go has made it.

package build

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The instructions that matter here, and what delimits the others (https://webassembly.github.io/spec/core/binary/instructions.html).
const (
	opUnreachable = 0x00
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opElse        = 0x05
	opEnd         = 0x0b
	opBranch      = 0x0c
	opBranchIf    = 0x0d
	opBranchTable = 0x0e
	opReturn      = 0x0f
	opCall        = 0x10
	opCallTable   = 0x11 // call_indirect
	opDrop        = 0x1a
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opLocalTee    = 0x22
	opGlobalGet   = 0x23
	opGlobalSet   = 0x24
	opI64Store    = 0x37
	opI32Const    = 0x41
	opI64Const    = 0x42
	opI32Add      = 0x6a
	opI32Sub      = 0x6b
	opI64ShiftU   = 0x88
	opI32Wrap     = 0xa7

	noResult  = 0x40
	typeI32   = 0x7f
	magicSize = 8
)

// The kinds of sections that matter here.
const (
	typeSection     = 1
	importSection   = 2
	functionSection = 3
	globalSection   = 6
	exportSection   = 7
	codeSection     = 10
	dataSection     = 11
)

var errCutOff = errors.New("the program is cut off")

// section is a part of a program.
type section struct {
	kind    byte
	content []byte
}

// takeApart gives the sections of a program.
func takeApart(program []byte) ([]section, error) {
	if len(program) < magicSize {
		return nil, errCutOff
	}
	var sections []section
	in := reader{rest: program[magicSize:]}
	for len(in.rest) > 0 {
		kind := in.byte()
		content := in.bytes(in.number())
		if in.cutOff {
			return nil, errCutOff
		}
		sections = append(sections, section{kind, content})
	}
	return sections, nil
}

// putTogether gives the program of some sections.
func putTogether(sections []section) []byte {
	program := []byte("\x00asm\x01\x00\x00\x00")
	for _, section := range sections {
		program = appendSized(append(program, section.kind), section.content)
	}
	return program
}

// eachBody gives the code section with every function's body replaced by what change makes of it.
func eachBody(code []byte, change func(index int, body []byte) ([]byte, error)) ([]byte, error) {
	in := reader{rest: code}
	count := in.number()
	out := binary.AppendUvarint(nil, count)
	for i := range count {
		body := in.bytes(in.number())
		if in.cutOff {
			return nil, errCutOff
		}
		body, err := change(int(i), body)
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

// appendSigned appends a number in signed LEB128.
func appendSigned(out []byte, number int64) []byte {
	for {
		next := byte(number & 0x7f)
		number >>= 7
		if number == 0 && next&0x40 == 0 || number == -1 && next&0x40 != 0 {
			return append(out, next)
		}
		out = append(out, next|0x80)
	}
}

// reader takes a program apart. Once it is cut off, all it gives is 0.
type reader struct {
	rest   []byte
	cutOff bool
}

// err is errCutOff once the program is cut off.
func (r *reader) err() error {
	if r.cutOff {
		return errCutOff
	}
	return nil
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
	case opcode == opCallTable, opcode >= 0x28 && opcode <= 0x3e: // loads and stores
		value = int64(r.number()) // the type, or the alignment
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
