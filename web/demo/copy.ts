// Copying text, and saying that it was copied.

import { button, element } from './element'
import type { Locale } from './words'
import { say } from './words'

/** Copies; where the browser does not let it, the text is selected for the visitor to copy. */
export async function copyText(text: string, source: HTMLElement, state: HTMLElement, locale: Locale) {
  try {
    await navigator.clipboard.writeText(text)
    state.textContent = say('copied', locale)
  } catch {
    if (source instanceof HTMLInputElement) source.select()
    else getSelection()?.selectAllChildren(source)
    state.textContent = say('copy_yourself', locale)
  }
}

/** Fills a panel with code and a button that copies it; gives a function that shows other code. */
export function bringSnippet(panel: HTMLElement, locale: () => Locale) {
  const code = element('code')
  const state = element('span', { role: 'status' })
  const copy = button({ class: 'small', 'data-word': 'copy' }, () => copyText(code.textContent!, code, state, locale()))
  panel.append(element('pre', {}, code), element('p', { class: 'line' }, copy, state))
  return (text: string) => {
    if (code.textContent === text) return
    code.textContent = text
    state.textContent = ''
  }
}
