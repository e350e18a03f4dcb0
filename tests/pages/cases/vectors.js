// The vectors of the Go tests, through the built files: Go compares the reports.

const vectors = async () => {
  if (globalThis.process?.versions?.node) {
    const { readFile } = await import('node:fs/promises')
    return JSON.parse(await readFile(process.env.VECTORS, 'utf8'))
  }
  return (await fetch('/vectors.json')).json()
}

// Each vector's report as JSON text, with its params where it changed any.
export const reports = async ({ load }) => {
  const { check } = await load()
  return (await vectors()).map(({ params, options }) => {
    const { ok, gateway, flow, issues, changes, truncated, params: repaired } = check(params, options)
    return [
      JSON.stringify({ ok, gateway, flow, issues, changes, truncated }),
      JSON.stringify(repaired),
    ]
  })
}
