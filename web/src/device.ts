// Which device the buyer pays on, as far as a page can tell.

import type { CheckOptions } from './api'

export type Device = CheckOptions['device']

/** What the SDK will take this browser for. An app's own user agent may name the device alone. */
export function guessedDevice(): Device {
  const agent = globalThis.navigator?.userAgent
  return !agent ? undefined : /android|mobile|ip(hone|ad|od)/i.test(agent) ? 'mobile' : 'pc'
}
