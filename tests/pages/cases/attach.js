// A page's own call of IMP.request_pay, with paycheck between it and the SDK.

import { card, escrow, refused, repaired } from '../requests.js'
import { forms, standIn } from '../imp.js'

// This machine's host would have issues logged, which is a case of its own.
const still = { log: false }

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
      module: attach(make(), still),
      program: paycheck.attach(make(), still),
      both: attach(paycheck.attach(make()), still),
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
  const attached = (await load()).attach(IMP, { ...still, locale: 'en' })
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
  const threw = payBlindly((await load()).attach(IMP, { ...still, locale: 'en', alert: false }), refused())
  await settled()
  return { threw, calls: IMP.calls.length }
}

// While a click is being handled, a browser lets a page open a window: so the SDK
// must be called before request_pay returns once the program is there.
export const passesAtOnce = async ({ load }) => {
  const IMP = standIn()
  const attached = (await load()).attach(IMP, still)
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
  const attached = (await load()).attach(IMP, still)
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

// A call made before the program is there, which comes after it was made.
export const beforeLoaded = async ({ attach }, { wasm, params }) => {
  const IMP = standIn()
  const attached = attach(IMP, { ...still, wasm, waitMs: 30_000 })
  const answer = pay(attached, { refused, repaired }[params]())
  const atOnce = IMP.calls.length
  await fetch('/release')
  const { response, threw, callback } = await answer
  return {
    atOnce, threw: threw ?? null,
    answered: response.success || response.error_code,
    calls: IMP.calls.map((call) => [call.params.amount, call.callback === callback]),
  }
}

// A buyer who presses again and again while the program loads pays once; on a page that attaches anew at each click too.
export const impatient = async ({ attach }, wasm) => {
  const IMP = standIn()
  const options = { ...still, wasm, waitMs: 30_000 }
  const attached = attach(IMP, options)
  let answers = 0
  const first = new Promise((resolve) => attached.request_pay(repaired(), () => resolve(answers++)))
  for (const other of [attached, attached, attach(IMP, options)]) other.request_pay(repaired({ amount: '15,000' }), () => answers++)
  await fetch('/release')
  await first
  await settled()
  const paid = IMP.calls.map(({ params }) => params.amount)
  const next = await pay(attached, repaired())
  return { paid, answers, next: next.response.success, calls: IMP.calls.length }
}

// With waitMs: 0 a call goes on within the click.
export const withoutWaiting = ({ attach }, wasm) => {
  const IMP = standIn()
  attach(IMP, { wasm, waitMs: 0 }).request_pay(repaired(), () => {})
  return IMP.calls.map(({ params }) => params.amount)
}

// A program that never comes, or comes to nothing: three calls, the last without a callback.
export const unavailable = async ({ attach }, { wasm, onUnavailable, waitMs }) => {
  const IMP = standIn()
  const reports = []
  const attached = attach(IMP, { wasm, onUnavailable, waitMs, locale: 'en', alert: false, onReport: (report) => reports.push(report) })
  const params = [refused(), repaired()]
  const answers = []
  for (const each of params) answers.push(await pay(attached, each))
  const threw = payBlindly(attached, card())
  await settled()
  await settled()
  return {
    answers: answers.map(({ response, threw }) => threw ?? (response.success || `${response.error_code} ${response.merchant_uid} ${response.issues?.length} ${response.error_msg}`)),
    threw,
    amounts: IMP.calls.map(({ params }) => params.amount),
    theVeryObjects: IMP.calls.slice(0, 2).every((call, at) => call.params === params[at]),
    reports: reports.length,
  }
}

// Attached before the SDK's script has run: IMP is there when the buyer pays, or never.
export const beforeTheSDK = async ({ load, attach }) => {
  const seen = {}
  for (const [by, attached] of Object.entries({ module: attach(globalThis.IMP, still), program: (await load()).attach(undefined, still) })) {
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
  const attached = (await load()).attach(IMP, still)
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

// What the SDK makes of its params is no business of the page's report, nor the other way round.
export const ownParams = async ({ load }) => {
  let report
  const IMP = { request_pay(params) { this.got = JSON.stringify(params); params.kiccProducts[0].name = params.amount = 'mine' } }
  const attached = (await load()).attach(IMP, { onReport(each) { report = each; each.params.name = each.params.kiccProducts[1].name = 'the page\'s' } })
  attached.request_pay(escrow({ amount: '14,000' }), () => {})
  const { amount, kiccProducts } = report.params
  return { got: IMP.got === JSON.stringify(escrow()), amount, product: kiccProducts[0].name }
}

// What is on the console, by its method; groups as one line with what is in them.
const consoled = async (what) => {
  const lines = []
  const original = { ...console }
  let group
  for (const name of ['log', 'info', 'warn', 'error']) console[name] = (text) => (group ?? lines).push(`${name}: ${text}`)
  console.group = (text) => lines.push((group = [text]))
  console.groupEnd = () => (group = undefined)
  try {
    await what()
  } finally {
    Object.assign(console, original)
  }
  return lines
}

// The log of a request with an error, a warning and a repair, and of one without any.
export const logged = async ({ load }, given) => {
  const paycheck = await load()
  const options = { ...given }
  if (options.onReport) options.onReport = () => {}
  return consoled(async () => {
    const attached = paycheck.attach(standIn(), { locale: 'en', ...options })
    await pay(attached, escrow({ kiccProducts: [{ ...escrow().kiccProducts[0], amount: '14,000원' }], buyer_phone: '1', amount: '14,000' }))
    await pay(attached, card())
  })
}

// error_msg is for the page, and perhaps for the buyer: one language, and no address.
export const messages = async ({ load }, locale) => {
  const attached = (await load()).attach(standIn(), { ...still, locale, device: 'mobile' })
  const { response } = await pay(attached, refused({ m_redirect_url: undefined }))
  return { lines: response.error_msg.split('\n').length, address: /\/\/|www/.test(response.error_msg), korean: /[가-힣]/.test(response.error_msg.replace('14,000원', '')) }
}

// A refused call without a callback, on a device: what the buyer is told, or where the page would go (its test looks).
export const tellsTheBuyer = async ({ load }, given) => {
  const { params, options } = given ?? {}
  const alerts = []
  globalThis.alert = (text) => alerts.push(text)
  const lines = await consoled(async () => {
    ;(await load()).attach(standIn(), { ...still, locale: 'en', ...options }).request_pay(refused(params))
    alerts.push('returned')
    await settled()
  })
  return { alerts, lines: lines.length }
}
