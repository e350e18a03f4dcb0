// The plain rules of a KICC request as a JSON Schema, and the code that ajv makes of it. This runs in the browser
// before anything is measured, because there may be no Node.

import Ajv from 'ajv'
import standaloneCode from 'ajv/dist/standalone'

const text = { type: 'string' }
const filled = { type: 'string', minLength: 1 }
const whole = (minimum: number) => ({ type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER })

const product = {
  type: 'object',
  required: ['orderNumber', 'name', 'quantity', 'amount'],
  properties: { orderNumber: filled, name: filled, quantity: whole(1), amount: whole(0) },
}

const schema = {
  type: 'object',
  required: ['pay_method', 'merchant_uid', 'amount'],
  properties: {
    pg: text,
    pay_method: { enum: ['card', 'trans', 'vbank', 'phone'] },
    merchant_uid: filled,
    name: text,
    amount: whole(0),
    customer_uid: text,
    buyer_name: text,
    buyer_email: text,
    buyer_tel: text,
    buyer_addr: text,
    buyer_postcode: text,
    escrow: { type: 'boolean' },
    kiccProducts: { type: 'array', items: product },
    m_redirect_url: text,
  },
  allOf: [
    {
      if: { required: ['customer_uid'] },
      then: { properties: { pay_method: { const: 'card' } } },
      else: { required: ['buyer_tel'], properties: { amount: { not: { const: 0 } }, buyer_tel: filled } },
    },
    {
      if: { required: ['escrow'], properties: { escrow: { const: true } } },
      then: {
        required: ['buyer_name', 'buyer_email', 'buyer_tel', 'kiccProducts'],
        properties: {
          pay_method: { enum: ['trans', 'vbank'] },
          buyer_name: filled,
          buyer_email: filled,
          buyer_tel: filled,
          kiccProducts: { minItems: 1 },
        },
      },
    },
  ],
}

/** Gives an ES module whose default export checks params. */
export function standalone(): string {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false, code: { source: true, esm: true, optimize: true } })
  return standaloneCode(ajv, ajv.compile(schema))
}
