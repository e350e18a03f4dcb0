// What the result of a payment says, for the buyer to see: outcome.js, which needs no program and is under 1 kB, and a part of paycheck.js.

import type * as api from './api'

type Get = (key: string) => any

export const outcome: typeof api.outcome = (from) => {
  try {
    return read(getter(from))
  } catch {
    return read(() => null) // one of the page's getters threw
  }
}

/** Gives what looks up a value of a response, or of the query of a URL or a Location. The first of two counts, as it does for a server. */
function getter(from: any): Get {
  const query = from?.href ?? from
  const values = typeof query == 'string' ? new URLSearchParams(queryOf(query)) : query
  return values?.getAll ? (key) => values.get(key) : (key) => values?.[key]
}

/** Gives the query of a URL, or what is a query already. */
function queryOf(text: string): string {
  return text.replace(/#.*/s, '').replace(/^(([\w+.-]+:|\.*\/)[^?]*|[^?=&]*)\?/, '')
}

/** Reads a result. */
function read(get: Get): api.Outcome {
  const text = (key: string): string | null => {
    const value = `${get(key) ?? ''}`
    return /^[\s\x85\u200b]*$/.test(value) ? null : value // what is blank is missing
  }
  const says = (answer: string) => text('success') == answer || text('imp_success') == answer

  const imp_uid = text('imp_uid')
  const error_code = text('error_code')
  const error_msg = text('error_msg')
  const state = (error_code ?? error_msg) || says('false') ? 'failure' : imp_uid || says('true') ? 'success' : 'unknown'
  const refused = error_code == 'PAYCHECK'
  const issues = get('issues')
  const account = state == 'success' && get('status') != 'paid' ? text('vbank_num') : null
  return {
    state,
    imp_uid,
    merchant_uid: text('merchant_uid'),
    error_code,
    error_msg,
    refused,
    issues: refused && Array.isArray(issues) ? issues : [],
    deposit: account ? { account, bank: text('vbank_name'), holder: text('vbank_holder'), until: timeOf(get('vbank_date')) } : null,
  }
}

/** Gives a time that is written in seconds since 1970, or as a day of Korea with or without the time. A bare day ends with its day. */
function timeOf(written: any): Date | null {
  const [, day, time = '23:59:59'] = /^(\d{4}-\d\d-\d\d)(?:.([\d:]+))?$/.exec(written) ?? []
  const date = new Date(day ? `${day}T${time}+09:00` : written > 1e9 && written < 1e11 ? written * 1000 : NaN)
  return +date ? date : null
}
