// What a developer reads on the console where the page itself listens to no report.

import type { AttachOptions, Change, Issue, Report } from './api'
import { option } from './options'

/** Hosts of this machine and of private networks, and a file's page, which has none. */
const local = /^(|localhost|.+\.local(host)?|(127|10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d+)+|\[(::1|f[cde].+)])$/

/** Writes the report's issues and changes as one group, where the option log asks for it. They hold no personal data. */
export function log({ issues, changes }: Report, options: AttachOptions | undefined): void {
  const wanted = option(options, 'log')
  if (!issues.length && !changes.length) return
  if (typeof wanted === 'boolean' ? !wanted : option(options, 'onReport') || !local.test(globalThis.location?.hostname ?? '-')) return
  console.group(`paycheck: request_pay (issues: ${issues.length}, repairs: ${changes.length})`)
  for (const { severity = 'repair', code, path, message } of [...issues, ...changes] as (Change & Partial<Issue>)[]) {
    const place = path.join('.').replace(/\.(\d+)(?![^.])/g, '[$1]') || 'params'
    const write = severity === 'error' ? severity : severity === 'warning' ? 'warn' : 'info'
    console[write](`${severity} ${place}: ${message} (paycheck/rules.html#${code})`)
  }
  console.groupEnd()
}
