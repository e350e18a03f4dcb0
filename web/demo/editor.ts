// The params as text: what is wrong is underlined where it stands.

import type { Place } from './literal'

export interface Mark extends Place {
  severity: 'error' | 'warning' | 'change'
}

/** Longer text than anyone writes is not underlined: laying it out twice would make typing slow. */
const longestMarked = 50_000

export class Editor {
  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly underlay: HTMLElement,
    private readonly edited: () => void,
  ) {
    area.addEventListener('input', edited)
    area.addEventListener('scroll', () => this.follow())
  }

  get text(): string {
    return this.area.value
  }

  /** Puts in another text, which nobody will want to take back. */
  set text(text: string) {
    if (this.area.value !== text) this.area.value = text
  }

  /** Puts in another text as if it were typed: edited is called, and the browser's own undo brings back what was there. */
  replace(text: string) {
    const { start, end, inserted } = difference(this.area.value, text)
    if (this.area.value !== text) {
      this.within(() => {
        this.area.setSelectionRange(start, end)
        // The one way to write into a text area that undo knows of. It is old, and every browser has it.
        document.execCommand(inserted ? 'insertText' : 'delete', false, inserted)
      })
      if (this.area.value === text) return
    }
    this.area.value = text
    this.edited()
  }

  /** Takes back the last edit, or does it again. */
  undo(again: boolean) {
    this.within(() => document.execCommand(again ? 'redo' : 'undo'))
  }

  /** Underlines places; where two overlap the first wins. */
  mark(marks: readonly Mark[]) {
    const text = this.area.value
    const pieces: (Node | string)[] = []
    let end = 0
    for (const mark of text.length > longestMarked ? [] : marks.toSorted((a, b) => a.start - b.start)) {
      if (mark.start < end || mark.end <= mark.start) continue
      const underlined = document.createElement('mark')
      underlined.dataset.severity = mark.severity
      underlined.textContent = text.slice(mark.start, mark.end)
      pieces.push(text.slice(end, mark.start), underlined)
      end = mark.end
    }
    this.underlay.replaceChildren(...pieces, text.slice(end), '\n')
    this.follow()
    this.area.ariaInvalid = String(marks.some((mark) => mark.severity === 'error'))
  }

  /** Moves the caret to a place, selects it and brings it into view. */
  select(place: Place) {
    this.area.focus()
    this.area.setSelectionRange(place.start, place.end)
    const line = this.area.value.slice(0, place.start).split('\n').length - 1
    const lineHeight = parseFloat(getComputedStyle(this.area).lineHeight)
    this.area.scrollTop = Math.max(0, (line + 1) * lineHeight - this.area.clientHeight / 2)
    this.area.scrollLeft = 0
    this.area.scrollIntoView({ block: 'nearest' })
  }

  /** Does something with the focus in the text area, which it may be hidden for, and gives the focus back. */
  private within(act: () => void) {
    const focused = document.activeElement
    const panel = this.area.closest<HTMLElement>('[hidden]')
    if (panel) panel.hidden = false
    this.area.focus({ preventScroll: true })
    if (document.activeElement === this.area) act()
    if (panel) panel.hidden = true
    if (focused === this.area) return
    // Safari gives no focus to a button that is pressed; the text area is not to keep it, or a phone would show its keyboard.
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true })
    else this.area.blur()
  }

  /** Moved, not scrolled: with its scroll bars the text area scrolls further than a copy without them could. */
  private follow() {
    this.underlay.style.transform = `translate(${-this.area.scrollLeft}px, ${-this.area.scrollTop}px)`
  }
}

/** The part of a text to select, and what to write there for it to become another. No pair of surrogates is parted. */
function difference(from: string, to: string): { start: number; end: number; inserted: string } {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  let tail = 0
  while (tail < shorter - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  if (/[\ud800-\udbff]/.test(from[start - 1] ?? '')) start--
  if (tail > 0 && /[\udc00-\udfff]/.test(from.at(-tail)!)) tail--
  return { start, end: from.length - tail, inserted: to.slice(start, to.length - tail) }
}
