package build

import (
	"bytes"
	"encoding/binary"
	"testing"
)

func TestTheTablesOfTheProgramAreZeros(t *testing.T) {
	program := asGoMakesIt(t)
	without, err := withoutTables(program)
	if err != nil {
		t.Fatal(err)
	}
	before, after := memoryOf(t, program), memoryOf(t, without)
	start, end, err := tables(before)
	if err != nil {
		t.Fatal(err)
	}
	if end-start < 100_000 || end-start > uint64(len(before))*9/10 {
		t.Errorf("the tables are %d of %d bytes", end-start, len(before))
	}
	clear(before[start:end])
	if !bytes.Equal(before, after) {
		t.Error("something else has changed, or they have not become zeros")
	}
	if len(program)-len(without) < 100_000 {
		t.Errorf("the program has only become %d bytes smaller", len(program)-len(without))
	}
	if _, err := withoutTables(without); err != errTables {
		t.Errorf("without tables to be found the error is %v", err)
	}
}

func memoryOf(t *testing.T, program []byte) []byte {
	t.Helper()
	sections, err := takeApart(program)
	if err != nil {
		t.Fatal(err)
	}
	for _, section := range sections {
		if section.kind == dataSection {
			memory, err := readSegments(section.content)
			if err != nil {
				t.Fatal(err)
			}
			return memory
		}
	}
	t.Fatal("the program has no data")
	return nil
}

func TestTablesThatAreElsewhereAreAnError(t *testing.T) {
	words := func(words ...uint64) (out []byte) {
		for _, word := range words {
			out = binary.LittleEndian.AppendUint64(out, word)
		}
		return out
	}
	header := parts(pcHeaderStart, words(0, 0, 0, 72, 80, 88, 96, 104), words(0, 0, 0, 0, 0)) // 9 words, then 5 tables of one each: 112 bytes
	module := func(change func(words []uint64)) []byte {
		all := make([]uint64, moduleWords)
		for table := range tablesWithOffset {
			all[moduleTables+3*table] = uint64(72 + 8*table)
		}
		all[moduleFunctions], all[moduleTablesEnd] = 104, 112
		change(all)
		return words(all...)
	}
	for _, test := range []struct {
		sentence string
		memory   []byte
		found    bool
	}{
		{"as they are", parts(header, module(func([]uint64) {})), true},
		{"no header", make([]byte, 1000), false},
		{"two headers", parts(header, header, module(func([]uint64) {})), false},
		{"no module", header, false},
		{"a module that is cut off", parts(header, module(func([]uint64) {})[:8*moduleWords-8]), false},
		{"another table", parts(header, module(func(words []uint64) { words[moduleTables+3] = 72 })), false},
		{"an end beyond the module", parts(header, module(func(words []uint64) { words[moduleTablesEnd] = 10_000 })), false},
		{"an end before the functions", parts(header, module(func(words []uint64) { words[moduleTablesEnd] = 100 })), false},
	} {
		t.Run(test.sentence, func(t *testing.T) {
			start, end, err := tables(test.memory)
			if (err == nil) != test.found || test.found && (start != 0 || end != 112) {
				t.Errorf("found from %d to %d, %v", start, end, err)
			}
		})
	}
}

func TestSegmentsOfAMemoryHoldAllOfIt(t *testing.T) {
	for _, memory := range [][]byte{
		nil,
		{1},
		parts(make([]byte, 100), []byte{1, 0, 0, 2}, make([]byte, 7), []byte{3}, make([]byte, 8), []byte{4, 0, 5}),
	} {
		got, err := readSegments(appendSegments(nil, memory))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, memory) {
			t.Errorf("% x became % x", memory, got)
		}
	}
}
