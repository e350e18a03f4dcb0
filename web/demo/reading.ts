// What the text says: its literal, the value that is checked, and what of it only running the code would tell.

import type { Call } from './calls'
import type { Literal, Path } from './literal'
import { LiteralError, parseParams } from './literal'

/** A text, and which of its calls is meant. */
export interface Source {
  text: string
  call: number
}

export interface Reading extends Source {
  /** The calls of request_pay in the text. */
  calls: Call[]
  /** Undefined, like the values, where the text is no literal; fault then says why. */
  literal?: Literal
  /** What the text says, with an example or nothing where it has code. */
  value?: unknown
  /** The same with another example in each such place: what paycheck says of one of the two only is not the text's fault. */
  otherValue?: unknown
  fault?: LiteralError
  /** Whether there is nothing in the text. */
  empty: boolean
  /** Paths where the text has code, or sets a key later. */
  guessed: Path[]
  /** Paths of objects with spread objects, computed keys or tags of a template in them, whose keys are not in the value. */
  unnamed: Path[]
  /** Paths of keys that their object has more than once. The value has the last, as JavaScript does. */
  repeated: Path[]
}

/** Stand in where the text has code, so that the rules of the other fields still have something to read; null, which is as good as missing, elsewhere. */
const examples: Record<string, readonly [unknown, unknown]> = {
  channelKey: both('channel-key-00000000-0000-0000-0000-000000000000'),
  pay_method: ['card', 'trans'],
  merchant_uid: both('order_no_20260101'),
  name: both('주문명:결제테스트'),
  amount: [14000, 140000],
  customer_uid: both('gildong_0001_1234'),
  buyer_name: both('홍길동'),
  buyer_email: both('gildong@example.com'),
  buyer_tel: both('010-1234-5678'),
  m_redirect_url: both('https://www.my-service.com/payments/complete/mobile'),
  escrow: [false, true],
  kiccProducts: both([{ orderNumber: 'xxxx', name: '상품A', quantity: 3, amount: 1000 }]),
  orderNumber: both('xxxx'),
  quantity: both(1),
  card_code: both('366'),
  code: both('366'),
  enabled: [true, false],
  quota: both(0),
}

/** Reads the params of one of the text's calls; never throws. */
export function readText(text: string, call = 0): Reading {
  const reading: Reading = { text, call, calls: [], empty: text.trim() === '', guessed: [], unnamed: [], repeated: [] }
  try {
    const { literal, calls, setLater } = parseParams(text, call)
    reading.literal = literal
    reading.calls = calls
    reading.call = calls[call] ? call : 0
    const later = setLater.filter((key) => key !== undefined)
    reading.value = withLater(valueOf(literal, 0), later, 0)
    reading.otherValue = withLater(valueOf(literal, 1), later, 1)
    note(literal, [], reading)
    reading.guessed.push(...later.map((key) => [key]))
    if (later.length < setLater.length) reading.unnamed.push([])
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error
    reading.fault = error
  }
  return reading
}

/** The literal's value; code is the example of that number. */
function valueOf(literal: Literal, example: 0 | 1, key = ''): unknown {
  switch (literal.kind) {
    case 'scalar':
      return literal.value
    case 'expression':
      return exampleOf(key, example)
    case 'array':
      return literal.items.map((item) => valueOf(item, example))
    case 'object': {
      const object = {}
      for (const { key, value } of literal.members) define(object, key, valueOf(value, example, key))
      return object
    }
  }
}

function withLater(value: unknown, keys: readonly string[], example: 0 | 1): unknown {
  if (typeof value === 'object' && value !== null) for (const key of keys) define(value, key, exampleOf(key, example))
  return value
}

/** Defined, not assigned: a key __proto__ stays a key. */
function define(object: object, key: string, value: unknown) {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
}

/** Notes what of the literal is not known or is there twice. */
function note(literal: Literal, path: Path, reading: Reading) {
  if (literal.kind === 'expression') reading.guessed.push(path)
  if (literal.kind === 'array') literal.items.forEach((item, index) => note(item, [...path, index], reading))
  if (literal.kind !== 'object') return
  if (literal.unnamed.length > 0) reading.unnamed.push(path)
  const keys = new Set<string>()
  for (const { key, value } of literal.members) {
    if (keys.has(key)) reading.repeated.push([...path, key])
    keys.add(key)
    note(value, [...path, key], reading)
  }
}

function exampleOf(key: string, example: 0 | 1): unknown {
  return Object.hasOwn(examples, key) ? structuredClone(examples[key]![example]) : null
}

function both<Value>(value: Value): readonly [Value, Value] {
  return [value, value]
}
