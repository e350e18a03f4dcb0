// The list of issues: each leads to its place, to its rule, and where paycheck suggests something, to the mending.

import type { Issue } from '../paycheck.js'
import { button, element } from './element'
import type { Path } from './literal'
import { writePath } from './place'
import type { Locale } from './words'
import { ro, say } from './words'

export interface IssueActions {
  goTo(path: Path): void
  /** Undefined where the suggestion cannot be carried out as it is. */
  mend(issue: Issue): (() => void) | undefined
}

/** Fills the list. */
export function showIssues(list: HTMLElement, issues: readonly Issue[], locale: Locale, actions: IssueActions) {
  list.replaceChildren(...issues.map((issue) => issueItem(issue, locale, actions)))
}

function issueItem(issue: Issue, locale: Locale, actions: IssueActions): HTMLElement {
  const place = issue.path.length > 0 ? element('code', {}, writePath(issue.path)) : say('whole', locale)
  const go = button(
    { class: 'go' },
    () => actions.goTo(issue.path),
    element('span', { class: 'severity' }, say(`severity_${issue.severity}`, locale)),
    ' ',
    place,
    ' ',
    element('span', { class: 'message' }, issue.message),
  )
  const item = element('li', { 'data-code': issue.code, 'data-severity': issue.severity }, go)
  const foot = element('p', { class: 'foot' })
  const mend = issue.suggestion === undefined ? undefined : actions.mend(issue)
  if (mend) {
    const suggestion = issue.suggestion!
    foot.append(button({ class: 'small suggestion' }, mend, say('change_to', locale, { suggestion, ro: ro(suggestion) })))
  }
  foot.append(element('a', { href: `./rules.html#${encodeURIComponent(issue.code)}` }, issue.code))
  item.append(foot)
  return item
}
