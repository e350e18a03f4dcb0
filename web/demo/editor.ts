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
    edited: () => void,
  ) {
    area.addEventListener('input', edited)
    area.addEventListener('scroll', () => this.follow())
  }

  get text(): string {
    return this.area.value
  }

  set text(text: string) {
    if (this.area.value !== text) this.area.value = text
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

  private follow() {
    this.underlay.scrollTop = this.area.scrollTop
    this.underlay.scrollLeft = this.area.scrollLeft
  }
}
