// The list of repairs: what stands in the params, and what is sent instead.

import type { Change, Rule } from '../paycheck.js'
import { button, element } from './element'
import type { Path } from './literal'
import { writePath } from './place'
import { json, print } from './print'
import type { Locale } from './words'

/** Fills the list; each repair leads to its place. What was done is told by the rule: a change's own message has the values again. */
export function showChanges(
  list: HTMLElement,
  changes: readonly Change[],
  rules: readonly Rule[],
  locale: Locale,
  goTo: (path: Path) => void,
) {
  list.replaceChildren(
    ...changes.map((change) =>
      element(
        'li',
        { 'data-code': change.code },
        button(
          { class: 'go' },
          () => goTo(change.path),
          element('code', {}, writePath(change.path)),
          ' ',
          element('span', { class: 'before-after' }, element('del', {}, print(change.from, json, '')), ' → ', element('ins', {}, print(change.to, json, ''))),
          ' ',
          element('span', { class: 'message' }, rules.find((rule) => rule.code === change.code)?.summary[locale] ?? change.message),
        ),
      ),
    ),
  )
}
