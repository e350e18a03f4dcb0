// The gateways whose rules paycheck has, by the codes that pg begins with.

import { gatewayList } from './gateway-list'
import type { Locale } from './words'
import { say } from './words'

/** A gateway's name as people know it. */
export function gatewayTitle(code: string, locale: Locale): string {
  if (code === 'other') return say('gateway_other', locale)
  return gatewayList.find((gateway) => gateway.code === code)?.title[locale] ?? code
}

/** The codes, in the order of the names. */
export function gatewayCodes(locale: Locale): string[] {
  const codes = gatewayList.map(({ code }) => code)
  return codes.sort((a, b) => gatewayTitle(a, locale).localeCompare(gatewayTitle(b, locale), locale))
}

/** The methods of the gateway that pg names; of all gateways where it names none. */
export function methodsOf(pg: unknown): string[] {
  const code = typeof pg === 'string' ? pg.split('.')[0] : undefined
  const own = gatewayList.find((gateway) => gateway.code === code)?.methods ?? []
  return own.length > 0 ? [...own] : [...new Set(gatewayList.flatMap(({ methods }) => methods))]
}
