// The params as a checkout form. It writes each change into the text and is filled from the text, so both stay in step.

import type { Control } from './control'
import { makeControl, showValue, valueFrom } from './control'
import { removeAt, setAt } from './edit'
import { button, element } from './element'
import type { Field, FieldKind, Rows } from './fields'
import { groups } from './fields'
import type { Finding } from './finding'
import type { Path } from './literal'
import { literalAt, writePath } from './place'
import type { Reading, Source } from './reading'
import type { Locale } from './words'
import { say, writeWords } from './words'

interface Entry {
  path: Path
  kind: FieldKind
  control: Control
}

export class Form {
  private source: Source = { text: '', call: 0 }
  private readonly entries = new Map<string, Entry>()
  private readonly notes = new Map<string, HTMLElement>()
  private readonly lists: { rows: Rows; list: HTMLElement }[] = []
  private readonly unreadable = element('p', { class: 'note', 'data-word': 'form_needs_code', hidden: true })

  /** Builds the form; edited gets the text that a change of the visitor makes. */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly edited: (text: string) => void,
  ) {
    form.addEventListener('submit', (event) => event.preventDefault())
    form.append(this.unreadable)
    for (const group of groups) {
      const fields = element('div', { class: 'fields' }, ...group.fields.map((field) => this.makeField(field)))
      const set = element('fieldset', { class: 'group' }, element('legend', { 'data-word': group.word }), fields)
      if (group.rows) set.append(this.makeRows(group.rows))
      form.append(set)
    }
  }

  /** Fills the form from the text, and puts each finding beside the field it is about. */
  show(reading: Reading, findings: readonly Finding[], locale: Locale) {
    this.source = reading
    this.unreadable.hidden = !reading.fault
    for (const set of this.form.querySelectorAll('fieldset')) set.disabled = reading.fault !== undefined
    if (reading.fault) return
    for (const { rows, list } of this.lists) this.showRows(rows, list, reading, locale)
    for (const { path, kind, control } of this.entries.values()) {
      if (control === document.activeElement && control.matches('input[type=text]')) continue
      const found = literalAt(reading.literal!, path)
      const code = found?.kind === 'expression' ? reading.text.slice(found.place.start, found.place.end) : ''
      showValue(control, kind, code ? undefined : valueAt(reading.value, path), code, valueAt(reading.value, ['pg']), locale)
    }
    this.showFindings(findings)
  }

  /** Takes the focus to the field of a path, or to the one around it; false where the form has none. */
  focus(path: Path): boolean {
    for (let length = path.length; length > 0; length--) {
      const key = writePath(path.slice(0, length))
      const target =
        this.entries.get(key)?.control ??
        this.notes.get(key)?.parentElement?.querySelector<HTMLElement>('input, select, button')
      if (!target) continue
      target.focus()
      target.scrollIntoView({ block: 'center' })
      return true
    }
    return false
  }

  private makeField(field: Field): HTMLElement {
    const key = writePath(field.path)
    const label = element('span', {}, element('span', { 'data-word': field.word }), ' ', element('code', {}, key))
    const cell = this.makeCell(field.path, field.kind, label)
    cell.classList.toggle('wide', field.wide === true)
    return cell
  }

  private makeCell(path: Path, kind: FieldKind, name: HTMLElement): HTMLElement {
    const key = writePath(path)
    const id = `field-${key.replace(/[^\w]+/g, '-').replace(/-$/, '')}`
    const control = makeControl(kind, id)
    const note = element('p', { class: 'note', id: `${id}-note` })
    control.name = key
    control.setAttribute('aria-describedby', note.id)
    control.addEventListener(control instanceof HTMLSelectElement ? 'change' : 'input', () => {
      const value = valueFrom(control, kind)
      const inRow = path.some((step) => typeof step === 'number')
      if (value !== undefined) this.edited(setAt(this.source, path, value))
      else this.edited(inRow ? setAt(this.source, path, '') : removeAt(this.source, path))
    })
    this.entries.set(key, { path, kind, control })
    this.notes.set(key, note)
    const flag = control.type === 'checkbox'
    const label = element('label', { for: id }, name)
    return element('div', { class: flag ? 'field flag' : 'field' }, ...(flag ? [control, label] : [label, control]), note)
  }

  private makeRows(rows: Rows): HTMLElement {
    const key = writePath(rows.path)
    const note = element('p', { class: 'note' })
    const list = element('ol', { class: 'rows' })
    const title = element('p', { class: 'rows-title' }, element('span', { 'data-word': rows.word }), ' ', element('code', {}, key))
    const add = button({ class: 'small', 'data-word': rows.add, 'data-add': key }, () => this.addRow(rows))
    this.notes.set(key, note)
    this.lists.push({ rows, list })
    return element('div', {}, title, list, note, add)
  }

  private addRow(rows: Rows) {
    const list = this.lists.find((each) => each.rows === rows)!.list
    const row = Object.fromEntries(rows.columns.map((column) => [column.key, column.first]))
    const count = list.childElementCount
    this.edited(count > 0 ? setAt(this.source, [...rows.path, count], row) : setAt(this.source, rows.path, [row]))
    list.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus()
  }

  private showRows(rows: Rows, list: HTMLElement, reading: Reading, locale: Locale) {
    const value = valueAt(reading.value, rows.path)
    const literal = literalAt(reading.literal!, rows.path)
    const count = Array.isArray(value) && literal?.kind === 'array' ? value.length : 0
    while (list.childElementCount > count) this.dropRow(rows, list)
    while (list.childElementCount < count) list.append(this.makeRow(rows, list.childElementCount))
    writeWords(list, locale)
    list.querySelectorAll('legend').forEach((legend, index) => {
      legend.textContent = say(rows.row, locale, { number: index + 1 })
    })
  }

  private makeRow(rows: Rows, index: number): HTMLElement {
    const path = [...rows.path, index]
    const cells = rows.columns.map((column) =>
      this.makeCell([...path, column.key], column.kind, element('span', { 'data-word': column.word })),
    )
    const note = element('p', { class: 'note' })
    this.notes.set(writePath(path), note)
    const remove = button({ class: 'small quiet', 'data-word': 'remove' }, () => {
      const addButton = this.form.querySelector<HTMLElement>(`[data-add="${writePath(rows.path)}"]`)
      this.edited(removeAt(this.source, path))
      addButton?.focus()
    })
    return element('li', {}, element('fieldset', { class: 'row' }, element('legend'), ...cells, remove, note))
  }

  private dropRow(rows: Rows, list: HTMLElement) {
    list.lastElementChild!.remove()
    const path = [...rows.path, list.childElementCount]
    this.notes.delete(writePath(path))
    for (const column of rows.columns) {
      this.entries.delete(writePath([...path, column.key]))
      this.notes.delete(writePath([...path, column.key]))
    }
  }

  private showFindings(findings: readonly Finding[]) {
    for (const note of this.notes.values()) note.replaceChildren()
    for (const { control } of this.entries.values()) control.removeAttribute('aria-invalid')
    for (const { path, severity, message } of findings) {
      if (severity === 'error') this.entries.get(writePath(path))?.control.setAttribute('aria-invalid', 'true')
      for (let length = path.length; length > 0; length--) {
        const note = this.notes.get(writePath(path.slice(0, length)))
        if (!note) continue
        note.append(element('span', { 'data-severity': severity }, message))
        break
      }
    }
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) found = (found as Record<string, unknown> | null | undefined)?.[String(step)]
  return found
}
