// What the visitor chose: the language, and how paycheck is to check.

import type { CheckOptions } from '../paycheck.js'
import { byId } from './element'
import type { Locale } from './words'
import { firstLocale } from './words'

export interface Options {
  locale: Locale
  gateway: 'kicc' | 'html5_inicis'
  device?: 'pc' | 'mobile'
  strict: boolean
}

const locale = byId<HTMLSelectElement>('locale')
const gateway = byId<HTMLSelectElement>('gateway')
const device = byId<HTMLSelectElement>('device')
const strict = byId<HTMLInputElement>('strict')

/** Chooses the browser's language, and calls back whenever anything is chosen anew. */
export function bringOptions(changed: () => void) {
  locale.value = firstLocale()
  for (const control of [locale, gateway, device, strict]) control.addEventListener('change', changed)
}

/** The options as chosen now. */
export function readOptions(): Options {
  const options: Options = {
    locale: locale.value as Locale,
    gateway: gateway.value as Options['gateway'],
    strict: strict.checked,
  }
  if (device.value) options.device = device.value as 'pc' | 'mobile'
  return options
}

/** Chooses options other than the language, each the default where it is not given. */
export function chooseOptions(options: Partial<Options>) {
  gateway.value = options.gateway === 'html5_inicis' ? 'html5_inicis' : 'kicc'
  device.value = options.device === 'pc' || options.device === 'mobile' ? options.device : ''
  strict.checked = options.strict === true
}

/** Only what differs from paycheck's defaults, as code would pass it. */
export function givenOptions(options: Options): CheckOptions {
  const given: CheckOptions = {}
  if (options.gateway !== 'kicc') given.gateway = options.gateway
  if (options.device) given.device = options.device
  if (options.strict) given.strict = true
  given.locale = options.locale
  return given
}
