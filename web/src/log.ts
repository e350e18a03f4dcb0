// What a developer reads on the console where the page itself listens to no report.

import type { AttachOptions, Report } from './api'
import { option } from './options'

/** Hosts of this machine and of private networks, and a file's page, which has none. */
const local = /^(|localhost|.+\.local(host)?|(127|10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d+)+|\[(::1|f[cde].+)])$/

/** Writes the report's issues and changes as one group, where the option log asks for it. They hold no personal data. */
export function log({ issues, changes }: Report, options: AttachOptions | undefined): void {
  const wanted = option(options, 'log')
  const auto = !option(options, 'onReport') && local.test(globalThis.location?.hostname ?? '-')
  if (wanted === false || (wanted !== true && !auto) || !(issues.length + changes.length)) return
  console.group(`paycheck: request_pay (issues: ${issues.length}, repairs: ${changes.length})`)
  for (const { severity, code, path, message } of [...issues, ...changes.map((change) => ({ ...change, severity: 'repair' as const }))]) {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('') || '.params'
    const write = severity === 'error' ? 'error' : severity === 'repair' ? 'info' : 'warn'
    console[write](`${severity} ${place.slice(1)}: ${message} (paycheck/rules.html#${code})`)
  }
  console.groupEnd()
}
