// Linear memory over many checks of every kind.

import { card, escrow, refused, repaired } from '../requests.js'

// The memories of all programs that are started from now on.
const memories = () => {
  const all = []
  const original = WebAssembly.instantiate
  WebAssembly.instantiate = async (...args) => {
    const result = await original.apply(WebAssembly, args)
    const { exports } = result.instance ?? result
    all.push(Object.values(exports).find((each) => each instanceof WebAssembly.Memory))
    return result
  }
  return all
}

const kinds = [
  () => card(),
  () => escrow(),
  () => refused(),
  () => repaired(),
  () => escrow({ kiccProducts: Array.from({ length: 50 }, (_, at) => ({ orderNumber: `p${at}`, name: 'Laces', quantity: '0', amount: '1,000' })) }),
  () => card({ custom_data: 'x'.repeat(10_000) }),
  () => card({ zzzz: NaN, custom_data: [1n] }),
  () => undefined,
]

export const overManyChecks = async ({ load }) => {
  const started = memories()
  const paycheck = await load()
  const [memory] = started
  const size = () => memory.buffer.byteLength
  const checks = async (from, to) => {
    for (let at = from; at < to; at++) {
      const report = paycheck.check(kinds[at % kinds.length](), { device: 'pc' })
      if (at % 3 === 0) report.params
      if (at % 1000 === 999) await new Promise((resolve) => setTimeout(resolve))
    }
  }
  await checks(0, 1000)
  const after1000 = size()
  await checks(1000, 100_000)
  return { grew: size() - after1000, at: size() > 0 }
}
