// The loaded program as its caller sees it.

import type { Paycheck, Rule } from './api'
import { attach } from './attach'
import { flagsOf, nowOf, option, settingsOf } from './options'
import type { Program } from './program'
import type { Ready } from './ready'
import { report } from './report'
import { schema } from './schema'
import { read, release } from './snapshot'

declare const VERSION: string

/** Gives the functions around a started program. Each works taken off its object. */
export function paycheck(program: Program): Ready {
  let rules: readonly Rule[] | undefined
  const known = new Set<string>()
  /** Names each code of the option rules that does not exist, once. */
  const warnOfUnknown = (options: unknown) => {
    const named = option(options as object, 'rules')
    if (!named) return
    for (const { code } of (rules ??= program.rules())) known.add(code)
    try {
      for (const code in named)
        if (!known.has(code)) {
          console.warn(`paycheck: rules has no ${code}`)
          known.add(code)
        }
    } catch {} // a proxy can do anything
  }
  const checkSnapshot: Ready['checkSnapshot'] = (snapshot, options, guess) => {
    warnOfUnknown(options)
    const findings = program.check(snapshot, flagsOf(options, snapshot, program.gateways, guess), settingsOf(options), nowOf(options))
    release(snapshot)
    return report(findings, snapshot)
  }
  const check: Paycheck['check'] = (params, options) => checkSnapshot(read(params), options)
  const ready: Ready = {
    check,
    checkSnapshot,
    attach: (IMP, options) => attach(IMP, { ready: () => ready, load: async () => ready }, options) as never,
    schema: (options) => schema(check, options),
    get rules() {
      return (rules ??= program.rules())
    },
    version: VERSION,
  }
  return ready
}
