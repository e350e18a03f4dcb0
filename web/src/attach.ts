// request_pay with a check before it. Whatever fails here, none of it is thrown into the page's click handler.

import type { AttachOptions, IMPLike, Issue, LoadOptions, Report } from './api'
import { guessedDevice } from './device'
import { likeness } from './likeness'
import { log } from './log'
import { option } from './options'
import type { Loader, Ready } from './ready'
import { answer, messageOf, wordsFor } from './refusal'
import { read } from './snapshot'

type SDK = () => IMPLike | undefined

/** The SDK behind each attached object, so that what is attached twice is checked once. */
const behind = new WeakMap<object, SDK>()

/**
 * Gives an object that is IMP but for its request_pay. Where there is no IMP yet it stands for the global IMP, whose script may come
 * later.
 */
export function attach<T extends IMPLike>(IMP: T | null | undefined, loader: Loader, options?: LoadOptions & AttachOptions): T {
  const sdk: SDK = IMP ? (behind.get(IMP) ?? (() => IMP)) : globalSDK
  const attached = likeness(sdk, checked(sdk, loader, options))
  behind.set(attached, sdk)
  return attached as T
}

/** Whether it was attached here. */
export function isAttached(value: object): boolean {
  return behind.has(value)
}

/** The page may have put an attached object where the SDK is expected. The one that stands for what is there leads nowhere. */
function globalSDK(): IMPLike | undefined {
  const { IMP } = globalThis as { IMP?: IMPLike }
  const sdk = IMP && behind.get(IMP)
  return sdk === globalSDK ? undefined : sdk ? sdk() : IMP
}

/** Begins to load, if that has to be: what becomes of it, request_pay says. */
export function loadQuietly(loader: Loader, options: LoadOptions | undefined): Promise<Ready> {
  const loading = loader.load(options)
  loading.catch(() => {})
  return loading
}

/** Gives the request_pay that checks first. */
function checked(sdk: SDK, loader: Loader, options: (LoadOptions & AttachOptions) | undefined) {
  let warned = false

  if (!loader.ready) loadQuietly(loader, options)

  return function request_pay(params: unknown, ...rest: unknown[]): unknown {
    if (loader.waited) return console.warn('paycheck: request_pay was dropped: an earlier one waits for the program')
    // Read at once: while the program loads, the page may go on to change it.
    const snapshot = read(params)
    const { merchant_uid, m_redirect_url } = snapshot.copy ?? {} // as they were given: a repair changes the copy
    if (loader.ready) return decide(loader.ready)
    const loading = loadQuietly(loader, options)
    const given = option(options, 'waitMs')
    const waitMs = typeof given === 'number' ? Math.min(given, 2e9) : 2000 // one of 2 ** 31 would end at once
    if (!(waitMs > 0)) return goOn(stillLoading)
    loader.waited = true
    const timeout = new Promise<never>((_, reject) => setTimeout(reject, waitMs, stillLoading))
    const decided = Promise.race([loading, timeout]).finally(() => (loader.waited = false))
    decided.then(decide, goOn)

    function decide(ready: Ready): unknown {
      let report: Report
      try {
        report = ready.checkSnapshot(snapshot, options, guessedDevice())
      } catch (error) {
        return goOn(error as Error)
      }
      const { ok, issues } = report
      // What the SDK gets is its own, and what was checked.
      const repaired = ok && (option(options, 'onReport') ? copyOf(report.params) : report.params)
      try {
        log(report, options)
        options?.onReport?.(report)
      } catch (error) {
        console.error('paycheck: onReport threw', error)
      }
      if (ok) return pay(repaired)
      refuse(messageOf(issues), issues, report.params?.m_redirect_url)
    }

    /** Nothing can be said of the params. */
    function goOn({ message }: Error): unknown {
      if (option(options, 'onUnavailable') === 'block') return stop(message)
      if (!warned) console.warn(`paycheck: payments go on unchecked: ${message}`)
      warned = true
      return pay(params)
    }

    function pay(params: unknown): unknown {
      const IMP = sdk()
      if (typeof IMP?.request_pay !== 'function') return stop('the payment SDK, IMP, is not there')
      return IMP.request_pay(params, ...(rest as []))
    }

    /** Refuses for another reason than the params, which is for the console alone. */
    function stop(reason: string): void {
      console.warn(`paycheck: no payment was started: ${reason}`)
      refuse(wordsFor(options), [], m_redirect_url)
    }

    function refuse(error_msg: string, issues: Issue[], redirect: unknown): void {
      const refusal = { success: false, imp_success: false, imp_uid: null, merchant_uid, error_code: 'PAYCHECK', error_msg, issues } as const
      answer(refusal, rest[0], redirect, options)
    }
  }
}

/** Why a request_pay waited in vain. */
const stillLoading = new Error('the program is still loading')

/** Gives a deep copy of repaired params, which are plain objects, arrays and primitives. */
function copyOf(params: object): unknown {
  const { fault, copy } = read(params)
  return fault ? params : copy
}
