// What a caller may set for a check, as the program takes it. A caller can pass anything: nonsense counts as not given.

import type { CheckOptions } from './api'
import { Flag, Setting, devices, fieldOf, separator } from './crossing'
import { kindOf } from './kind'
import type { Device } from './device'
import type { Snapshot } from './snapshot'

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

/** Gives the number of an option's value, from 1, or 0 where it is none of the values. */
function number(values: readonly unknown[], value: unknown): number {
  return values.indexOf(value) + 1
}

/** The program's flags for a check of the snapshot, gateways being in the order of their numbers, and guess the device where none is given. */
export function flagsOf(options: CheckOptions | undefined, snapshot: Snapshot, gateways: readonly string[], guess?: Device): number {
  const device = number(devices, option(options, 'device'))
  return (
    (number(gateways, option(options, 'gateway')) << Flag.gatewayShift) |
    ((device || number(devices, guess)) << Flag.deviceShift) |
    (option(options, 'strict') === true ? Flag.strict : 0) |
    (localeOf(options) === 'en' ? Flag.english : 0) |
    (snapshot.fault << Flag.faultShift) |
    (!device && guess ? Flag.guessed : 0)
  )
}

/** What the program keeps from one check to the next: the base URL, the gateways of channels, the severities of rules. */
export function settingsOf(options: CheckOptions | undefined): string {
  const base = baseOf(options)
  if (base !== last.base) last = { base, text: fieldOf(base) + separator }
  const channels = option(options, 'channels')
  const rules = option(options, 'rules')
  return channels || rules ? last.text + fieldsOf(Setting.channel, channels) + fieldsOf(Setting.rule, rules) : last.text
}

/** The base URL of the last check, as a field: a page's is the same in every check. */
let last = { base: '', text: separator as string }

/** Gives the own keys of an option that have a string, as the fields of settings. */
function fieldsOf(about: Setting, record: unknown): string {
  let fields = ''
  try {
    if (Object(record) === record)
      for (const [key, value] of Object.entries(record as object))
        if (typeof value === 'string') fields += [about, fieldOf(key), fieldOf(value), ''].join(separator)
  } catch {}
  return fields
}

/** The URL that a relative one is resolved against. */
function baseOf(options: CheckOptions | undefined): string {
  const base = option(options, 'baseURL')
  return typeof base === 'string' ? base : (globalThis.document?.baseURI ?? '')
}

/** Milliseconds since 1970: the time given, else the clock's. */
export function nowOf(options: CheckOptions | undefined): number {
  try {
    const now = options?.now
    if (typeof now === 'number' || kindOf(now) === 'Date') {
      const time = +new Date(now as Date)
      if (time === time) return time // a number that is no time gives NaN
    }
  } catch {}
  return Date.now()
}
