// What there is to say about the text: what paycheck reports, and what only the text shows.

import type { Change, Issue } from '../paycheck.js'
import type { Path } from './literal'
import { memberAt, writePath } from './place'
import type { Reading } from './reading'
import type { Locale, Word } from './words'
import { say } from './words'

export interface Finding {
  severity: 'error' | 'warning' | 'change'
  code: string
  path: Path
  message: string
}

/** The issues to list, errors first. Text that cannot be read is one by the code that paycheck's Go package has for it. */
export function issuesOf(reading: Reading, issues: readonly Issue[], locale: Locale): Issue[] {
  if (reading.empty) return []
  if (reading.fault) {
    const before = reading.text.slice(0, reading.fault.place.start).split('\n')
    const fault = say(`fault_${reading.fault.fault}` satisfies Word, locale)
    const message = say('fault_at', locale, { line: before.length, column: before.at(-1)!.length + 1, fault })
    return [{ severity: 'error', code: 'params.syntax', path: [], message }]
  }
  // Only a warning here: the Go package refuses JSON with such keys, while a page's own code runs with the last.
  const repeated = reading.repeated.map(
    (path): Issue => ({ severity: 'warning', code: 'params.duplicate_key', path: [...path], message: say('repeated', locale) }),
  )
  const all = [...issues, ...repeated]
  return [...all.filter((issue) => issue.severity === 'error'), ...all.filter((issue) => issue.severity === 'warning')]
}

/**
 * What holds whatever the values are that only running the code would tell: said of two different examples in their places, and of
 * something that stands in the text.
 */
export function certain<Said extends Issue | Change>(said: readonly Said[], otherwise: readonly Said[], reading: Reading): Said[] {
  const name = ({ code, path }: Said) => `${code} ${writePath(path)}`
  const also = new Set(otherwise.map(name))
  return said.filter((each) => also.has(name(each)) && isSeen(each, reading))
}

function isSeen({ code, path }: Issue | Change, { guessed, unnamed, literal }: Reading): boolean {
  if (code.endsWith('_key')) return true
  const begins = (around: Path) => around.every((step, index) => step === path[index])
  if (guessed.some(begins)) return false
  // A key that is not written may be in what is spread there.
  const owner = writePath(path.slice(0, -1))
  return path.length === 0 || memberAt(literal!, path) !== undefined || !unnamed.some((around) => writePath(around) === owner)
}

/** Issues and changes together, the graver first. */
export function findingsOf(issues: readonly Issue[], changes: readonly Change[]): Finding[] {
  const order = ['error', 'warning', 'change']
  const all: Finding[] = [...issues, ...changes.map((change): Finding => ({ ...change, severity: 'change' }))]
  return all.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
