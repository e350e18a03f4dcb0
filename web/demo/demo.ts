// The demo page. Data flows one way: the text and the options are read, checked, and everything shown from that.

import type { Change, CheckOptions, Issue, Paycheck, Report } from '../paycheck.js'
import { load } from '../paycheck.js'
import { showCalls } from './call-list'
import { showChanges } from './changes'
import { bringSnippet, copyText } from './copy'
import { Editor } from './editor'
import { byId, element } from './element'
import { certain, findingsOf, issuesOf } from './finding'
import { Form } from './form'
import { showIssues } from './issues'
import { keepLocale, keepRequest, keptRequest } from './kept'
import type { Path } from './literal'
import { mendAll, mendSuggestion } from './mend'
import { bringOptions, chooseOptions, givenOptions, listGateways, readOptions } from './options'
import { Payment } from './pay'
import { placeOf, placeOfCode } from './place'
import { bringPresets, presets, presetText } from './presets'
import { readText } from './reading'
import { loadRealSdk } from './real-sdk'
import { readShared, shareFragment } from './share'
import { server, snippets } from './snippets'
import type { Progress } from './status'
import { showStatus, timeCheck } from './status'
import { bringTabs, chooseTab } from './tabs'
import type { Verdict } from './verdict'
import { showVerdict, verdictOf } from './verdict'
import { say, writeWords } from './words'

const editor = new Editor(byId('params'), byId('marks'), update)
const form = new Form(byId('form'), type)
const payment = new Payment(byId('sdk'), () => {
  chooseTab(byId('tab-server'))
  byId('tab-server').focus()
})
const showPreset = bringPresets(byId('presets'), (preset) => {
  chooseOptions(preset.options ?? {})
  begin(presetText(preset))
})
const locale = () => readOptions().locale
const showScript = bringSnippet(byId('panel-script'), locale)
const showModule = bringSnippet(byId('panel-module'), locale)
const showHookForm = bringSnippet(byId('panel-hook-form'), locale)
bringSnippet(byId('panel-server'), locale)(server)

const progress: Progress = { state: 'loading' }
let paycheck: Paycheck | undefined
let call = 0
let reading = readText('')
let report: Report | undefined
let issues: Issue[] = []
let changes: Change[] = []

/** Reads, checks and shows anew. */
function update() {
  const options = readOptions()
  reading = readText(editor.text, call)
  call = reading.call
  const checked = check()
  report = checked?.report
  issues = issuesOf(reading, checked?.issues ?? [], options.locale)
  changes = checked?.changes ?? []
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
  showCalls(reading, options.locale)
  const loadUI = reading.calls[call]?.name === 'loadUI'
  const note = fault ? issues[0]!.message : loadUI ? say('load_ui', options.locale) : ''
  byId('code-notes').replaceChildren(...(note ? [element('p', {}, note)] : []))
  const answer = { reading, report, issues, changes }
  showVerdict(progress.state === 'ready' || fault || reading.empty ? verdictOf(answer) : progress.state, answer, options.locale)
  showIssues(byId('issues'), issues, options.locale, { goTo, mend })
  showChanges(byId('changes'), changes, paycheck?.rules ?? [], options.locale, goTo)
  byId('repairs').hidden = changes.length === 0
  showPreset(editor.text)
  const code = snippets(givenOptions(options))
  showScript(code.script)
  showModule(code.module)
  showHookForm(code.hookForm)
  showStatus(progress, options.locale)
  if (!byId('link-label').hidden) byId<HTMLInputElement>('link').value = shareLink()
  keepRequest({ text: editor.text, options })
}

function check(): { report: Report; issues: Issue[]; changes: Change[] } | undefined {
  if (!paycheck || reading.fault || reading.empty) return undefined
  const { value, otherValue } = reading
  const options = checkOptions()
  try {
    const report = paycheck.check(value, options)
    const otherwise = paycheck.check(otherValue, options)
    progress.checkMs = timeCheck(() => paycheck!.check(value, options))
    progress.state = 'ready'
    return {
      report,
      issues: certain(report.issues, otherwise.issues, reading),
      changes: certain(report.changes, otherwise.changes, reading),
    }
  } catch (error) {
    progress.state = 'failed'
    progress.cause = String(error)
    return undefined
  }
}

/** The options as chosen. Where pg is code and none was chosen, the gateway is not known, rather than the default one. */
function checkOptions(): CheckOptions {
  const options = givenOptions(readOptions())
  const pgIsCode = reading.guessed.some(([first]) => first === 'pg')
  return pgIsCode && !options.gateway ? { ...options, gateway: 'other' } : options
}

/** Text that the form makes while somebody types there. */
function type(text: string) {
  editor.text = text
  update()
}

/** Another request in the place of this one: what was said of the last one goes. Undo brings the text back. */
function begin(text: string) {
  call = 0
  byId('trouble').hidden = true
  payment.clear(locale())
  editor.replace(text)
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
    editor.replace(mended.text)
    goTo(mended.path)
  }
}

function pay() {
  const options = readOptions()
  const show = (verdict: Verdict) => {
    showVerdict(verdict, { reading, report, issues, changes }, options.locale)
    byId('verdict').focus()
  }
  if (reading.empty) {
    chooseTab(byId('tab-code'))
    byId('params').focus()
    return
  }
  if (reading.fault) {
    payment.refuse(options.locale)
    show('unreadable')
    return
  }
  payment.request(reading.value, { ...checkOptions(), locale: options.locale }, (theirs) => {
    // Where no device is given attach knows it from the browser, so a phone may be refused what the check let pass.
    if (report?.ok !== false) {
      report = theirs
      issues = issuesOf(reading, report.issues, options.locale)
      changes = report.changes
      showIssues(byId('issues'), issues, options.locale, { goTo, mend })
    }
    show('refused')
  })
}

function changeOptions() {
  document.documentElement.lang = locale()
  writeWords(document, locale())
  listGateways()
  byId<HTMLTextAreaElement>('params').placeholder = say('placeholder', locale())
  byId('pay-note').textContent = say(payment.realSdk ? 'pay_note_real' : 'pay_note', locale())
  update()
}

/** Opens what the address shares, and takes it out of the address: a reload then brings what has become of it. */
function openShared() {
  const shared = readShared(location.hash)
  if (!shared) return
  history.replaceState(null, '', location.pathname + location.search)
  if (shared === 'broken') {
    byId('trouble').hidden = false
    return
  }
  chooseOptions(shared.options)
  begin(shared.text)
}

function shareLink(): string {
  return location.origin + location.pathname + shareFragment({ text: editor.text, options: readOptions() })
}

function showLink() {
  byId('link-label').hidden = byId('copy-link').hidden = false
  byId('link-state').textContent = ''
  const link = byId<HTMLInputElement>('link')
  link.value = shareLink()
  link.focus()
  link.select()
}

/** Undo where the focus is on nothing that has an undo of its own: after a button has changed the text, say. */
function undoFromAnywhere(event: KeyboardEvent) {
  const key = event.key.toLowerCase()
  const undo = key === 'z' && !event.shiftKey
  const redo = (key === 'z' && event.shiftKey) || key === 'y'
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !(undo || redo)) return
  if (document.activeElement?.matches('textarea, input:not([type=checkbox])')) return
  event.preventDefault()
  editor.undo(redo)
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
    const wider = `./?sdk=real${shareFragment({ text: editor.text, options: readOptions() })}`
    state.append(' ', element('a', { href: wider }, say('real_wider', locale())))
  }
}

async function start() {
  try {
    paycheck = await load()
    progress.state = 'ready'
  } catch (error) {
    progress.state = 'failed'
    progress.cause = error instanceof Error ? error.message : String(error)
  }
  update()
}

for (const list of document.querySelectorAll('[role=tablist]')) bringTabs(list)
bringOptions(() => {
  keepLocale(locale())
  changeOptions()
})
byId('call').addEventListener('change', () => {
  call = Number(byId<HTMLSelectElement>('call').value)
  update()
})
byId('pay').addEventListener('click', pay)
byId('apply').addEventListener('click', () => {
  editor.replace(mendAll(reading, changes))
  byId('verdict').focus()
})
byId('make-link').addEventListener('click', showLink)
byId('copy-link').addEventListener('click', () => {
  const link = byId<HTMLInputElement>('link')
  void copyText(link.value, link, byId('link-state'), locale())
})
byId<HTMLFormElement>('real').addEventListener('submit', useRealSdk)
addEventListener('hashchange', openShared)
addEventListener('keydown', undoFromAnywhere)

const kept = keptRequest()
if (kept) chooseOptions(kept.options)
editor.text = kept?.text ?? presetText(presets[0]!)
changeOptions()
openShared()
void start()
