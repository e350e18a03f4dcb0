// A check as a Standard Schema, which form libraries and routers take.

import type { CheckOptions, Paycheck, RequestPay, RequestPayInput, SchemaIssue, StandardSchemaV1 } from './api'

/** Gives the schema whose validation is the given check: the repaired params, or the errors. */
export function schema(check: Paycheck['check'], options?: CheckOptions): StandardSchemaV1<RequestPayInput, RequestPay> {
  return {
    '~standard': {
      version: 1,
      vendor: 'paycheck',
      validate(value) {
        const report = check(value, options)
        if (report.ok) return { value: report.params }
        return { issues: report.issues.filter(({ severity }) => severity === 'error') as SchemaIssue[] }
      },
    },
  }
}
