// Everything that is timed, by the name that the results have for it.

import type { Report, load } from '../../../web/src/api'
import { fine, type Check } from './contender'

export const contenders = ['paycheck', 'params', 'reflection', 'zod', 'zod-jitless', 'valibot', 'ajv', 'joi', 'yup']

/** The Go program of a contender, by its name. Libraries have none. */
export const programs: Record<string, string | undefined> = { paycheck: 'paycheck', params: 'paycheck', reflection: 'reflection' }

/** Loads the loader of a program: of paycheck's, the one that ships. Each instance of it has a program of its own. */
export async function loader(program: string, instance = ''): Promise<{ load: typeof load }> {
  return import(`/${program}.js?${instance}`)
}

/** Loads a contender, and its program, if it needs one, from there. */
export async function prepare(contender: string, module?: WebAssembly.Module): Promise<Check> {
  const program = programs[contender]
  if (!program) return ((await import(`/${contender}.js`)) as { check: Check }).check
  const { check } = await (await loader(program, contender)).load({ wasm: module ?? `/${program}.wasm` })
  if (contender !== 'params') return (params) => errors(check(params))
  return (params) => {
    const report = check(params)
    if (typeof report.params !== 'object') throw new Error('a report without params')
    return errors(report)
  }
}

function errors(report: Report): readonly string[] {
  return report.ok ? fine : report.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.message)
}
