// The demo page. Data flows one way: the text and the options are read, checked, and everything shown from that.

import type { Issue, Paycheck, Report } from '../paycheck.js'
import { load } from '../paycheck.js'
import { showChanges } from './changes'
import { bringSnippet, copyText } from './copy'
import { Editor } from './editor'
import { byId, element } from './element'
import { findingsOf, issuesOf } from './finding'
import { Form } from './form'
import { showIssues } from './issues'
import type { Path } from './literal'
import { mendAll, mendSuggestion } from './mend'
import { bringOptions, chooseOptions, givenOptions, readOptions } from './options'
import { Payment } from './pay'
import { placeOf, placeOfCode, writePath } from './place'
import { bringPresets, presets, presetText } from './presets'
import { readText } from './reading'
import { loadRealSdk } from './real-sdk'
import { readShared, shareLink } from './share'
import { snippets } from './snippets'
import type { Progress } from './status'
import { showStatus, timeCheck } from './status'
import { bringTabs, chooseTab } from './tabs'
import type { Verdict } from './verdict'
import { showVerdict, verdictOf } from './verdict'
import { say, writeWords } from './words'

const editor = new Editor(byId('params'), byId('marks'), update)
const form = new Form(byId('form'), write)
const payment = new Payment(byId('sdk'))
const showPreset = bringPresets(byId('presets'), (preset) => {
  chooseOptions(preset.options ?? {})
  write(presetText(preset))
})
const locale = () => readOptions().locale
const showScript = bringSnippet(byId('panel-script'), locale)
const showModule = bringSnippet(byId('panel-module'), locale)
const showHookForm = bringSnippet(byId('panel-hook-form'), locale)

const progress: Progress = { state: 'loading' }
let paycheck: Paycheck | undefined
let reading = readText('')
let report: Report | undefined
let issues: Issue[] = []

/** Reads, checks and shows anew. */
function update() {
  const options = readOptions()
  reading = readText(editor.text)
  report = check()
  issues = issuesOf(reading, report, options.locale)
  const changes = report?.changes ?? []
  const findings = findingsOf(issues, changes)
  const { literal, fault } = reading
  editor.mark(
    fault
      ? [{ ...fault.place, severity: 'error' }]
      : findings
          .filter(({ path }) => path.length > 0)
          .map(({ path, code, severity }) => ({ ...placeOfCode(literal!, path, code), severity })),
  )
  form.show(reading, findings, options.locale)
  showNotes()
  showVerdict(progress.state === 'ready' || fault ? verdictOf(issues, changes) : progress.state, issues, report, options.locale)
  showIssues(byId('issues'), issues, options.locale, { goTo, mend })
  showChanges(byId('changes'), changes, paycheck?.rules ?? [], options.locale, goTo)
  byId('repairs').hidden = changes.length === 0
  showPreset(editor.text)
  const code = snippets(givenOptions(options))
  showScript(code.script)
  showModule(code.module)
  showHookForm(code.hookForm)
  showStatus(progress, options.locale)
}

function check(): Report | undefined {
  if (!paycheck || reading.fault) return undefined
  const { value } = reading
  const options = givenOptions(readOptions())
  try {
    const checked = paycheck.check(value, options)
    progress.checkMs = timeCheck(() => paycheck!.check(value, options))
    progress.state = 'ready'
    return checked
  } catch (error) {
    progress.state = 'failed'
    progress.cause = String(error)
    return undefined
  }
}

/** Puts text into the editor, as if it were typed. */
function write(text: string) {
  editor.text = text
  update()
}

/** Says what of the text was not read as it is. */
function showNotes() {
  const notes: string[] = []
  const { guessed, unnamed, fault } = reading
  if (fault) notes.push(issues[0]!.message)
  if (guessed.length > 0) notes.push(say('guessed', locale(), { paths: guessed.map(writePath).join(', ') }))
  if (unnamed) notes.push(say('unnamed', locale()))
  byId('code-notes').replaceChildren(...notes.map((note) => element('p', {}, note)))
}

/** Takes the visitor to a path: its field when the form is open and has one, else its place in the text. */
function goTo(path: Path) {
  if (!byId('panel-form').hidden && form.focus(path)) return
  chooseTab(byId('tab-code'))
  editor.select(reading.fault?.place ?? placeOf(reading.literal!, path))
}

function mend(issue: Issue) {
  const mended = mendSuggestion(reading, issue)
  if (!mended) return undefined
  return () => {
    write(mended.text)
    goTo(mended.path)
  }
}

function pay() {
  const options = readOptions()
  const refused = (verdict: Verdict) => {
    showVerdict(verdict, issues, report, options.locale)
    byId('verdict').focus()
  }
  if (reading.fault) {
    payment.refuse(options.locale)
    refused('unreadable')
    return
  }
  payment.request(reading.value, { ...givenOptions(options), locale: options.locale }, (theirs) => {
    // Where no device is given attach knows it from the browser, so a phone may be refused what the check let pass.
    if (report?.ok !== false) {
      report = theirs
      issues = issuesOf(reading, report, options.locale)
      showIssues(byId('issues'), issues, options.locale, { goTo, mend })
    }
    refused('refused')
  })
}

function changeOptions() {
  document.documentElement.lang = locale()
  writeWords(document, locale())
  byId('pay-note').textContent = say(payment.realSdk ? 'pay_note_real' : 'pay_note', locale())
  update()
}

function openShared() {
  const shared = readShared(location.hash)
  if (shared === 'broken') byId('link-state').textContent = say('share_broken', locale())
  else if (shared) {
    chooseOptions(shared.options)
    write(shared.text)
  }
}

function makeLink() {
  const link = byId<HTMLInputElement>('link')
  link.value = shareLink(editor.text, readOptions())
  byId('link-label').hidden = byId('copy-link').hidden = false
  byId('link-state').textContent = ''
  link.focus()
  link.select()
}

async function useRealSdk(event: SubmitEvent) {
  event.preventDefault()
  const state = byId('real-state')
  state.textContent = say('real_loading', locale())
  const loaded = await loadRealSdk(byId<HTMLInputElement>('imp-code').value.trim())
  if ('sdk' in loaded) {
    payment.realSdk = loaded.sdk
    state.textContent = say('real_ready', locale())
    byId('pay').classList.add('real')
    byId('pay-note').textContent = say('pay_note_real', locale())
    return
  }
  state.textContent = say(`real_${loaded.fault}`, locale())
  if (loaded.fault === 'refused') {
    const wider = `./?sdk=real${new URL(shareLink(editor.text, readOptions())).hash}`
    state.append(' ', element('a', { href: wider }, say('real_wider', locale())))
  }
}

async function start() {
  const begun = performance.now()
  try {
    paycheck = await load()
    progress.startMs = performance.now() - begun
    progress.state = 'ready'
  } catch (error) {
    progress.state = 'failed'
    progress.cause = error instanceof Error ? error.message : String(error)
  }
  update()
}

for (const list of document.querySelectorAll('[role=tablist]')) bringTabs(list)
bringOptions(changeOptions)
byId('pay').addEventListener('click', pay)
byId('apply').addEventListener('click', () => {
  write(mendAll(reading.text, report?.changes ?? []))
  byId('verdict').focus()
})
byId('make-link').addEventListener('click', makeLink)
byId('copy-link').addEventListener('click', () => {
  const link = byId<HTMLInputElement>('link')
  void copyText(link.value, link, byId('link-state'), locale())
})
byId<HTMLFormElement>('real').addEventListener('submit', useRealSdk)
addEventListener('hashchange', openShared)

editor.text = presetText(presets[0]!)
changeOptions()
openShared()
void start()
