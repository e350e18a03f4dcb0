// Where a path is in a literal, and how a path is written.

import type { Literal, Member, Path, Place } from './literal'

/** The part of the literal at a path, undefined where there is none. Of a key written twice it is the last. */
export function literalAt(root: Literal, path: Path): Literal | undefined {
  let found: Literal | undefined = root
  for (const step of path) {
    if (found?.kind === 'object') found = memberOf(found, String(step))?.value
    else if (found?.kind === 'array') found = found.items[Number(step)]
    else return undefined
  }
  return found
}

/** The member a path names, undefined where its last step is no key of an object. */
export function memberAt(root: Literal, path: Path): Member | undefined {
  const owner = path.length > 0 ? literalAt(root, path.slice(0, -1)) : undefined
  return owner?.kind === 'object' ? memberOf(owner, String(path.at(-1))) : undefined
}

function memberOf(object: Literal & { kind: 'object' }, key: string): Member | undefined {
  return object.members.findLast((member) => member.key === key)
}

/** What to point at for a path: its value, or its key when the value is long, else the nearest thing around it. */
export function placeOf(root: Literal, path: Path): Place {
  const found = literalAt(root, path)
  if (found?.kind === 'scalar' || found?.kind === 'expression') return found.place
  const member = memberAt(root, path)
  if (member) return member.keyPlace
  if (found || path.length === 0) return { start: (found ?? root).place.start, end: (found ?? root).place.start + 1 }
  return placeOf(root, path.slice(0, -1))
}

/** What to point at for what a code says of a path: the key where the code is about the key itself. */
export function placeOfCode(root: Literal, path: Path, code: string): Place {
  const member = /_key$/.test(code) ? memberAt(root, path) : undefined
  return member ? member.keyPlace : placeOf(root, path)
}

/** A path as code has it: kiccProducts[1].quantity. */
export function writePath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step)).join('')
}
