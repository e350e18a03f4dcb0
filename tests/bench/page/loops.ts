// How long a check takes in a hot loop, when the browser's best compiler has done what it can. Each sample is some
// milliseconds of checks of one case by one contender; a round has one sample of every case by every contender, so that
// what disturbs the machine for a while disturbs them all alike.

import { contenders, prepare } from './contenders'
import type { Check } from './contender'
import { rest } from './frames'
import { cases, fresh, verify, type Case } from './requests'

export interface Loop {
  /** How long a sample takes at least, and how long a contender practises on a case before it is measured, in ms. */
  sample: number
  warmUp: number
}

export interface Loops {
  case: string
  contender: string
  /** Of each round, in microseconds for one check. */
  loop: number[]
}

interface Pair extends Loops {
  of: Case
  check: Check
  /** How many checks a sample has. */
  size: number
}

export async function loops(rounds: number, plan: Loop): Promise<Loops[]> {
  const pairs: Pair[] = []
  for (const contender of contenders) {
    const check = await prepare(contender)
    for (const of of cases) pairs.push({ case: of.name, contender, loop: [], of, check, size: 1 })
  }
  for (const pair of pairs) {
    warmUp(pair, plan)
    await rest(0)
  }
  for (let round = 0; round < rounds; round++) {
    for (const pair of round % 2 ? [...pairs].reverse() : pairs) {
      pair.loop.push((sample(pair) * 1000) / pair.size)
      await rest(0)
    }
  }
  return pairs.map(({ case: name, contender, loop }) => ({ case: name, contender, loop }))
}

/** Lets a contender practise, and finds how many checks fill a sample. */
function warmUp(pair: Pair, plan: Loop): void {
  let spent = 0
  let last = 0
  while (spent < plan.warmUp || last < plan.sample) {
    last = sample(pair)
    spent += last
    if (last < plan.sample) pair.size = Math.ceil(pair.size * Math.min(8, (1.2 * plan.sample) / Math.max(last, 0.01)))
  }
}

/** Gives the milliseconds that pair.size checks take. Each sample has objects of its own, made before it begins. */
function sample({ of, check, contender, size }: Pair): number {
  const requests = fresh(of)
  const count = requests.length
  let problems = 0
  const start = performance.now()
  for (let i = 0; i < size; i++) problems += check(requests[i % count]).length
  const spent = performance.now() - start
  verify(of, contender, size, problems)
  return spent
}
