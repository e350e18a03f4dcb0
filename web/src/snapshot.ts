// The one reading of the params, by the rules of JSON.stringify: every getter and every toJSON is called once. It gives a copy, which
// report.params is made of, and its JSON text, which is checked. The text is the copy's, so that nothing unchecked can slip in between.
//
// JSON.stringify alone cannot serve: it writes NaN and the infinities as null, and throws at a BigInt after half the getters are called.
// Given the copy, it writes text faster than any code of ours does on a page that has just been opened.

import { Fault, Limit, Step, fieldOf, separator } from './crossing'

/** What was read. */
export interface Snapshot {
  readonly fault: Fault
  /** The JSON text, of at most Limit.bytes in UTF-8. Where there is a fault, its details: of a cycle the path that leads to it, of a wrong type or an empty object its name. */
  readonly text: string
  /** Whether the text holds a stand-in: "\/NaN", "\/Infinity", "\/-Infinity" or "\/123n". JSON.stringify never writes the escape \/. */
  readonly standIns: boolean
  /** What was read, up to the fault where there is one; undefined where it is no object. Values that JSON lacks are as they were. */
  readonly copy: Copy | undefined
}

export type Copy = Record<string, unknown>

/** A reading that is under way. */
interface Reading {
  fault: Fault
  details: string
  /** The text has at least so many bytes so far. */
  size: number
  standIns: boolean
  /** The objects and arrays that lead to what is read, from level 1. */
  readonly ancestors: unknown[]
}

/** Reads the params. Never throws. */
export function read(params: unknown): Snapshot {
  const reading: Reading = { fault: Fault.none, details: '', size: 0, standIns: false, ancestors: [] }
  let copy: Copy | undefined
  let text = ''
  try {
    const value = unboxed(viaToJSON(params, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) stop(reading, Fault.type, nameOf(params))
    readObject(reading, value as Copy, (copy = empty({})), 1)
    if (!Object.keys(copy).length) stop(reading, Fault.empty, nameOf(params))
    text = reading.standIns ? withStandIns(copy) : JSON.stringify(copy)
    if (isTooLarge(text)) stop(reading, Fault.tooLarge)
  } catch {
    reading.fault ||= Fault.unreadable
    text = reading.fault === Fault.cyclic ? pathToLast(copy) : reading.details
  }
  return { fault: reading.fault, text, standIns: reading.standIns, copy }
}

function stop(reading: Reading, why: Fault, details = ''): never {
  reading.fault = why
  reading.details = details
  throw why
}

/** What JavaScript calls a value: String, Array, Promise, ... */
function nameOf(value: unknown): string {
  return fieldOf(Object.prototype.toString.call(value).slice(8, -1))
}

/** Gives the path to what was read last, each step with a separator behind it. */
function pathToLast(copy: unknown): string {
  let path = ''
  for (let at: any = copy; ; ) {
    const key = Array.isArray(at) ? at.length - 1 : Object.keys(at ?? {}).pop()
    if (key === undefined || key === -1) return path
    path += (typeof key === 'number' ? Step.index : Step.key) + fieldOf(`${key}`) + separator
    at = at[key]
  }
}

/** Says whether a JSON text takes too many bytes of UTF-8: up to 3 for a UTF-16 unit. Encoding it to see costs more than counting. */
function isTooLarge(text: string): boolean {
  let bytes = text.length
  if (3 * bytes > Limit.bytes)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      // Surrogates stand in pairs, which take 4 bytes: JSON.stringify escapes those that stand alone.
      if (unit > 0x7f) bytes += unit > 0x7ff && unit >> 11 !== 0x1b ? 2 : 1
    }
  return bytes > Limit.bytes
}

/** Copies the value under a key into an object or an array. False where JSON has none: undefined, a function, a symbol. */
function readInto(reading: Reading, parent: any, key: string | number, given: unknown, depth: number): boolean {
  let value = viaToJSON(given, key)
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) {
      readArray(reading, value, put(parent, key, empty([])), depth)
      return true
    }
    value = unboxed(value)
    if (typeof value === 'object') {
      readObject(reading, value as Copy, put(parent, key, empty({})), depth)
      return true
    }
  }
  switch (typeof value) {
    case 'string':
      count(reading, value.length)
      break
    case 'number':
      if (!Number.isFinite(value)) reading.standIns = true
      value += 0 // JSON has no -0
      break
    case 'bigint':
      reading.standIns = true
      break
    case 'boolean':
    case 'object':
      break
    default:
      return false
  }
  put(parent, key, value)
  return true
}

function readObject(reading: Reading, value: Copy, copy: Copy, depth: number): void {
  enter(reading, value, depth)
  const keys = Object.keys(value)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]
    const property = value[key]
    if (property !== undefined && readInto(reading, copy, key, property, depth + 1)) count(reading, key.length)
  }
}

function readArray(reading: Reading, value: unknown[], copy: unknown[], depth: number): void {
  enter(reading, value, depth)
  // The length of a proxy can be anything.
  const entries = Math.trunc(+value.length)
  for (let i = 0; i < entries; i++) {
    if (!readInto(reading, copy, i, value[i], depth + 1)) copy[i] = null
    count(reading, 2)
  }
}

function enter(reading: Reading, value: object, depth: number): void {
  const { ancestors } = reading
  for (let level = 1; level < depth; level++) if (ancestors[level] === value) stop(reading, Fault.cyclic)
  if (depth > Limit.depth) stop(reading, Fault.tooDeep)
  ancestors[depth] = value
}

/** Stops when the text cannot but be too large: an array can be endless. */
function count(reading: Reading, more: number): void {
  if ((reading.size += more) > Limit.bytes) stop(reading, Fault.tooLarge)
}

/** Gives an object or array without a toJSON, which some libraries give to all of them: what is in it has been asked already. */
function empty<Container extends object>(container: Container): Container {
  if ((container as { toJSON?: unknown }).toJSON !== undefined) define(container, 'toJSON', undefined, false)
  return container
}

/** Puts a value into an object or an array, and gives it back. */
function put<Value>(parent: any, key: string | number, value: Value): Value {
  // By assignment __proto__ would be the prototype.
  if (key === '__proto__' || key === 'toJSON') define(parent, key, value, true)
  else parent[key] = value
  return value
}

function define(parent: object, key: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(parent, key, { value, writable: true, enumerable, configurable: true })
}

/** Gives the text of a copy in which there are values that JSON lacks. */
function withStandIns(copy: Copy): string {
  const textWith = (mark: string | undefined) =>
    JSON.stringify(copy, function (this: Copy, key) {
      const value = this[key]
      const lacking = typeof value === 'bigint' ? `${value}n` : typeof value === 'number' && !Number.isFinite(value) ? `${value}` : undefined
      return lacking === undefined ? value : mark && mark + lacking
    })
  // A mark that no other string begins with.
  const others = textWith(undefined)
  let mark = '/'
  while (others.includes(`"${mark}`)) mark += '/'
  return textWith(mark).split(`"${mark}`).join('"\\/')
}

/** Gives what value.toJSON(key) gives, or value where it has no such method. */
function viaToJSON(value: unknown, key: string | number): unknown {
  if (typeof value === 'object' ? value !== null : typeof value === 'function' || typeof value === 'bigint') {
    const { toJSON } = value as { toJSON?: unknown }
    if (typeof toJSON === 'function') return toJSON.call(value, '' + key)
  }
  return value
}

/** Gives what is in a Number, String, Boolean or BigInt object; all else as it is. */
function unboxed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  // Most objects are plain, and need not be asked the dear way.
  const prototype = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return value
  // Only these methods tell a boxed value from one that pretends to be one, and they tell by throwing.
  for (const prototype of [Number.prototype, String.prototype, Boolean.prototype, BigInt.prototype] as object[]) {
    let boxed
    try {
      boxed = prototype.valueOf.call(value)
    } catch {
      continue
    }
    return typeof boxed === 'number' ? +(value as any) : typeof boxed === 'string' ? `${value}` : boxed
  }
  return value
}
