// What the visitor chose: the language, and how paycheck is to check.

import type { CheckOptions } from '../paycheck.js'
import { byId, element } from './element'
import { gatewayCodes, gatewayTitle } from './gateways'
import { firstLocale } from './kept'
import type { Locale } from './words'

export interface Options {
  locale: Locale
  gateway?: NonNullable<CheckOptions['gateway']>
  device?: 'pc' | 'mobile'
  strict: boolean
}

const locale = byId<HTMLSelectElement>('locale')
const gateway = byId<HTMLSelectElement>('gateway')
const device = byId<HTMLSelectElement>('device')
const strict = byId<HTMLInputElement>('strict')

/** Lists the gateways, chooses the language to begin with, and calls back whenever anything is chosen anew. */
export function bringOptions(changed: () => void) {
  locale.value = firstLocale()
  gateway.append(...gatewayCodes.map((code) => element('option', { value: code, 'data-gateway': code })))
  for (const control of [locale, gateway, device, strict]) control.addEventListener('change', changed)
}

/** The options as chosen now. */
export function readOptions(): Options {
  const options: Options = { locale: locale.value as Locale, strict: strict.checked }
  if (gateway.value) options.gateway = gateway.value as NonNullable<Options['gateway']>
  if (device.value) options.device = device.value as 'pc' | 'mobile'
  return options
}

/** Chooses options other than the language, each the default where it is not given. */
export function chooseOptions(options: Partial<Options>) {
  gateway.value = gatewayCodes.includes(String(options.gateway)) ? String(options.gateway) : ''
  device.value = options.device === 'pc' || options.device === 'mobile' ? options.device : ''
  strict.checked = options.strict === true
}

/** Writes the gateways' names in the language chosen. */
export function nameGateways() {
  for (const option of gateway.querySelectorAll<HTMLElement>('[data-gateway]')) {
    option.textContent = gatewayTitle(option.dataset.gateway!, locale.value as Locale)
  }
}

/** Only what differs from paycheck's defaults, as code would pass it. */
export function givenOptions(options: Options): CheckOptions {
  const given: CheckOptions = {}
  if (options.gateway) given.gateway = options.gateway
  if (options.device) given.device = options.device
  if (options.strict) given.strict = true
  given.locale = options.locale
  return given
}
