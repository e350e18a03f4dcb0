// The page of a profile: checks one case over and over while the profiler of Chromium looks on.

import { loader } from './contenders'
import { cases, fresh } from './requests'

/** Loads the program and checks a case for some seconds, so that what is profiled next is compiled as well as it gets. */
async function prepare(name: string, seconds: number): Promise<void> {
  const of = cases.find((of) => of.name === name)
  if (!of) throw new Error(`no case ${name}: there are ${cases.map((of) => of.name).join(', ')}`)
  const { check } = await (await loader('paycheck')).load()
  function run(seconds: number): number {
    const until = performance.now() + seconds * 1000
    let checks = 0
    while (performance.now() < until) {
      for (const params of fresh(of!)) {
        if (check(params).issues.length < of!.mistakes) throw new Error(`${name}: not what it should say`)
        checks++
      }
    }
    return checks
  }
  run(seconds)
  Object.assign(window, { run })
}

Object.assign(window, { prepare })
