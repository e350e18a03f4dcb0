// The plain rules of a KICC request in joi, from its build for browsers.

import Joi from 'joi'
import { fine, type Check } from '../page/contender'

const filled = Joi.string().required()
const text = Joi.string().allow('')
const whole = (least: number) => Joi.number().integer().min(least).required()

const product = Joi.object({
  orderNumber: filled,
  name: filled,
  quantity: whole(1),
  amount: whole(0),
}).unknown()

const forEscrow = { is: true, then: Joi.required() }

const request = Joi.object({
  pg: text,
  pay_method: Joi.valid('card', 'trans', 'vbank', 'phone')
    .required()
    .when('customer_uid', { is: Joi.exist(), then: Joi.invalid('trans', 'vbank', 'phone') })
    .when('escrow', { is: true, then: Joi.invalid('card', 'phone') }),
  merchant_uid: filled,
  name: text,
  amount: whole(0).when('customer_uid', { not: Joi.exist(), then: Joi.invalid(0) }),
  customer_uid: text,
  buyer_name: text.when('escrow', forEscrow),
  buyer_email: text.when('escrow', forEscrow),
  buyer_tel: text.when('customer_uid', { not: Joi.exist(), then: Joi.required() }).when('escrow', forEscrow),
  buyer_addr: text,
  buyer_postcode: text,
  escrow: Joi.boolean(),
  kiccProducts: Joi.array().items(product).when('escrow', { is: true, then: Joi.array().min(1).required() }),
  m_redirect_url: text,
})
  .unknown()
  .required()

export const check: Check = (params) => {
  const { error } = request.validate(params, { abortEarly: false, convert: false })
  return error ? error.details.map((detail) => detail.message) : fine
}
