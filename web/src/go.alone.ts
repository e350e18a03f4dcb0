// What stands in for go.ts where the program imports nothing: on the small runtime it neither ends nor wakes by itself, and its main gives
// back what called it. esbuild leaves out the calls of what is empty here.

import type { Running } from './go'

/** Runs a program until it waits to be called, and gives what it exports. */
export const run = (module: WebAssembly.Module) => begun(new WebAssembly.Instance(module))

/** Does so without keeping the page waiting, which browsers ask of large programs. */
export const runSoon = async (module: WebAssembly.Module) => begun(await WebAssembly.instantiate(module))

function begun({ exports }: WebAssembly.Instance): WebAssembly.Exports {
  ;(exports as { run: (argc: number, argv: number) => void }).run(0, 0)
  return exports
}

export function hasEnded(_life: Running): any {}

export function failIfEnded(_life: Running): void {}

export function end(_life?: Running): void {}
