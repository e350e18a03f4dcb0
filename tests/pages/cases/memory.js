// Linear memory over many checks of every kind.

import { card, escrow, refused, repaired } from '../requests.js'

// Follows the instances that are made from now on: how many, the memory of the last one, and whether further ones are refused.
const instances = () => {
  const seen = { made: 0, memory: undefined, all: [], refuse: false }
  const see = (instance) => {
    seen.made++
    seen.memory = instance.exports.mem
    seen.all.push(new WeakRef(instance.exports.mem))
    return instance
  }
  const instantiate = WebAssembly.instantiate
  WebAssembly.instantiate = async (...args) => {
    const result = await instantiate.apply(WebAssembly, args)
    see(result.instance ?? result)
    return result
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Original, args) {
      if (seen.refuse) throw new RangeError('no memory for an instance')
      return see(new Original(...args))
    },
  })
  return seen
}

const pause = () => new Promise((resolve) => setTimeout(resolve))

// Requests with nothing to say about, of every size.
const clean = [
  () => card(),
  () => escrow(),
  () => escrow({ kiccProducts: Array.from({ length: 50 }, (_, at) => ({ orderNumber: `p${at}`, name: 'Laces', quantity: 1, amount: 1000 })) }),
  () => card({ custom_data: 'x'.repeat(10_000) }),
  () => card({ custom_data: { note: 'x'.repeat(1000), list: [1, 2, [3]] } }),
]

export const cleanRequests = async ({ load }) => {
  const seen = instances()
  const paycheck = await load()
  const size = () => seen.memory.buffer.byteLength
  const notOK = []
  const checks = async (from, to) => {
    for (let at = from; at < to; at++) {
      const report = paycheck.check(clean[at % clean.length](), { device: 'pc' })
      if (report.issues.length > 0) notOK.push(report)
      if (at % 3 === 0) report.params
      if (at % 1000 === 999) await pause()
    }
  }
  await checks(0, 1000)
  const after1000 = size()
  await checks(1000, 100_000)
  return { grew: size() - after1000, at: size() > 0, made: seen.made, notOK }
}

// What a page checks at every keystroke: the texts of a form as they become longer, with escapes and mistakes.
const long = 'She said "two pairs", 한 켤레는 270mm,\n\tthe other \\ 265mm \u{1f45f} '.repeat(20)
const typed = [
  (at) => card({ name: long.slice(0, at % 40), buyer_addr: long.slice(0, at % long.length) }),
  (at) => card({ amount: `${at % 100_000},000원`, buyer_tel: `010${at}`, buyer_email: `kim@${at}` }),
  (at) => escrow({ kiccProducts: Array.from({ length: 1 + (at % 30) }, (_, n) => ({ orderNumber: `p${n}`, name: long.slice(0, n), quantity: '0', amount: '1,000' })) }),
  (at) => refused({ buyer_name: long.slice(at % 50, 90), custom_data: { note: long.repeat(1 + (at % 5)) } }),
  (at) => repaired({ m_redirect_url: `/orders/${at}?note="\\`, [`key${at}`]: NaN }),
]

const answers = (paycheck, request, at) => {
  const { ok } = paycheck.check(request(at), { device: 'pc' })
  const bad = request === typed[1] || request === typed[3]
  return typeof ok === 'boolean' && !(ok && bad)
}

// Checks count requests, with a pause for the page after every burst of them, if any.
const type = async ({ load }, count, burst) => {
  const seen = instances()
  const paycheck = await load()
  let largest = 0
  let wrong = 0
  for (let at = 0; at < count; at++) {
    if (!answers(paycheck, typed[at % typed.length], at)) wrong++
    largest = Math.max(largest, seen.memory.buffer.byteLength)
    if (at % burst === burst - 1) await (globalThis.requestIdleCallback ? new Promise(requestIdleCallback) : new Promise((resolve) => setTimeout(resolve, 120)))
  }
  return { seen, largest: largest / (1 << 20), wrong }
}

export const typing = async (loader, { count, burst }) => {
  const { seen, largest, wrong } = await type(loader, count, burst)
  return { made: seen.made, largest, wrong }
}

export const letGo = async (loader, { count, burst }) => {
  const { seen } = await type(loader, count, burst)
  const { setFlagsFromString } = await import('node:v8')
  const { runInNewContext } = await import('node:vm')
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  for (let turn = 0; turn < 5; turn++) {
    await pause()
    collect()
  }
  return { made: seen.made, alive: seen.all.filter((memory) => memory.deref()).length }
}

// Ten thousand products, two values of each to be repaired. The report has them all.
export const manyRepairs = async ({ load }) => {
  const seen = instances()
  const paycheck = await load()
  const kiccProducts = Array.from({ length: 10_000 }, (_, at) => ({ orderNumber: `p${at}`, name: 'Laces', quantity: '1', amount: '1,000' }))
  const { ok, changes } = paycheck.check(escrow({ kiccProducts }), { device: 'pc' })
  return { ok, changes: changes.length, largest: seen.memory.buffer.byteLength / (1 << 20) }
}

// As many entries without anything in them as nobody means to send. After it the next check is that of a new program.
export const manyEmptyProducts = async ({ load }, { key, more }) => {
  const seen = instances()
  const paycheck = await load()
  const products = Array.from({ length: 200_000 }, () => ({}))
  const { ok, issues, truncated } = paycheck.check(escrow({ ...more, [key]: products }), { device: 'pc' })
  const largest = seen.memory.buffer.byteLength / (1 << 20)
  const next = paycheck.check(card(), { device: 'pc' })
  return { ok, issues: issues.length, truncated, largest, nextOK: next.ok && next.issues.length === 0 }
}

// When no new program can be made the old one goes on, and gives way once one can.
export const cannotBeRenewed = async ({ load }) => {
  const seen = instances()
  const paycheck = await load()
  seen.refuse = true
  let at = 0
  let wrong = 0
  const one = () => {
    if (!answers(paycheck, typed[at % typed.length], at)) wrong++
    at++
  }
  while (seen.memory.buffer.byteLength < 40 << 20 && at < 200_000) one()
  const { made } = seen
  const before = seen.memory.buffer.byteLength
  seen.refuse = false
  one()
  return { wrong, made, then: seen.made, smaller: seen.memory.buffer.byteLength < before }
}
