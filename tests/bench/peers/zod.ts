// The plain rules of a KICC request in zod.

import * as z from 'zod'
import { fine, type Check } from '../page/contender'

const filled = z.string().min(1)
const text = z.string().optional()

const product = z.object({
  orderNumber: filled,
  name: filled,
  quantity: z.int().min(1),
  amount: z.int().min(0),
})

const request = z
  .object({
    pg: text,
    pay_method: z.enum(['card', 'trans', 'vbank', 'phone']),
    merchant_uid: filled,
    name: text,
    amount: z.int().min(0),
    customer_uid: text,
    buyer_name: text,
    buyer_email: text,
    buyer_tel: text,
    buyer_addr: text,
    buyer_postcode: text,
    escrow: z.boolean().optional(),
    kiccProducts: z.array(product).optional(),
    m_redirect_url: text,
  })
  .superRefine((params, context) => {
    const wrong = (key: keyof typeof params, message: string) => context.addIssue({ code: 'custom', path: [key], message })
    const billing = params.customer_uid !== undefined
    if (billing && params.pay_method !== 'card') wrong('pay_method', 'A billing key is for cards only')
    if (!billing && params.amount === 0) wrong('amount', 'Nothing to pay')
    if (!params.buyer_tel && (!billing || params.escrow)) wrong('buyer_tel', 'Required')
    if (!params.escrow) return
    if (params.pay_method !== 'trans' && params.pay_method !== 'vbank') wrong('pay_method', 'Escrow is for trans and vbank only')
    if (!params.buyer_name) wrong('buyer_name', 'Required for escrow')
    if (!params.buyer_email) wrong('buyer_email', 'Required for escrow')
    if (!params.kiccProducts?.length) wrong('kiccProducts', 'Required for escrow')
  })

export const check: Check = (params) => {
  const result = request.safeParse(params)
  return result.success ? fine : result.error.issues.map((issue) => issue.message)
}
