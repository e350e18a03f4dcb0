// How JavaScript starts the program, in place of Go's file of the same name. Nothing waits for an event here, so there is nothing to resume:
// the linker asks for resume and getsp, wasm_exec.js calls neither.

#include "go_asm.h"
#include "textflag.h"

// _rt0_wasm_js only marks the exported functions as alive.
TEXT _rt0_wasm_js(SB),NOSPLIT,$0
	I32Const $wasm_export_run(SB)
	Drop
	I32Const $wasm_export_resume(SB)
	Drop
	I32Const $wasm_export_getsp(SB)
	Drop

// wasm_export_run gets called from JavaScript once, before anything else. Its two parameters, for a command line, are not used.
TEXT wasm_export_run(SB),NOSPLIT,$0
	MOVD $runtime·oneStack+(const_oneStackSize-16)(SB), SP
	// The one goroutine, on the one thread.
	MOVD $runtime·g0(SB), runtime·m0+m_g0(SB)
	MOVD $runtime·m0(SB), runtime·g0+g_m(SB)
	MOVD $runtime·g0(SB), g
	I32Const $0 // entry PC_B
	Call runtime·start(SB)
	Drop
	Return

TEXT wasm_export_resume(SB),NOSPLIT,$0
	UNDEF

TEXT wasm_export_getsp(SB),NOSPLIT,$0
	UNDEF

TEXT runtime·exit(SB), NOSPLIT, $0-4
	UNDEF
