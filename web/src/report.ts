// The report of a check. Its params are made when they are first asked for.

import type { Change, Issue, RequestPay, Report } from './api'
import { type Snapshot, copyOf } from './snapshot'

/** A report without its params: what the program says of a check. */
export type Findings = Omit<Report, 'params'>

/** Gives the report of what was read in the snapshot. */
export function report(findings: Findings, snapshot: Snapshot): Report {
  if (snapshot.standIns) restoreFrom(findings.changes, snapshot)
  return new LazyReport(findings, snapshot) as object as Report
}

/** Makes its caller's object the instance: a report is a plain object, with the fields of LazyReport hidden in it. */
class Given {
  constructor(object: object) {
    return object
  }
}

class LazyReport extends Given {
  #snapshot: Snapshot
  /** Kept apart from changes, which the caller may edit. */
  #repairs: { path: (string | number)[]; to: unknown }[] | undefined
  #params: RequestPay | undefined

  constructor(findings: Findings, snapshot: Snapshot) {
    super(findings)
    this.#snapshot = snapshot
    if (findings.changes.length > 0) this.#repairs = findings.changes.map(({ path, to }) => ({ path: [...path], to }))
    Object.defineProperty(this, 'params', LazyReport.params)
  }

  // One getter for all reports costs a third of a getter in each object literal.
  static params = {
    configurable: true,
    enumerable: true,
    get(this: LazyReport) {
      return (this.#params ??= this.#repaired())
    },
  }

  #repaired(): RequestPay {
    if (this.#snapshot.fault) return null as never
    const params = copyOf(this.#snapshot)
    this.#repairs?.forEach(({ path, to }) => {
      const last = path.length - 1
      at(params, path.slice(0, last))[path[last]] = to
    })
    return params as RequestPay
  }
}

/** JSON has no BigInt: where one was repaired, from is what was read. */
function restoreFrom(changes: Change[], snapshot: Snapshot): void {
  const params = copyOf(snapshot)
  for (const change of changes) change.from = at(params, change.path)
}

function at(value: any, path: Issue['path']): any {
  return path.reduce((parent, key) => parent[key], value)
}
