// How long a program takes to compile, and from there to be ready.

import type { Frame } from './frame'
import { copy, inFrame, rest } from './frames'

export interface Starts {
  program: string
  /** Of each round, in milliseconds: compiling; starting what was just compiled; starting it a second time, in another
   * frame, when its functions are there already. */
  compile: number[]
  first: number[]
  second: number[]
}

export async function start(rounds: number): Promise<Starts[]> {
  const pages = { empty: '/empty.html', paycheck: '/frame.html', reflection: '/frame.html' }
  const all: (Starts & { page: string; bytes: ArrayBuffer })[] = []
  for (const [program, page] of Object.entries(pages)) {
    const bytes = await (await fetch(`/${program}.wasm`)).arrayBuffer()
    all.push({ program, page, bytes, compile: [], first: [], second: [] })
  }
  for (let round = 0; round < rounds; round++) {
    // Every other round goes the other way, so that no program always follows the same one.
    for (const { program, page, bytes, compile, first, second } of round % 2 ? [...all].reverse() : all) {
      const code = copy(bytes)
      await rest(20)
      const begin = performance.now()
      const module = await WebAssembly.compile(code)
      compile.push(performance.now() - begin)
      const startIn = () => inFrame(page, (frame: Pick<Frame, 'start'>) => frame.start(module, program))
      first.push(await startIn())
      second.push(await startIn())
    }
  }
  return all.map(({ program, compile, first, second }) => ({ program, compile, first, second }))
}
