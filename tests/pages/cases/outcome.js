// outcome, from whichever of the built files has it: what it reads in every form that a result can have.

import { good } from '../../testdata/values.js'

/** What a result that says nothing comes to. */
const nothing = { state: 'unknown', imp_uid: null, merchant_uid: null, error_code: null, error_msg: null, refused: false, issues: [], deposit: null }

/** Every form that a query can have. */
const formsOfQuery = (query) => {
  const bare = query.replace(/^\?/, '')
  const address = `https://user@shop.example:8080/a=b&c/done?${bare}`
  return [
    query, bare, `?${bare}`, address, `${address}#?imp_uid=other`, `/done?${bare}`, `./done?${bare}#done`, `done.html?${bare}`, `shop.app://done?${bare}`,
    new URL(address), new URLSearchParams(bare), new URL(`${address}#imp_uid=other`),
    Object.freeze({ href: address, search: `?${bare}`, toString: () => address }), // as a Location is
  ]
}

/** Every form that a response can have: the object, and the query where that can say the same. */
const formsOfResponse = (response) => {
  const given = Object.entries(response).filter(([, value]) => value !== null)
  const query = new URLSearchParams(given.map(([key, value]) => [key, `${value}`]))
  return [response, Object.freeze({ ...response }), Object.assign(Object.create(null), response), query, `?${query}`]
}

export const vectors = ({ outcome }, vectors) => {
  const wrong = []
  let asked = 0
  for (const { name, response, query, want } of vectors) {
    const wanted = JSON.stringify({ ...nothing, ...want })
    for (const form of response ? formsOfResponse(response) : formsOfQuery(query)) {
      asked++
      const got = JSON.stringify(outcome(form))
      if (got !== wanted) wrong.push(`${name}: of ${form} got ${got}, want ${wanted}`)
    }
  }
  return { vectors: vectors.length, more: asked > 5 * vectors.length, wrong }
}

const throwing = () => {
  throw new Error('a getter')
}
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** What is no result at all. */
const others = () => [
  undefined, null, true, false, 0, NaN, 14000, 10n ** 20n, Symbol('imp_uid'), '', ' ', '?', '#', 'imp_uid', 'https://shop.example/done', 'null', '[object Object]',
  {}, [], [['imp_uid', 'imp_1']], () => {}, class {}, new Date(), new Map([['imp_uid', 'imp_1']]), new Set(), Promise.resolve({ imp_uid: 'imp_1' }),
  new Proxy({}, { get: throwing }), revoked(), { get error_code() { throwing() } }, { imp_uid: { toString: throwing } }, { error_msg: Symbol('no') },
  Object.create(null), new Uint8Array(8), new Error('imp_uid'), globalThis, 'x'.repeat(1e6), '?'.repeat(1e5), `${'a='.repeat(1e5)}`, '%', '%zz=%',
]

export const hostile = ({ outcome }) => {
  const wanted = JSON.stringify(nothing)
  const wrong = []
  others().forEach((value, i) => {
    try {
      const got = JSON.stringify(outcome(value))
      if (got !== wanted) wrong.push(`${i}: got ${got}`)
    } catch (error) {
      wrong.push(`${i}: threw ${error}`)
    }
  })
  return { none: JSON.stringify(outcome()) === wanted, wrong }
}

// What attach gives a callback is a refusal, with the report's issues; what comes back in a query never has any.
export const refusal = async ({ attach, outcome }) => {
  let report
  const response = await new Promise((resolve) =>
    attach({ request_pay: throwing }, { device: 'pc', locale: 'en', onReport: (made) => (report = made) }).request_pay({ ...good(), amount: '14,000원' }, resolve),
  )
  const { state, refused, imp_uid, merchant_uid, error_code, error_msg, issues } = outcome(response)
  return {
    said: [state, refused, imp_uid, merchant_uid === good().merchant_uid, error_code],
    words: error_msg === response.error_msg,
    issues: issues.length > 0 && JSON.stringify(issues) === JSON.stringify(report.issues),
    forged: outcome('?error_code=PAYCHECK&issues=x').issues,
  }
}

// outcome.js by itself.
export const alone = async (_, address) => {
  const names = () => Reflect.ownKeys(globalThis).length
  const before = names()
  const { outcome, ...others } = await import(`${address}outcome.js`)
  const fetched = performance.getEntriesByType?.('resource').filter(({ name }) => /outcome|paycheck/.test(name) && !/cases/.test(name))
  return {
    read: outcome('?imp_uid=imp_1').state,
    others: Object.keys(others),
    globals: names() - before,
    fetched: (fetched ?? []).map(({ name }) => new URL(name).pathname),
    hostile: hostile({ outcome }).wrong,
  }
}
