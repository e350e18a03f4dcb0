// Loads PortOne's own SDK, when the visitor asks for it and never before.

import { element } from './element'
import type { Sdk } from './stand-in'

const address = 'https://cdn.iamport.kr/v1/iamport.js'

export type RealSdkFault = 'bad_code' | 'offline' | 'refused'

/** Fetches the SDK and starts it with a merchant's code. */
export async function loadRealSdk(code: string): Promise<{ sdk: Sdk } | { fault: RealSdkFault }> {
  if (!/^imp\d+$/.test(code)) return { fault: 'bad_code' }
  const fault = await fetchScript()
  const IMP = (window as { IMP?: Sdk & { init(code: string): void } }).IMP
  if (fault || !IMP) return { fault: fault ?? 'offline' }
  IMP.init(code)
  return { sdk: IMP }
}

/** Puts the script into the page; the page's policy refusing it is told apart from the network failing. */
function fetchScript(): Promise<RealSdkFault | undefined> {
  return new Promise((resolve) => {
    let refused = false
    const note = (event: SecurityPolicyViolationEvent) => {
      refused ||= event.blockedURI.startsWith(new URL(address).origin)
    }
    const script = element('script', { src: address })
    const end = (fault: RealSdkFault | undefined) => {
      document.removeEventListener('securitypolicyviolation', note)
      if (fault) script.remove()
      resolve(fault)
    }
    document.addEventListener('securitypolicyviolation', note)
    script.addEventListener('load', () => end(undefined))
    // The violation is an event of its own, which may come just after the script's error.
    script.addEventListener('error', () => setTimeout(() => end(refused ? 'refused' : 'offline')))
    document.head.append(script)
  })
}
