// The line that says whether the checker is there, what had to be fetched for it and how long a check takes.

import { byId, element } from './element'
import type { Locale } from './words'
import { say } from './words'

export interface Progress {
  state: 'loading' | 'ready' | 'failed'
  /** Milliseconds of the last check. */
  checkMs?: number
  /** Why it failed. */
  cause?: string
}

/** Shows it. The check's time changes with every key, so it is not read aloud. */
export function showStatus(progress: Progress, locale: Locale) {
  const line = byId('status')
  line.dataset.state = progress.state
  const heard = [say(progress.state, locale)]
  if (progress.cause) heard.push(progress.cause)
  if (progress.state === 'ready') heard.push(fetched(locale))
  const checked = progress.checkMs === undefined ? '' : ` · ${say('checked_in', locale, { ms: Number(progress.checkMs.toPrecision(2)) })}`
  const unheard = element('span', { 'aria-hidden': 'true' }, checked)
  if (line.firstChild?.textContent === heard.join(' · ')) line.lastElementChild!.replaceWith(unheard)
  else line.replaceChildren(element('span', {}, heard.join(' · ')), unheard)
}

/**
 * How long a check takes, in milliseconds: the best of a few rounds, each of as many checks as take a millisecond. One alone is
 * shorter than a step of the clock, and while the first ones run the browser is still compiling.
 */
export function timeCheck(check: () => void): number {
  const start = performance.now()
  let best = Infinity
  let now = start
  while (now - start < 6) {
    const begun = now
    let runs = 0
    do {
      check()
      runs++
      now = performance.now()
    } while (now - begun < 1)
    best = Math.min(best, (now - begun) / runs)
  }
  return best
}

/** What the program and its loader cost to fetch: nothing, where the browser has kept them, and more where the server does not compress. */
function fetched(locale: Locale): string {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const files = entries.filter((entry) => /\/paycheck\.(wasm|js)$/.test(entry.name))
  // A file that the server says has not changed crosses the network as a few hundred bytes of headers.
  const anew = files.filter((entry) => entry.transferSize >= entry.encodedBodySize && entry.encodedBodySize > 0)
  if (anew.length === 0) return say('fetched_before', locale)
  const bytes = anew.reduce((sum, entry) => sum + entry.encodedBodySize, 0)
  const megabytes = (bytes / 1_000_000).toFixed(1)
  const compressed = anew.every((entry) => entry.encodedBodySize < entry.decodedBodySize)
  return say(compressed ? 'fetched_now' : 'fetched_uncompressed', locale, { megabytes })
}
