// What the text says: its literal, the value that is checked, and what of it only running the code would tell.

import type { Literal, Path } from './literal'
import { LiteralError, parseLiteral } from './literal'

export interface Reading {
  text: string
  /** Undefined, like value, where the text is no literal; fault then says why. */
  literal?: Literal
  value?: unknown
  fault?: LiteralError
  /** Paths where the text has code, and the value an example or nothing. */
  guessed: Path[]
  /** Whether there are spread objects or computed keys, whose contents are not in the value. */
  unnamed: boolean
  /** Paths of keys that their object has more than once. The value has the last, as JavaScript does. */
  repeated: Path[]
}

/** Stand in where the text has code, so that the rules of the other fields still have something to read. */
const examples: Record<string, unknown> = {
  pay_method: 'card',
  merchant_uid: 'order_no_0001',
  name: '주문명:결제테스트',
  amount: 14000,
  customer_uid: 'gildong_0001_1234',
  buyer_name: '홍길동',
  buyer_email: 'gildong@example.com',
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://www.my-service.com/payments/complete/mobile',
  kiccProducts: [{ orderNumber: 'xxxx', name: '상품A', quantity: 3, amount: 1000 }],
  orderNumber: 'xxxx',
  quantity: 1,
  card_code: '366',
  code: '366',
  enabled: true,
  quota: 0,
}

/** Reads the text; never throws. */
export function readText(text: string): Reading {
  const reading: Reading = { text, guessed: [], unnamed: false, repeated: [] }
  try {
    reading.literal = parseLiteral(text)
    reading.value = valueOf(reading.literal, [], reading)
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error
    reading.fault = error
  }
  return reading
}

function valueOf(literal: Literal, path: Path, reading: Reading): unknown {
  if (literal.kind === 'scalar') return literal.value
  if (literal.kind === 'array') return literal.items.map((item, index) => valueOf(item, [...path, index], reading))
  if (literal.kind === 'expression') {
    reading.guessed.push(path)
    return examples[String(path.at(-1))]
  }
  reading.unnamed ||= literal.unnamed.length > 0
  const object = {}
  for (const { key, value } of literal.members) {
    if (Object.hasOwn(object, key)) reading.repeated.push([...path, key])
    // Defined, not assigned: a key __proto__ stays a key.
    const property = { value: valueOf(value, [...path, key], reading), enumerable: true, writable: true, configurable: true }
    Object.defineProperty(object, key, property)
  }
  return object
}
