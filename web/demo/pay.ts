// Pressing pay: the request goes through paycheck's attach to an SDK, and what reached the SDK is shown as it came.

import type { CheckOptions, Report, RequestPayInput } from '../paycheck.js'
import { attach } from '../paycheck.js'
import { element } from './element'
import { ending } from './ending'
import { json, print } from './print'
import type { Sdk } from './stand-in'
import { standIn } from './stand-in'
import type { Locale, Word } from './words'
import { writeWords } from './words'

export class Payment {
  /** The real SDK once it is loaded; till then the stand-in is used. */
  realSdk: Sdk | undefined
  private calls = 0
  /** Which press of the button it is about: an answer that comes after a later press or after clearing is dropped. */
  private current = {}

  constructor(
    private readonly panel: HTMLElement,
    private readonly showServer: () => void,
  ) {}

  /** Hands params over; refused is called with the report when paycheck kept them from the SDK. */
  request(params: unknown, options: CheckOptions & { locale: Locale }, refused: (report: Report) => void) {
    const { locale } = options
    const window = element('div', { class: 'window', role: 'group', 'data-label': 'mock_title', tabindex: -1 })
    let checked = false
    const sdk: Sdk = {
      request_pay: (received, callback) => {
        this.calls++
        const shown = element('pre', {}, print(received, json, ''))
        if (this.realSdk) {
          this.show(checked ? 'sdk_called' : 'sdk_called_unchecked', locale, shown)
          this.realSdk.request_pay(received, callback)
          return
        }
        this.show(checked ? 'sdk_called' : 'sdk_called_unchecked', locale, window, shown)
        standIn(window, locale).request_pay(received, callback)
        writeWords(this.panel, locale)
        window.focus()
      },
    }
    const onReport = (report: Report) => {
      checked = true
      if (report.ok) return
      this.refuse(locale)
      refused(report)
    }
    this.show('sdk_waiting', locale)
    const current = (this.current = {})
    attach(sdk, { ...options, onReport }).request_pay(params as RequestPayInput, (response) => {
      if (this.current === current) this.answered(response, locale)
    })
  }

  /** Says that the SDK was not called. */
  refuse(locale: Locale) {
    this.show('sdk_refused', locale)
  }

  /** Takes away what is left of the last payment. */
  clear(locale: Locale) {
    this.current = {}
    this.show('sdk_idle', locale)
  }

  /** What the callback got. The window that had the focus is done, so the focus goes on to what came of it. */
  private answered(response: unknown, locale: Locale) {
    const refused = this.panel.dataset.outcome === 'refused'
    const heading = element('summary', { 'data-word': 'sdk_callback' })
    const details = element('details', { open: !refused }, heading, element('pre', {}, print(response, json, '')))
    const window = this.panel.querySelector('.window')
    const { told, read } = ending(response, locale, this.showServer)
    if (window) window.after(told, details, read)
    else this.panel.append(told, details, read)
    writeWords(this.panel, locale)
    if (!refused) heading.focus()
  }

  private show(outcome: Word, locale: Locale, ...rest: HTMLElement[]) {
    this.panel.dataset.calls = String(this.calls)
    this.panel.dataset.outcome = outcome.slice('sdk_'.length)
    this.panel.replaceChildren(element('p', { class: 'outcome', role: 'status', 'data-word': outcome }), ...rest)
    writeWords(this.panel, locale)
  }
}
