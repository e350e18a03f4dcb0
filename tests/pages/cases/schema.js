// The Standard Schema that a form library is given.

import { card, refused, repaired } from '../requests.js'

export const shape = async ({ load }) => {
  const { '~standard': standard } = (await load()).schema({ device: 'pc', locale: 'en' })
  const good = standard.validate(repaired())
  const bad = standard.validate(refused({ nmae: 'Shoes' }))
  const nothing = standard.validate(undefined)
  return {
    version: standard.version,
    vendor: standard.vendor,
    synchronous: ![good, bad, nothing].some((result) => result instanceof Promise),
    good: { keys: Object.keys(good), amount: good.value.amount, buyer_tel: good.value.buyer_tel },
    bad: {
      keys: Object.keys(bad),
      issues: bad.issues.map(({ severity, code, path, message }) => [severity, code, ...path, typeof message]),
    },
    nothing: nothing.issues.map(({ code, path }) => [code, ...path]),
  }
}

export const strict = async ({ load }) => {
  const { '~standard': standard } = (await load()).schema({ device: 'pc', strict: true })
  return standard.validate(card({ amount: '14,000', nmae: 'Shoes' })).issues.map(({ severity, code, path }) => [severity, code, ...path])
}

export const messages = async ({ load }) => {
  const { '~standard': standard } = (await load()).schema({ device: 'pc', messages: ({ code, path }) => `${path.join('.')}: ${code}` })
  return standard.validate(card({ amount: '14,000원' })).issues.map(({ code, message }) => [code, message])
}
