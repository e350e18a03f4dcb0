// The Go runtime for one instance of the program, with globals of its own: the page's are neither used nor touched. A program on the
// small runtime is bundled with go.alone.ts in place of it.

import { defineGo, type Go } from 'wasm_exec'

export type { Go }

/** A file system without files. What the program prints is dropped, for it could hold a buyer's data. */
const fs = {
  constants: new Proxy({}, { get: () => -1 }),
  writeSync: (_file: number, bytes: Uint8Array) => bytes.length,
}

/** Gives a fresh runtime. */
export function newGo(): Go {
  // What os, syscall and time of Go look for, where a program has them.
  const scope = { fs, Object, Array, Uint8Array, Date } as unknown as { Go: new () => Go }
  defineGo(scope, fs)
  const go = new scope.Go()
  // The program collects its garbage itself (wasm/main.go).
  go.env = { GOGC: 'off' }
  const resume = go._resume
  go.exit = () => {}
  // Called by a timer of its own, where the page would get what it throws.
  go._resume = () => {
    try {
      resume.call(go)
    } catch {
      endGo(go)
    }
  }
  return go
}

/** Gives what an instance of the program imports. */
export function importsOf(go: Go): WebAssembly.Imports {
  return go.importObject
}

/** Runs the instance until it waits to be called. */
export function runGo(go: Go, instance: WebAssembly.Instance): void {
  go.run(instance).catch(() => endGo(go))
}

/** Whether the program has ended, in whatever way. */
export function hasEnded(go: Go): boolean {
  return go.exited
}

/** Has the program end, with the timers that would wake it. */
export function endGo(go: Go): void {
  go.exited = true
  go._scheduledTimeouts.forEach(clearTimeout)
  go._scheduledTimeouts.clear()
}
