// What a caller may set for a check, as the program takes it. A caller can pass anything: nonsense counts as not given.

import type { CheckOptions } from './api'
import { is } from './kind'
import type { Snapshot } from './snapshot'

export type Device = CheckOptions['device']

/** The language of messages where none is asked for. */
export const defaultLocale: 'ko' | 'en' = /^ko\b/i.test(globalThis.navigator?.language) ? 'ko' : 'en'

/** Gives one option, or undefined where reading it throws. */
export function option<Name extends string>(options: { [name in Name]?: unknown } | undefined, name: Name): unknown {
  try {
    return options?.[name]
  } catch {}
}

/** The locale to speak to the caller in. */
export function localeOf(options: CheckOptions | undefined): 'ko' | 'en' {
  const locale = option(options, 'locale')
  return locale === 'ko' || locale === 'en' ? locale : defaultLocale
}

// In the order in which the program numbers them. It takes none for the last gateway: other is no option.
export const gateways = ['kicc', 'html5_inicis', 'other'] as const
const devices = ['pc', 'mobile'] as const

/** Gives the number of an option's value, from 1, or 0 where it is none of the values. */
function number(values: readonly unknown[], value: unknown): number {
  return values.indexOf(value) + 1
}

/** The program's flags for a check of the snapshot, guess being the device where none is given. wasm/main.go has the same bits. */
export function flagsOf(options: CheckOptions | undefined, snapshot: Snapshot, guess?: Device): number {
  const device = number(devices, option(options, 'device'))
  return (
    number(gateways, option(options, 'gateway')) |
    ((device || number(devices, guess)) << 2) |
    (+(option(options, 'strict') === true) << 4) |
    (+(localeOf(options) === 'en') << 5) |
    (snapshot.fault << 6) |
    (+snapshot.standIns << 9) |
    (+(!device && !!guess) << 10)
  )
}

/** The URL that a relative one is resolved against. */
export function baseOf(options: CheckOptions | undefined): string {
  const base = option(options, 'baseURL')
  return typeof base === 'string' ? base : (globalThis.document?.baseURI ?? '')
}

/** Milliseconds since 1970: the time given, else the clock's. */
export function nowOf(options: CheckOptions | undefined): number {
  try {
    const now = options?.now
    if (typeof now === 'number' || is<Date>(now, 'Date')) {
      const time = +new Date(now)
      if (time === time) return time // a number that is no time gives NaN
    }
  } catch {}
  return Date.now()
}
