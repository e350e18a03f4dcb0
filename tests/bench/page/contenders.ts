// Everything that is timed, by the name that the results have for it.

import type { Report, load } from '../../../web/src/api'
import { fine, type Check } from './contender'

export const contenders = ['paycheck', 'params', 'reflection', 'text', 'zod', 'zod-jitless', 'valibot', 'ajv', 'joi', 'yup']

/** Those that say what is wrong with a request: all but the one that shows what the way to a program costs. */
export const checking = contenders.filter((contender) => contender !== 'text')

/** The Go program of a contender, by its name. Libraries have none. */
export const programs: Record<string, string | undefined> = { paycheck: 'paycheck', params: 'paycheck', reflection: 'reflection' }

/** Loads the loader of a program: of paycheck's, the one that ships. Each instance of it has a program of its own. */
export async function loader(program: string, instance = ''): Promise<{ load: typeof load }> {
  return import(`/${program}.js?${instance}`)
}

/** Loads a contender, and its program, if it needs one, from there. */
export async function prepare(contender: string, module?: WebAssembly.Module): Promise<Check> {
  if (contender === 'text') return textAlone()
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

/** Gives what no program that reads text from its memory can do without: writing the params there. It checks nothing. */
function textAlone(): Check {
  const memory = new Uint8Array(new WebAssembly.Memory({ initial: 32 }).buffer)
  const encoder = new TextEncoder()
  return (params) => {
    encoder.encodeInto(JSON.stringify(params), memory)
    return fine
  }
}

function errors(report: Report): readonly string[] {
  return report.ok ? fine : report.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.message)
}
