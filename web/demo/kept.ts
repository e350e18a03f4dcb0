// What survives a reload: the text and the options in the tab they were typed in, the language in this browser.
// Storage that the browser refuses is done without.

import type { Shared } from './share'
import type { Locale } from './words'

const requestKey = 'paycheck.request'
const localeKey = 'paycheck.locale'

/** Keeps the request. Only for this tab: it may hold names and phone numbers. */
export function keepRequest(request: Shared) {
  attempt(() => sessionStorage.setItem(requestKey, JSON.stringify(request)))
}

/** The request that was here before, if there was one. */
export function keptRequest(): Shared | undefined {
  return attempt(() => {
    const kept: unknown = JSON.parse(sessionStorage.getItem(requestKey) ?? 'null')
    const { text, options } = (kept ?? {}) as Partial<Shared>
    return typeof text === 'string' && typeof options === 'object' && options ? { text, options } : undefined
  })
}

/** Keeps the language, for the page of rules too. */
export function keepLocale(locale: Locale) {
  attempt(() => localStorage.setItem(localeKey, locale))
}

/** The language to begin with: the one chosen before, else Korean for browsers set to it. */
export function firstLocale(): Locale {
  const kept = attempt(() => localStorage.getItem(localeKey))
  if (kept === 'ko' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

function attempt<Value>(access: () => Value): Value | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}
