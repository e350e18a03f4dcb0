// How the program starts, in place of Go's scheduler: main runs to its end on the stack on which it begins, and so does each call of an export.

package runtime

import "unsafe"

// oneStack is the one stack. It does not grow.
var oneStack [oneStackSize]byte

const oneStackSize = 256 << 10

func start() {
	g0.stack.lo = uintptr(unsafe.Pointer(&oneStack))
	g0.stack.hi = g0.stack.lo + oneStackSize
	g0.stackguard0 = g0.stack.lo + stackGuard
	free = alignUp(firstmoduledata.end, 16)
	doInit(firstmoduledata.inittasks)
	main := main_main
	main()
}

// doInit runs the initializing functions of the packages.
func doInit(tasks []*initTask) {
	for _, task := range tasks {
		first := add(unsafe.Pointer(task), 8)
		for i := uintptr(0); i < uintptr(task.nfns); i++ {
			function := add(first, i*8)
			(*(*func())(unsafe.Pointer(&function)))()
		}
	}
}
