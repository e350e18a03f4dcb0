// What ajv makes of ajv-schema.ts; the benchmark's bundler has it.

declare module 'ajv-standalone' {
  const validate: { (params: unknown): boolean; errors?: { message?: string }[] | null }
  export default validate
}
