//go:build (js || browser) && smallruntime

// What the program does on the runtime of web/build/_std: nothing, for that one neither ends with main nor has a collector.
package main

// wait returns: the program is there until the loader drops it.
func wait() {}

// collect leaves the garbage where it is. The loader makes a program anew that has become too large.
func collect([]byte, int) {}
