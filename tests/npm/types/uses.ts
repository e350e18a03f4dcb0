// What the declarations let a developer write, and what they refuse. Each misuse is one line, or one literal, and
// fails the test if tsc accepts it.

import type {
  Card,
  Change,
  Code,
  Display,
  Issue,
  KICCProductInput,
  PayMethod,
  PG,
  Paycheck,
  RequestPay,
  RequestPayInput,
  RequestPayOf,
  StandardSchemaV1,
} from 'paycheck'

declare const paycheck: Paycheck
declare const text: string
declare const flag: boolean
declare const pg: PG
declare const method: PayMethod
declare const lines: KICCProductInput[]

const order = { merchant_uid: 'order_no_0001', amount: 14000 } as const
const buyer = { buyer_name: 'Gildong Hong', buyer_email: 'buyer@example.com', buyer_tel: '010-1234-5678' } as const
const product = { orderNumber: 'order_no_0001_1', name: 'T-shirt', quantity: 1, amount: 14000 } as const

/** Takes a request as a shop's own function would. */
declare function pay(request: RequestPayInput): void

// Payments.
pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order_no_0001', name: 'T-shirt', amount: 14000, buyer_tel: '010-1234-5678' })
pay({ ...order, pg: 'kicc.T5102001' })
pay({ ...order, pg: 'html5_inicis.INIpayTest', pay_method: 'trans' })
pay({ ...order, pg: 'kakaopay', pay_method: 'a method that only this gateway has' })
pay({ ...order, channelKey: 'channel-key-1', custom_data: { cart: [1, 2] }, bypass: { P_RESERVED: 'below1000=Y' } })
// @ts-expect-error merchant_uid is required
pay({ pg: 'kicc', pay_method: 'card', amount: 14000 })
// @ts-expect-error amount is required
pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order_no_0001' })
// @ts-expect-error and is not null
pay({ merchant_uid: 'order_no_0001', amount: null })
// @ts-expect-error no gateway has this code
pay({ ...order, pg: 'kcic' })
// @ts-expect-error nor any string
pay({ ...order, pg: text })
// @ts-expect-error no such key: buyer_tel is meant
pay({ ...order, buyer_phone: '010-1234-5678' })
// @ts-expect-error nor this one
pay({ ...order, buyer_tell: '010-1234-5678' })

// What is repaired may be passed.
pay({ merchant_uid: 20260101, amount: '14,000', tax_free: 0n, buyer_postcode: 6018, vbank_due: 20261231, popup: 'true', name: 3n })
pay({ ...order, amount: text, card: { direct: { code: 41, quota: '3' } }, display: { card_quota: ['2', 3, 6n] } })
pay({ ...order, card: { detail: [{ card_code: '*', enabled: 'false' }, { card_code: 366, enabled: true }] } })
// @ts-expect-error a number has lost the leading zero of a phone number
pay({ ...order, buyer_tel: 1012345678 })
// @ts-expect-error 1 is not true
pay({ ...order, digital: 1 })
// @ts-expect-error nor is any string
pay({ ...order, digital: 'yes' })
// @ts-expect-error true is no amount
pay({ ...order, amount: true })
// @ts-expect-error the code of a channel is never a number
pay({ ...order, channelKey: 1 })
// @ts-expect-error card.direct is one card, not its code
pay({ ...order, card: { direct: '367' } })
// @ts-expect-error card.detail is a list
pay({ ...order, card: { detail: { card_code: '*', enabled: false } } })
// @ts-expect-error code belongs to card.direct
pay({ ...order, card: { detail: [{ code: '366', enabled: true }] } })
// @ts-expect-error months are a list
pay({ ...order, display: { card_quota: 3 } })

// What is optional may be missing in every way.
pay({ ...order, pg: null, pay_method: null, name: undefined, escrow: null, card: null, display: undefined, kiccProducts: undefined, period: { from: null } })

// Billing keys.
pay({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order_no_0001', amount: 0, customer_uid: 'gildong_0001_1234' })

// Escrow with KICC.
pay({ ...order, ...buyer, pg: 'kicc', pay_method: 'vbank', escrow: true, kiccProducts: [product] })
pay({ ...order, ...buyer, pg: 'kicc.T5102001', pay_method: 'trans', escrow: 'true', kiccProducts: lines })
pay({ ...order, pg: 'kicc', escrow: false })
// @ts-expect-error kiccProducts is required
pay({ ...order, ...buyer, pg: 'kicc', pay_method: 'vbank', escrow: true })
// @ts-expect-error with a merchant id too
pay({ ...order, ...buyer, pg: 'kicc.T5102001', pay_method: 'vbank', escrow: true })
// @ts-expect-error and where escrow may be true
pay({ ...order, ...buyer, pg: 'kicc', pay_method: 'vbank', escrow: flag })
// @ts-expect-error buyer_name, buyer_email and buyer_tel are required
pay({ ...order, pg: 'kicc', pay_method: 'vbank', escrow: true, kiccProducts: lines })
// @ts-expect-error a product has an orderNumber
pay({ ...order, ...buyer, pg: 'kicc', pay_method: 'vbank', escrow: true, kiccProducts: [{ name: 'T-shirt', quantity: 1, amount: 14000 }] })
// @ts-expect-error no such key: quantity is meant
pay({ ...order, ...buyer, pg: 'kicc', pay_method: 'vbank', escrow: true, kiccProducts: [{ ...product, qty: 1 }] })

// Escrow elsewhere.
pay({ ...order, pg: 'html5_inicis', pay_method: 'card', escrow: true })
pay({ ...order, pay_method: 'vbank', escrow: true })

// Values that are known only when the page runs.
pay({ ...order, pg, pay_method: method })
pay({ ...order, ...buyer, pg, pay_method: method, escrow: flag, kiccProducts: lines })

// What comes back is repaired, and can be passed again.
const report = paycheck.check({ ...order, amount: '14,000' }, { device: 'pc', locale: 'ko' })
const params: RequestPay = report.params
const amount: number = params.amount
const uid: string = params.merchant_uid
const escrow: boolean | null | undefined = params.escrow
const card: Card | null | undefined = params.card
const months: Display['card_quota'] = params.display?.card_quota
pay(params)
// @ts-expect-error it may be missing
params.buyer_tel.length
// @ts-expect-error params cannot be replaced
report.params = params
// @ts-expect-error numbers are numbers again
const written: string = params.amount

// Codes.
const code: Code = 'kiccProducts.quantity.min'
const found: (Issue | Change)[] = [...report.issues, ...report.changes].filter(finding => finding.code === 'amount.normalized')
// @ts-expect-error no code has this name
const misspelt: Code = 'amount.minimum'
// @ts-expect-error so this is never true
report.issues.some(issue => issue.code === 'buyer_phone.required')

// Schemas.
const schema: StandardSchemaV1<RequestPayInput, RequestPay> = paycheck.schema({ gateway: 'html5_inicis' })
// @ts-expect-error no rules of its own
paycheck.check(order, { gateway: 'toss' })

// One gateway, as narrow as its documentation.
const nice: RequestPayOf<'nice_v2'> = { ...order, pg: 'nice_v2', pay_method: 'naverpay_card', bypass: { nice_v2: { SkinType: 'red' } } }
pay(nice)
const paypal: RequestPayOf<'paypal_v2'> = { ...order, pay_method: 'paypal', products: [{ name: 'T-shirt', unitPrice: 7000, quantity: 2 }] }
pay(paypal)
const tosspay: RequestPayOf<'tosspay_v2'> = { ...order, pay_method: 'tosspay', card: { useInstallment: false, direct: { code: '367', quota: 0 } } }
pay(tosspay)
const held: RequestPayOf<'kicc'> = { ...order, ...buyer, pg: 'kicc.T5102001', pay_method: 'vbank', escrow: true, kiccProducts: [product] }
pay(held)
pay({ ...order, pg: 'kcp', escrow: true, kcpProducts: [product] })
pay({ ...order, naverProducts: [{ categoryType: 'BOOK', startDate: 20260101, count: 1 }], bypass: { skin_indx: 3 } })
// @ts-expect-error NICE has no naverpay without card or point
const misspelt: RequestPayOf<'nice_v2'> = { ...order, pay_method: 'naverpay' }
// @ts-expect-error not a colour of its window
const pink: RequestPayOf<'nice_v2'> = { ...order, bypass: { nice_v2: { SkinType: 'pink' } } }
// @ts-expect-error another gateway
const other: RequestPayOf<'nice_v2'> = { ...order, pg: 'kicc' }
const named = 'nice_v2.nictest00m' as const
const byMID: RequestPayOf<typeof named> = { ...order, pg: named, pay_method: 'naverpay_card', bypass: { nice_v2: { SkinType: 'red' } } }
pay(byMID)
// @ts-expect-error as narrow with a merchant id
const alsoMisspelt: RequestPayOf<'nice_v2.nictest00m'> = { ...order, pg: named, pay_method: 'naverpay' }
// @ts-expect-error another merchant id
const otherMID: RequestPayOf<'nice_v2.nictest00m'> = { ...order, pg: 'nice_v2.another' }
const either: RequestPayOf<'nice_v2' | 'kicc.T5102001'> = { ...order, pg: 'kicc.T5102001', pay_method: 'card' }
pay(either)
// @ts-expect-error NICE's, not KICC's
const mixed: RequestPayOf<'nice_v2' | 'kicc.T5102001'> = { ...order, pg: 'kicc.T5102001', pay_method: 'naverpay_card' }
// @ts-expect-error no gateway has this code
type Nobody = RequestPayOf<'nicee.MID'>
// @ts-expect-error a list of products, not one
pay({ ...order, pg: 'kcp', kcpProducts: product })

paycheck.check(order, { gateway: 'kakaopay', channels: { 'channel-key-1': 'tosspayments' }, rules: { 'amount.type': 'warning', unknown_key: 'off' } })
paycheck.schema({ messages: ({ code }) => code })
// @ts-expect-error no gateway is called so
paycheck.check(order, { gateway: 'kakao pay' })
// @ts-expect-error no gateway is called so
paycheck.check(order, { channels: { 'channel-key-1': 'toss' } })
// @ts-expect-error no severity is called so
paycheck.check(order, { rules: { 'amount.type': 'info' } })
