// Reads params from text as a developer has them: JSON, an object literal out of someone's code, or a whole
// IMP.request_pay({...}, callback) call. The text is parsed, never evaluated; every node knows its place in it.

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
  /** Code whose value only running it would tell: a variable, a call. */
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

const wordValues: Record<string, Scalar> = {
  true: true,
  false: false,
  null: null,
  undefined: undefined,
  NaN: NaN,
  Infinity: Infinity,
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' }

/** Parses the text. Empty text gives the scalar undefined; anything that is no literal throws a LiteralError. */
export function parseLiteral(text: string): Literal {
  return new Parser(text).whole()
}

class Parser {
  private at = 0
  private depth = 0

  constructor(private readonly text: string) {}

  whole(): Literal {
    const call = this.findCall()
    if (call !== undefined) {
      this.at = call
      return this.wholeValue()
    }
    this.skipTrivia()
    if (this.at === this.text.length) return { kind: 'scalar', place: { start: 0, end: this.at }, value: undefined }
    this.match(assignment)
    const params = this.wholeValue()
    this.skipTrivia()
    while (this.peek() === ')' || this.peek() === ';') {
      this.at++
      this.skipTrivia()
    }
    if (this.at < this.text.length) this.fail('trailing')
    return params
  }

  private wholeValue(): Literal {
    this.skipTrivia()
    const node = this.operand()
    if (node.kind === 'expression') throw new LiteralError('not_literal', node.place)
    return node
  }

  /** Where the arguments of the first request_pay( call begin. Strings and comments do not count. */
  private findCall(): number | undefined {
    const steps = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\brequest_pay\s*\(/g
    for (const step of this.text.matchAll(steps)) {
      if (step[0].startsWith('request_pay')) return step.index + step[0].length
    }
    return undefined
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
    const first = this.peek()
    if (first === '{') return this.object()
    if (first === '[') return this.array()
    if (first === '"' || first === "'") return this.scalar(start, this.string(first))
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
    if (!name && !/[(!~/+-]/.test(first)) this.fail(first === '' ? 'unclosed_code' : 'value')
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
    else if (first === '"' || first === "'") key = this.string(first)
    else if (digits) key = String(numberOf(digits[0]))
    else return this.fail('key')
    const keyPlace = { start, end: this.at }
    this.skipTrivia()
    const next = this.peek()
    if (next === ':') {
      this.at++
      this.skipTrivia()
      return { key, keyPlace, value: this.value() }
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

  private string(quote: string): string {
    const start = this.at++
    let value = ''
    for (;;) {
      const next = this.peek()
      if (next === '' || ((next === '\n' || next === '\r') && quote !== '`')) {
        throw new LiteralError('unclosed_string', { start, end: this.at })
      }
      this.at++
      if (next === quote) return value
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
      else if (!this.match(word)) {
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

/** The value JavaScript gives a number as written, an old octal number and a BigInt too. */
function numberOf(written: string): number | bigint {
  const plain = written.replaceAll('_', '')
  const sign = plain.startsWith('-') ? -1 : 1
  const digits = plain.replace(/^[-+]/, '')
  if (digits.endsWith('n')) return BigInt(sign) * BigInt(digits.slice(0, -1))
  if (/^0[0-7]+$/.test(digits)) return sign * parseInt(digits, 8)
  return sign * Number(digits)
}
