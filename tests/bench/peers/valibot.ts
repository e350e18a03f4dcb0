// The plain rules of a KICC request in valibot.

import * as v from 'valibot'
import { fine, type Check } from '../page/contender'

const filled = v.pipe(v.string(), v.minLength(1))
const text = v.optional(v.string())
const whole = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least))

const product = v.object({
  orderNumber: filled,
  name: filled,
  quantity: whole(1),
  amount: whole(0),
})

const request = v.pipe(
  v.object({
    pg: text,
    pay_method: v.picklist(['card', 'trans', 'vbank', 'phone']),
    merchant_uid: filled,
    name: text,
    amount: whole(0),
    customer_uid: text,
    buyer_name: text,
    buyer_email: text,
    buyer_tel: text,
    buyer_addr: text,
    buyer_postcode: text,
    escrow: v.optional(v.boolean()),
    kiccProducts: v.optional(v.array(product)),
    m_redirect_url: text,
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const params = dataset.value
    const wrong = (key: keyof typeof params, message: string) =>
      addIssue({ message, path: [{ type: 'object', origin: 'value', input: params, key, value: params[key] }] })
    const billing = params.customer_uid !== undefined
    if (billing && params.pay_method !== 'card') wrong('pay_method', 'A billing key is for cards only')
    if (!billing && params.amount === 0) wrong('amount', 'Nothing to pay')
    if (!params.buyer_tel && (!billing || params.escrow)) wrong('buyer_tel', 'Required')
    if (!params.escrow) return
    if (params.pay_method !== 'trans' && params.pay_method !== 'vbank') wrong('pay_method', 'Escrow is for trans and vbank only')
    if (!params.buyer_name) wrong('buyer_name', 'Required for escrow')
    if (!params.buyer_email) wrong('buyer_email', 'Required for escrow')
    if (!params.kiccProducts?.length) wrong('kiccProducts', 'Required for escrow')
  }),
)

export const check: Check = (params) => {
  const result = v.safeParse(request, params)
  return result.success ? fine : result.issues.map((issue) => issue.message)
}
