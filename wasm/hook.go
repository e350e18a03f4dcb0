//go:build (js || browser) && hook

// How a program can die, for the tests of recovery (tests/death_test.go). This file is never in the shipped program: only the tests
// build with the tag hook.
package main

import (
	"bytes"
	"math"
)

var dead [][]byte

// hook dies in the way that the text asks for, which has the key $die and the way after it, each with a separator behind. It is taken when there
// is a result to give back instead of a check.
func hook(text []byte, ticket uint32) (result float64, taken bool) {
	_, way, asked := bytes.Cut(text, []byte("$die\x00"))
	if !asked {
		return 0, false
	}
	way, _, _ = bytes.Cut(way, []byte("\x00"))
	switch string(way) {
	case "panic":
		panic("hook")
	case "stack":
		return float64(overflow(1)), true
	case "memory":
		for {
			dead = append(dead, make([]byte, 256<<20)) // fills the address space, not the machine
		}
	case "exit":
		go panic("hook") // nothing recovers it, so the runtime exits
		select {}
	case "garbage":
		return 12345.5, true
	case "nan":
		return math.NaN(), true
	case "stale":
		return float64(ticket-1)*statusSize + cleanFlag + 1, true
	case "lie":
		return float64(ticket)*statusSize + 1, true
	case "silent":
		crossing.report = crossing.report[:0]
		return float64(ticket)*statusSize + 1, true
	}
	return 0, false
}

// overflow recurses until the stack is full.
func overflow(n int) int { return overflow(n+1) + n }
