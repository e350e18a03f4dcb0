// A frame, in which everything is as young as in a page that was just opened.

import { loader, prepare } from './contenders'
import { rest } from './frames'
import { cases, fresh, verify } from './requests'

/** What the frame does for the page that opens it. */
export interface Frame {
  /** Starts a program that is compiled. Gives milliseconds. */
  start(module: WebAssembly.Module, program: string): Promise<number>
  /** Lets a contender check requests of a case: the first, then some to warm up, then those that are measured. Gives
   * the microseconds of the first, and of one of those that are measured. */
  checks(contender: string, name: string, plan: Page, module?: WebAssembly.Module): Promise<[first: number, later: number]>
}

export interface Page {
  warmUp: number
  measured: number
}

const start: Frame['start'] = async (module, program) => {
  const { load } = await loader(program)
  await rest(20)
  const begin = performance.now()
  await load({ wasm: module })
  return performance.now() - begin
}

const checks: Frame['checks'] = async (contender, name, { warmUp, measured }, module) => {
  const check = await prepare(contender, module)
  const of = cases.find((of) => of.name === name)!
  const requests = fresh(of)
  await rest(20)
  let done = 0
  let problems = 0
  const run = (count: number) => {
    const begin = performance.now()
    for (const last = done + count; done < last; done++) problems += check(requests[done % requests.length]).length
    return ((performance.now() - begin) * 1000) / count
  }
  const first = run(1)
  run(warmUp)
  const later = run(measured)
  verify(of, contender, done, problems)
  return [first, later]
}

Object.assign(window, { start, checks })
