// The gateways whose rules paycheck has, by the codes that pg begins with.

import type { Locale } from './words'

const titles: Record<string, Record<Locale, string>> = {
  kicc: { ko: 'KICC', en: 'KICC' },
  html5_inicis: { ko: 'KG이니시스', en: 'KG INICIS' },
  other: { ko: '그 밖의 PG', en: 'another gateway' },
}

/** A gateway's name as people know it. */
export function gatewayTitle(code: string, locale: Locale): string {
  return titles[code]?.[locale] ?? code
}

/** The codes, in the order to list them in. */
export const gatewayCodes: readonly string[] = Object.keys(titles).filter((code) => code !== 'other')
