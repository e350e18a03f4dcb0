//go:build (js || browser) && !smallruntime

// What the program does with all of Go's runtime under it: it waits to be called, and collects its garbage.
package main

import "runtime"

// wait keeps the program from ending.
func wait() { select {} }

// left is what checks have left behind.
var left struct {
	checks  int
	garbage int // bytes, about
}

// garbageOf gives about how many bytes of garbage the check of a text left whose report has so many bytes, rather too many: nearly none, unless
// strings were repaired, each of which may be copied some times.
func garbageOf(text []byte, reported int) int {
	garbage := len(text) / 64
	if reported > 0 {
		garbage += 4*len(text) + reported
	}
	return garbage
}

// garbageLimit is how much garbage, in bytes, is worth a collection.
const garbageLimit = 1 << 20

// settleAfter is after how many checks the memory gets the size that it keeps. Few pages come that far in their life.
const settleAfter = 768

// collect collects the garbage once there is enough of it. The loader has turned Go's own collector off (GOGC): a collection that begins in a
// check is not finished by its end, and until it is, with nothing to run it on, every write of a pointer costs more.
func collect(text []byte, reported int) {
	if left.checks++; left.checks == settleAfter {
		// Room for the garbage, and two collections, since each takes more for its own books the first time.
		runtime.KeepAlive(make([]byte, garbageLimit))
		runtime.GC()
		runtime.GC()
	}
	if left.garbage += garbageOf(text, reported); left.garbage > garbageLimit {
		left.garbage = 0
		runtime.GC()
	}
}
