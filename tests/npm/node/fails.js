// A program that is not there, under Node.

import { load } from 'paycheck'

try {
  await load({ wasm: new URL('file:///nowhere/paycheck.wasm') })
} catch ({ name, code, message }) {
  console.log(JSON.stringify({ name, code, message }))
}
