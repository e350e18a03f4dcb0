// The code of a function of a program, as a list whose branches name the block that they leave instead of how deep they are in it.

package build

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// operation is an instruction, or the end of a block.
type operation struct {
	opcode byte
	value  int64  // its immediate, where it has just one number
	raw    []byte // as it is written, but for branches
	// label is the number of the block that is opened, ended or left. That of the function itself is 0.
	label  int
	labels []int // of a table of branches, the last one by default
}

// is tells whether an operation is that one with that number.
func (o operation) is(opcode byte, value int64) bool { return o.opcode == opcode && o.value == value }

// set gives an operation whose immediate is one number another one.
func (o *operation) set(value int64) {
	o.value = value
	if o.opcode == opI32Const || o.opcode == opI64Const {
		o.raw = appendSigned([]byte{o.opcode}, value)
	} else {
		o.raw = binary.AppendUvarint([]byte{o.opcode}, uint64(value))
	}
}

// constant gives an i32.
func constant(value int64) (op operation) {
	op.opcode = opI32Const
	op.set(value)
	return op
}

// endsWith tells whether code ends with operations of those opcodes and numbers.
func endsWith(code, end []operation) bool {
	return len(code) >= len(end) && slices.EqualFunc(code[len(code)-len(end):], end, func(a, b operation) bool { return a.is(b.opcode, b.value) })
}

// local is a group of local variables.
type local struct {
	count uint64
	kind  byte
}

// locals reads the local variables at the beginning of a function's body.
func (r *reader) locals() (locals []local) {
	for range r.number() {
		locals = append(locals, local{r.number(), r.byte()})
	}
	return locals
}

var errUnbalanced = errors.New("a branch leaves more blocks than there are")

// code reads the rest of a function's body.
func (r *reader) code() (code []operation, err error) {
	open := []int{0}
	outer := func(depth int64) (label int, err error) {
		if depth < 0 || depth >= int64(len(open)) {
			return 0, errUnbalanced
		}
		return open[len(open)-1-int(depth)], nil
	}
	blocks := 0
	for len(r.rest) > 0 {
		from := r.rest
		var op operation
		if op.opcode, op.value, err = r.instruction(); err != nil {
			return nil, err
		}
		op.raw = from[:len(from)-len(r.rest)]
		switch op.opcode {
		case opBlock, opLoop, opIf:
			blocks++
			op.label = blocks
			open = append(open, blocks)
		case opEnd:
			if len(open) == 0 {
				return nil, errUnbalanced
			}
			op.label = open[len(open)-1]
			open = open[:len(open)-1]
		case opBranch, opBranchIf:
			if op.label, err = outer(op.value); err != nil {
				return nil, err
			}
		case opBranchTable:
			in := reader{rest: op.raw[1:]}
			for range in.number() + 1 {
				label, err := outer(int64(in.number()))
				if err != nil {
					return nil, err
				}
				op.labels = append(op.labels, label)
			}
		}
		code = append(code, op)
	}
	if len(open) > 0 {
		return nil, errCutOff
	}
	return code, nil
}

// appendCode appends code as it is written in a program.
func appendCode(out []byte, code []operation) []byte {
	open := []int{0}
	depth := func(label int) uint64 {
		return uint64(len(open) - 1 - slices.Index(open, label))
	}
	for _, op := range code {
		switch op.opcode {
		case opBranch, opBranchIf:
			out = binary.AppendUvarint(append(out, op.opcode), depth(op.label))
			continue
		case opBranchTable:
			out = binary.AppendUvarint(append(out, op.opcode), uint64(len(op.labels)-1))
			for _, label := range op.labels {
				out = binary.AppendUvarint(out, depth(label))
			}
			continue
		case opBlock, opLoop, opIf:
			open = append(open, op.label)
		case opEnd:
			open = open[:len(open)-1]
		}
		out = append(out, op.raw...)
	}
	return out
}

// usesLocal tells whether code uses a local variable.
func usesLocal(code []operation, number int64) bool {
	return slices.ContainsFunc(code, func(op operation) bool {
		return op.opcode >= opLocalGet && op.opcode <= opLocalTee && op.value == number
	})
}

// withoutEntries leaves out of a Go function's table of places that can be entered all that no jump goes to, then the blocks that nothing leaves
// and the code that nothing reaches.
func withoutEntries(code []operation) []operation {
	code = withoutBlocks(code)
	table := slices.IndexFunc(code, func(op operation) bool { return op.opcode == opBranchTable })
	if table < 1 || !code[table-1].is(opLocalGet, blockNumber) {
		return code
	}
	// The jumps backward. Whatever else is done with the number of the block, it is left alone.
	var jumps []int
	for i, op := range code {
		switch {
		case op.opcode == opLocalGet && op.value == blockNumber && i != table-1, op.is(opLocalTee, blockNumber):
			return code
		case op.is(opLocalSet, blockNumber):
			if i == 0 || code[i-1].opcode != opI32Const {
				return code
			}
			jumps = append(jumps, i-1)
		}
	}
	// The table begins anew with the blocks that are jumped to, behind the first one.
	labels := code[table].labels
	entry := func(number int64) int { return labels[min(max(number, 0), int64(len(labels)-1))] }
	entries := []int{entry(0)}
	for _, jump := range jumps {
		to := entry(code[jump].value)
		at := slices.Index(entries, to)
		if at < 0 {
			at = len(entries)
			entries = append(entries, to)
		}
		code[jump].set(int64(at))
	}
	next := code[table+1]
	falls := next.opcode == opEnd && next.label == entries[0] // the table's first block begins right behind it
	switch {
	case falls && len(entries) == 1:
		code = slices.Delete(code, table-1, table+1)
	case falls && len(entries) == 2:
		code[table] = operation{opcode: opBranchIf, label: entries[1]}
	default:
		code[table].labels = entries
	}
	return withoutBlocks(code)
}

// withoutBlocks leaves out blocks that nothing leaves and code that nothing reaches, until there is none.
func withoutBlocks(code []operation) []operation {
	for {
		before := len(code)
		left := map[int]bool{}
		for _, op := range code {
			switch op.opcode {
			case opBranch, opBranchIf:
				left[op.label] = true
			case opBranchTable:
				for _, label := range op.labels {
					left[label] = true
				}
			}
		}
		gone := map[int]bool{}
		var kept []operation
		depth := 0 // of blocks within what is not reached; 0 is reached
		for _, op := range code {
			if depth > 0 {
				switch op.opcode {
				case opBlock, opLoop, opIf:
					depth++
				case opElse:
					if depth == 1 {
						depth = 0
					}
				case opEnd:
					if depth--; depth == 0 && gone[op.label] {
						depth = 1 // what comes behind it is not reached either
					}
				}
				if depth > 0 {
					continue
				}
			}
			switch op.opcode {
			case opBlock, opLoop:
				if !left[op.label] && bytes.HasSuffix(op.raw, []byte{noResult}) {
					gone[op.label] = true
					continue
				}
			case opEnd:
				if gone[op.label] {
					continue
				}
			case opBranch, opReturn, opUnreachable, opBranchTable:
				depth = 1
			}
			kept = append(kept, op)
		}
		if code = kept; len(code) == before {
			return code
		}
	}
}
