// What JavaScript can pass as params, and what the report on it is. One list for
// Node and for the browser.
//
// Each value: name, a sentence; make(paycheck), the params; issues, [code, ...path] each;
// changes, [code, ...path, 'type value of to'] each; keeps(params), whether the report's params are what they should be;
// options(), instead of {device: 'pc', ...}; undo(), after the check. What is not given is empty.

import { card as good, escrow } from '../pages/requests.js'

export { good }

const MiB = 1024 * 1024

// What is said of an object of which nothing can be read.
const nothing = [['params.empty']]

const type = [['params.type']]
const unreadable = [['params.unreadable']]
const cyclic = (...path) => [['params.cyclic', ...path]]
const tooDeep = [['params.too_deep']]
const tooLarge = [['params.too_large']]

// A value inside `levels` objects (or arrays).
const nested = (levels, wrap = (value) => ({ value })) => {
  let value = wrap(1)
  for (let level = 1; level < levels; level++) value = wrap(value)
  return value
}

// A good request whose keys and strings are so many bytes of UTF-8, filled up with `filler`.
const sized = (bytes, filler = 'x') => {
  const size = (text) => new TextEncoder().encode(text).length
  const taken = Object.entries(good({ custom_data: '' })).reduce((sum, [key, value]) => sum + size(key) + (typeof value === 'string' ? size(value) : 0), 0)
  const room = bytes - taken
  return good({ custom_data: filler.repeat(room / size(filler)) + 'x'.repeat(room % size(filler)) })
}

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const throws = (error = new Error('not for reading')) => { throw error }

// A good request with a getter in it.
const reading = (key, get) => Object.defineProperty(good(), key, { enumerable: true, get })

export const values = [
  // What is no object.
  { name: 'undefined is no request', make: () => undefined, issues: type },
  { name: 'null is no request', make: () => null, issues: type },
  { name: 'a string is no request', make: () => 'text', issues: type },
  { name: 'JSON text is a string and no request', make: () => JSON.stringify(good()), issues: type },
  { name: 'a number is no request', make: () => 14000, issues: type },
  { name: 'NaN is no request', make: () => NaN, issues: type },
  { name: 'a boolean is no request', make: () => true, issues: type },
  { name: 'a BigInt is no request', make: () => 1n, issues: type },
  { name: 'a symbol is no request', make: () => Symbol('params'), issues: type },
  { name: 'a function is no request', make: () => () => {}, issues: type },
  { name: 'a class is no request', make: () => class Params {}, issues: type },
  { name: 'an empty array is no request', make: () => [], issues: type },
  { name: 'an array of requests is no request', make: () => [good()], issues: type },
  { name: 'a Date is its text and no request', make: () => new Date(0), issues: type },
  { name: 'an invalid Date is null and no request', make: () => new Date(NaN), issues: type },
  { name: 'a boxed string is no request', make: () => new String('text'), issues: type },
  { name: 'a boxed number is no request', make: () => new Number(1), issues: type },
  { name: 'a boxed boolean is no request', make: () => new Boolean(false), issues: type },
  { name: 'a boxed BigInt is no request', make: () => Object(1n), issues: type },

  // Objects that JSON reads in ways of its own.
  { name: 'an empty object has nothing to check', make: () => ({}), issues: nothing },
  { name: 'a boxed symbol is an empty object', make: () => Object(Symbol('params')), issues: nothing },
  { name: 'a Map is an empty object', make: () => new Map(Object.entries(good())), issues: nothing },
  { name: 'a FormData-like iterable is an empty object', make: () => new URLSearchParams(good()), issues: nothing },
  { name: 'what is inherited is not there', make: () => Object.create(good()), issues: nothing },
  { name: 'what is not enumerable is not there', make: () => Object.defineProperties({}, { amount: { value: 14000 } }), issues: nothing },
  { name: 'an object without a prototype is an object', make: () => Object.assign(Object.create(null), good()) },
  { name: 'a frozen request is left as it is', make: () => Object.freeze(good()) },
  {
    name: 'fields of a class instance count, its getters and private members do not',
    make: () => new (class Order {
      #secret = 1
      constructor() { Object.assign(this, good()) }
      get escrow() { return this.#secret }
    })(),
  },
  { name: 'keys that are symbols are not there', make: () => good({ [Symbol('amount')]: 'x' }) },
  { name: 'toJSON of the request is what counts', make: () => ({ amount: 'x', toJSON: () => good() }) },
  { name: 'toJSON of a function counts too', make: () => Object.assign(() => {}, { toJSON: () => good() }) },
  { name: 'toJSON gets the key it is read for', make: () => good({ name: { toJSON: (key) => `the ${key}` } }), keeps: ({ name }) => name === 'the name' },
  { name: 'toJSON that gives null is no request', make: () => ({ ...good(), toJSON: () => null }), issues: type },
  { name: 'toJSON that gives undefined is no request', make: () => ({ ...good(), toJSON: () => undefined }), issues: type },
  { name: 'toJSON that gives text is no request', make: () => ({ ...good(), toJSON: () => JSON.stringify(good()) }), issues: type },
  { name: 'toJSON that is no function is a key like any other', make: () => good({ toJSON: 1 }), issues: [['unknown_key', 'toJSON']] },
  { name: 'what toJSON gives is not asked for its own toJSON', make: () => ({ toJSON: () => good({ toJSON: () => null }) }) },

  {
    name: 'a toJSON that a library gave to all arrays is asked once for each',
    make: () => { Array.prototype.toJSON = function () { return [...this, null] }; return escrow() },
    undo: () => { delete Array.prototype.toJSON },
    issues: [['kiccProducts.type', 'kiccProducts', escrow().kiccProducts.length]],
    keeps: ({ kiccProducts }) => kiccProducts.length === escrow().kiccProducts.length + 1,
  },
  {
    name: 'a toJSON that a library gave to all objects is asked once for each',
    make: () => { Object.prototype.toJSON = function () { return { ...this, asked: (this.asked ?? 0) + 1 } }; return good({ custom_data: {} }) },
    undo: () => { delete Object.prototype.toJSON },
    issues: [['unknown_key', 'asked']],
    keeps: ({ asked, custom_data }) => asked === 1 && custom_data.asked === 1,
  },

  // Reading that throws.
  { name: 'a getter that throws makes the request unreadable', make: () => reading('custom_data', () => throws()), issues: unreadable },
  { name: 'a getter that throws null makes the request unreadable', make: () => reading('amount', () => throws(null)), issues: unreadable },
  { name: 'a toJSON that throws makes the request unreadable', make: () => good({ toJSON: throws }), issues: unreadable },
  { name: 'a toJSON deep inside that throws makes the request unreadable', make: () => good({ custom_data: [{ at: { toJSON: throws } }] }), issues: unreadable },
  { name: 'a getter called toJSON that throws makes the request unreadable', make: () => ({ get toJSON() { return throws() } }), issues: unreadable },
  { name: 'a proxy that hides its keys makes the request unreadable', make: () => new Proxy(good(), { ownKeys: () => throws() }), issues: unreadable },
  { name: 'a proxy that refuses a read makes the request unreadable', make: () => new Proxy(good(), { get: () => throws() }), issues: unreadable },
  { name: 'a revoked proxy is unreadable', make: () => revoked({}), issues: unreadable },
  { name: 'a revoked proxy of a function is unreadable', make: () => revoked(() => {}), issues: unreadable },
  { name: 'a revoked proxy inside makes the request unreadable', make: () => good({ custom_data: revoked([]) }), issues: unreadable },
  { name: 'a boxed number whose value throws makes the request unreadable', make: () => good({ amount: Object.assign(new Number(1), { valueOf: throws }) }), issues: unreadable },
  {
    name: 'an array whose length cannot be read makes the request unreadable',
    make: () => escrow({ kiccProducts: new Proxy([], { get: (array, key) => (key === 'length' ? throws() : array[key]) }) }), issues: unreadable,
  },

  // Reading that answers differently each time: it is asked once.
  {
    name: 'a getter is read once, and what was read is what is checked and handed on',
    make: () => { let reads = 0; return reading('amount', () => [14000, -1, 'x'][reads++]) },
    keeps: ({ amount }) => amount === 14000,
  },
  {
    name: 'a proxy is read once, and what was read is what is checked and handed on',
    make: () => { const reads = {}; return new Proxy(good(), { get: (target, key) => ((reads[key] = (reads[key] ?? 0) + 1) > 1 ? 'changed' : target[key]) }) },
    keeps: ({ merchant_uid }) => merchant_uid === good().merchant_uid,
  },
  {
    name: 'a getter that takes another key away leaves it missing',
    make: () => ({ get pg() { delete this.amount; return 'kicc' }, ...(({ pg, ...rest }) => rest)(good()) }),
    issues: [['amount.required', 'amount']],
  },
  {
    name: 'a getter that adds a key adds it too late',
    make: () => ({ get pg() { this.late = 1; return 'kicc' }, ...(({ pg, ...rest }) => rest)(good()) }),
    keeps: (params) => !('late' in params),
  },
  {
    name: 'a getter that itself checks another request disturbs nothing',
    make: ({ check }) => good({ custom_data: { toJSON: () => check(escrow({ amount: 'x' })).issues.length }, name: { toJSON: () => (check(sized(MiB / 2)), ' Laces ') } }),
    changes: [['name.normalized', 'name', 'string Laces']],
    keeps: ({ custom_data, name }) => custom_data === 1 && name === 'Laces',
  },
  { name: 'a proxy that does nothing is read through', make: () => new Proxy(good(), {}) },
  { name: 'a proxy of an array is an array', make: () => escrow({ kiccProducts: new Proxy(escrow().kiccProducts, {}) }) },

  // Cycles.
  { name: 'a request that holds itself is cyclic', make: () => { const params = good(); params.custom_data = params; return params }, issues: cyclic('custom_data') },
  { name: 'a request that holds itself in an array is cyclic', make: () => { const params = good(); params.custom_data = [[params]]; return params }, issues: cyclic('custom_data', 0, 0) },
  { name: 'an array that holds itself is cyclic', make: () => { const list = []; list.push(list); return good({ custom_data: list }) }, issues: cyclic('custom_data', 0) },
  { name: 'a cycle behind toJSON is cyclic', make: () => { const params = good(); params.custom_data = { toJSON: () => params }; return params }, issues: cyclic('custom_data') },
  {
    name: 'the path of a cycle leads past what was read before it',
    make: () => { const params = escrow({ custom_data: { 2: 'x', list: ['a', {}], nothing: undefined } }); params.custom_data.list[1].order = params.custom_data; return params },
    issues: cyclic('custom_data', 'list', 1, 'order'),
  },
  { name: 'a toJSON that wraps itself without end is too deep', make: () => { const endless = { toJSON: () => ({ endless }) }; return good({ custom_data: endless }) }, issues: tooDeep },
  {
    name: 'the same object in two places is no cycle',
    make: () => { const product = { orderNumber: 'a', name: 'Laces', quantity: 1, amount: 1 }; return escrow({ kiccProducts: [product, product] }) },
    issues: [['kiccProducts.orderNumber.duplicate', 'kiccProducts', 1, 'orderNumber']],
  },

  // Depth and size.
  { name: '32 levels of objects are not too deep', make: () => good({ custom_data: nested(31) }) },
  { name: '33 levels of objects are too deep', make: () => good({ custom_data: nested(32) }), issues: tooDeep },
  { name: '32 levels of arrays are not too deep', make: () => good({ custom_data: nested(31, (value) => [value]) }) },
  { name: '33 levels of arrays are too deep', make: () => good({ custom_data: nested(32, (value) => [value]) }), issues: tooDeep },
  { name: '50,000 levels of objects are too deep', make: () => good({ custom_data: nested(50_000) }), issues: tooDeep },
  { name: '50,000 levels of arrays are too deep', make: () => good({ custom_data: nested(50_000, (value) => [value]) }), issues: tooDeep },
  { name: '50,000 levels of toJSON are too deep', make: () => good({ custom_data: nested(50_000, (value) => ({ toJSON: () => ({ value }) })) }), issues: tooDeep },
  { name: '1 MiB of keys and strings is not too large', make: () => sized(MiB) },
  { name: '1 MiB and a byte is too large', make: () => sized(MiB + 1), issues: tooLarge },
  { name: '1 MiB is counted in bytes of UTF-8: Korean that just fits', make: () => sized(MiB, '가') },
  { name: '1 MiB is counted in bytes of UTF-8: Korean that just does not', make: () => sized(MiB + 1, '가'), issues: tooLarge },
  { name: '1 MiB is counted in bytes of UTF-8: emoji that just fit', make: () => sized(MiB, '🛒') },
  { name: '1 MiB is counted in bytes of UTF-8: emoji that just do not', make: () => sized(MiB + 1, '🛒'), issues: tooLarge },
  { name: '1 MiB counts what JSON would escape as it is: quotes that just fit', make: () => sized(MiB, '"') },
  { name: '1 MiB counts what JSON would escape as it is: quotes that just do not', make: () => sized(MiB + 1, '"'), issues: tooLarge },
  { name: '1 MiB counts a lone surrogate as three bytes: such that just fit', make: () => sized(MiB, '\ud800') },
  { name: '1 MiB counts a lone surrogate as three bytes: such that just do not', make: () => sized(MiB + 1, '\ud800'), issues: tooLarge },
  { name: 'a string of 2 MiB is too large', make: () => good({ custom_data: 'x'.repeat(2 * MiB) }), issues: tooLarge },
  { name: 'a key of 2 MiB is too large', make: () => good({ custom_data: { ['x'.repeat(2 * MiB)]: 1 } }), issues: tooLarge },
  { name: 'a hundred thousand keys are too large', make: () => good(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`unknown_key_${at}`, at]))), issues: tooLarge },
  { name: 'a sparse array of four thousand million entries is too large', make: () => escrow({ kiccProducts: new Array(2 ** 32 - 1) }), issues: tooLarge },
  { name: 'a proxy that claims endless entries is too large', make: () => good({ custom_data: new Proxy([], { get: (array, key) => (key === 'length' ? Infinity : array[key]) }) }), issues: tooLarge },
  {
    name: 'more than 100 issues are cut to 100',
    make: () => good(Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`zzzz${at}`, at]))),
    issues: Array.from({ length: 100 }, (_, at) => ['unknown_key', `zzzz${at}`]),
  },

  // Numbers that JSON does not have.
  { name: 'NaN as an amount is of the wrong type, and stays NaN', make: () => good({ amount: NaN }), issues: [['amount.type', 'amount']], keeps: ({ amount }) => Object.is(amount, NaN) },
  { name: 'Infinity as an amount is of the wrong type, and stays Infinity', make: () => good({ amount: Infinity }), issues: [['amount.type', 'amount']], keeps: ({ amount }) => amount === Infinity },
  { name: 'minus Infinity as an amount is of the wrong type, and stays', make: () => good({ amount: -Infinity }), issues: [['amount.type', 'amount']], keeps: ({ amount }) => amount === -Infinity },
  { name: 'minus zero as an amount is zero', make: () => good({ amount: -0 }), issues: [['amount.zero', 'amount']] },
  { name: '2^53-1 is not too large an amount', make: () => good({ amount: Number.MAX_SAFE_INTEGER }) },
  { name: '2^53 is too large an amount', make: () => good({ amount: 2 ** 53 }), issues: [['amount.max', 'amount']] },
  { name: '1e21 is too large an amount', make: () => good({ amount: 1e21 }), issues: [['amount.max', 'amount']] },
  { name: 'the largest number is too large an amount', make: () => good({ amount: Number.MAX_VALUE }), issues: [['amount.max', 'amount']] },
  { name: 'the smallest number is no integer, and too little', make: () => good({ amount: Number.MIN_VALUE }), issues: [['amount.integer', 'amount'], ['amount.below_minimum', 'amount']] },
  { name: 'NaN in a text field is of the wrong type', make: () => good({ merchant_uid: NaN }), issues: [['merchant_uid.type', 'merchant_uid']] },
  { name: 'NaN as a telephone number is of the wrong type', make: () => good({ buyer_tel: NaN }), issues: [['buyer_tel.type', 'buyer_tel']] },
  { name: 'NaN as a gateway is of the wrong type', make: () => good({ pg: NaN }), issues: [['pg.type', 'pg']] },
  { name: 'NaN in a boolean field is of the wrong type', make: () => good({ escrow: NaN }), issues: [['escrow.type', 'escrow']] },
  { name: 'NaN deep inside is told from null', make: () => escrow({ kiccProducts: [{ orderNumber: 'a', name: 'Laces', quantity: NaN, amount: null }] }),
    issues: [['kiccProducts.quantity.type', 'kiccProducts', 0, 'quantity'], ['kiccProducts.amount.required', 'kiccProducts', 0, 'amount']] },
  { name: 'NaN where nothing looks stays what it is', make: () => good({ custom_data: [NaN, { at: -Infinity }] }), keeps: ({ custom_data }) => Object.is(custom_data[0], NaN) && custom_data[1].at === -Infinity },
  { name: 'NaN as the value of an unknown key is only unknown', make: () => good({ zzzz: NaN }), issues: [['unknown_key', 'zzzz']], keeps: ({ zzzz }) => Object.is(zzzz, NaN) },
  { name: 'text that looks like a stand-in for NaN is text', make: () => good({ name: '/NaN', custom_data: ['\\/NaN', '/123n'] }), keeps: ({ name, custom_data }) => name === '/NaN' && custom_data.join() === '\\/NaN,/123n' },
  { name: 'text that looks like a stand-in beside a real NaN is text', make: () => good({ name: '/NaN', custom_data: NaN }), keeps: ({ name, custom_data }) => name === '/NaN' && Object.is(custom_data, NaN) },

  // BigInt.
  { name: 'a BigInt amount becomes a number', make: () => good({ amount: 14000n }), changes: [['amount.normalized', 'amount', 'number 14000']], keeps: ({ amount }) => amount === 14000 },
  { name: 'a boxed BigInt amount becomes a number', make: () => good({ amount: Object(14000n) }), changes: [['amount.normalized', 'amount', 'number 14000']] },
  { name: 'a negative BigInt amount becomes a number and is too small', make: () => good({ amount: -1n }), issues: [['amount.min', 'amount']], changes: [['amount.normalized', 'amount', 'number -1']] },
  { name: 'a BigInt amount beyond 2^53-1 is too large', make: () => good({ amount: 2n ** 53n }), issues: [['amount.max', 'amount']], keeps: ({ amount }) => amount === 2n ** 53n },
  { name: 'a BigInt in a text field becomes its digits', make: () => good({ merchant_uid: 20260101n }), changes: [['merchant_uid.normalized', 'merchant_uid', 'string 20260101']] },
  { name: 'a BigInt beyond 2^53-1 in a text field is of the wrong type', make: () => good({ merchant_uid: 2n ** 64n }), issues: [['merchant_uid.type', 'merchant_uid']] },
  { name: 'a BigInt as a telephone number is of the wrong type', make: () => good({ buyer_tel: 1012345678n }), issues: [['buyer_tel.type', 'buyer_tel']] },
  { name: 'a BigInt in a boolean field is of the wrong type', make: () => good({ escrow: 1n }), issues: [['escrow.type', 'escrow']] },
  { name: 'a BigInt of 1,000 digits is too large an amount', make: () => good({ amount: 10n ** 1000n }), issues: [['amount.max', 'amount']] },
  { name: 'a BigInt where nothing looks stays what it is', make: () => good({ custom_data: { at: 10n } }), keeps: ({ custom_data }) => custom_data.at === 10n },
  {
    name: 'a BigInt.prototype.toJSON that the page set is what counts',
    make: () => { BigInt.prototype.toJSON = function () { return `${this}` }; return good({ amount: 14000n }) },
    undo: () => { delete BigInt.prototype.toJSON },
    changes: [['amount.normalized', 'amount', 'number 14000']],
  },

  // What JSON drops, unboxes or makes into something else.
  { name: 'a function as a value is missing', make: () => good({ merchant_uid: () => 'order-1' }), issues: [['merchant_uid.required', 'merchant_uid']] },
  { name: 'a symbol as a value is missing', make: () => good({ merchant_uid: Symbol('order-1') }), issues: [['merchant_uid.required', 'merchant_uid']] },
  { name: 'undefined as a value is missing', make: () => good({ amount: undefined }), issues: [['amount.required', 'amount']] },
  { name: 'a function under an unknown key is not there', make: () => good({ zzzz: () => {} }), keeps: (params) => !('zzzz' in params) },
  { name: 'holes, functions and symbols in an array are null', make: () => escrow({ kiccProducts: [, () => {}, Symbol('product'), undefined] }), // eslint-disable-line no-sparse-arrays
    issues: [0, 1, 2, 3].map((at) => ['kiccProducts.type', 'kiccProducts', at]) },
  { name: 'boxed values are what they box', make: () => escrow({ amount: new Number(14000), merchant_uid: new String('order-1'), escrow: new Boolean(true) }), keeps: ({ amount, escrow }) => amount === 14000 && escrow === true },
  { name: 'a boxed number is what its valueOf says', make: () => good({ amount: Object.assign(new Number(1), { valueOf: () => 14000 }) }), keeps: ({ amount }) => amount === 14000 },
  { name: 'a boxed NaN is NaN', make: () => good({ amount: new Number(NaN) }), issues: [['amount.type', 'amount']] },
  { name: 'a Date is its ISO text', make: () => good({ pay_method: 'vbank', vbank_due: new Date('2030-01-02T03:04:05Z') }), changes: [['vbank_due.normalized', 'vbank_due', 'string 2030-01-02 12:04:05']] },
  { name: 'an invalid Date is missing', make: () => good({ pay_method: 'vbank', vbank_due: new Date(NaN) }) },
  { name: 'a Map as products is no array', make: () => escrow({ kiccProducts: new Map() }), issues: [['kiccProducts.type', 'kiccProducts']] },
  { name: 'a typed array as products is no array', make: () => escrow({ kiccProducts: new Uint8Array(2) }), issues: [['kiccProducts.type', 'kiccProducts']] },
  { name: 'arguments as products are no array', make: () => escrow({ kiccProducts: (function () { return arguments })({}) }), issues: [['kiccProducts.type', 'kiccProducts']] },
  { name: 'an array with keys of its own is its entries', make: () => escrow({ kiccProducts: Object.assign(escrow().kiccProducts, { total: 2 }) }) },
  { name: 'a regular expression as text is an object', make: () => good({ name: /shoes/ }), issues: [['name.type', 'name']] },
  { name: 'an error as text is an object', make: () => good({ name: new Error('shoes') }), issues: [['name.type', 'name']] },

  // Text that is no text.
  { name: 'a lone surrogate in a text is kept', make: () => good({ custom_data: { at: '\udead' }, name: 'Shoes \ud800' }), keeps: ({ name, custom_data }) => name === 'Shoes \ud800' && custom_data.at === '\udead' },
  { name: 'a lone surrogate in an order number is outside its characters', make: () => good({ merchant_uid: 'order-\ud800' }), issues: [['merchant_uid.charset', 'merchant_uid']], keeps: ({ merchant_uid }) => merchant_uid === 'order-\ud800' },
  { name: 'a text with a lone surrogate is not repaired, which could lose it', make: () => good({ buyer_addr: ' \udfff ' }), keeps: ({ buyer_addr }) => buyer_addr === ' \udfff ' },
  { name: 'a lone surrogate in a key is named as it is', make: () => good({ 'zzzz\ud800': 1 }), issues: [['unknown_key', 'zzzz\ud800']] },
  { name: 'a NUL inside a text becomes a space', make: () => good({ name: 'Canvas\0shoes' }), changes: [['name.normalized', 'name', 'string Canvas shoes']], keeps: ({ name }) => name === 'Canvas shoes' },
  { name: 'a NUL in a key is named as it is', make: () => good({ 'zzzz\0': 1 }), issues: [['unknown_key', 'zzzz\0']] },
  { name: 'an empty key is named as it is', make: () => good({ '': 1 }), issues: [['unknown_key', '']] },
  { name: 'line separators, quotes and backslashes pass', make: () => good({ custom_data: '\u2028\u2029"\\' }), keeps: ({ custom_data }) => custom_data === '\u2028\u2029"\\' },

  // Keys that reach into prototypes.
  ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
    { name: `a root key ${key} is forbidden`, make: () => good({ [key]: { polluted: true } }), issues: [['forbidden_key', key]],
      keeps: (params) => ({}).polluted === undefined && params.polluted === undefined && Object.getPrototypeOf(params) === Object.prototype },
    { name: `a key ${key} in a product is forbidden`, make: () => escrow({ kiccProducts: [{ ...escrow().kiccProducts[0], [key]: 1 }] }), issues: [['forbidden_key', 'kiccProducts', 0, key]] },
    { name: `a key ${key} in the card options is forbidden`, make: () => good({ card: { [key]: 1, direct: { code: '361', quota: 0, [key]: 1 } } }),
      issues: [['forbidden_key', 'card', key], ['forbidden_key', 'card', 'direct', key]] },
    { name: `a key ${key} where nothing looks stays what it is`, make: () => good({ custom_data: { [key]: { polluted: true } } }),
      keeps: ({ custom_data }) => Object.hasOwn(custom_data, key) && ({}).polluted === undefined && custom_data.polluted === undefined },
  ]),
  { name: '__proto__ in a literal is a prototype and not there', make: () => ({ __proto__: { amount: 'x' }, ...good() }) },
  { name: 'a NaN under __proto__ touches no prototype', make: () => good({ custom_data: { ['__proto__']: { at: NaN } } }),
    keeps: ({ custom_data }) => Object.hasOwn(custom_data, '__proto__') && ({}).at === undefined && custom_data.at === undefined },

  // Options are a caller's too.
  { name: 'options that are null are none', make: () => good(), options: () => null },
  { name: 'options that are no options count as not given', make: () => good(), options: () => ({ gateway: 7, device: 'watch', locale: {}, strict: 'no', baseURL: [], now: 'today' }) },
  { name: 'options whose getters throw count as not given', make: () => good(), options: () => Object.defineProperties({}, Object.fromEntries(
    ['gateway', 'device', 'strict', 'locale', 'baseURL', 'now'].map((name) => [name, { get: () => throws() }]))) },
  { name: 'options that are a revoked proxy count as not given', make: () => good(), options: () => revoked({}) },
  { name: 'a time that only says it is a Date counts as not given', make: () => good(), options: () => ({ now: { [Symbol.toStringTag]: 'Date', valueOf: throws } }) },
  { name: 'options may be inherited', make: () => good({ m_redirect_url: undefined }), options: () => Object.create({ device: 'mobile' }), issues: [['m_redirect_url.required', 'm_redirect_url']] },
  { name: 'the beginning of 1970 is a time', make: () => good({ pay_method: 'vbank', vbank_due: '2020-01-02 12:00:00' }), options: () => ({ now: 0 }) },
  { name: 'a time that is none counts as not given', make: () => good(), options: () => ({ now: new Date(NaN) }) },
  { name: 'a base address of 2 MiB is no reason to throw', make: () => good(), options: () => ({ baseURL: 'x'.repeat(2 * MiB) }) },
]
