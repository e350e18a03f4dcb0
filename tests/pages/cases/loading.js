// Getting the program into a page, every way that people get it wrong included.

import { card, refused } from '../requests.js'

// That a loaded program does its work: it passes a good request and refuses a bad one.
export const works = (paycheck) => {
  const good = paycheck.check(card(), { device: 'pc' })
  const bad = paycheck.check(refused(), { device: 'pc' })
  return good.ok && good.issues.length === 0 && !bad.ok && bad.issues[0].code === 'amount.type'
}

// What a promise of a program came to: works, or what it failed with.
const outcome = async (loading) => {
  try {
    return { works: works(await loading) }
  } catch (error) {
    return { name: error?.name, code: error?.code, message: error?.message }
  }
}

// For a page whose test does everything from outside.
export const nothing = () => 'nothing'

export const loads = ({ load }, options) => outcome(load(options ?? undefined))

export const throughBothEntrances = async ({ load, PaycheckError }) => {
  const paycheck = await load()
  return { works: works(paycheck), version: typeof paycheck.version, rules: paycheck.rules.length > 100, error: typeof PaycheckError }
}

export const streamed = async ({ load }) => {
  const calls = []
  for (const name of ['compileStreaming', 'compile']) {
    const original = WebAssembly[name]
    WebAssembly[name] = (...args) => {
      calls.push(name)
      return original.apply(WebAssembly, args)
    }
  }
  return { works: works(await load()), calls }
}

// Everything that `wasm` may be, each made from the program at `address`.
const sources = {
  'a string': (address) => address,
  'a URL': (address) => new URL(address, location.href),
  'a Request': (address) => new Request(address),
  'a Response': (address) => fetch(address),
  'a promise of a Response': async (address) => fetch(address),
  'an ArrayBuffer': async (address) => (await fetch(address)).arrayBuffer(),
  'a view of part of a larger buffer': async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
    const larger = new Uint8Array(bytes.length + 64)
    larger.set(bytes, 32)
    return larger.subarray(32, 32 + bytes.length)
  },
  'a Module': async (address) => WebAssembly.compile(await (await fetch(address)).arrayBuffer()),
  'a promise of a string': async (address) => address,
  'a promise of a Module': async (address) => WebAssembly.compileStreaming(fetch(address)),
}

// Awaited first, so that load gets the thing itself; 'a promise of ...' is passed as it is.
export const given = async ({ load }, { as, address }) => {
  const made = sources[as](address)
  return outcome(load({ wasm: as.startsWith('a promise') ? made : await made }))
}

export const abortedBefore = async ({ load }) => {
  const refused = await outcome(load({ signal: AbortSignal.abort() }))
  return { refused, then: await outcome(load()) }
}

export const abortedDuring = async ({ load }, address) => {
  const controller = new AbortController()
  const loading = load({ wasm: address, signal: controller.signal })
  controller.abort()
  const refused = await outcome(loading)
  return { refused, then: await outcome(load()) }
}

export const twice = async ({ load }) => {
  const first = load()
  const pending = load() === first
  const paycheck = await first
  return { pending, ready: load() === first, same: (await load()) === paycheck, works: works(paycheck) }
}

export const afterFailure = async ({ load }, address) => {
  const first = load({ wasm: address })
  const whilePending = load({ wasm: address }) === first
  const refused = await outcome(first)
  const second = load({ wasm: address })
  return { whilePending, code: refused.code, again: second !== first, then: await outcome(second) }
}

// Without the one that WebKit's driver puts there.
const globals = () => Reflect.ownKeys(globalThis).map(String).filter((name) => name !== 'Symbol(automationSessionProxy)').sort()

export const importedOnly = async (_, address) => {
  const before = globals()
  const fetched = performance.getEntriesByType('resource').length
  const { load, attach, PaycheckError } = await import(address)
  const entries = performance.getEntriesByType('resource').slice(fetched).map(({ name }) => new URL(name).pathname)
  return {
    exports: [typeof load, typeof attach, typeof PaycheckError],
    globals: globals().filter((name) => !before.includes(name)),
    fetched: entries,
  }
}

// The names that wasm_exec.js sets are the page's own here, with values of the page's.
export const noGlobals = async (_, address) => {
  const own = { process: { env: { mine: true } }, Go: class {}, fs: 'fs', path: 'path', require: 'require' }
  Object.assign(globalThis, own)
  const before = globals()
  const { load } = await import(address)
  const paycheck = await load()
  works(paycheck)
  return {
    gained: globals().filter((name) => !before.includes(name)),
    lost: before.filter((name) => !globals().includes(name)),
    untouched: Object.entries(own).every(([name, value]) => globalThis[name] === value) && own.process.env.mine,
  }
}

// The same when the page has none of those names.
export const noGlobalsFromBare = async (_, address) => {
  const before = globals()
  const { load } = await import(address)
  works(await load())
  return { gained: globals().filter((name) => !before.includes(name)) }
}

// A classic script, put into the page the way a tag loader does it.
export const classicGlobals = async (_, { address, integrity = '' }) => {
  const before = globals()
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    if (integrity) Object.assign(script, { integrity, crossOrigin: 'anonymous' })
    script.src = address
    script.onload = resolve
    script.onerror = reject
    document.head.append(script)
  })
  const gained = () => globals().filter((name) => !before.includes(name))
  const afterScript = gained()
  return { afterScript, works: works(await paycheck.load()), afterLoad: gained() }
}
