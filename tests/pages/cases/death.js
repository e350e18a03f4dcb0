// A program that dies while it checks, in every way that wasm/hook.go knows.

import { card, repaired, refused } from '../requests.js'
import { standIn } from '../imp.js'
import { works } from './loading.js'

export const ways = ['panic', 'stack', 'memory', 'exit', 'garbage', 'nan', 'stale', 'lie', 'silent']

const dying = (way) => card({ $die: way })

const what = (error) => `${error?.name} ${error?.code}`

const attempt = (paycheck, params) => {
  try {
    return `ok: ${paycheck.check(params).ok}`
  } catch (error) {
    return what(error)
  }
}

// Counts the instances that are made of a program, and lets one be refused.
const instances = () => {
  const count = { made: 0, refuse: false }
  const Original = WebAssembly.Instance
  WebAssembly.Instance = class extends Original {
    constructor(...args) {
      count.made++
      if (count.refuse) throw new RangeError('no memory for an instance')
      super(...args)
    }
  }
  return count
}

// Each way: before anything else was checked, and after a request of each kind.
export const everyWay = async ({ load }, wasm) => {
  const paycheck = await load({ wasm })
  const seen = {}
  for (const way of ways) {
    const first = attempt(paycheck, dying(way))
    const next = works(paycheck)
    const second = attempt(paycheck, dying(way))
    paycheck.check(refused())
    const third = attempt(paycheck, dying(way))
    seen[way] = [first, next, second, third, works(paycheck)]
  }
  return seen
}

export const keepsDying = async ({ load }, wasm) => {
  const paycheck = await load({ wasm })
  const count = instances()
  const seen = new Set()
  for (let call = 0; call < 12; call++) seen.add(attempt(paycheck, dying('panic')))
  return { seen: [...seen], atMostOneInstanceACall: count.made <= 12, then: works(paycheck) }
}

export const cannotBeMadeAnew = async ({ load }, wasm) => {
  const paycheck = await load({ wasm })
  const count = instances()
  const seen = [attempt(paycheck, dying('panic'))]
  count.refuse = true
  for (let call = 0; call < 5; call++) seen.push(attempt(paycheck, card()))
  return { seen: [...new Set(seen)], atMostOneInstanceACall: count.made <= 6 }
}

// What is left of attach when the program dies under it.
export const attached = async ({ load }, { wasm, onUnavailable }) => {
  const IMP = standIn()
  const attached = (await load({ wasm })).attach(IMP, { onUnavailable, log: false })
  const pay = (params) => new Promise((resolve) => attached.request_pay(params, resolve))
  const died = await pay(dying('panic'))
  const good = await pay(repaired())
  const bad = await pay(refused())
  return {
    died: died.success || died.error_code,
    good: good.success,
    bad: bad.error_code,
    amounts: IMP.calls.map(({ params }) => params.amount),
  }
}
