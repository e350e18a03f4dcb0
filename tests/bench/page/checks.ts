// How long a check takes on a page that was just opened: each round opens a frame for every contender and every case.

import { contenders, programs } from './contenders'
import type { Frame, Page } from './frame'
import { copy, inFrame } from './frames'
import { cases } from './requests'

export interface Checks {
  case: string
  contender: string
  /** Of each round, in microseconds. */
  first: number[]
  later: number[]
}

export async function checks(rounds: number, page: Page): Promise<Checks[]> {
  const bytes = new Map<string | undefined, ArrayBuffer>()
  for (const program of ['paycheck', 'reflection']) bytes.set(program, await (await fetch(`/${program}.wasm`)).arrayBuffer())
  const all: Checks[] = []
  for (const { name, products } of cases)
    if (products <= 2) for (const contender of contenders) all.push({ case: name, contender, first: [], later: [] })
  for (let round = 0; round < rounds; round++) {
    // Every other round goes the other way, so that no contender always follows the same one.
    for (const { case: name, contender, first, later } of round % 2 ? [...all].reverse() : all) {
      const program = bytes.get(programs[contender])
      const module = program && (await WebAssembly.compile(copy(program)))
      const times = await inFrame('/frame.html', (frame: Frame) => frame.checks(contender, name, page, module))
      first.push(times[0])
      later.push(times[1])
    }
  }
  return all
}
