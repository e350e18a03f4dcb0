// The JavaScript values of testdata/values.js, each followed by a good request.

import { values, good } from '../../testdata/values.js'

const shown = ({ code, path }) => [code, ...path]

export const reports = async ({ load }) => {
  const paycheck = await load()
  const usual = { device: 'pc', locale: 'en', baseURL: 'https://shop.example/', now: Date.UTC(2026, 0, 1) }
  return values.map(({ name, make, options, issues, changes, keeps, undo }) => {
    const want = { issues: issues ?? [], changes: changes ?? [], keeps: true, ok: undefined, next: true }
    const got = {}
    const start = performance.now()
    try {
      const report = paycheck.check(make(paycheck), options ? options() : usual)
      got.issues = report.issues.map(shown)
      got.changes = report.changes.map((change) => [...shown(change), `${typeof change.to} ${change.to}`])
      got.keeps = keeps ? keeps(report.params) : true
      want.ok = !report.issues.some(({ severity }) => severity === 'error')
      got.ok = report.ok
    } catch (error) {
      got.threw = `${error?.stack ?? error}`
    } finally {
      undo?.()
    }
    const milliseconds = performance.now() - start
    const next = paycheck.check(good(), usual)
    got.next = next.ok && next.issues.length === 0 && next.changes.length === 0
    return { name, want: JSON.stringify(want), got: JSON.stringify(got), milliseconds }
  })
}
