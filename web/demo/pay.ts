// Pressing pay: the request goes through paycheck's attach to an SDK, and what reached the SDK is shown as it came.

import type { CheckOptions, Report } from '../paycheck.js'
import { attach } from '../paycheck.js'
import { element } from './element'
import { json, print } from './print'
import type { Sdk } from './stand-in'
import { standIn } from './stand-in'
import type { Locale, Word } from './words'
import { writeWords } from './words'

export class Payment {
  /** The real SDK once it is loaded; till then the stand-in is used. */
  realSdk: Sdk | undefined
  private calls = 0

  constructor(private readonly panel: HTMLElement) {}

  /** Hands params over; refused is called with the report when paycheck kept them from the SDK. */
  request(params: unknown, options: CheckOptions & { locale: Locale }, refused: (report: Report) => void) {
    const { locale } = options
    const window = element('div')
    let checked = false
    const sdk: Sdk = {
      request_pay: (received, callback) => {
        this.calls++
        this.show(checked ? 'sdk_called' : 'sdk_called_unchecked', locale, window, element('pre', {}, print(received, json, '')))
        const real = this.realSdk ?? standIn(window, locale)
        real.request_pay(received, callback)
        writeWords(this.panel, locale)
        this.panel.scrollIntoView({ block: 'nearest' })
      },
    }
    const onReport = (report: Report) => {
      checked = true
      if (report.ok) return
      this.refuse(locale)
      refused(report)
    }
    this.show('sdk_waiting', locale)
    attach(sdk, { ...options, onReport }).request_pay(params, (response: unknown) => {
      const heading = element('summary', { 'data-word': 'sdk_callback' })
      const open = this.panel.dataset.outcome !== 'refused'
      this.panel.append(element('details', { open }, heading, element('pre', {}, print(response, json, ''))))
      writeWords(this.panel, locale)
    })
  }

  /** Says that the SDK was not called. */
  refuse(locale: Locale) {
    this.show('sdk_refused', locale)
  }

  private show(outcome: Word, locale: Locale, ...rest: HTMLElement[]) {
    this.panel.dataset.calls = String(this.calls)
    this.panel.dataset.outcome = outcome.slice('sdk_'.length)
    this.panel.replaceChildren(element('p', { class: 'outcome', role: 'status', 'data-word': outcome }), ...rest)
    writeWords(this.panel, locale)
  }
}
