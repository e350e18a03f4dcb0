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
  /** Options that the page has no control for, as a link from the page of rules brings them; now is in ISO 8601. */
  others?: Record<string, unknown>
}

const locale = byId<HTMLSelectElement>('locale')
const gateway = byId<HTMLSelectElement>('gateway')
const device = byId<HTMLSelectElement>('device')
const strict = byId<HTMLInputElement>('strict')
const others = byId('others')

/** Chooses the language to begin with, lists the gateways, and calls back whenever anything is chosen anew. */
export function bringOptions(changed: () => void) {
  locale.value = firstLocale()
  listGateways()
  for (const control of [locale, gateway, device, strict]) control.addEventListener('change', changed)
  byId('drop-others').addEventListener('click', () => {
    chooseOthers({})
    gateway.focus()
    changed()
  })
}

/** The options as chosen now. */
export function readOptions(): Options {
  const options: Options = { locale: locale.value as Locale, strict: strict.checked }
  if (gateway.value) options.gateway = gateway.value as NonNullable<Options['gateway']>
  if (device.value) options.device = device.value as 'pc' | 'mobile'
  if (others.textContent) options.others = JSON.parse(others.textContent) as Record<string, unknown>
  return options
}

/** Chooses options other than the language, each the default where it is not given. */
export function chooseOptions(options: Partial<Options>) {
  gateway.value = String(options.gateway ?? '')
  if (gateway.selectedIndex < 0) gateway.value = ''
  device.value = options.device === 'pc' || options.device === 'mobile' ? options.device : ''
  strict.checked = options.strict === true
  chooseOthers(options.others)
}

function chooseOthers(given: unknown) {
  const some = typeof given === 'object' && given !== null && Object.keys(given).length > 0
  others.textContent = some ? JSON.stringify(given) : ''
  byId('others-line').hidden = !some
}

/** Lists the gateways by their names in the language chosen. */
export function listGateways() {
  const chosen = gateway.value
  const named = locale.value as Locale
  for (const option of gateway.querySelectorAll('[data-gateway]')) option.remove()
  const codes = [...gatewayCodes(named), 'other']
  gateway.append(...codes.map((code) => element('option', { value: code, 'data-gateway': code }, gatewayTitle(code, named))))
  gateway.value = chosen
}

/** Only what differs from paycheck's defaults, as code would pass it. */
export function givenOptions(options: Options): CheckOptions {
  const given: CheckOptions = {}
  if (options.gateway) given.gateway = options.gateway
  if (options.device) given.device = options.device
  if (options.strict) given.strict = true
  const { now, ...others } = options.others ?? {}
  Object.assign(given, others)
  if (typeof now === 'string') given.now = new Date(now)
  given.locale = options.locale
  return given
}
