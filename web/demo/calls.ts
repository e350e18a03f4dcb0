// Finds in code what the params are in: the calls of IMP.request_pay and IMP.loadUI, and the variable that one of them is given.
// Strings and comments do not count. Nothing is run.

import type { Place } from './literal'

/** One call of request_pay, or of loadUI, which takes the same params behind the name of a window. */
export interface Call {
  name: 'request_pay' | 'loadUI'
  /** From its name to its params. */
  place: Place
  /** Where its params begin. */
  argument: number
}

/** Calls that people paste and paycheck is not for. */
export type OtherCall = 'portone_v2' | 'certification'

const skipped = /(?<!:)\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/

/** The calls, in the order of the text. */
export function findCalls(text: string): Call[] {
  const found = inCode(text, /\b(?:request_pay\s*\(|loadUI\s*\(\s*["'][\w-]*["']\s*,)/)
  return found.map(({ text, place }) => ({ name: text.startsWith('loadUI') ? 'loadUI' : 'request_pay', place, argument: place.end }))
}

/** A call of something else of PortOne's: V2's SDK, or V1's identity verification. */
export function findOtherCall(text: string): { call: OtherCall; place: Place } | undefined {
  const [found] = inCode(text, /\b(?:PortOne\s*\.\s*(?:request|load)\w+|IMP\s*\.\s*certification)\s*\(/)
  if (!found) return undefined
  return { call: found.text.startsWith('PortOne') ? 'portone_v2' : 'certification', place: found.place }
}

/**
 * Where the object begins that a variable holds: that of the last assignment before a place, else of the first behind it. A call
 * around the object (reactive, Object.freeze) is stepped over. Undefined where the text gives the variable no object.
 */
export function objectOf(text: string, variable: string, before: number): number | undefined {
  // A component's this.params may be written as a member of its data. Of a plain name that would be somebody else's key.
  const member = variable.includes('.')
  const name = `(?<![\\w$${member ? '' : '.'}])${escaped(variable.split('.').at(-1)!)}`
  const type = '(?:\\s*:\\s*[\\w$.<>\\[\\], |]+?)?'
  const assigned = inCode(text, new RegExp(`${name}${type}\\s*${member ? '[=:]' : '='}\\s*(?:[\\w$.]+\\s*\\(\\s*)?(?=\\{)`))
  const found = assigned.findLast(({ place }) => place.end <= before) ?? assigned[0]
  return found?.place.end
}

/** The keys that code sets in a variable's object one by one: data.amount = total. Undefined stands for keys whose names are not known. */
export function keysSetLater(text: string, variable: string): (string | undefined)[] {
  const name = escaped(variable)
  const one = inCode(text, new RegExp(`(?<![\\w$.])${name}\\s*\\.\\s*[\\p{ID_Continue}$]+\\s*=(?![=>])`, 'u'))
  const several = inCode(text, new RegExp(`(?<![\\w$.])${name}\\s*\\[[^\\]]*\\]\\s*=(?![=>])|\\bObject\\s*\\.\\s*assign\\s*\\(\\s*${name}\\s*,`))
  return [...one.map((found) => /([\p{ID_Continue}$]+)\s*=$/u.exec(found.text)![1]), ...several.map(() => undefined)]
}

function inCode(text: string, wanted: RegExp): { text: string; place: Place }[] {
  const steps = new RegExp(`${skipped.source}|(${wanted.source})`, `g${wanted.flags}`)
  return [...text.matchAll(steps)]
    .filter((step) => step[1] !== undefined)
    .map((step) => ({ text: step[0], place: { start: step.index, end: step.index + step[0].length } }))
}

function escaped(name: string): string {
  return name.replace(/[$.]/g, '\\$&')
}
