// Plain calls: every call of the program returns to where it was made.
//
// Go can leave a function in the middle of a call and come back to it later, so that goroutines take turns: each function is told by its one
// parameter where to go on, its result says whether it was left that way, each call keeps on the stack where to go on, looks at the result, and
// is followed by a place that can be entered. Here no goroutine ever takes turns with another one (overlay.go): the parameter is always the
// function's beginning and the result always "no". So they go, with the places to be entered and the blocks around them. What would leave a
// function in a call ends the program instead.

package build

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// firstFunction is the number that the first function has in addresses of code, beside its place among the functions of the program.
// Go's linker calls it funcValueOffset.
const firstFunction = 0x1000

// stackPointer is the global variable that Go calls SP.
const stackPointer = 0

// plainCalls gives a program of the small runtime with plain calls.
func plainCalls(program []byte) ([]byte, error) {
	sections, err := takeApart(program)
	if err != nil {
		return nil, err
	}
	calls := &plainCalling{}
	for i := range sections {
		content := sections[i].content
		switch sections[i].kind {
		case typeSection:
			sections[i].content, err = calls.types(content)
		case importSection:
			err = calls.imports(content)
		case functionSection:
			err = calls.functions(content)
		case exportSection:
			err = calls.exports(content)
		}
		if err != nil {
			return nil, err
		}
	}
	for i := range sections {
		switch sections[i].kind {
		case functionSection:
			sections[i].content = calls.appendFunctions(nil)
		case codeSection:
			if sections[i].content, err = eachBody(sections[i].content, calls.body); err != nil {
				return nil, err
			}
		}
	}
	return putTogether(sections), nil
}

// plainCalling is what has to be known of a program to rewrite its functions.
type plainCalling struct {
	plainType uint64   // the type without parameter and result
	imported  int      // how many functions are imported: they have the first numbers
	typeOf    []uint64 // the types of the program's own functions
	exported  []int    // those that JavaScript calls, by their places among them
}

// isGo tells whether a function, by its number, is one that Go code calls, with that one parameter and that one result.
func (p *plainCalling) isGo(number int64) bool {
	own := int(number) - p.imported
	return own >= 0 && own < len(p.typeOf) && p.typeOf[own] == goType && !slices.Contains(p.exported, own)
}

// goType is the first type of a program, that of all functions of Go.
const goType = 0

func (p *plainCalling) types(section []byte) ([]byte, error) {
	in := reader{rest: section}
	count := in.number()
	if !bytes.HasPrefix(in.rest, []byte{0x60, 1, typeI32, 1, typeI32}) {
		return nil, errors.New("the first type is not that of Go's functions")
	}
	p.plainType = count
	return slices.Concat(binary.AppendUvarint(nil, count+1), in.rest, []byte{0x60, 0, 0}), nil
}

func (p *plainCalling) imports(section []byte) error {
	in := reader{rest: section}
	for range in.number() {
		in.bytes(in.number())
		in.bytes(in.number())
		if kind := in.byte(); kind != 0 {
			return fmt.Errorf("an import that is no function: %d", kind)
		}
		in.number()
		p.imported++
	}
	return in.err()
}

func (p *plainCalling) functions(section []byte) error {
	in := reader{rest: section}
	for range in.number() {
		p.typeOf = append(p.typeOf, in.number())
	}
	return in.err()
}

func (p *plainCalling) exports(section []byte) error {
	in := reader{rest: section}
	for range in.number() {
		in.bytes(in.number())
		if kind, number := in.byte(), in.number(); kind == 0 {
			p.exported = append(p.exported, int(number)-p.imported)
		}
	}
	return in.err()
}

func (p *plainCalling) appendFunctions(out []byte) []byte {
	out = binary.AppendUvarint(out, uint64(len(p.typeOf)))
	for own, kind := range p.typeOf {
		if p.isGo(int64(own + p.imported)) {
			kind = p.plainType
		}
		out = binary.AppendUvarint(out, kind)
	}
	return out
}

// body rewrites a function.
func (p *plainCalling) body(own int, body []byte) ([]byte, error) {
	in := reader{rest: body}
	locals := in.locals()
	code, err := in.code()
	if err != nil {
		return nil, err
	}
	code = p.plain(code, own)
	inGo := p.isGo(int64(own + p.imported))
	if inGo {
		code = withoutResult(code)
	}
	code = joinAdditions(code)
	code = withoutEntries(code)
	if inGo {
		if usesLocal(code, blockNumber) {
			locals = slices.Insert(locals, 0, local{1, typeI32})
		} else {
			for i := range code {
				if code[i].opcode >= opLocalGet && code[i].opcode <= opLocalTee {
					code[i].set(code[i].value - 1)
				}
			}
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(locals)))
	for _, local := range locals {
		out = append(binary.AppendUvarint(out, local.count), local.kind)
	}
	return appendCode(out, code), nil
}

// plain rewrites the calls of Go functions.
func (p *plainCalling) plain(code []operation, own int) []operation {
	var out []operation
	grown := -1 // where the local copy of the stack pointer was set for the call that is about to come
	for i := 0; i < len(code); i++ {
		op := code[i]
		direct := op.opcode == opCall && p.isGo(op.value)
		byTable := op.opcode == opCallTable && op.value == goType
		if !direct && !byTable {
			// Where to go on, which is kept on the stack: there stays room for it, but nobody reads it.
			if isReturnAddress(code[i:], own) {
				if grows, copied := endsWithGrowth(out); grows {
					if copied {
						grown = len(out) - 2
					}
					i += 2
					continue
				}
			}
			out = append(out, op)
			continue
		}
		switch {
		case direct && endsWith(out, []operation{{opcode: opI32Const, value: 0}}):
			out = out[:len(out)-1]
		case byTable && endsWith(out, []operation{{opcode: opLocalSet, value: blockNumber}, {opcode: opI32Const, value: 0}, {opcode: opLocalGet, value: blockNumber}}):
			out = out[:len(out)-3]
		default: // it would be entered in its middle
			out = append(out, operation{opcode: opUnreachable, raw: []byte{opUnreachable}})
			continue
		}
		if byTable {
			op = operation{opcode: opCallTable, value: int64(p.plainType), raw: append(binary.AppendUvarint([]byte{opCallTable}, p.plainType), 0)}
		}
		// A function leaves the stack pointer where it was before the call was prepared. So its local copy need not be changed for the call, and
		// then back.
		if grown >= 0 && code[i+1].is(opGlobalGet, stackPointer) && code[i+2].is(opLocalSet, out[grown].value) {
			out = slices.Delete(out, grown, grown+1)
			i += 2
		}
		grown = -1
		out = append(out, op)
		// What looks at the result.
		switch next := code[i+1]; next.opcode {
		case opBranchIf, opDrop:
			i++
		case opIf:
			end := i + 1
			for code[end].opcode != opEnd || code[end].label != next.label {
				end++
			}
			i = end
		case opReturn:
			if p.isGo(int64(own + p.imported)) {
				break // it becomes the result, which goes too
			}
			fallthrough
		default:
			out = append(out, constant(0))
		}
	}
	return out
}

// endsWithGrowth tells whether code ends with how Go makes room for a return address on the stack, and whether it does so with a local copy of the
// stack pointer.
func endsWithGrowth(code []operation) (grows, copied bool) {
	last := len(code)
	if last < 4 || !code[last-1].is(opGlobalSet, stackPointer) {
		return false, false
	}
	if copied = code[last-2].opcode == opLocalTee; copied {
		last--
	}
	if last < 4 || !code[last-2].is(opI32Sub, 0) || !code[last-3].is(opI32Const, 8) {
		return false, false
	}
	from := code[last-4]
	return copied && from.is(opLocalGet, code[len(code)-2].value) || from.is(opGlobalGet, stackPointer), copied
}

// isReturnAddress tells whether code begins with putting an address of the own function on the stack.
func isReturnAddress(code []operation, own int) bool {
	return len(code) > 3 &&
		(code[0].is(opGlobalGet, stackPointer) || code[0].opcode == opLocalGet) &&
		code[1].opcode == opI64Const && code[1].value>>16 == firstFunction+int64(own) &&
		code[2].opcode == opI64Store && bytes.HasSuffix(code[2].raw, []byte{0})
}

// withoutResult rewrites how a Go function ends.
func withoutResult(code []operation) []operation {
	var out []operation
	for _, op := range code {
		last := len(out) - 1
		if op.opcode == opReturn && last >= 0 && out[last].opcode == opI32Const {
			if out[last].value != 0 {
				op = operation{opcode: opUnreachable, raw: []byte{opUnreachable}} // it would be left in the middle of a call
			}
			out = out[:last]
		}
		out = append(out, op)
	}
	// The result after the last block, for those who leave it in a call.
	if last := len(out) - 2; last >= 0 && out[last].opcode == opI32Const {
		out = slices.Delete(out, last, last+1)
	}
	return out
}

// joinAdditions makes one step of the two by which the stack gets smaller at the end of a function.
func joinAdditions(code []operation) []operation {
	var out []operation
	for _, op := range code {
		out = append(out, op)
		for _, copied := range []bool{false, true} {
			size := 4
			if copied {
				size = 5
			}
			first := len(out) - 2*size
			if first < 0 || !shrinks(out[first:first+size]) || !shrinks(out[first+size:]) {
				continue
			}
			out[first+1].set(out[first+1].value + out[first+size+1].value)
			out = out[:first+size]
		}
	}
	return out
}

// shrinks tells whether code is how Go makes the stack smaller, and nothing else.
func shrinks(code []operation) bool {
	if code[1].opcode != opI32Const || code[2].opcode != opI32Add || !code[len(code)-1].is(opGlobalSet, stackPointer) {
		return false
	}
	if len(code) == 4 {
		return code[0].is(opGlobalGet, stackPointer)
	}
	return code[0].opcode == opLocalGet && code[3].is(opLocalTee, code[0].value)
}
