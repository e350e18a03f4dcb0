// The Go runtime for one instance of the program, with globals of its own: the page's are neither used nor touched. A program on the
// small runtime is bundled with go.alone.ts in place of it.

import { defineGo, type Go } from 'wasm_exec'

/** A file system without files. What the program prints is dropped, for it could hold a buyer's data. */
const fs = {
  constants: new Proxy({}, { get: () => -1 }),
  writeSync: (_file: number, bytes: Uint8Array) => bytes.length,
}

/** What keeps what a running program exports. */
export interface Running {
  readonly exports: WebAssembly.Exports
}

/** The runtimes of the programs that were run, by what these export. */
const runtimes = new WeakMap<WebAssembly.Exports, Go>()

/** Runs a program until it waits to be called, and gives what it exports. */
export function run(module: WebAssembly.Module): WebAssembly.Exports {
  const go = newGo()
  return begun(go, new WebAssembly.Instance(module, go.importObject))
}

/** Does so without keeping the page waiting, which browsers ask of large programs. */
export async function runSoon(module: WebAssembly.Module): Promise<WebAssembly.Exports> {
  const go = newGo()
  return begun(go, await WebAssembly.instantiate(module, go.importObject))
}

function newGo(): Go {
  // What os, syscall and time of Go look for, where a program has them.
  const scope = { fs, Object, Array, Uint8Array, Date } as unknown as { Go: new () => Go }
  defineGo(scope, fs)
  const go = new scope.Go()
  // The program collects its garbage itself (wasm/main.go).
  go.env = { GOGC: 'off' }
  go.exit = () => {}
  return go
}

function begun(go: Go, instance: WebAssembly.Instance): WebAssembly.Exports {
  runtimes.set(instance.exports, go)
  const resume = go._resume
  // Called by a timer of its own, where the page would get what it throws.
  go._resume = () => {
    try {
      resume.call(go)
    } catch {
      end(instance)
    }
  }
  go.run(instance).catch(() => end(instance))
  return instance.exports
}

/** Whether a program has ended, in whatever way. */
export function hasEnded({ exports }: Running): any {
  return runtimes.get(exports)?.exited
}

/** Throws where it has. */
export function failIfEnded(life: Running): void {
  if (hasEnded(life)) throw life
}

/** Has a program end, with the timers that would wake it. */
export function end(life?: Running): void {
  const go = life && runtimes.get(life.exports)
  if (!go) return
  go.exited = true
  go._scheduledTimeouts.forEach(clearTimeout)
  go._scheduledTimeouts.clear()
}
