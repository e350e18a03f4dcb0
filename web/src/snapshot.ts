// The one reading of the params, by the rules of JSON.stringify: every getter and every toJSON is called once. It gives a copy, which
// report.params is made of, and a tape, which is checked (validate/tape.go says what it holds). Both are written at once, so that nothing
// unchecked can slip in between.
//
// The tape is not written to the program's memory: there may be no program yet, and what is read may have getters that check something else.

import { Fault, Kind, Limit, Slot, fieldOf, separator } from './crossing'
import { kindOf } from './kind'

/** What was read. */
export interface Snapshot {
  /** Whether there is too much, in bytes, only encoding it tells. */
  fault: Fault
  /** The tape's slots, of which length are written. The program takes them with the snapshot's check; release gives them back. */
  readonly slots: Float64Array
  readonly length: number
  /** The tape's strings, in pieces; of a wrong type or an empty object its name instead. Of other faults than these and a cycle nobody reads it. */
  readonly text: readonly string[]
  /** The UTF-16 units of keys and strings, an array's entry counting as two. */
  readonly size: number
  /** What was read, up to the fault where there is one; undefined where it is no object. Values that JSON lacks are as they were. */
  readonly copy: Copy | undefined
}

export type Copy = Record<string, unknown>

/** A reading that is under way. */
interface Reading {
  fault: Fault
  slots: Float64Array
  length: number
  /** The strings of the tape, a separator behind each, but for the pieces that are complete: browsers take longer for one long text. */
  text: string
  readonly pieces: string[]
  /** That of the snapshot, so far. */
  size: number
  /** The objects and arrays that lead to what is read, from level 1. */
  readonly ancestors: unknown[]
}

const enum Room {
  /** Slots that a value takes at most before the next one looks for room: its own, and the ends of all that is open. */
  value = 36, // Limit.depth + 4; as a sum it would not be a constant to esbuild
  /** Slots of a tape to begin with, and of the longest that is kept for the next reading. */
  least = 256,
  most = 131072,
  /** UTF-16 units of a piece of text after which the next one begins. */
  piece = 8192,
}

/** The numbers of the keys that the program knows. Until there is a program every key crosses as a string. */
let keyNumbers = new Map<string, number>()

/** Takes the keys that the program knows, in the order of their numbers, from 1. */
export function numberKeys(keys: string[]): void {
  keyNumbers = new Map(keys.map((key, i) => [key, i + 1]))
}

/** Slots that no snapshot has. */
let spare: Float64Array | undefined

/** Gives back the slots of a snapshot that was checked. */
export function release({ slots }: Snapshot): void {
  if (slots.length <= Room.most) spare = slots
}

/** Reads the params. Never throws. */
export function read(params: unknown): Snapshot {
  const slots = spare ?? new Float64Array(Room.least)
  spare = undefined
  const reading: Reading = { fault: Fault.none, slots, length: 0, text: '', pieces: [], size: 0, ancestors: [] }
  let copy: Copy | undefined
  try {
    const value = unboxed(viaToJSON(params, ''))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) stop(reading, Fault.type, nameOf(params))
    readObject(reading, value as Copy, (copy = empty({})), 1, 0)
    if (reading.length === 2) stop(reading, Fault.empty, nameOf(params)) // where it begins, and where it ends
  } catch {
    reading.fault ||= Fault.unreadable
  }
  reading.pieces.push(reading.text)
  return { fault: reading.fault, slots: reading.slots, length: reading.length, text: reading.pieces, size: reading.size, copy }
}

/** Ends the reading. Of what was read only a cycle needs more than the given text: where it is. */
function stop(reading: Reading, why: Fault, text = ''): never {
  reading.fault = why
  if (why !== Fault.cyclic) {
    reading.text = text
    reading.pieces.length = 0
  }
  throw why
}

/** What JavaScript calls a value: String, Array, Promise, ... */
function nameOf(value: unknown): string {
  return fieldOf(kindOf(value))
}

function readObject(reading: Reading, value: Copy, copy: Copy, depth: number, ownNumber: number): void {
  reading.slots[reading.length++] = Kind.object + ownNumber * Slot.key
  enter(reading, value, depth)
  const keys = Object.keys(value)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]
    const member = value[key]
    const number = keyNumbers.get(key)
    if (reading.length + Room.value > reading.slots.length) grow(reading)
    if (number && typeof member === 'string') {
      // As most are.
      reading.slots[reading.length++] = Kind.string + number * Slot.key + member.length * Slot.length
      reading.text += member + separator
      reading.size += key.length + member.length
      copy[key] = member
    } else if (number && typeof member === 'number') {
      reading.slots[reading.length++] = Kind.number + number * Slot.key
      reading.slots[reading.length++] = copy[key] = member + 0
      reading.size += key.length
    } else if (member !== undefined) readMember(reading, copy, key, number, member, depth + 1)
  }
  reading.slots[reading.length++] = Kind.end
  checkSize(reading)
}

/** Reads a member of an object, which has no string or a key without a number. */
function readMember(reading: Reading, copy: Copy, key: string, number: number | undefined, given: unknown, depth: number): void {
  const { length, text } = reading
  if (!number) {
    reading.slots[reading.length++] = Kind.key + key.length * Slot.length
    reading.text += key + separator
  }
  if (readInto(reading, copy, key, number ?? 0, given, depth)) reading.size += key.length
  else {
    reading.text = text
    reading.length = length
  }
}

/** Copies the value under a key into an object or an array. False where JSON has none: undefined, a function, a symbol. */
function readInto(reading: Reading, parent: any, key: string | number, number: number, given: unknown, depth: number): boolean {
  let value = viaToJSON(given, key)
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) {
      readArray(reading, value, put(parent, key, empty([])), depth, number)
      return true
    }
    value = unboxed(value)
    if (typeof value === 'object') {
      readObject(reading, value as Copy, put(parent, key, empty({})), depth, number)
      return true
    }
  }
  const { slots } = reading
  const slot = number * Slot.key
  switch (typeof value) {
    case 'string':
      slots[reading.length++] = Kind.string + slot + value.length * Slot.length
      reading.text += value + separator
      reading.size += value.length
      break
    case 'number':
      value += 0 // JSON has no -0
      slots[reading.length++] = Kind.number + slot
      slots[reading.length++] = value as number
      break
    case 'boolean':
      slots[reading.length++] = (value ? Kind.true : Kind.false) + slot
      break
    case 'object':
      slots[reading.length++] = Kind.null + slot
      break
    case 'bigint': {
      const digits = `${value}`
      slots[reading.length++] = Kind.bigint + slot + digits.length * Slot.length
      reading.text += digits + separator
      reading.size += digits.length
      break
    }
    default:
      return false
  }
  put(parent, key, value)
  return true
}

function readArray(reading: Reading, value: unknown[], copy: unknown[], depth: number, number: number): void {
  const begin = reading.length
  reading.slots[reading.length++] = Kind.array + number * Slot.key
  enter(reading, value, depth)
  // The length of a proxy can be anything.
  const entries = Math.trunc(+value.length)
  let i = 0
  for (; i < entries; i++) {
    if (reading.length + Room.value > reading.slots.length) grow(reading)
    if (!readInto(reading, copy, i, 0, value[i], depth + 1)) {
      reading.slots[reading.length++] = Kind.null
      copy[i] = null
    }
    reading.size += 2
    if (reading.text.length > Room.piece) {
      reading.pieces.push(reading.text)
      reading.text = ''
    }
    checkSize(reading)
  }
  reading.slots[begin] += i * Slot.length
  reading.slots[reading.length++] = Kind.end
}

function enter(reading: Reading, value: object, depth: number): void {
  const { ancestors } = reading
  for (let level = 1; level < depth; level++) if (ancestors[level] === value) stop(reading, Fault.cyclic)
  if (depth > Limit.depth) stop(reading, Fault.tooDeep)
  ancestors[depth] = value
}

/** Stops when there cannot but be too much: an array can be endless. */
function checkSize(reading: Reading): void {
  if (reading.size > Limit.bytes) stop(reading, Fault.tooLarge)
}

/** Gives the tape more room. */
function grow(reading: Reading): void {
  const slots = new Float64Array(2 * reading.slots.length)
  slots.set(reading.slots)
  reading.slots = slots
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
