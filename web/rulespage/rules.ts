// The page of rules at work: one language at a time, search, filters, and each example opened in the demo. Without this script
// everything can be read, in both languages.

import { firstLocale, keepLocale } from '../demo/kept'
import { shareFragment } from '../demo/share'
import type { Locale } from '../demo/words'

const severities = ['error', 'warning', 'change']

/** One rule on the page. */
interface Entry {
  article: HTMLElement
  /** What a search looks in: the code, others that say the same, and its words in both languages. */
  words: string
}

// Before there is a body, so that no language is seen that is not wanted.
speak(firstLocale())
addEventListener('DOMContentLoaded', bringToLife)

function speak(locale: Locale) {
  document.documentElement.lang = locale
  document.documentElement.dataset.language = locale
}

/** Whether the demo is beside this page: not where the page is opened as a file, as out of the npm package. */
const demoIsThere = location.protocol !== 'file:'

function bringToLife() {
  if (!demoIsThere) for (const link of document.querySelectorAll('a[href="./index.html"]')) link.replaceWith(...link.childNodes)
  const locale = control<HTMLSelectElement>('locale')
  const query = control<HTMLInputElement>('query')
  const gateway = control<HTMLSelectElement>('find-gateway')
  const severity = control<HTMLSelectElement>('find-severity')
  const sections = [...document.querySelectorAll<HTMLElement>('#rules > section')]
  const entries = [...document.querySelectorAll<HTMLElement>('#rules article')].map(
    (article): Entry => ({ article, words: [article.id, ...[...article.querySelectorAll('p, .codes')].map((p) => p.textContent)].join('\n').toLowerCase() }),
  )

  function find() {
    const wanted = query.value.toLowerCase().split(/\s+/).filter(Boolean)
    let found = 0
    for (const { article, words } of entries) {
      article.hidden = !raises(article, gateway.value, severity.value) || !wanted.every((word) => words.includes(word))
      if (!article.hidden) found++
    }
    for (const section of sections) {
      section.hidden = !section.querySelector('article:not([hidden])')
      const heading = section.querySelector('h2')!
      document.querySelector<HTMLElement>(`nav a[href="#${heading.id}"]`)!.parentElement!.hidden = section.hidden
    }
    for (const count of document.querySelectorAll('.found')) count.textContent = String(found)
    control('none').hidden = found > 0
    keepInAddress({ q: query.value, gateway: gateway.value, severity: severity.value })
  }

  /** The rule that the address names is shown, whatever the filters say. */
  function showTarget() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!named) return
    const target = named.closest('article') ?? named // a code of many that say the same
    if (target.closest('[hidden]')) {
      query.value = gateway.value = severity.value = ''
      find()
    }
    const example = target.querySelector<HTMLDetailsElement>('.example')
    if (example) example.open = true
    target.scrollIntoView()
  }

  const asked = new URLSearchParams(location.search)
  query.value = asked.get('q') ?? ''
  gateway.value = asked.get('gateway') ?? ''
  severity.value = asked.get('severity') ?? ''
  for (const select of [gateway, severity]) if (select.selectedIndex < 0) select.value = ''
  locale.value = document.documentElement.lang
  nameOptions(locale.value)
  for (const hidden of document.querySelectorAll<HTMLElement>('.scripted')) hidden.hidden = false
  find()
  showTarget()

  query.addEventListener('input', find)
  gateway.addEventListener('change', find)
  severity.addEventListener('change', find)
  locale.addEventListener('change', () => {
    speak(locale.value as Locale)
    keepLocale(locale.value as Locale)
    nameOptions(locale.value)
  })
  control<HTMLFormElement>('filters').addEventListener('submit', (event) => event.preventDefault())
  addEventListener('hashchange', showTarget)
  // Heard on its way down: this event does not come up again.
  document.addEventListener('toggle', (event) => linkToDemo(event.target as HTMLDetailsElement), true)
}

/** Whether a gateway raises the rule, with a severity; '' stands for any. */
function raises({ dataset }: HTMLElement, gateway: string, severity: string): boolean {
  return severities.some((each) => {
    const gateways = dataset[each]
    if (gateways === undefined || (severity !== '' && severity !== each)) return false
    return gateway === '' || gateways === '*' || gateways.split(' ').includes(gateway)
  })
}

/** A link that opens an example in the demo, put beside it when it is looked at. */
function linkToDemo(details: HTMLDetailsElement) {
  const { options } = details.dataset
  if (options === undefined || !demoIsThere || details.querySelector('.try')) return
  const text = details.querySelector('pre')!.textContent
  const link = document.createElement('a')
  link.className = 'try'
  link.href = `./index.html${shareFragment({ text, options: JSON.parse(options) })}`
  link.append(control<HTMLTemplateElement>('try').content.cloneNode(true))
  details.querySelector('pre')!.after(link)
}

/** Options of selects hold no markup, so their words in both languages stand beside them. */
function nameOptions(locale: string) {
  for (const option of document.querySelectorAll<HTMLOptionElement>('#filters option')) option.textContent = option.dataset[locale]!
  for (const named of document.querySelectorAll<HTMLElement>('[data-label-ko]')) {
    named.ariaLabel = (locale === 'ko' ? named.dataset.labelKo : named.dataset.labelEn)!
  }
}

/** So that what was found can be sent to somebody. */
function keepInAddress(asked: Record<string, string>) {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  const address = location.pathname + (query && `?${query}`) + location.hash
  if (address !== location.pathname + location.search + location.hash) history.replaceState(null, '', address)
}

function control<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind
}
