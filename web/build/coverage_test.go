package build

import (
	"bytes"
	"testing"
)

func TestFunctionsTellWhetherTheyRan(t *testing.T) {
	sized := func(kind byte, content ...byte) []byte { return appendSized([]byte{kind}, content) }
	body := []byte{0, 0x01, opEnd}
	names := appendSized([]byte{4, 'n', 'a', 'm', 'e', 1}, []byte{2, 0, 1, 'a', 1, 1, 'b'})
	program := parts([]byte("\x00asm\x01\x00\x00\x00"),
		sized(typeSection, 1, 0x60, 0, 0), sized(functionSection, 2, 0, 0), sized(globalSection, 1, typeI32, 1, opI32Const, 7, opEnd),
		sized(exportSection, 0), sized(codeSection, parts([]byte{2}, appendSized(nil, body), appendSized(nil, body))...), sized(0, names...))
	got, functions, err := count(program)
	if err != nil {
		t.Fatal(err)
	}
	if len(functions) != 2 || functions[0] != (Function{"a", 3}) || functions[1] != (Function{"b", 3}) {
		t.Errorf("the functions are %v", functions)
	}
	first := []byte{0, opI32Const, 1, opGlobalSet, 1, 0x01, opEnd}
	second := []byte{0, opI32Const, 1, opGlobalSet, 2, 0x01, opEnd}
	want := parts([]byte("\x00asm\x01\x00\x00\x00"),
		sized(typeSection, 1, 0x60, 0, 0), sized(functionSection, 2, 0, 0),
		sized(globalSection, 3, typeI32, 1, opI32Const, 7, opEnd, typeI32, 1, opI32Const, 0, opEnd, typeI32, 1, opI32Const, 0, opEnd),
		sized(exportSection, parts([]byte{2}, []byte("\x04ran0"), []byte{3, 1}, []byte("\x04ran1"), []byte{3, 2})...),
		sized(codeSection, parts([]byte{2}, appendSized(nil, first), appendSized(nil, second))...), sized(0, names...))
	if !bytes.Equal(got, want) {
		t.Errorf("the program became\n% x\ninstead of\n% x", got, want)
	}
	if _, _, err := count(module(body)); err == nil {
		t.Error("functions without names are counted")
	}
}
