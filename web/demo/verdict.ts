// paycheck's answer in one sentence, with the counts, and what of the request it could not see.

import type { Change, Issue, Report } from '../paycheck.js'
import { byId, element } from './element'
import { gatewayTitle } from './gateways'
import { writePath } from './place'
import type { Reading } from './reading'
import type { Locale, Word } from './words'
import { say } from './words'

export type Verdict = 'loading' | 'failed' | 'empty' | 'unreadable' | 'refused' | 'stop' | 'warn' | 'repair' | 'pass'

/** What there is to show of a check. */
export interface Answer {
  reading: Reading
  /** Undefined where nothing could be checked. */
  report: Report | undefined
  issues: readonly Issue[]
  changes: readonly Change[]
}

/** The answer that a check comes to. */
export function verdictOf({ reading, issues, changes }: Answer): Verdict {
  if (reading.empty) return 'empty'
  if (reading.fault) return 'unreadable'
  if (issues.some((issue) => issue.severity === 'error')) return 'stop'
  if (issues.length > 0) return 'warn'
  return changes.length > 0 ? 'repair' : 'pass'
}

/** Shows the answer; the sentence is written only when it is another, as it is read aloud each time. */
export function showVerdict(verdict: Verdict, answer: Answer, locale: Locale) {
  const { report, reading, issues, changes } = answer
  const errors = issues.filter((issue) => issue.severity === 'error').length
  const unseen = reading.guessed.length > 0 || reading.unnamed.length > 0
  const partly = unseen && (verdict === 'warn' || verdict === 'repair' || verdict === 'pass')
  const elsewhere = reading.fault?.fault === 'portone_v2' || reading.fault?.fault === 'certification'
  const word: Word = partly ? `verdict_${verdict}_in_sight` : verdict === 'unreadable' && elsewhere ? 'verdict_elsewhere' : `verdict_${verdict}`
  const sentence = say(word, locale, { errors })
  const heading = byId('verdict')
  byId('receipt').dataset.verdict = partly && verdict === 'pass' ? 'unseen' : verdict
  if (heading.textContent !== sentence) heading.textContent = sentence

  const numbers: [Word, number][] = [
    ['count_errors', errors],
    ['count_warnings', issues.length - errors],
    ['count_changes', changes.length],
  ]
  const counts = numbers.filter(([, count]) => count > 0).map(([word, count]) => say(word, locale, { count }))
  const facts = report ? [gatewayTitle(report.gateway, locale), say(`flow_${report.flow}`, locale), ...counts] : counts
  byId('facts').replaceChildren(...facts.map((fact) => element('span', {}, fact)))

  const notSeen: string[] = []
  const paths = [...new Set(reading.guessed.map(writePath))]
  if (paths.length > 0) notSeen.push(say('guessed', locale, { count: paths.length, paths: paths.join(', ') }))
  if (reading.unnamed.length > 0) notSeen.push(say('unnamed', locale))
  byId('unseen').replaceChildren(...notSeen.map((note) => element('p', {}, note)))

  const bar = byId('bar')
  bar.dataset.verdict = byId('receipt').dataset.verdict!
  const short = verdict === 'unreadable' || counts.length === 0 ? [sentence] : counts
  bar.replaceChildren(...short.map((part) => element('span', {}, part)))
  byId('truncated').hidden = !report?.truncated
}
