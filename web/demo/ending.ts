// How a payment ended, as outcome reads it: what a buyer may be told, and what only the server may say.

import type { Outcome } from '../paycheck.js'
import { outcome } from '../paycheck.js'
import { button, element } from './element'
import { json, print } from './print'
import type { Locale, Word } from './words'

/** What the page shows of the callback's response, and what outcome reads in it. showServer leads to the code that goes on from here. */
export function ending(response: unknown, locale: Locale, showServer: () => void): { told: HTMLElement; read: HTMLElement } {
  const said = outcome(response)
  const end = endOf(said)
  const told = element(
    'div',
    { class: 'ending', 'data-end': end },
    element('p', { class: 'end', role: 'status', 'data-word': `end_${end}` satisfies Word }),
  )
  if (said.deposit) told.append(element('p', {}, depositLine(said.deposit, locale)))
  else if (end === 'failed' && said.error_msg) told.append(element('p', {}, said.error_msg))
  if (end !== 'refused') told.append(element('p', { class: 'line' }, button({ class: 'small', 'data-word': 'end_server' }, showServer)))
  const read = element('details', {}, element('summary', { 'data-word': 'end_outcome' }), element('pre', {}, print(said, json, '')))
  return { told, read }
}

type End = 'paid' | 'failed' | 'deposit' | 'refused' | 'unknown'

function endOf({ state, refused, deposit }: Outcome): End {
  if (refused) return 'refused'
  if (deposit) return 'deposit'
  return state === 'success' ? 'paid' : state === 'failure' ? 'failed' : 'unknown'
}

function depositLine({ account, bank, holder, until }: NonNullable<Outcome['deposit']>, locale: Locale): string {
  const deadline = until?.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Seoul' })
  return [bank, account, holder, deadline].filter(Boolean).join(' · ')
}
