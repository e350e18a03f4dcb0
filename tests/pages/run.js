// Runs one case in whatever page, frame, worker or Node imports this: the function
// named by ?case= of the file ?file= in cases/, with ?arg= (JSON) as its second
// argument. A page puts the outcome into window.outcome, where Go waits for it.

export async function run(search, loader) {
  try {
    const query = new URLSearchParams(search)
    const cases = await import(`./cases/${query.get('file')}`)
    const paycheck = await loader?.(query)
    return { value: await cases[query.get('case')](paycheck, JSON.parse(query.get('arg') ?? 'null')) }
  } catch (error) {
    return { error: `${error?.stack ?? error}` }
  }
}

// The ES module, from the folder that ?dist= names.
export const fromModule = (query) => import(`${query.get('dist') ?? '/dist/'}paycheck.js`)
