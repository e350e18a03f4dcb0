// The schema against the types of the standard itself.

import type { StandardSchemaV1 } from '@standard-schema/spec'
import { load, type RequestPay, type RequestPayInput } from 'paycheck'

const paycheck = await load()
const schema: StandardSchemaV1<RequestPayInput, RequestPay> = paycheck.schema({ device: 'pc' })

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Own = ReturnType<typeof paycheck.schema>
const input: Same<StandardSchemaV1.InferInput<Own>, RequestPayInput> = true
const output: Same<StandardSchemaV1.InferOutput<Own>, RequestPay> = true

// As a library that knows only the standard calls it.
async function validated<Schema extends StandardSchemaV1>(schema: Schema, value: unknown): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema['~standard'].validate(value)
  if (result.issues) throw new Error(result.issues.map(({ message, path }) => `${path}: ${message}`).join())
  return result.value as StandardSchemaV1.InferOutput<Schema>
}
const params: RequestPay = await validated(paycheck.schema(), {})

// As one that knows paycheck does: without waiting, and with the codes.
const result = paycheck.schema()['~standard'].validate({})
if (result.issues) {
  const codes: string[] = result.issues.map(({ code, severity }) => `${severity} ${code}`)
  console.log(codes)
} else {
  const amount: number = result.value.amount
  console.log(amount)
}
// @ts-expect-error: only one of the two is there
result.value.amount

export { schema, input, output, params }
