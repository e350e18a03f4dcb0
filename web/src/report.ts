// The report of a check.

import type { Issue, Report, RequestPay } from './api'
import { Fault } from './crossing'
import type { Snapshot } from './snapshot'

/** What the program says of a check: a report without its params, and of each issue the members alone, in their order. */
export type Findings = Omit<Report, 'params' | 'issues'> & {
  issues: [severity: Issue['severity'], code: Issue['code'], path: Issue['path'], message: string, suggestion?: string][]
}

/**
 * Gives the report of what was read in the snapshot, whose copy becomes the report's params. A getter for these would cost more than the rest of a
 * check's report. lossy is 0 where no lone surrogate was lost.
 */
export function report({ ok, gateway, flow, issues: told, changes, truncated }: Findings, { fault, copy }: Snapshot, lossy: number): Report {
  // From is what was read: JSON has no BigInt and UTF-8 no lone surrogates.
  for (const change of changes) change.from = at(copy, change.path)
  const issues = told.map(([severity, code, path, message, suggestion]): Issue => {
    if (lossy) nameAsRead(path, copy)
    return suggestion ? { severity, code, path, message, suggestion } : { severity, code, path, message }
  })
  for (const { path, to } of changes) at(copy, path.slice(0, -1))[path[path.length - 1]] = to
  const params = (fault && fault !== Fault.empty ? null : copy) as unknown as RequestPay
  return { ok, gateway, flow, issues, changes, truncated, params }
}

/** Gives the keys of a path their lone surrogates back, which crossed as U+FFFD. */
function nameAsRead(path: Issue['path'], value: any): void {
  path.forEach((step, i) => {
    const keys = Object.keys(Object(value))
    if (!keys.includes(`${step}`)) path[i] = keys.find((key) => key.replace(loneSurrogate, '\ufffd') === step) ?? step
    value = value?.[path[i]]
  })
}

export const loneSurrogate = /[\ud800-\udfff]/gu // with u, pairs are characters of their own

function at(value: any, path: Issue['path']): any {
  return path.reduce((parent, key) => parent[key], value)
}
