// Whether the contenders say the same of a request, as far as the plain rules go.

import { contenders, prepare } from './contenders'

export interface Question {
  name: string
  /** The params' JSON text. */
  params: string
  ok: boolean
  /** Whether paycheck has a warning, which is a failed tag like any other to validator. */
  warned: boolean
}

/** Gives a line for each contender that disagrees on a question. */
export async function agree(questions: Question[]): Promise<string[]> {
  const lines: string[] = []
  for (const contender of contenders) {
    const check = await prepare(contender)
    for (const { name, params, ok, warned } of questions) {
      if (contender === 'reflection' && warned) continue
      const problems = check(JSON.parse(params))
      if ((problems.length === 0) !== ok) lines.push(`${contender} ${ok ? `refuses (${problems.join('; ')})` : 'accepts'}: ${name}: ${params}`)
    }
  }
  return lines
}
