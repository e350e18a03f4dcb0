// Changes params in their text where they stand, so that comments, order and quotes of the rest stay as they were.
// Each function gives the new text; text that is no literal throws a LiteralError.

import type { Literal, Path, Place } from './literal'
import { parseParams } from './literal'
import { literalAt, memberAt } from './place'
import type { Style } from './print'
import { print, printKey } from './print'
import type { Source } from './reading'

type Container = Literal & { kind: 'object' | 'array' }

/** Puts a value at a path: in place of the one there, else added with whatever is missing around it. */
export function setAt({ text, call }: Source, path: Path, value: unknown): string {
  const root = parseParams(text, call).literal
  const style = styleOf(text, root)
  const literal = literalAt(root, path)
  const parent = literalAt(root, path.slice(0, -1))
  const step = path.at(-1)
  if (literal) {
    const member = memberAt(root, path)
    const shorthand = member !== undefined && member.keyPlace.start === literal.place.start
    const key = shorthand ? `${printKey(member.key, style)}: ` : ''
    return splice(text, literal.place, key + print(value, style, indentOf(text, literal.place.start)))
  }
  if (parent?.kind === 'object') return insert(text, parent, style, `${printKey(String(step), style)}: `, value)
  if (parent?.kind === 'array') return insert(text, parent, style, '', value)
  const around = typeof step === 'number' ? [value] : { [String(step)]: value }
  if (path.length > 1) return setAt({ text, call }, path.slice(0, -1), around)
  return splice(text, root.place, `{\n${style.indent}${printKey(String(step), style)}: ${print(value, style, style.indent)}\n}`)
}

/** Takes out the value at a path, and the objects and arrays that this leaves empty. */
export function removeAt({ text, call }: Source, path: Path): string {
  const root = parseParams(text, call).literal
  const parent = literalAt(root, path.slice(0, -1))
  if (!literalAt(root, path) || (parent?.kind !== 'object' && parent?.kind !== 'array')) return text
  const children = childrenOf(parent)
  if (children.length === 1 && path.length > 1) return removeAt({ text, call }, path.slice(0, -1))
  const start = memberAt(root, path)?.keyPlace.start ?? literalAt(root, path)!.place.start
  const index = children.findIndex((child) => child.start === start)
  const next = children[index + 1]
  if (next) return splice(text, { start, end: next.start }, '')
  const from = children[index - 1]?.end ?? parent.place.start + 1
  const comma = /^\s*,/.exec(text.slice(children[index]!.end))
  return splice(text, { start: from, end: children[index]!.end + (comma?.[0].length ?? 0) }, '')
}

/** Gives the member at a path another key, which may lead deeper: display.card_quota. */
export function renameAt({ text, call }: Source, path: Path, dottedKey: string): string {
  const root = parseParams(text, call).literal
  const member = memberAt(root, path)
  if (!member) return text
  const keys = dottedKey.split('.')
  if (keys.length === 1) return splice(text, member.keyPlace, printKey(dottedKey, styleOf(text, root)))
  const written = text.slice(member.value.place.start, member.value.place.end)
  const target = [...path.slice(0, -1), ...keys]
  const withTarget = removeAt({ text: setAt({ text, call }, target, null), call }, path)
  return splice(withTarget, literalAt(parseParams(withTarget, call).literal, target)!.place, written)
}

function insert(text: string, parent: Container, style: Style, key: string, value: unknown): string {
  const outer = indentOf(text, parent.place.start)
  const last = childrenOf(parent).at(-1)
  if (!last) {
    const inner = outer + style.indent
    return splice(text, parent.place, around(parent, `\n${inner}${key}${print(value, style, inner)}\n${outer}`))
  }
  const oneLine = !text.slice(parent.place.start, last.end).includes('\n')
  if (oneLine) {
    const added = `, ${key}${print(value, style, outer)}`
    return splice(text, { start: last.end, end: last.end }, added)
  }
  const inner = indentOf(text, last.start)
  const end = text.slice(0, parent.place.end - 1).trimEnd().length
  const line = `\n${inner}${key}${print(value, style, inner)}`
  if (/^\s*,/.test(text.slice(last.end))) return splice(text, { start: end, end }, `${line},`)
  return splice(splice(text, { start: end, end }, line), { start: last.end, end: last.end }, ',')
}

function childrenOf(parent: Container): Place[] {
  if (parent.kind === 'array') return parent.items.map((item) => item.place)
  const members = parent.members.map((member) => ({ start: member.keyPlace.start, end: member.value.place.end }))
  return [...members, ...parent.unnamed.map((literal) => literal.place)].sort((a, b) => a.start - b.start)
}

function styleOf(text: string, root: Literal): Style {
  const first = root.kind === 'object' ? root.members[0] : undefined
  const bareKeys = first ? !/["']/.test(text[first.keyPlace.start]!) : false
  const indent = first ? indentOf(text, first.keyPlace.start) : ''
  const outer = indentOf(text, root.place.start)
  return { bareKeys, quote: bareKeys ? "'" : '"', indent: indent.slice(outer.length) || '  ' }
}

/** The white space at the beginning of the line. */
function indentOf(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1)
  return /^[ \t]*/.exec(line)![0]
}

function around(parent: Container, inside: string): string {
  return parent.kind === 'array' ? `[${inside}]` : `{${inside}}`
}

function splice(text: string, place: Place, by: string): string {
  return text.slice(0, place.start) + by + text.slice(place.end)
}
