// The classic script: paycheck.global.js. It sets one global, paycheck.

import type * as api from './api'
import { attach } from './attach'
import { PaycheckError } from './errors'
import { loader } from './load'
import { outcome } from './outcome'

// Only while the script runs does the page know which one it is. A worker knows by its own address.
const script = (globalThis.document?.currentScript as HTMLScriptElement | null | undefined)?.src ?? globalThis.location?.href
const here = loader(() => new URL('paycheck.wasm', script))

const paycheck: typeof api = { load: here.load, attach: (IMP, options) => attach(IMP, here, options), outcome, PaycheckError }
Object.assign(globalThis, { paycheck })
