// What there is to say about the text: what paycheck reports, and what only the text shows.

import type { Change, Issue, Report } from '../paycheck.js'
import type { Path } from './literal'
import type { Reading } from './reading'
import type { Locale, Word } from './words'
import { say } from './words'

export interface Finding {
  severity: 'error' | 'warning' | 'change'
  code: string
  path: Path
  message: string
}

/** The issues to list. Text that cannot be read is one by the code that paycheck's Go package has for it. */
export function issuesOf(reading: Reading, report: Report | undefined, locale: Locale): Issue[] {
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
  return [...(report?.issues ?? []), ...repeated]
}

/** Issues and changes together, the graver first. */
export function findingsOf(issues: readonly Issue[], changes: readonly Change[]): Finding[] {
  const order = ['error', 'warning', 'change']
  const all: Finding[] = [...issues, ...changes.map((change): Finding => ({ ...change, severity: 'change' }))]
  return all.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
