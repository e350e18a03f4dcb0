// The plain rules of a KICC request in yup.

import * as yup from 'yup'
import { fine, type Check } from '../page/contender'

const filled = yup.string().required()
const text = yup.string()
const whole = (least: number) => yup.number().integer().min(least).max(Number.MAX_SAFE_INTEGER).required()

const product = yup.object({
  orderNumber: filled,
  name: filled,
  quantity: whole(1),
  amount: whole(0),
})

const isBilling = (customer_uid: unknown) => customer_uid !== undefined
const forEscrow = <Schema extends yup.Schema>(schema: Schema) => schema.when('escrow', { is: true, then: (schema) => schema.required() })

const request = yup
  .object({
    pg: text,
    pay_method: yup
      .string()
      .required()
      .oneOf(['card', 'trans', 'vbank', 'phone'])
      .when('customer_uid', { is: isBilling, then: (schema) => schema.notOneOf(['trans', 'vbank', 'phone']) })
      .when('escrow', { is: true, then: (schema) => schema.notOneOf(['card', 'phone']) }),
    merchant_uid: filled,
    name: text,
    amount: whole(0).when('customer_uid', { is: isBilling, otherwise: (schema) => schema.notOneOf([0]) }),
    customer_uid: text,
    buyer_name: forEscrow(text),
    buyer_email: forEscrow(text),
    buyer_tel: forEscrow(text.when('customer_uid', { is: isBilling, otherwise: (schema) => schema.required() })),
    buyer_addr: text,
    buyer_postcode: text,
    escrow: yup.boolean(),
    kiccProducts: yup
      .array()
      .of(product.required())
      .when('escrow', { is: true, then: (schema) => schema.min(1).required() }),
    m_redirect_url: text,
  })
  .required()

export const check: Check = (params) => {
  try {
    request.validateSync(params, { abortEarly: false, strict: true })
    return fine
  } catch (error) {
    return (error as yup.ValidationError).errors
  }
}
