// A check as a Standard Schema, which form libraries and routers take.

import type { Paycheck, RequestPay, RequestPayInput, SchemaIssue, SchemaOptions, StandardSchemaV1 } from './api'
import { option } from './options'

/** Gives the schema whose validation is the given check: the repaired params, or the errors. */
export function schema(check: Paycheck['check'], options?: SchemaOptions): StandardSchemaV1<RequestPayInput, RequestPay> {
  return {
    '~standard': {
      version: 1,
      vendor: 'paycheck',
      validate(value) {
        const report = check(value, options)
        if (report.ok) return { value: report.params }
        const issues = report.issues.filter(({ severity }) => severity === 'error') as SchemaIssue[]
        const messages = option(options, 'messages')
        return { issues: typeof messages === 'function' ? issues.map((issue) => ({ ...issue, message: `${messages(issue)}` })) : issues }
      },
    },
  }
}
