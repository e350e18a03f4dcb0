// paycheck as a server or a test imports it: by its name, with nothing but Node.

const globals = () => Reflect.ownKeys(globalThis).map(String).sort().join()
const before = globals()
const listeners = () => process.eventNames().map(String).sort().join()
const listening = listeners()

const { load } = await import('paycheck')
const { outcome } = await import('paycheck/outcome')
const importing = { globals: globals() === before, listeners: listeners() === listening }

const { check } = await load()
const report = check({ pg: 'kicc', pay_method: 'card', merchant_uid: 'order-1', name: 'Shoes', amount: '14,000', buyer_tel: '010-1234-5678' }, { device: 'pc' })
const loading = { globals: globals() === before, listeners: listeners() === listening }

const { readFile } = await import('node:fs/promises')
const { createRequire } = await import('node:module')
const program = createRequire(import.meta.url).resolve('paycheck/paycheck.wasm')

console.log(JSON.stringify({
  importing,
  loading,
  amount: report.params.amount,
  ok: report.ok,
  outcome: outcome('?imp_uid=imp_1').state,
  program: WebAssembly.validate(await readFile(program)),
}))
