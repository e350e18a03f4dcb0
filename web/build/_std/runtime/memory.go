// Memory, in place of Go's allocator and its collector: what is asked for is taken from the end of what is in use, and never given back. The
// loader throws a program away that has taken too much.

package runtime

import "unsafe"

// free is where the memory begins that nothing uses. WebAssembly gives it as zeros.
var free uintptr

// mallocgc gives zeroed memory.
func mallocgc(size uintptr, _ *_type, _ bool) unsafe.Pointer {
	if size == 0 {
		return unsafe.Pointer(&zerobase)
	}
	at := free
	free = alignUp(at+size, 8)
	if missing := int64(free) - int64(currentMemory())<<16; missing > 0 {
		pages := (missing + 1<<16 - 1) >> 16
		if pages > 1<<16 || growMemory(int32(pages)) < 0 {
			abort()
		}
	}
	return unsafe.Pointer(at)
}

// roundupsize gives how much memory the allocator takes for size bytes.
func roundupsize(size uintptr, _ bool) uintptr { return alignUp(size, 8) }

// nextslicecap gives the capacity of a slice that grows: twice what it was, for what it was stays behind.
func nextslicecap(newLen, oldCap int) int { return max(newLen, 2*oldCap) }
