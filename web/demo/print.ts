// Writes values as literals, in the style of the text around them; what is short stays on one line.

/** How a text is written, for what is added to it to look the same. */
export interface Style {
  quote: string
  bareKeys: boolean
  indent: string
}

/** As JSON is written. */
export const json: Style = { quote: '"', bareKeys: false, indent: '  ' }

const lineLength = 68

/** A value as a literal; indent is that of the line it begins on. */
export function print(value: unknown, style: Style, indent: string): string {
  if (typeof value === 'string') return printString(value, style.quote)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return String(value)
  const list = Array.isArray(value)
  const inner = indent + style.indent
  const parts = (depth: string) =>
    list
      ? value.map((item) => print(item, style, depth))
      : Object.entries(value).map(([key, item]) => `${printKey(key, style)}: ${print(item, style, depth)}`)
  const short = parts(indent).join(', ')
  if (short.length + indent.length <= lineLength && !short.includes('\n')) return list ? `[${short}]` : `{ ${short} }`
  const long = parts(inner)
    .map((part) => `\n${inner}${part}`)
    .join(',')
  return list ? `[${long}\n${indent}]` : `{${long}\n${indent}}`
}

/** A key as a literal has it. */
export function printKey(key: string, style: Style): string {
  return style.bareKeys && /^[A-Za-z_$][\w$]*$/.test(key) ? key : printString(key, style.quote)
}

function printString(value: string, quote: string): string {
  const json = JSON.stringify(value)
  if (quote === '"') return json
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
