// The choice between several calls of request_pay in one text.

import { byId, element } from './element'
import type { Reading } from './reading'
import type { Locale } from './words'
import { say } from './words'

const longestShown = 40

/** Shows the choice where there is one. */
export function showCalls({ text, call, calls }: Reading, locale: Locale) {
  const select = byId<HTMLSelectElement>('call')
  byId('calls').hidden = calls.length < 2
  const options = calls.map(({ place, argument }, index) => {
    const line = text.slice(0, place.start).split('\n').length
    const code = text.slice(place.start, argument + longestShown).split('\n')[0]!
    return element('option', { value: index }, say('call_at', locale, { number: index + 1, line, code }))
  })
  select.replaceChildren(...options)
  select.value = String(call)
}
