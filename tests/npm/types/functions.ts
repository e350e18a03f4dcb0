// What people write with the functions of paycheck, which tsc --strict must accept.
// Requests are in uses.ts.

import {
  attach, install, load, outcome, PaycheckError,
  type AttachOptions, type Change, type CheckOptions, type Code, type GatewayCode, type Issue, type LoadOptions, type Outcome, type Paycheck,
  type IMPLike, type Report, type RequestPay, type RequestPayInput, type RequestPayResponse, type Rule,
} from 'paycheck'
import { outcome as read, type Outcome as Read } from 'paycheck/outcome'

// Loading, from everything that a program may come from.
const paycheck: Paycheck = await load()
const sources: LoadOptions[] = [
  {},
  { wasm: '/paycheck.wasm' },
  { wasm: new URL('https://cdn.example/paycheck.wasm'), integrity: 'sha384-...' },
  { wasm: new Request('/paycheck.wasm') },
  { wasm: fetch('/paycheck.wasm') },
  { wasm: new Response() },
  { wasm: new Uint8Array(8) },
  { wasm: new ArrayBuffer(8) },
  { wasm: WebAssembly.compileStreaming(fetch('/paycheck.wasm')) },
  { wasm: new WebAssembly.Module(new Uint8Array()), signal: new AbortController().signal },
]
await load(sources[0])

// Checking: anything may be passed, the report is typed.
const options: CheckOptions = { gateway: 'html5_inicis', device: 'mobile', strict: true, locale: 'ko', baseURL: 'https://shop.example/', now: new Date() }
const report: Report = paycheck.check(JSON.parse('{}'), options)
paycheck.check(undefined)
paycheck.check({ amount: 1 }, { now: Date.now() })
const issues: Issue[] = report.issues
const changes: Change[] = report.changes
const lines: string[] = issues.map(({ severity, code, path, message, suggestion }) => `${severity} ${code} ${path.join('.')} ${message} ${suggestion?.toUpperCase()}`)
const before: unknown = changes[0]?.from
const gateway: GatewayCode = report.gateway
const shops: CheckOptions = { gateway: 'other', channels: { 'channel-key-1': 'tosspayments' }, rules: { 'm_redirect_url.recommended': 'off', 'amount.normalized': 'warning' } }
const flow: 'payment' | 'billing' | 'escrow' = report.flow
const over: boolean = report.ok && report.truncated
const params: RequestPay = report.params
const total: number = params.amount + 1
const order: string = params.merchant_uid.trim()

// A code is one of a union, so that a switch over some is checked.
const remedy = (code: Code): string => {
  switch (code) {
    case 'amount.type': return 'a whole number of KRW'
    case 'kiccProducts.quantity.min': return 'at least one'
    case 'm_redirect_url.normalized': return 'nothing'
    default: return code
  }
}

const rules: readonly Rule[] = paycheck.rules
const summary: string = `${rules[0]?.summary.ko} ${rules[0]?.summary.en} ${rules[0]?.sources.join()} ${paycheck.version}`

// Failing.
try {
  await load()
} catch (error) {
  if (error instanceof PaycheckError) {
    const code: 'load' | 'internal' = error.code
    console.error(code, error.message, error.cause)
  }
}

// Attaching: what comes back has the type of what went in.
declare const IMP: {
  init(code: string): void
  request_pay(params: RequestPayInput, callback?: (response: { success: boolean; error_msg?: string }) => void): void
  certification(params: object): void
}
const attached = attach(IMP)
attached.init('imp00000000')
attached.certification({})
attached.request_pay({ merchant_uid: 'order-1', amount: 14000 }, ({ success }) => console.log(success))
const attachOptions: AttachOptions = { device: 'mobile', onReport: ({ issues }) => console.log(issues.length), onUnavailable: 'block', waitMs: 500 }
paycheck.attach(IMP, attachOptions).request_pay({ merchant_uid: 'order-1', amount: 14000 })
attach(IMP, { ...attachOptions, wasm: '/paycheck.wasm' })

// Where the SDK's own types say nothing, the attached one's say what may be passed and what comes back.
declare const untyped: IMPLike & { init(code: string): void }
attach(untyped).init('imp00000000')
for (const typed of [attach(untyped), attach(undefined), paycheck.attach(null), attach(untyped, { log: 'auto', alert: '결제하지 못했습니다.' })]) {
  typed.request_pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-1', amount: '14,000' }, (response) => {
    const told: string = response.issues ? response.issues.map(({ code }) => code).join() : `${response.imp_uid} ${response.paid_amount?.toFixed()}`
    console.log(told)
  })
}
let global: IMPLike = untyped
global = attach(global)
const refusalOf = (response: RequestPayResponse): 'PAYCHECK' | undefined => (response.issues ? response.error_code : undefined)

// On a page whose SDK comes late.
const remove: () => void = install({ onReport: (report) => console.log(report.ok), log: false, wasm: '/paycheck.wasm' })
remove()

// An SDK that somebody typed in another way.
class SDK {
  #opened = 0
  request_pay(params: Record<string, unknown>, callback: (response: unknown) => void) { callback({ params, opened: ++this.#opened }) }
}
const sdk: SDK = attach(new SDK())

// What a result says, of a callback's response or of where the buyer comes back to.
const said: Outcome = outcome(new URL('https://shop.example/done?imp_uid=imp_1'))
const same: Read = read('?imp_uid=imp_1')
const words = ({ state, refused, error_msg, deposit, issues }: Outcome): string => {
  if (deposit) return `${deposit.bank ?? ''} ${deposit.account.trim()} ${deposit.until?.toISOString()}`
  return state === 'failure' ? (refused ? issues.map(({ message }) => message).join() : `${error_msg}`) : state
}

// What is repaired is what the SDK is given.
export const repaired = (request: RequestPayInput): RequestPay => paycheck.check(request).params

export { lines, before, gateway, shops, flow, over, total, order, remedy, summary, sdk, global, refusalOf, said, same, words }
