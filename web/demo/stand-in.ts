// The stand-in SDK: a mock of the payment window, which says that it is one and charges nothing.

import { button, element } from './element'
import type { Locale } from './words'
import { say } from './words'

/** What the page needs of an SDK, the real one or this. */
export interface Sdk {
  request_pay(params: unknown, callback?: (response: unknown) => void): unknown
}

/** A stand-in that fills the element of its window. */
export function standIn(place: HTMLElement, locale: Locale): Sdk {
  return {
    request_pay(params, callback) {
      const { pg, pay_method, merchant_uid, amount, currency, name } = (params ?? {}) as Record<string, unknown>
      const order = { merchant_uid, pay_method, pg_provider: pg, name }
      const finish = (response: Record<string, unknown>) => {
        for (const each of place.querySelectorAll('button')) each.disabled = true
        callback?.(response)
      }
      const result = { success: true, imp_success: true, imp_uid: 'imp_000000000000', ...order, paid_amount: amount }
      const paid = () => finish(pay_method === 'vbank' ? { ...result, status: 'ready', ...account() } : { ...result, status: 'paid' })
      const cancelled = () =>
        finish({ success: false, imp_success: false, imp_uid: 'imp_000000000000', ...order, error_msg: say('mock_cancelled', locale) })
      place.replaceChildren(
        element('p', { class: 'window-bar' }, element('strong', { 'data-word': 'mock_title' }), ' ', element('span', { 'data-word': 'mock_note' })),
        element('p', { class: 'window-name' }, shown(name)),
        element(
          'dl',
          {},
          element('dt', { 'data-word': 'mock_amount' }),
          element('dd', {}, money(amount, currency)),
          element('dt', { 'data-word': 'mock_order' }),
          element('dd', {}, shown(merchant_uid)),
          element('dt', { 'data-word': 'mock_method' }),
          element('dd', {}, [pg, pay_method].filter((part) => part !== undefined).map(shown).join(' · ')),
        ),
        element(
          'p',
          { class: 'line' },
          button({ class: 'small', 'data-word': 'mock_pay' }, paid),
          button({ class: 'small quiet', 'data-word': 'mock_cancel' }, cancelled),
        ),
      )
    },
  }
}

/** A virtual account, to pay into until the day after tomorrow. */
function account() {
  const day = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  return { vbank_num: '000-000-000000', vbank_name: '모의은행', vbank_holder: '(주)상점', vbank_date: `${day} 23:59:59` }
}

/** An amount as people read it; won where no currency is given. */
function money(amount: unknown, currency: unknown): string {
  if (typeof amount !== 'number') return shown(amount)
  const code = typeof currency === 'string' && /^[a-z]{3}$/i.test(currency) ? currency : 'KRW'
  return amount.toLocaleString('ko', { style: 'currency', currency: code })
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
