// What tsc --strict must refuse of the functions: each line under a @ts-expect-error is wrong.

import { attach, install, load, outcome, PaycheckError, type CheckOptions, type Code, type LoadOptions, type Report, type RequestPay, type RequestPayInput } from 'paycheck'

const paycheck = await load()

// @ts-expect-error: check does not wait for anything
const promised: Promise<Report> = paycheck.check({})
// @ts-expect-error: load does
const ready: Report = load().check({})
// @ts-expect-error: no program is not the default one
const nothing: LoadOptions = { wasm: null }
// @ts-expect-error: the option is integrity
const sri: LoadOptions = { sri: 'sha384-...' }

// @ts-expect-error: PortOne's code of INICIS is html5_inicis
const gateway: CheckOptions = { gateway: 'inicis' }
// @ts-expect-error: a channel's gateway has a code too
const channels: CheckOptions = { channels: { 'channel-key-1': 'toss' } }
// @ts-expect-error: a rule has a code
const rules: CheckOptions = { rules: { 'amount.positive': 'off' } }
// @ts-expect-error: and is an error, a warning or off
const muted: CheckOptions = { rules: { 'amount.zero': 'info' } }
// @ts-expect-error: a device is pc or mobile
const device: CheckOptions = { device: 'tablet' }
// @ts-expect-error: a locale is ko or en
const locale: CheckOptions = { locale: 'ja' }
// @ts-expect-error: a time is a Date or a number
const now: CheckOptions = { now: '2026-01-01' }
// @ts-expect-error: there is no such option
const typo: CheckOptions = { baseUrl: 'https://shop.example/' }

const report = paycheck.check({})
// @ts-expect-error: there is no such code
const code: Code = 'amount.positive'
// @ts-expect-error: nor one to compare with
const same = report.issues[0]?.code === 'amount.positive'
// @ts-expect-error: severities are error and warning
const severe = report.issues[0]?.severity === 'fatal'
// @ts-expect-error: params belong to the report
report.params = {}
// @ts-expect-error: what a value was before its repair is unknown
const before: string = report.changes[0]?.from
// @ts-expect-error: the catalogue cannot be added to
paycheck.rules.push()
// @ts-expect-error: an amount is a number once repaired
const amount: string = report.params.amount
// @ts-expect-error: the code is load or internal
const other = new PaycheckError('load', '').code === 'network'

// @ts-expect-error: what is attached must have request_pay
attach({ init() {} })
declare const IMP: { request_pay(params: RequestPayInput): void }
// @ts-expect-error: and keeps its type
attach(IMP).certification()
declare const untyped: { request_pay(params: any, callback?: (response: any) => void): void }
// @ts-expect-error: no gateway has this code
attach(untyped).request_pay({ pg: 'kic', merchant_uid: 'order-1', amount: 14000 })
// @ts-expect-error: nor where the SDK comes later
attach(undefined).request_pay({ pg: 'kic', merchant_uid: 'order-1', amount: 14000 })
// @ts-expect-error: an order has an id
attach(untyped).request_pay({ amount: 14000 })
// @ts-expect-error: only a refusal has issues
attach(untyped).request_pay({ merchant_uid: 'order-1', amount: 14000 }, (response) => response.issues.length)
// @ts-expect-error: there is nothing to wait for
install().then(() => {})
// @ts-expect-error: what to do without the program is allow or block
attach(IMP, { onUnavailable: 'throw' })
// @ts-expect-error: the loaded program's attach loads nothing
paycheck.attach(IMP, { wasm: '/paycheck.wasm' })

// @ts-expect-error: a result says success, failure or nothing; whether it is paid, only the server may say
const paid = outcome('').state === 'paid'
// @ts-expect-error: an account may be without a deadline
outcome('').deposit?.until.getTime()

declare const request: RequestPayInput
// @ts-expect-error: what may be passed is not yet what the SDK takes
const unchecked: RequestPay = request

export { promised, ready, nothing, sri, gateway, channels, rules, muted, device, locale, now, typo, code, same, severe, before, amount, other, paid, unchecked }
