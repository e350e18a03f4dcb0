// Loading: once, and again only after a failure.

import type { LoadOptions } from './api'
import { loadFailure } from './errors'
import { paycheck } from './paycheck'
import { start } from './program'
import type { Loader, Ready } from './ready'
import { compiled, unlessRefused } from './source'

/** Gives a loader. beside tells where paycheck.wasm is when the caller does not. */
export function loader(beside: () => URL): Loader {
  let pending: Promise<Ready> | undefined
  let loaded: Ready | undefined

  const attempt = async (options: LoadOptions): Promise<Ready> => {
    try {
      const module = await compiled(options, beside)
      const program = await unlessRefused(start(module), () => 'this is not the program of this version of paycheck')
      if (options.signal?.aborted) throw loadFailure('loading was aborted')
      return (loaded = paycheck(program))
    } catch (error) {
      pending = undefined
      throw error
    }
  }
  return {
    load: (options) => (pending ??= attempt(options ?? {})),
    ready: () => loaded,
  }
}
