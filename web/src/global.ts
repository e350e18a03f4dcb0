// The classic script: paycheck.global.js. It sets one global, paycheck.

import type * as api from './api'
import { attach } from './attach'
import { PaycheckError } from './errors'
import { install } from './install'
import { loader } from './load'
import { outcome } from './outcome'

// Only while the script runs does the page know which one it is. A worker is told by nothing but the place of an error.
const script = globalThis.document ? (document.currentScript as HTMLScriptElement | null)?.src : /\w+:\/\/\S+?(?=:\d+:\d+)/.exec(`${new Error().stack}`)?.[0]
const here = loader(() => new URL('paycheck.wasm', script || globalThis.location?.href))

const paycheck: typeof api = {
  load: here.load,
  attach: (IMP, options) => attach(IMP, here, options) as never,
  install: (options) => install(here, options),
  outcome,
  PaycheckError,
}
Object.assign(globalThis, { paycheck })
