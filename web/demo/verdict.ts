// paycheck's answer in one sentence, and the counts under it.

import type { Change, Issue, Report } from '../paycheck.js'
import { byId, element } from './element'
import type { Locale, Word } from './words'
import { say } from './words'

export type Verdict = 'loading' | 'failed' | 'unreadable' | 'refused' | 'stop' | 'warn' | 'repair' | 'pass'

/** The answer that issues and changes come to. */
export function verdictOf(issues: readonly Issue[], changes: readonly Change[]): Verdict {
  if (issues.some((issue) => issue.code === 'params.syntax')) return 'unreadable'
  if (issues.some((issue) => issue.severity === 'error')) return 'stop'
  if (issues.length > 0) return 'warn'
  return changes.length > 0 ? 'repair' : 'pass'
}

/** Shows the answer; the sentence is written only when it is another, as it is read aloud each time. */
export function showVerdict(verdict: Verdict, issues: readonly Issue[], report: Report | undefined, locale: Locale) {
  const heading = byId('verdict')
  const errors = issues.filter((issue) => issue.severity === 'error').length
  const sentence = say(`verdict_${verdict}` satisfies Word, locale, { errors })
  byId('receipt').dataset.verdict = verdict
  if (heading.textContent !== sentence) heading.textContent = sentence
  const counts: [Word, number][] = [
    ['count_errors', errors],
    ['count_warnings', issues.length - errors],
    ['count_changes', report?.changes.length ?? 0],
  ]
  const facts = counts.filter(([, count]) => count > 0).map(([word, count]) => say(word, locale, { count }))
  if (report) facts.unshift(say(`gateway_${report.gateway}`, locale), say(`flow_${report.flow}`, locale))
  byId('facts').replaceChildren(...facts.map((fact) => element('span', {}, fact)))
  byId('truncated').hidden = !report?.truncated
}
