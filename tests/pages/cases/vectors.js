// The vectors of the Go tests, through the built files, beside the reports that Go gave.

const vectors = async () => {
  if (globalThis.process?.versions?.node) {
    const { readFile } = await import('node:fs/promises')
    return JSON.parse(await readFile(process.env.VECTORS, 'utf8'))
  }
  return (await fetch('/vectors.json')).json()
}

// As text, so that the order of keys counts too.
export const compare = async ({ load }) => {
  const { check } = await load()
  const differing = []
  const all = await vectors()
  for (const { name, params, options, report } of all) {
    const { ok, gateway, flow, issues, changes, truncated, params: repaired } = check(params, options)
    const got = JSON.stringify({ ok, gateway, flow, issues, changes, truncated, params: repaired })
    const want = JSON.stringify(report)
    if (got !== want) differing.push({ name, got, want })
  }
  return { compared: all.length, differing }
}
