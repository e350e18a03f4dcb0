// The program from the address that Vite gives it.

import { load } from 'paycheck'
import wasm from 'paycheck/paycheck.wasm?url'
import { outcomeOf } from './outcome.js'

window.outcome = await outcomeOf(() => load({ wasm }))
