// Loading: once, and again only after a failure.

import type { LoadOptions } from './api'
import { PaycheckError, loadFailure } from './errors'
import { paycheck } from './paycheck'
import { start } from './program'
import type { Loader, Ready } from './ready'
import { compiled, unlessRefused } from './source'

/** Gives a loader. beside tells where paycheck.wasm is when the caller does not. */
export function loader(beside: () => URL): Loader {
  let pending: Promise<Ready> | undefined

  const attempt = async (options: LoadOptions): Promise<Ready> => {
    try {
      const module = await compiled(options, beside)
      const ask = await unlessRefused(start(module))
      if (options.signal?.aborted) throw options.signal.reason
      return (here.ready = paycheck(ask))
    } catch (cause) {
      pending = undefined
      if (options.signal?.aborted) throw loadFailure('loading was aborted', cause)
      throw cause instanceof PaycheckError ? cause : loadFailure(`${cause}`, cause)
    }
  }
  const here: Loader = { load: (options) => (pending ??= attempt(options ?? {})) }
  return here
}
