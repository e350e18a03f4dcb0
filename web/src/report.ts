// The report of a check. Its params are made when they are first asked for.

import type { Issue, Report, RequestPay } from './api'
import { Fault } from './crossing'
import { type Copy, type Snapshot } from './snapshot'

/** A report without its params: what the program says of a check. */
export type Findings = Omit<Report, 'params'>

/** Gives the report of what was read in the snapshot, whose copy becomes the report's params. */
export function report({ ok, gateway, flow, issues, changes, truncated }: Findings, { fault, standIns, copy }: Snapshot): Report {
  // JSON has no BigInt: where one was repaired, from is what was read.
  if (standIns) for (const change of changes) change.from = at(copy, change.path)
  // Apart from changes, which the caller may edit before the params are made.
  const repairs = changes.map(({ path, to }) => ({ path: [...path], to }))
  let params: RequestPay | undefined
  return {
    ok,
    gateway,
    flow,
    issues,
    changes,
    truncated,
    // A getter that found its report by this, private fields and all, would be 0.2 µs faster, but this can be a reactive proxy of Vue's.
    get params() {
      return fault && fault !== Fault.empty ? (null as never) : (params ??= repaired(copy!, repairs))
    },
  }
}

function repaired(params: Copy, repairs: { path: Issue['path']; to: unknown }[]): RequestPay {
  for (const { path, to } of repairs) at(params, path.slice(0, -1))[path[path.length - 1]] = to
  return params as unknown as RequestPay
}

function at(value: any, path: Issue['path']): any {
  return path.reduce((parent, key) => parent[key], value)
}
