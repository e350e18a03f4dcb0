// Addresses on the stack: an instruction that reads or writes memory can add a constant to its address, so what is at a constant distance from the
// stack pointer needs no addition before. Go makes one, in 64 bits.

package build

import (
	"encoding/binary"
	"slices"
)

const (
	opFirstLoad   = 0x28
	opLastLoad    = 0x35
	opFirstStore  = 0x36
	opLastStore   = 0x3e
	opI64Extend   = 0xad // of an i32 without sign
	opI64Add      = 0x7c
	largestOffset = 1 << 31
)

// withOffsets gives a program whose instructions add such distances themselves.
func withOffsets(program []byte) ([]byte, error) {
	sections, err := takeApart(program)
	if err != nil {
		return nil, err
	}
	for i, section := range sections {
		if section.kind != codeSection {
			continue
		}
		if sections[i].content, err = eachBody(section.content, func(_ int, body []byte) ([]byte, error) {
			in := reader{rest: body}
			in.locals()
			head := slices.Clone(body[:len(body)-len(in.rest)])
			code, err := in.code()
			return appendCode(head, foldDistances(code)), err
		}); err != nil {
			return nil, err
		}
	}
	return putTogether(sections), nil
}

func foldDistances(code []operation) []operation {
	var out []operation
	for i := 0; i < len(code); i++ {
		out = append(out, code[i])
		if distance, found := distanceAt(code[i:]); found {
			if user := userOf(code[i+5:]); user >= 0 && code[i+5+user].addOffset(distance) {
				i += 4
			}
		}
	}
	return out
}

// distanceAt tells whether code begins with how Go adds a distance to the stack pointer, in five operations, and gives it.
func distanceAt(code []operation) (int64, bool) {
	if len(code) < 6 || code[0].opcode != opLocalGet && !code[0].is(opGlobalGet, stackPointer) {
		return 0, false
	}
	distance := code[2].value
	return distance, code[1].opcode == opI64Extend && code[2].opcode == opI64Const && code[3].opcode == opI64Add && code[4].opcode == opI32Wrap &&
		distance > 0 && distance < largestOffset
}

// userOf gives the place of the instruction that reads or writes at the address which was on top of the operands before code, or -1 where that is not
// plain to see.
func userOf(code []operation) int {
	above := 0 // operands above the address
	for i, op := range code {
		takes, gives, known := operands(op)
		isStore := op.opcode >= opFirstStore && op.opcode <= opLastStore
		switch {
		case isStore && above == 1, above == 0 && op.opcode >= opFirstLoad && op.opcode <= opLastLoad:
			return i
		case !known || takes > above:
			return -1
		}
		above += gives - takes
	}
	return -1
}

// operands gives how many operands an instruction takes and gives, if it is one of those that make a value.
func operands(op operation) (takes, gives int, known bool) {
	switch c := op.opcode; {
	case c == opLocalGet, c == opGlobalGet, c >= opI32Const && c <= 0x44: // constants
		return 0, 1, true
	case c == opLocalTee, c >= opFirstLoad && c <= opLastLoad:
		return 1, 1, true
	case c == 0x45, c == 0x50, // eqz
		c >= 0x67 && c <= 0x69, c >= 0x79 && c <= 0x7b, // clz, ctz, popcnt
		c >= 0x8b && c <= 0x91, c >= 0x99 && c <= 0x9f, // of one float
		c >= opI32Wrap && c <= 0xc4: // conversions
		return 1, 1, true
	case c >= 0x46 && c <= 0x66, c >= 0x6a && c <= 0xa6: // comparisons, arithmetic of two
		return 2, 1, true
	}
	return 0, 0, false
}

// addOffset adds to the constant that an instruction adds to its address, if that stays in range.
func (o *operation) addOffset(distance int64) bool {
	in := reader{rest: o.raw[1:]}
	alignment, offset := in.number(), in.number()+uint64(distance)
	if offset >= largestOffset {
		return false
	}
	o.raw = binary.AppendUvarint(binary.AppendUvarint([]byte{o.opcode}, alignment), offset)
	return true
}
