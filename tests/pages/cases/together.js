// Many checks in one place while others do the same elsewhere.

import { card, escrow, refused, repaired } from '../requests.js'
import { works } from './loading.js'

const kinds = [
  [card, (report) => report.ok && report.flow === 'payment' && report.issues.length + report.changes.length === 0],
  [escrow, (report) => report.ok && report.flow === 'escrow'],
  [refused, (report) => !report.ok && report.issues[0].code === 'amount.type'],
  [repaired, (report) => report.ok && report.params.amount === 14000 && report.changes.length === 2],
  [() => null, (report) => !report.ok && report.issues[0].code === 'params.type'],
]

export const manyChecks = async ({ load }) => {
  const paycheck = await load()
  const wrong = []
  const checks = 2000
  for (let at = 0; at < checks; at++) {
    const [make, right] = kinds[at % kinds.length]
    const report = paycheck.check(make(), { device: 'pc' })
    if (!right(report)) wrong.push([at, report])
    // Now and then let the others have their turn.
    if (at % 100 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  return { checks, wrong, works: works(paycheck) }
}
