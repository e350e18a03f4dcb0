// All that the tests have to check, on more than one build of the program.

import { values } from '../../testdata/values.js'

// Numbers that look random and are the same in every run (mulberry32).
const noise = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

// Values of every kind, and pieces of text that the rules look at one by one.
const bits = ['', ' ', '0', '-1', '14,000', '원', '₩', '\u0000', '"', '\\', '\n', '\ud800', '\u{1f45f}', '한', '.', '@', ':', '//', '?', '#', '%zz', 'http', 'localhost', '010', '2026', '-', 'T', 'null', 'x'.repeat(300)]
const scalars = [undefined, null, true, false, 0, -0, 1.5, 1e21, 5e-324, -1, 2 ** 53, 14000, 99999, NaN, Infinity, 10n, new Date(0), [], {}, () => {}]

// Gives a copy of a value with some of what is in it replaced, left out, doubled or put elsewhere.
const disturb = (value, random) => {
  const pick = (list) => list[Math.floor(random() * list.length)]
  if (random() < 0.06) return pick(scalars)
  if (random() < 0.06) return Array.from({ length: Math.floor(random() * 4) }, () => pick(bits)).join('')
  if (typeof value === 'string' && random() < 0.2) {
    const at = Math.floor(random() * (value.length + 1))
    return value.slice(0, at) + pick(bits) + value.slice(at + Math.floor(random() * 3))
  }
  if (typeof value === 'number' && random() < 0.2) return pick([`${value}`, -value, value / 3, value * 1e15, `${value.toLocaleString('en')}원`])
  if (Array.isArray(value)) return value.concat(random() < 0.2 ? value : []).map((each) => disturb(each, random))
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(() => random() > 0.03)
    const named = entries.map(([key, each]) => [random() < 0.03 ? key + pick(bits) : key, disturb(each, random)])
    return Object.fromEntries(random() < 0.05 ? named.reverse() : named)
  }
  return value
}

const optionsOf = (random) => ({
  device: random() < 0.5 ? 'pc' : 'mobile',
  strict: random() < 0.3,
  locale: random() < 0.5 ? 'ko' : 'en',
  baseURL: random() < 0.8 ? 'https://shop.example/cart?x=1' : 'about:blank',
  now: Date.UTC(2026, 0, 1) + Math.floor(random() * 1e12),
  ...(random() < 0.2 && { gateway: random() < 0.5 ? 'kicc' : 'html5_inicis' }),
})

// Checks all of it and tells what came of each.
async function* answers({ check, rules }) {
  const answer = (params, options) => {
    try {
      const report = check(params, options)
      return JSON.stringify([report, report.params])
    } catch (error) {
      return `${error?.name} ${error?.code}`
    }
  }
  yield ['the catalogue', JSON.stringify(rules)]
  const given = await (await fetch('/requests.json')).json()
  for (const [at, { params, options }] of given.entries()) yield [`request ${at}`, answer(params, options)]
  for (const { name, make, options, undo } of values) {
    yield [name, answer(make({ check }), options ? options() : optionsOf(noise(1)))]
    undo?.()
  }
  for (let seed = 0; seed < 20_000; seed++) {
    const random = noise(seed)
    const { params } = given[Math.floor(random() * given.length)]
    yield [`noise ${seed}`, answer(disturb(params, random), optionsOf(random))]
  }
}

// The reports of the program that ships and of the one with all of Go's runtime.
export const sameReports = async ({ load }) => {
  const small = answers(await load())
  const whole = answers(await (await import('/whole/paycheck.js')).load())
  const differing = []
  let compared = 0
  let failed = 0
  for (;;) {
    const [one, other] = [await small.next(), await whole.next()]
    if (one.done || other.done) return { compared, failed, differing, together: one.done && other.done }
    compared++
    if (/^PaycheckError/.test(one.value[1])) failed++
    if (one.value[1] !== other.value[1] && differing.length < 10) differing.push([one.value, other.value])
    if (compared % 1000 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
}

// The functions that ran of a program that tells which, by their places among all of them.
export const ran = async (_, { prefix }) => {
  const places = new Set()
  let last
  const look = () => {
    for (const [name, value] of Object.entries(last)) {
      if (value instanceof WebAssembly.Global && value.value) places.add(Number(name.slice(prefix.length)))
    }
  }
  const instantiate = WebAssembly.instantiate
  WebAssembly.instantiate = async (...args) => {
    const result = await instantiate.apply(WebAssembly, args)
    last = (result.instance ?? result).exports
    return result
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Original, args) {
      look() // the last one is given up
      const instance = new Original(...args)
      last = instance.exports
      return instance
    },
  })
  const { load } = await import('/counted/paycheck.js')
  let failed = 0
  let count = 0
  for await (const [, answer] of answers(await load())) {
    if (/^PaycheckError/.test(answer)) failed++
    if (++count % 1000 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  look()
  return { places: [...places], failed, count }
}
