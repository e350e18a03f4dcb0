// request_pay with a check before it. Whatever fails here, none of it is thrown into the page's click handler.

import type { AttachOptions, IMPLike, Issue, LoadOptions, Refusal, Report } from './api'
import { likeness } from './likeness'
import { type Device, localeOf, option } from './options'
import type { Loader, Ready } from './ready'
import { read } from './snapshot'

type SDK = () => IMPLike | undefined

/** The SDK behind each attached object, so that what is attached twice is checked once. */
const behind = new WeakMap<object, SDK>()

/**
 * Gives an object that is IMP but for its request_pay. Where there is no IMP yet it stands for the global IMP, whose script may come
 * later.
 */
export function attach<T extends IMPLike>(IMP: T, loader: Loader, options?: LoadOptions & AttachOptions): T {
  const sdk: SDK = behind.get(IMP) ?? (() => IMP ?? globalSDK())
  const attached = likeness(sdk, checked(sdk, loader, options))
  behind.set(attached, sdk)
  return attached as T
}

/** The page may have put the attached object where the SDK is expected: that one leads nowhere. */
function globalSDK(): IMPLike | undefined {
  const { IMP } = globalThis as { IMP?: IMPLike }
  return IMP && behind.has(IMP) ? undefined : IMP
}

/** What a refusal for another reason than the params begins with: pages show it to the buyer. */
const notStarted = { ko: '결제를 시작하지 못했습니다', en: 'The payment was not started' }

/** Gives the request_pay that checks first. */
function checked(sdk: SDK, loader: Loader, options: (LoadOptions & AttachOptions) | undefined) {
  let warned = false

  const load = () => {
    const loading = loader.load(options)
    loading.catch(() => {}) // request_pay says what became of it
    return loading
  }
  if (!loader.ready()) load()

  return function request_pay(params: unknown, ...rest: unknown[]): unknown {
    // Read at once: while the program loads, the page may go on to change it.
    const snapshot = read(params)
    const { merchant_uid } = snapshot.copy ?? {} // as it was given: a repair changes the copy
    const ready = loader.ready()
    if (ready) return decide(ready)
    Promise.race([load(), timeout()]).then(decide, goOn)

    function decide(ready: Ready): unknown {
      let report: Report
      try {
        report = ready.checkSnapshot(snapshot, options, guessedDevice())
      } catch (error) {
        return goOn(error as Error)
      }
      const { ok, issues } = report
      tell(report)
      if (ok) return pay(report.params)
      const errors = issues.filter(({ severity }) => severity === 'error')
      refuse(errors.map(({ message }) => message).join('\n'), issues)
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

    function stop(reason: string): void {
      refuse(`${notStarted[localeOf(options)]} (${reason})`, [])
    }

    function refuse(message: string, issues: Issue[]): void {
      const [callback] = rest
      if (typeof callback !== 'function') return console.error(`paycheck: ${message}`)
      const refusal: Refusal = {
        success: false,
        imp_success: false,
        imp_uid: null,
        merchant_uid,
        error_code: 'PAYCHECK',
        error_msg: message,
        issues,
      }
      queueMicrotask(() => callback(refusal))
    }
  }

  function timeout(): Promise<never> {
    const given = option(options, 'waitMs')
    const waitMs = typeof given === 'number' ? Math.min(given, 2 ** 31 - 1) : 2000 // a longer timer would end at once
    return new Promise((_, reject) => setTimeout(reject, waitMs, new Error('the program is still loading')))
  }

  function tell(report: Report): void {
    try {
      options?.onReport?.(report)
    } catch (error) {
      console.error('paycheck: onReport threw', error)
    }
  }
}

/** What the SDK will take this browser for. An app's own user agent may name the device alone. */
function guessedDevice(): Device {
  const agent = globalThis.navigator?.userAgent
  return !agent ? undefined : /android|mobile|ip(hone|ad|od)/i.test(agent) ? 'mobile' : 'pc'
}
