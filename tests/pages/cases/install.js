// install: window.IMP, whoever puts it there and when.

import { refused, repaired } from '../requests.js'
import { standIn } from '../imp.js'

const still = { log: false, waitMs: 30_000 }

// Puts the SDK's script into the page, as pages do that need it on one of their views.
const script = (attributes) => new Promise((resolve, reject) => {
  const element = Object.assign(document.createElement('script'), { onload: resolve, onerror: reject, ...attributes })
  document.head.append(element)
  if (attributes.textContent) resolve()
})
const sdk = () => script({ src: '/pages/sdk.js' })

// What one bad and one good request come to, with what the SDK was then called with.
const tried = async (IMP = globalThis.IMP) => {
  const pay = (params) => new Promise((resolve) => IMP.request_pay(params, ({ success, error_code }) => resolve(success || error_code)))
  return [await pay(refused()), await pay(repaired()), IMP.calls.map((call) => call.params?.amount ?? call)]
}

export const lateAndAgain = async ({ install }) => {
  const before = 'IMP' in globalThis && globalThis.IMP
  install(still)
  const without = globalThis.IMP === undefined
  await sdk()
  const first = await tried()
  IMP.init('imp1')
  await sdk() // the next visit of the view
  return { before, without, first, again: await tried(), fresh: IMP.code === undefined }
}

export const sooner = async ({ install }) => {
  await sdk()
  install(still)
  return { tried: await tried(), stable: IMP === IMP && window.IMP === IMP }
}

// What pages do with IMP beside: name it, keep it, attach it themselves, set it by hand.
export const alongside = async ({ attach, install }) => {
  const early = attach(undefined, still)
  install(still)
  await sdk()
  globalThis.IMP = window.IMP
  const named = await tried()
  const kept = await tried(early)
  globalThis.IMP = attach(window.IMP, still)
  const attached = await tried()
  globalThis.IMP = standIn()
  const byHand = await tried()
  globalThis.IMP = undefined
  return { named, kept, attached, byHand, unset: globalThis.IMP === undefined }
}

// Two components that install, as React's StrictMode does it too: install, take away, install.
export const takenAway = async ({ install }) => {
  const first = install(still)
  first()
  const nothing = 'IMP' in globalThis
  const second = install(still)
  first()
  await sdk()
  const checked = await tried()
  second()
  second()
  IMP.request_pay(refused())
  const plain = Object.getOwnPropertyDescriptor(globalThis, 'IMP')
  return { nothing, checked, raw: IMP.calls.length, plain: 'value' in plain && plain.writable && plain.configurable }
}

// A page's own var, before and after.
export const beforeVar = async ({ install }) => {
  install(still)
  await script({ textContent: 'var IMP' })
  await sdk()
  return tried()
}

export const afterVar = async ({ install }) => {
  await script({ textContent: 'var IMP = { calls: [], request_pay(params, callback) { this.calls.push(params.amount); callback?.({ success: true }) } }' })
  const remove = install(still)
  const checked = await tried()
  remove()
  IMP.request_pay(refused())
  return { checked, raw: IMP.calls.length }
}

// A shop's checkout view in a page that calls the SDK's script late, with the program not there yet when the buyer pays.
export const withoutTheProgram = async ({ install }, wasm) => {
  install({ ...still, wasm })
  await sdk()
  return tried()
}
