// Reads params from text as a developer has them: JSON, an object literal out of someone's code, or code that calls
// IMP.request_pay. The text is parsed, never evaluated; every node knows its place in it.

import type { Call, OtherCall } from './calls'
import { findCalls, findOtherCall, keysSetLater, objectOf } from './calls'

export interface Place {
  start: number
  end: number
}

export type Path = readonly (string | number)[]

export type Scalar = string | number | boolean | bigint | null | undefined

export interface Member {
  key: string
  keyPlace: Place
  value: Literal
}

export type Literal =
  /** unnamed: spread objects and computed keys, whose names only running the code would tell. */
  | { kind: 'object'; place: Place; members: Member[]; unnamed: Literal[] }
  | { kind: 'array'; place: Place; items: Literal[] }
  | { kind: 'scalar'; place: Place; value: Scalar }
  /** Code whose value only running it would tell: a variable, a call, a tag of a template. */
  | { kind: 'expression'; place: Place }

/** What is wrong with the text; words.ts has a sentence for each. */
export type LiteralFault =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma'
  | 'unclosed_object'
  | 'unclosed_array'
  | 'unclosed_string'
  | 'unclosed_comment'
  | 'unclosed_code'
  | 'escape'
  | 'too_deep'
  | 'not_literal'
  | 'trailing'
  | OtherCall

/** The params in a text. */
export interface Params {
  literal: Literal
  /** Every call of request_pay in the text; the literal is of the one that was asked for. */
  calls: Call[]
  /** Keys that the code sets later, where the literal is a variable's; undefined for keys whose names are not known. */
  setLater: (string | undefined)[]
}

/** Text that is no literal, and where it stops being one. */
export class LiteralError extends Error {
  constructor(
    readonly fault: LiteralFault,
    readonly place: Place,
  ) {
    super(fault)
  }
}

const deepest = 200
const space = /[\s\uFEFF]+/y
const word = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy
const number = /[-+]?(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\d[\d_]*n|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?)/y
const signedWord = /([-+])\s*(Infinity|NaN)\b/y
const assignment = /(?:export\s+(?:default\b)?\s*)?(?:(?:(?:const|let|var)\s+)?[\p{ID_Start}$_][\p{ID_Continue}$.]*(?:\s*:\s*[\p{ID_Continue}$.]+)?\s*=(?![=>])|return\b)?\s*\(?/uy
/** Three dots that end a line leave something out, as documents do; no code has them. */
const omission = /\.\.\.(?=[ \t]*[\r\n])/y
const endsValue = /[,}\]);]|$/y
const startsNext = /["'`{\p{ID_Start}$_\d]/uy
const wordOperator = /(?:as|satisfies|in|instanceof)\b/y
const variable = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\??\.[\p{ID_Continue}$]+)*(?=!?\s*$|\s+as\b)/u
/** What a server's template puts in its place: {{ }}, {!! !!}, {% %}, <% %>, <? ?>, [[${ }]], [(${ })]. */
const tag = /\{\{[\s\S]*?\}\}\}?|\{!![\s\S]*?!!\}|\{%[\s\S]*?%\}|<%[\s\S]*?%>|<\?[\s\S]*?\?>|\[\[\s*[$*#]\{[\s\S]*?\}\s*\]\]|\[\(\s*[$*#]\{[\s\S]*?\}\s*\)\]/y
/** In a string this is text, which JavaScript sends as it is; by itself only a template can have it. */
const bareTag = /[$#]\{[^{}]*\}/y
/** Thymeleaf's comment before the value that it replaces. */
const tagInComment = /\s*\/\*\s*\[[[(]/y

const wordValues: Record<string, Scalar> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  NaN: NaN,
  Infinity: Infinity,
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' }

/**
 * Parses the text; where it calls request_pay several times, the params are those of the call with this index. Empty text gives
 * the scalar undefined; anything that is no literal throws a LiteralError.
 */
export function parseParams(text: string, call = 0): Params {
  return new Parser(text).whole(call)
}

class Parser {
  private at = 0
  private depth = 0
  /** JSON is what was sent: a tag in it is no template's any more. */
  private readonly tags: boolean

  constructor(private readonly text: string) {
    this.tags = !isJson(text)
  }

  whole(index: number): Params {
    const calls = findCalls(this.text)
    const call = calls[index] ?? calls[0]
    if (call) return { calls, ...this.argument(call) }
    const other = findOtherCall(this.text)
    if (other) throw new LiteralError(other.call, other.place)
    this.skipTrivia()
    const end: Literal = { kind: 'scalar', place: { start: 0, end: this.at }, value: undefined }
    if (this.at === this.text.length) return { literal: end, calls, setLater: [] }
    this.match(assignment)
    const literal = known(this.wholeValue())
    this.skipTrivia()
    while (this.peek() === ')' || this.peek() === ';') {
      this.at++
      this.skipTrivia()
    }
    if (this.at < this.text.length) this.fail('trailing')
    return { literal, calls, setLater: [] }
  }

  /** What a call is given: the object itself, or the one that its variable holds. */
  private argument(call: Call): Omit<Params, 'calls'> {
    this.at = call.argument
    const given = this.wholeValue()
    const name = variable.exec(this.text.slice(given.place.start, given.place.end))?.[0]
    if (given.kind !== 'expression' || !name) return { literal: known(given), setLater: [] }
    const at = objectOf(this.text, name, call.place.start)
    if (at === undefined) throw new LiteralError('not_literal', given.place)
    this.at = at
    return { literal: known(this.wholeValue()), setLater: keysSetLater(this.text, name) }
  }

  private wholeValue(): Literal {
    this.skipTrivia()
    return this.operand()
  }

  private value(): Literal {
    const start = this.at
    const node = this.operand()
    if (node.kind === 'expression') return node
    this.skipTrivia()
    if (this.looksAt(endsValue)) return node
    // A word or a quote here is the next member after a forgotten comma; anything else continues an expression.
    if (this.looksAt(startsNext) && !this.looksAt(wordOperator)) {
      this.at = node.place.end
      this.fail('comma')
    }
    this.at = start
    return this.expression()
  }

  private operand(): Literal {
    const start = this.at
    if (this.looksAt(tag) || this.looksAt(bareTag)) return this.expression()
    const first = this.peek()
    if (first === '{') return this.object()
    if (first === '[') return this.array()
    if (first === '"' || first === "'") {
      const value = this.string(first)
      if (value !== undefined) return this.scalar(start, value)
      this.at = start
      return this.expression()
    }
    if (first === '`') {
      const value = this.template()
      return value === undefined ? this.expression() : this.scalar(start, value)
    }
    const signed = this.match(signedWord)
    if (signed) return this.scalar(start, signed[2] === 'NaN' ? NaN : signed[1] === '-' ? -Infinity : Infinity)
    const digits = this.match(number)
    if (digits) return this.scalar(start, numberOf(digits[0]))
    const name = this.match(word)
    if (name && Object.hasOwn(wordValues, name[0])) return this.scalar(start, wordValues[name[0]])
    this.at = start
    if (!name && !/[(!~/+@-]/.test(first)) this.fail(first === '' ? 'unclosed_code' : 'value')
    return this.expression()
  }

  private scalar(start: number, value: Scalar): Literal {
    return { kind: 'scalar', place: { start, end: this.at }, value }
  }

  private object(): Literal {
    const start = this.at++
    this.goDeeper(start)
    const members: Member[] = []
    const unnamed: Literal[] = []
    for (;;) {
      this.skipTrivia()
      if (this.peek() === '}') break
      if (this.peek() === '') throw new LiteralError('unclosed_object', { start, end: start + 1 })
      const found = this.match(tag)
      if (found) {
        unnamed.push({ kind: 'expression', place: { start: found.index, end: this.at } })
        this.skipTrivia()
        if (this.peek() === ',') this.at++
        continue
      }
      if (this.text.startsWith('...', this.at) || this.peek() === '[') unnamed.push(this.skipUnnamed())
      else members.push(this.member())
      this.skipTrivia()
      if (this.peek() === ',') this.at++
      else if (this.peek() !== '}' && this.peek() !== '') this.fail('comma')
    }
    this.at++
    this.depth--
    return { kind: 'object', place: { start, end: this.at }, members, unnamed }
  }

  private member(): Member {
    const start = this.at
    const first = this.peek()
    let key: string
    const name = this.match(word)
    const digits = name ? undefined : this.match(number)
    if (name) key = name[0]
    else if (first === '"' || first === "'") key = this.string(first) ?? this.text.slice(start, this.at)
    else if (digits) key = String(numberOf(digits[0]))
    else return this.fail('key')
    const keyPlace = { start, end: this.at }
    this.skipTrivia()
    const next = this.peek()
    if (next === ':') {
      this.at++
      const replaced = this.looksAt(tagInComment)
      this.skipTrivia()
      const value = this.value()
      return { key, keyPlace, value: replaced ? { kind: 'expression', place: value.place } : value }
    }
    if (name && (next === ',' || next === '}')) return { key, keyPlace, value: { kind: 'expression', place: keyPlace } }
    if (name && next === '(') return { key, keyPlace, value: this.expression() }
    return this.fail('colon')
  }

  /** Steps over a spread object or a computed key with its value. */
  private skipUnnamed(): Literal {
    const named = this.expression(':')
    if (this.peek() !== ':') return named
    this.at++
    const value = this.expression()
    return { kind: 'expression', place: { start: named.place.start, end: value.place.end } }
  }

  private array(): Literal {
    const start = this.at++
    this.goDeeper(start)
    const items: Literal[] = []
    for (;;) {
      this.skipTrivia()
      if (this.peek() === ']') break
      if (this.peek() === '') throw new LiteralError('unclosed_array', { start, end: start + 1 })
      items.push(this.text.startsWith('...', this.at) ? this.expression() : this.value())
      this.skipTrivia()
      if (this.peek() === ',') this.at++
      else if (this.peek() !== ']' && this.peek() !== '') this.fail('comma')
    }
    this.at++
    this.depth--
    return { kind: 'array', place: { start, end: this.at }, items }
  }

  private goDeeper(start: number) {
    if (++this.depth > deepest) throw new LiteralError('too_deep', { start, end: start + 1 })
  }

  /** A string with a tag of a template in it has a value that is not known. */
  private string(quote: string): string | undefined {
    const start = this.at++
    let value = ''
    let tags = false
    for (;;) {
      const next = this.peek()
      if (next === '' || ((next === '\n' || next === '\r') && quote !== '`')) {
        throw new LiteralError('unclosed_string', { start, end: this.at })
      }
      if (this.tags && quote !== '`' && this.match(tag)) {
        tags = true
        continue
      }
      this.at++
      if (next === quote) return tags ? undefined : value
      value += next === '\\' ? this.escape() : next
    }
  }

  private escape(): string {
    const code = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}/y
    const start = this.at - 1
    const hex = this.match(code)
    if (hex) {
      const point = parseInt(hex[1] ?? hex[2] ?? hex[3]!, 16)
      if (point <= 0x10ffff) return hex[3] ? String.fromCodePoint(point) : String.fromCharCode(point)
    }
    const next = this.peek()
    if (hex || next === 'x' || next === 'u') throw new LiteralError('escape', { start, end: this.at + 1 })
    this.at++
    if (next === '\r' && this.peek() === '\n') this.at++
    if (next === '\n' || next === '\r') return ''
    return escapes[next] ?? next
  }

  /** A template without ${} is a string; with one its value is not known, and the parser stays where it was. */
  private template(): string | undefined {
    const start = this.at
    const plain = /`(?:\\[\s\S]|\$(?!\{)|[^\\`$])*`/y
    if (!this.match(plain)) return undefined
    this.at = start
    return this.string('`')
  }

  /** Steps over code up to the comma or bracket that ends it, or to the sign given. */
  private expression(until = ''): Literal {
    const start = this.at
    const open: string[] = []
    let ternaries = 0
    let end = start
    let endBefore = start
    for (;;) {
      this.skipTrivia()
      const next = this.peek()
      if (open.length === 0 && next !== '' && `,}]);${until}`.includes(next)) break
      if (next === '') {
        if (open.length > 0) throw new LiteralError('unclosed_code', { start, end: start + 1 })
        break
      }
      if (next === '"' || next === "'") this.string(next)
      else if (next === '`') this.skipTemplate()
      else if (!this.match(tag) && !this.match(bareTag) && !this.match(word)) {
        this.at++
        if (next === '(' || next === '[' || next === '{') open.push(next)
        else if (next === ')' || next === ']' || next === '}') open.pop()
        else if (open.length === 0 && next === '?' && !/[.?]/.test(this.peek())) ternaries++
        else if (open.length === 0 && next === ':' && ternaries-- === 0) {
          this.at = endBefore
          this.fail(this.depth > 0 ? 'comma' : 'not_literal')
        }
        if (next === '?' && /[.?]/.test(this.peek())) this.at++
      }
      endBefore = end
      end = this.at
    }
    return { kind: 'expression', place: { start, end } }
  }

  private skipTemplate() {
    const start = this.at++
    for (;;) {
      const next = this.peek()
      if (next === '') throw new LiteralError('unclosed_string', { start, end: start + 1 })
      if (next === '`') break
      if (next === '\\') this.at++
      if (next === '$' && this.text[this.at + 1] === '{') {
        this.at += 2
        this.expressionsUntilBrace()
      }
      this.at++
    }
    this.at++
  }

  private expressionsUntilBrace() {
    for (;;) {
      this.expression()
      if (this.peek() === '}') return
      if (this.peek() === '') this.fail('unclosed_code')
      this.at++
    }
  }

  private skipTrivia() {
    for (;;) {
      if (this.match(space)) continue
      if (this.text.startsWith('//', this.at)) {
        const end = this.text.slice(this.at).search(/[\r\n]/)
        this.at = end < 0 ? this.text.length : this.at + end
      } else if (this.text.startsWith('/*', this.at) || this.text.startsWith('<!--', this.at)) {
        const close = this.text[this.at] === '/' ? '*/' : '-->'
        const end = this.text.indexOf(close, this.at + 2)
        if (end < 0) throw new LiteralError('unclosed_comment', { start: this.at, end: this.at + 2 })
        this.at = end + close.length
      } else if (!this.match(omission)) return
    }
  }

  private peek(): string {
    return this.text[this.at] ?? ''
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  private looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    return pattern.test(this.text)
  }

  private fail(fault: LiteralFault): never {
    throw new LiteralError(fault, { start: this.at, end: Math.min(this.at + 1, this.text.length) })
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The literal, unless it is code: params have to be there to be read. */
function known(literal: Literal): Literal {
  if (literal.kind === 'expression') throw new LiteralError('not_literal', literal.place)
  return literal
}

/** The value JavaScript gives a number as written, an old octal number and a BigInt too. */
function numberOf(written: string): number | bigint {
  const plain = written.replaceAll('_', '')
  const sign = plain.startsWith('-') ? -1 : 1
  const digits = plain.replace(/^[-+]/, '')
  if (digits.endsWith('n')) return BigInt(sign) * BigInt(digits.slice(0, -1))
  if (/^0[0-7]+$/.test(digits)) return sign * parseInt(digits, 8)
  return sign * Number(digits)
}
