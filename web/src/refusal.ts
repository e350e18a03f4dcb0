// What becomes of a request_pay that is refused: its callback gets it, or the buyer is told in the SDK's way.

import type { AttachOptions, Issue, Refusal } from './api'
import { guessedDevice } from './device'
import { localeOf, option } from './options'

/** Gives what a buyer reads who can do nothing about it. */
export function wordsFor(options: AttachOptions | undefined): string {
  return localeOf(options) === 'ko'
    ? '결제를 시작하지 못했습니다. 판매자에게 문의해 주세요.'
    : 'The payment could not be started. Please contact the shop.'
}

/** Gives the error_msg of a refusal. Pages show it to buyers, who should not be led to a sample's address. */
export function messageOf(issues: Issue[]): string {
  const messages = issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return messages.join('\n').replace(/(['"]?)[a-z][\w+.-]*:\/\/[^\s'",]+\1/gi, '…')
}

/**
 * Answers a refused request_pay, after it has returned. Without a callback it does what the SDK does: a phone goes to m_redirect_url with
 * the failure in its query, elsewhere an alert says that there was no payment.
 */
export function answer(refusal: Refusal, callback: unknown, m_redirect_url: unknown, options: AttachOptions | undefined): void {
  if (typeof callback === 'function') return queueMicrotask(() => callback(refusal))
  console.error(`paycheck: ${refusal.error_msg}`)
  const device = option(options, 'device') ?? guessedDevice()
  const url = device === 'mobile' && refusal.issues.every(({ path }) => path[0] !== 'm_redirect_url') && withFailure(m_redirect_url, refusal)
  const words = option(options, 'alert')
  queueMicrotask(() => {
    if (url) globalThis.location.assign(url)
    else if (words !== false) globalThis.alert?.(typeof words === 'string' ? words : wordsFor(options))
  })
}

/** Gives the URL with the failure as the SDK hands it over; undefined where it is none that a page may go to. */
function withFailure(m_redirect_url: unknown, refusal: Refusal): URL | undefined {
  try {
    const url = new URL(m_redirect_url as string)
    if (/^(javascript|data|vbscript|file|blob):/.test(url.protocol)) return
    for (const key of ['imp_success', 'merchant_uid', 'error_code', 'error_msg'] as const)
      if (refusal[key] !== undefined) url.searchParams.set(key, `${refusal[key]}`)
    return url
  } catch {}
}
