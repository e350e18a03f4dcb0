// A frame that starts the empty Go program as Go's own wasm_exec.js has it.

import { rest } from './frames'

declare const Go: new () => { importObject: WebAssembly.Imports; run(instance: WebAssembly.Instance): Promise<void> }

async function start(module: WebAssembly.Module): Promise<number> {
  await rest(20)
  const begin = performance.now()
  const go = new Go()
  const instance = await WebAssembly.instantiate(module, go.importObject)
  void go.run(instance)
  return performance.now() - begin
}

Object.assign(window, { start })
