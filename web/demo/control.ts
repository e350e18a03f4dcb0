// One control of the form: shows a value of the params, and says what it becomes when the visitor changes it.

import { cards } from './cards'
import { element } from './element'
import type { FieldKind } from './fields'
import { gatewayCodes, gatewayTitle, methodsOf } from './gateways'
import type { Locale } from './words'
import { say } from './words'

export type Control = HTMLInputElement | HTMLSelectElement

/** A new control for a kind of field, empty. */
export function makeControl(kind: FieldKind, id: string): Control {
  if (choicesOf(kind, undefined, 'en')) return element('select', { id })
  if (kind === 'flag' || kind === 'switch') return element('input', { id, type: 'checkbox' })
  const inputmode = kind === 'integer' ? 'numeric' : undefined
  return element('input', { id, type: 'text', inputmode, spellcheck: 'false' })
}

/** Shows a value, whatever its type; code in the params is shown where the value would be, greyed. pg tells which methods there are. */
export function showValue(control: Control, kind: FieldKind, value: unknown, code: string, pg: unknown, locale: Locale) {
  const shown = value === undefined || value === null ? '' : writtenOf(kind, value)
  if (control instanceof HTMLSelectElement) {
    const choices = [['', say('choose', locale)], ...choicesOf(kind, pg, locale)!]
    if (!choices.some(([choice]) => choice === shown)) choices.push([shown, say('not_in_list', locale, { value: shown })])
    control.replaceChildren(...choices.map(([choice, text]) => element('option', { value: choice }, text!)))
    control.value = shown
  } else if (control.type === 'checkbox') {
    control.checked = value === true
    control.indeterminate = value !== undefined && typeof value !== 'boolean'
  } else {
    if (control.value !== shown) control.value = shown
    control.placeholder = code
  }
}

/** What the control's value is in the params; undefined leaves the field out. */
export function valueFrom(control: Control, kind: FieldKind): unknown {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    return kind === 'flag' && !control.checked ? undefined : control.checked
  }
  const typed = control.value
  if (typed === '') return undefined
  if (kind === 'integer') return numberOr(typed)
  if (kind === 'numbers') return typed.split(',').map((part) => numberOr(part.trim()))
  return typed
}

function numberOr(typed: string): number | string {
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(typed) ? Number(typed) : typed
}

function writtenOf(kind: FieldKind, value: unknown): string {
  if (kind === 'numbers' && Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function choicesOf(kind: FieldKind, pg: unknown, locale: Locale): [string, string][] | undefined {
  const named = Object.entries(cards).map(([code, name]): [string, string] => [code, `${name[locale]} ${code}`])
  switch (kind) {
    case 'gateway':
      return gatewayCodes(locale).map((code) => [code, `${gatewayTitle(code, locale)} ${code}`])
    case 'method':
      return methodsOf(pg).map((code) => [code, code])
    case 'card':
      return named
    case 'card_or_all':
      return [['*', `${say('every_card', locale)} *`], ...named]
    default:
      return undefined
  }
}
