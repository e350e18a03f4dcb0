// The share link: text and options in the address's fragment, which browsers never send to a server.

import type { Options } from './options'

export interface Shared {
  text: string
  options: Partial<Options>
}

const key = '#share='

/** The fragment that opens the page with this text and these options. */
export function shareFragment({ text, options: { gateway, device, strict, others } }: Shared): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ text, gateway, device, strict, others }))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const base64url = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return key + base64url
}

/** What a fragment shares: undefined when it is no share link, 'broken' when it is a damaged one. */
export function readShared(fragment: string): Shared | 'broken' | undefined {
  if (!fragment.startsWith(key)) return undefined
  try {
    const binary = atob(fragment.slice(key.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const { text, ...options } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof text === 'string' ? { text, options } : 'broken'
  } catch {
    return 'broken'
  }
}
