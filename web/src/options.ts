// What a caller may set for a check, as the program takes it. A caller can pass anything: nonsense counts as not given.

import type { CheckOptions } from './api'
import { Setting, fieldOf, separator } from './crossing'
import type { Device } from './device'

/** The language of messages where none is asked for. */
export const defaultLocale: 'ko' | 'en' = /^ko\b/i.test(globalThis.navigator?.language) ? 'ko' : 'en'

/** Gives one option, or undefined where reading it throws. */
export function option(options: object | undefined, name: string): unknown {
  try {
    return (options as any)?.[name]
  } catch {}
}

/** The locale to speak to the caller in. */
export function localeOf(options: CheckOptions | undefined): 'ko' | 'en' {
  const locale = option(options, 'locale')
  return locale === 'ko' || locale === 'en' ? locale : defaultLocale
}

/**
 * Everything that a caller may set but the time, as fields. The program keeps it from one check to the next, and knows what each field can be.
 * guess is the device where none is given.
 */
export function settingsOf(options: CheckOptions | undefined, guess?: Device): unknown[] {
  const field = (name: string) => {
    const given = option(options, name)
    return typeof given === 'string' ? fieldOf(given) : undefined
  }
  return [
    field('baseURL') ?? globalThis.document?.baseURI,
    field('gateway'),
    field('device'),
    guess,
    option(options, 'strict') === true,
    localeOf(options),
    fieldsOf(Setting.channel, option(options, 'channels')) + fieldsOf(Setting.rule, option(options, 'rules')),
  ]
}

/** Gives the own keys of an option, and the strings that they have, as the fields of settings. */
function fieldsOf(about: Setting, record: unknown): string {
  let fields = ''
  try {
    if (Object(record) === record)
      for (const [key, value] of Object.entries(record as object))
        if (typeof value === 'string') fields += [about, fieldOf(key), fieldOf(value), ''].join(separator)
  } catch {}
  return fields
}

/** Milliseconds since 1970: the time given, else the clock's. */
export function nowOf(options: CheckOptions | undefined): number {
  const now = option(options, 'now')
  try {
    const time = now == null ? NaN : +new Date(now as Date) // making a Date of nothing takes as long as the rest
    if (time === time) return time
  } catch {}
  return Date.now()
}
