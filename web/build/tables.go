// The tables by which Go finds its way about its own code: which function an address is in, its name, file and lines, where its pointers are.
//
// Only what unwinds a stack reads them: panics, stacks that grow, the collector. The small runtime has none of these (overlay.go), and
// runtime.findfunc, by which all begin, ends the program there. So they become zeros, which a program need not carry.

package build

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// How the tables begin (runtime.pcHeader), and the words of runtime.moduledata that say where they are.
const (
	pcHeaderTables   = 4 // the first of the words with the distances of the tables from the header
	moduleTables     = 1 // the first of the slices of the tables, of three words each
	moduleFunctions  = 40
	moduleTablesEnd  = 41
	moduleWords      = 42
	wordSize         = 8
	shortestZeros    = 8 // so many zeros take more room than the head of another segment
	tablesWithOffset = 5
)

var pcHeaderStart = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, wordSize}

var errTables = errors.New("the tables of functions are not where this Go has put them until now: read runtime.moduledata and web/build/tables.go")

// withoutTables gives a program of the small runtime without the tables.
func withoutTables(program []byte) ([]byte, error) {
	sections, err := takeApart(program)
	if err != nil {
		return nil, err
	}
	for i, section := range sections {
		if section.kind != dataSection {
			continue
		}
		memory, err := readSegments(section.content)
		if err != nil {
			return nil, err
		}
		start, end, err := tables(memory)
		if err != nil {
			return nil, err
		}
		clear(memory[start:end])
		sections[i].content = appendSegments(nil, memory)
	}
	return putTogether(sections), nil
}

// tables finds where the tables begin and end.
func tables(memory []byte) (start, end uint64, err error) {
	header := bytes.Index(memory, pcHeaderStart)
	if header < 0 || bytes.Contains(memory[header+1:], pcHeaderStart) {
		return 0, 0, errTables
	}
	start = uint64(header)
	word := func(at uint64, index int) uint64 {
		at += uint64(index) * wordSize
		if at+wordSize > uint64(len(memory)) {
			return 0
		}
		return binary.LittleEndian.Uint64(memory[at:])
	}
	// The module begins with the header's address.
	for at := uint64(0); at+moduleWords*wordSize <= uint64(len(memory)); at += wordSize {
		if word(at, 0) != start {
			continue
		}
		found := true
		for table := range tablesWithOffset {
			found = found && word(at, moduleTables+3*table) == start+word(start, pcHeaderTables+table)
		}
		functions, end := word(at, moduleFunctions), word(at, moduleTablesEnd)
		if found && start < functions && functions < end && end <= at {
			return start, end, nil
		}
	}
	return 0, 0, errTables
}

// readSegments gives the memory as the data section has it at the start.
func readSegments(section []byte) ([]byte, error) {
	in := reader{rest: section}
	var memory []byte
	for range in.number() {
		if kind := in.byte(); kind != 0 {
			return nil, errors.New("a segment of data that is not of the one memory")
		}
		if opcode := in.byte(); opcode != opI32Const {
			return nil, errors.New("a segment of data whose place is no constant")
		}
		at := int(in.signed())
		if opcode := in.byte(); opcode != opEnd {
			return nil, errors.New("a segment of data whose place is no constant")
		}
		content := in.bytes(in.number())
		if in.cutOff {
			return nil, errCutOff
		}
		if missing := at + len(content) - len(memory); missing > 0 {
			memory = append(memory, make([]byte, missing)...)
		}
		copy(memory[at:], content)
	}
	return memory, in.err()
}

// appendSegments appends the data section of a memory.
func appendSegments(out, memory []byte) []byte {
	var segments []byte
	count := uint64(0)
	zeros := make([]byte, shortestZeros)
	for at := 0; at < len(memory); {
		if memory[at] == 0 {
			at++
			continue
		}
		size := bytes.Index(memory[at:], zeros)
		if size < 0 {
			size = len(bytes.TrimRight(memory[at:], "\x00"))
		}
		count++
		segments = append(appendSigned(append(segments, 0, opI32Const), int64(at)), opEnd)
		segments = appendSized(segments, memory[at:at+size])
		at += size
	}
	return append(binary.AppendUvarint(out, count), segments...)
}
