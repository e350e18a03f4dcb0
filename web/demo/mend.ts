// Carries out what paycheck proposes, in the text: repairs, and suggestions for a key or a value.

import type { Change, Issue } from '../paycheck.js'
import { renameAt, setAt } from './edit'
import type { Path } from './literal'
import { literalAt } from './place'
import type { Reading, Source } from './reading'

/** Where a suggestion leads and the text it gives; undefined where that would overwrite something. */
export function mendSuggestion(reading: Reading, issue: Issue): { text: string; path: Path } | undefined {
  const { suggestion, path } = issue
  if (suggestion === undefined || !reading.literal || !literalAt(reading.literal, path)) return undefined
  if (issue.code.split('.').at(-1) !== 'unknown_key') {
    return { text: setAt(reading, path, suggestion), path }
  }
  const target = [...path.slice(0, -1), ...suggestion.split('.')]
  if (literalAt(reading.literal, target)) return undefined
  return { text: renameAt(reading, path, suggestion), path: target }
}

/** The text with every repair in it. */
export function mendAll({ text, call }: Source, changes: readonly Change[]): string {
  return changes.reduce((mended, change) => setAt({ text: mended, call }, change.path, change.to), text)
}
