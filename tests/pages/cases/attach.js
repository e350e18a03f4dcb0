// A page's own call of IMP.request_pay, with paycheck between it and the SDK.

import { card, refused, repaired } from '../requests.js'
import { forms, standIn } from '../imp.js'

// One call of request_pay: what it threw, what the callback got and when.
const pay = (IMP, params) => {
  let returned = false
  let threw
  const answer = new Promise((resolve) => {
    const callback = (response) => resolve({ response, asynchronous: returned, callback })
    try {
      IMP.request_pay(params, callback)
    } catch (error) {
      threw = `${error}`
      resolve({ threw })
    }
    returned = true
  })
  return answer
}

// The same without a callback, seen through what it threw.
const payBlindly = (IMP, params) => {
  try {
    IMP.request_pay(params)
  } catch (error) {
    return { name: error?.name, code: error?.code }
  }
  return 'returned'
}

// Long enough that whatever was to happen has happened: timers set to 0, microtasks, a message.
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

// An SDK of every form, attached by the module and by the loaded program, lets its
// other members be used, is given a repaired request once, and no refused one.
export const everyForm = async ({ load, attach }) => {
  const paycheck = await load()
  const seen = []
  for (const [form, make] of Object.entries(forms)) {
    for (const [by, attached] of Object.entries({
      module: attach(make()),
      program: paycheck.attach(make()),
      both: attach(paycheck.attach(make())),
    })) {
      await settled()
      attached.init('imp00000000')
      const bad = await pay(attached, refused())
      const afterBad = attached.calls.length
      const good = await pay(attached, repaired())
      seen.push({
        form, by,
        code: attached.code,
        afterBad,
        refusedWith: bad.response?.error_code,
        paid: good.response?.success,
        calls: attached.calls.map(({ params, callback }) => [params.amount, params.buyer_tel, callback === good.callback]),
      })
    }
  }
  return seen
}

// What else a page may do with its IMP: it must not notice that it is attached.
export const inEveryRespect = async ({ load }) => {
  const paycheck = await load()
  const seen = {}
  for (const [form, make] of Object.entries(forms)) {
    const IMP = make()
    const attached = paycheck.attach(IMP)
    await settled()
    const frozen = Object.isFrozen(IMP)
    if (!frozen) attached.agency = 'imp_agency'
    seen[form] = {
      instance: attached instanceof IMP.constructor && Object.getPrototypeOf(attached) === Object.getPrototypeOf(IMP),
      keys: Object.keys(attached).sort().join() === Object.keys(IMP).sort().join(),
      has: 'request_pay' in attached && 'init' in attached && !('nothing' in attached),
      written: frozen || IMP.agency === 'imp_agency',
      missing: attached.nothing === undefined,
      stable: attached.request_pay === attached.request_pay && attached.request_pay !== IMP.request_pay,
      untouched: !/paycheck/i.test(String(IMP.request_pay)),
    }
  }
  return seen
}

export const refusal = async ({ load }) => {
  const params = refused()
  const IMP = standIn()
  const attached = (await load()).attach(IMP, { locale: 'en' })
  const { response, asynchronous } = await pay(attached, params)
  const { issues, error_msg, ...rest } = response
  return {
    rest, asynchronous,
    message: typeof error_msg === 'string' && error_msg.includes(issues[0].message),
    issues: issues.map(({ severity, code, path }) => [severity, code, ...path]),
    calls: IMP.calls.length,
    untouched: JSON.stringify(params) === JSON.stringify(refused()),
  }
}

export const refusalWithoutCallback = async ({ load }) => {
  const IMP = standIn()
  const threw = payBlindly((await load()).attach(IMP, { locale: 'en' }), refused())
  await settled()
  return { threw, calls: IMP.calls.length }
}

// While a click is being handled, a browser lets a page open a window: so the SDK
// must be called before request_pay returns once the program is there.
export const passesAtOnce = async ({ load }) => {
  const IMP = standIn()
  const attached = (await load()).attach(IMP)
  attached.request_pay(repaired())
  return { calls: IMP.calls.length }
}

export const reports = async ({ load }) => {
  const heard = []
  const paycheck = await load()
  const attached = paycheck.attach(standIn(), {
    onReport: (report) => heard.push([report.ok, report.changes.length, paycheck.check(card(), { device: 'pc' }).ok, report.params.amount]),
  })
  await pay(attached, refused())
  await pay(attached, repaired())
  return heard
}

export const reporterThatThrows = async ({ load }) => {
  const IMP = standIn()
  const attached = (await load()).attach(IMP, { onReport() { throw new Error('from onReport') } })
  const good = await pay(attached, repaired())
  const bad = await pay(attached, refused())
  await settled()
  return { threw: [good.threw ?? null, bad.threw ?? null], paid: good.response?.success, refused: bad.response?.error_code, calls: IMP.calls.length }
}

export const callbackThatThrows = async ({ load }) => {
  const IMP = standIn()
  const attached = (await load()).attach(IMP)
  const thrown = new Promise((resolve) => addEventListener('error', (event) => { event.preventDefault(); resolve(event.message) }, { once: true }))
  attached.request_pay(refused(), () => { throw new Error('from the callback') })
  return { thrown: (await thrown).includes('from the callback'), next: (await pay(attached, repaired())).response.success, calls: IMP.calls.length }
}

// On a telephone a payment without m_redirect_url cannot come back.
export const device = async ({ load }, options) => {
  let reported
  const attached = (await load()).attach(standIn(), { ...options, onReport: ({ issues }) => (reported = issues.map(({ severity, code }) => `${severity} ${code}`)) })
  const { response } = await pay(attached, card({ m_redirect_url: undefined }))
  return { paid: response.success, reported }
}

// Calls made before the program is there, which comes after they were made.
export const beforeLoaded = async ({ attach }, address) => {
  const IMP = standIn()
  const attached = attach(IMP, { wasm: address, waitMs: 30_000 })
  const answers = [pay(attached, refused()), pay(attached, repaired())]
  const atOnce = IMP.calls.length
  await fetch('/release')
  const [bad, good] = await Promise.all(answers)
  return {
    atOnce,
    refused: bad.response.error_code, paid: good.response.success, threw: [bad.threw ?? null, good.threw ?? null],
    calls: IMP.calls.map(({ params, callback }) => [params.amount, callback === good.callback]),
  }
}

// A program that never comes, or comes to nothing: three calls, the last without a callback.
export const unavailable = async ({ attach }, { wasm, onUnavailable, waitMs }) => {
  const IMP = standIn()
  const reports = []
  const attached = attach(IMP, { wasm, onUnavailable, waitMs, onReport: (report) => reports.push(report) })
  const params = [refused(), repaired()]
  const answers = await Promise.all(params.map((each) => pay(attached, each)))
  const threw = payBlindly(attached, card())
  await settled()
  await settled()
  return {
    answers: answers.map(({ response, threw }) => threw ?? (response.success || `${response.error_code} ${response.merchant_uid} ${response.issues?.length}`)),
    threw,
    amounts: IMP.calls.map(({ params }) => params.amount),
    theVeryObjects: IMP.calls.slice(0, 2).every((call, at) => call.params === params[at]),
    reports: reports.length,
  }
}

// Attached before the SDK's script has run: IMP is there when the buyer pays, or never.
export const beforeTheSDK = async ({ load, attach }) => {
  const seen = {}
  for (const [by, attached] of Object.entries({ module: attach(globalThis.IMP), program: (await load()).attach(globalThis.IMP) })) {
    const without = await pay(attached, repaired())
    globalThis.IMP = standIn()
    const withIt = await pay(attached, repaired())
    const bad = await pay(attached, refused())
    seen[by] = [without.threw ?? without.response.error_code, withIt.response.success, bad.response.error_code, globalThis.IMP.calls.length]
    delete globalThis.IMP
  }
  return seen
}

// Params that cannot be copied, read or checked still only ever go to the callback.
export const oddParams = async ({ load }) => {
  const IMP = standIn()
  const attached = (await load()).attach(IMP)
  const cyclic = card()
  cyclic.custom_data = cyclic
  const unreadable = Object.defineProperty(card(), 'custom_data', { enumerable: true, get() { throw new Error('no') } })
  const answers = []
  for (const params of [undefined, null, 'text', cyclic, unreadable]) {
    const { response, threw } = await pay(attached, params)
    answers.push(threw ?? [response.error_code, response.merchant_uid ?? null, response.issues[0].code])
  }
  return { answers, calls: IMP.calls.length }
}
