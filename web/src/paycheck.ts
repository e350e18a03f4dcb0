// The loaded program as its caller sees it.

import type { Paycheck, Rule } from './api'
import { attach } from './attach'
import { option } from './options'
import type { Ask } from './program'
import type { Ready } from './ready'
import { schema } from './schema'
import { read } from './snapshot'

declare const VERSION: string

/** Gives the functions around a started program. Each works taken off its object. */
export function paycheck(ask: Ask): Ready {
  let rules: readonly Rule[] | undefined
  const checkSnapshot: Ready['checkSnapshot'] = (snapshot, options, guess) => ask((life) => life.check(snapshot, options, guess))
  const check: Paycheck['check'] = (params, options) => checkSnapshot(read(params), options)
  const ready: Ready = {
    check,
    checkSnapshot,
    attach: (IMP, options) => attach(IMP, { ready, load: async () => ready }, options) as never,
    schema: (options) => schema(check, options),
    get rules() {
      return (rules ??= ask((life) => life.rules()))
    },
    version: VERSION,
  }
  return ready
}
