// The ES module, for pages, workers and Node: paycheck.js.

import type * as api from './api'
import { attach as attachWith } from './attach'
import { install as installWith } from './install'
import { loader } from './load'

// Bundlers know new URL(..., import.meta.url) and take the program along.
const here = loader(() => new URL('./paycheck.wasm', import.meta.url))

export const load: typeof api.load = here.load
export const attach: typeof api.attach = (IMP, options) => attachWith(IMP, here, options) as never
export const install: typeof api.install = (options) => installWith(here, options)
export { PaycheckError } from './errors'
export { outcome } from './outcome'
