// Dead ends: what is called only to end the program ends it where it is called.
//
// Behind every index and every slice stands a call for the case that it is out of range, with what the message would need. In the program such a
// call ends in a trap (overlay.go), and so does the beginning of every function when the stack is full. A trap there is the same, and shorter.

package build

import "slices"

// withoutDeadEnds gives a program whose calls of functions that only end it are traps.
func withoutDeadEnds(program []byte) ([]byte, error) {
	sections, err := takeApart(program)
	if err != nil {
		return nil, err
	}
	var known plainCalling // how many functions are imported
	for i, section := range sections {
		switch section.kind {
		case importSection:
			if err := known.imports(section.content); err != nil {
				return nil, err
			}
		case codeSection:
			if sections[i].content, err = endCalls(section.content, known.imported); err != nil {
				return nil, err
			}
		}
	}
	return putTogether(sections), nil
}

func endCalls(section []byte, imported int) ([]byte, error) {
	var heads [][]byte // the local variables of all functions
	var codes [][]operation
	if _, err := eachBody(section, func(_ int, body []byte) ([]byte, error) {
		in := reader{rest: body}
		in.locals()
		heads = append(heads, body[:len(body)-len(in.rest)])
		code, err := in.code()
		codes = append(codes, code)
		return body, err
	}); err != nil {
		return nil, err
	}
	ends := make([]bool, len(codes))
	for changed := true; changed; {
		changed = false
		for i, code := range codes {
			if !ends[i] && onlyEnds(code, ends, imported) {
				ends[i], changed = true, true
			}
		}
	}
	return eachBody(section, func(i int, _ []byte) ([]byte, error) {
		return appendCode(slices.Clone(heads[i]), trap(codes[i], ends, imported)), nil
	})
}

// calls tells whether an operation calls one of some functions.
func (o operation) calls(functions []bool, imported int) bool {
	own := int(o.value) - imported
	return o.opcode == opCall && own >= 0 && own < len(functions) && functions[own]
}

// onlyEnds tells whether code does nothing but end the program, on every way through it.
func onlyEnds(code []operation, ends []bool, imported int) bool {
	for i := 0; i < len(code); i++ {
		op := code[i]
		switch {
		case op.opcode == opUnreachable || op.calls(ends, imported):
			return true
		case op.opcode == opIf: // such as a full stack; the way beside it goes on
			end := i + slices.IndexFunc(code[i:], func(other operation) bool { return other.opcode == opEnd && other.label == op.label })
			if end < i || !onlyEnds(code[i+1:end], ends, imported) {
				return false
			}
			i = end
		case isBranch(op) || op.opcode == opElse || op.opcode == opCall || op.opcode == opCallTable:
			return false
		}
	}
	return false
}

// isBranch tells whether an operation can go on elsewhere.
func isBranch(op operation) bool {
	return op.opcode == opBranch || op.opcode == opBranchIf || op.opcode == opBranchTable || op.opcode == opReturn
}

// trap makes traps of calls that end the program, and leaves out what only prepared them.
func trap(code []operation, ends []bool, imported int) []operation {
	var out []operation
	for _, op := range code {
		if op.calls(ends, imported) {
			op = operation{opcode: opUnreachable, raw: []byte{opUnreachable}}
		}
		if op.opcode == opUnreachable {
			for len(out) > 0 && isStep(out[len(out)-1]) {
				out = out[:len(out)-1]
			}
		}
		out = append(out, op)
	}
	return withoutBlocks(joinTraps(withoutBlocks(out)))
}

// isStep tells whether an operation is followed by the next one and by no other, and calls nothing.
func isStep(op operation) bool {
	switch op.opcode {
	case opUnreachable, opBlock, opLoop, opIf, opElse, opEnd, opCall, opCallTable:
		return false
	}
	return !isBranch(op)
}

// joinTraps has branches to a trap go to the outermost trap of those that follow each other.
func joinTraps(code []operation) []operation {
	blocks := map[int]bool{} // loops are left to their beginning
	for _, op := range code {
		if op.opcode == opBlock {
			blocks[op.label] = true
		}
	}
	to := map[int]int{}
	for i := len(code) - 2; i >= 0; i-- {
		inner := code[i]
		if inner.opcode != opEnd || !blocks[inner.label] || code[i+1].opcode != opUnreachable {
			continue
		}
		to[inner.label] = inner.label
		if i+2 < len(code) && code[i+2].opcode == opEnd {
			if outer, found := to[code[i+2].label]; found {
				to[inner.label] = outer
			}
		}
	}
	for i, op := range code {
		switch outer, found := to[op.label]; {
		case op.opcode == opBranch && found:
			code[i] = operation{opcode: opUnreachable, raw: []byte{opUnreachable}}
		case op.opcode == opBranchIf && found:
			code[i].label = outer
		}
	}
	return code
}
