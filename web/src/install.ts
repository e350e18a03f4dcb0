// window.IMP, checked whatever is assigned to it and whenever.

import type { AttachOptions, IMPLike, LoadOptions } from './api'
import { attach, isAttached, loadQuietly } from './attach'
import type { Loader } from './ready'

/**
 * Makes window.IMP attach what is assigned to it: the SDK's script ends in window.IMP = IMP, and a page may run it late, or again on each
 * visit. Gives what takes it away.
 */
export function install(loader: Loader, options?: LoadOptions & AttachOptions): () => void {
  const page = globalThis as { IMP?: unknown }
  if (!globalThis.document) return () => {} // on a server, where pages are rendered too
  loadQuietly(loader, options)
  let sdk: unknown
  let attached: unknown
  const set = (value: unknown) => {
    if (value === attached || value === sdk) return
    sdk = attached = value
    if (Object(value) === value && !isAttached(value as object)) attached = attach(value as IMPLike, loader, options)
  }
  const get = () => attached
  set(page.IMP)
  if (!Reflect.defineProperty(page, 'IMP', { get, set, enumerable: true, configurable: true })) {
    // var IMP in a script makes a property that stays what it is.
    Reflect.set(page, 'IMP', attached)
    console.warn('paycheck: IMP was declared with var, so later ones go unchecked: call install before that script')
  }
  return () => {
    const own = Object.getOwnPropertyDescriptor(page, 'IMP')
    if (own?.get ? own.get !== get : page.IMP !== attached) return // another has taken its place
    Reflect.deleteProperty(page, 'IMP')
    if (sdk !== undefined) Reflect.set(page, 'IMP', sdk)
  }
}
