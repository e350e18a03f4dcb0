// The Go program: one instance of it at a time, its memory, and what becomes of it when it dies.

import type { Report, Rule } from './api'
import type { Go } from 'wasm_exec'
import { internal } from './errors'
import { endGo, newGo, runGo } from './go'
import { contract } from './contract'
import { Flag, Limit, Status, flows, separator } from './crossing'
import type { Findings } from './report'
import { type Snapshot, numberKeys, read, release } from './snapshot'

/** A started program. Each function throws a PaycheckError of code 'internal' where the program fails. */
export interface Program {
  /** The gateways, in the order of their numbers, from 1. */
  readonly gateways: readonly Report['gateway'][]
  /** Gives what the program says of a snapshot. Flags and settings are those of options.ts; now is in milliseconds since 1970. */
  check(snapshot: Snapshot, flags: number, settings: string, now: number): Findings
  /** Gives the catalogue, frozen. */
  rules(): readonly Rule[]
}

/** What the program exports, beside what the Go runtime needs. wasm/main.go is the other side. */
interface Exports {
  mem: WebAssembly.Memory
  /** Writes by which numbers the program calls things to where report says, and gives its length. */
  contract(): number
  /** Gives the address of room for so many slots of a tape, valid until the next call. */
  slots(count: number): number
  /** Gives the address of room for size bytes of text, valid until the next call. */
  text(size: number): number
  /** Keeps the settings whose text is there, until the next. Gives ticket * Status.size. */
  settings(ticket: number, textLength: number): number
  /** Checks the tape whose slots and text are there. Gives ticket * Status.size + status. */
  check(ticket: number, slotCount: number, textLength: number, flags: number, now: number): number
  report(): number
  reportLength(): number
  /** Writes the catalogue to where report says, and gives its length. */
  rules(): number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Says whether there is no lone surrogate in a text. Older browsers have no method for it. */
const isWellFormed = (text: string & { isWellFormed?(): boolean }) => text.isWellFormed?.() ?? !/[\ud800-\udfff]/u.test(text)

/** An instance of the program, until it dies. */
interface Life extends Program {
  isDead(): boolean
  /** Gives the bytes of its memory. What it takes it never gives back, for it has no collector (web/build/_std/runtime/memory.go). */
  size(): number
  end(): void
}

/** Beyond the first of these sizes in bytes a life is followed by another one when the page is idle, beyond the second before the next question. */
const large = 16 << 20
const tooLarge = 24 << 20

/** Calls back when the page has nothing else to do. */
const whenIdle: (callback: () => void) => unknown = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 100))

/** Starts a compiled program. Rejects when that is another one, or cannot answer. */
export async function start(module: WebAssembly.Module): Promise<Program> {
  const go = newGo()
  let life: Life | undefined = begin(go, await WebAssembly.instantiate(module, go.importObject))
  /** A program that could not even begin another life stays down. */
  let down = false
  let idleSoon = false

  const another = () => {
    const go = newGo()
    return begin(go, new WebAssembly.Instance(module, go.importObject))
  }

  const end = () => {
    life?.end()
    life = undefined
  }
  const reborn = () => {
    end()
    if (down) throw undefined
    down = true
    life = another()
    down = false
    return life
  }
  /** Lets a life that is larger than limit be followed by another one. Where none can be made, it goes on. */
  const renew = (limit: number) => {
    if (!life || life.size() <= limit) return
    try {
      const next = another()
      life.end()
      life = next
    } catch {}
  }
  const renewWhenIdle = () => {
    if (idleSoon) return
    idleSoon = true
    whenIdle(() => {
      idleSoon = false
      renew(large)
    })
  }
  /** Asks the living program. A life that ends over it is dropped, and the next question finds a new one. */
  const ask = <Answer>(question: (life: Life) => Answer): Answer => {
    try {
      renew(tooLarge)
      const asked = !life || life.isDead() ? reborn() : life
      const answer = question(asked)
      if (asked.isDead()) throw undefined
      if (asked.size() > large) renewWhenIdle()
      return answer
    } catch {
      end()
      throw internal()
    }
  }
  return {
    gateways: life.gateways,
    check: (snapshot, flags, settings, now) => ask((life) => life.check(snapshot, flags, settings, now)),
    rules: () => ask((life) => life.rules()),
  }
}

/** Runs the instance until it can be asked, and proves that it answers. */
function begin(go: Go, instance: WebAssembly.Instance): Life {
  const exports = instance.exports as unknown as Exports
  let bytes = new Uint8Array()
  let slots = new Float64Array()
  let text = new Uint8Array()
  let ticket = 0
  let kept: string | undefined

  /** Gives all of the memory. Asking for its buffer takes browsers long; the view is without a length once the memory has grown. */
  const memory = () => (bytes.length ? bytes : (bytes = new Uint8Array(exports.mem.buffer)))
  /** Gives room for so many slots and units of text. When the memory has grown, its views have no length any more, and take nothing. */
  const makeRoom = (slotCount: number, units: number) => {
    // A UTF-16 unit takes up to 3 bytes, but all of a tape's together no more than are read, and a separator behind each string.
    const bytes = Math.min(3 * units, Math.max(units, Limit.bytes) + slotCount)
    if (slotCount <= slots.length && bytes < text.length) return
    const roomFor = (size: number) => size + (size >> 1) + 1024
    const slotAddress = exports.slots(roomFor(slotCount)) >>> 0
    const textAddress = exports.text(roomFor(bytes)) >>> 0
    slots = new Float64Array(exports.mem.buffer, slotAddress, roomFor(slotCount))
    text = new Uint8Array(exports.mem.buffer, textAddress, roomFor(bytes))
  }
  const keep = (settings: string) => {
    if (settings === kept) return
    makeRoom(0, settings.length)
    ticket = (ticket + 1) >>> 0
    const result = exports.settings(ticket, encoder.encodeInto(settings, text).written)
    if (result !== ticket * Status.size) throw result
    kept = settings
  }
  /** Gives the text that stands at report. */
  const said = (length: number) => {
    const start = exports.report() >>> 0
    return decoder.decode(memory().subarray(start, start + length))
  }

  runGo(go, instance)
  const [version, ...lists] = said(exports.contract()).split('|')
  if (version !== contract) throw version
  const [gateways, keys] = lists.map((list) => list.split(' ')) as [Report['gateway'][], string[]]
  numberKeys(keys)
  const life: Life = {
    gateways,
    check(snapshot, flags, settings, now) {
      keep(settings)
      makeRoom(snapshot.slots.length, snapshot.text.length)
      slots.set(snapshot.slots)
      const length = encoder.encodeInto(snapshot.text, text).written
      if (length === snapshot.text.length) flags |= Flag.exact // all of it is ASCII
      else if (!isWellFormed(snapshot.text)) flags |= Flag.lossy
      ticket = (ticket + 1) >>> 0
      const status = exports.check(ticket, snapshot.length, length, flags, now) - ticket * Status.size
      const gateway = gateways[(status & Status.gatewayMask) - 1]
      const flow = flows[(status >> Status.flowShift) & Status.flowMask]
      // What a dead program leaves behind echoes the ticket only by chance, and then hardly with a status.
      if (status !== (status & (Status.size - 1)) || !gateway || !flow) throw status
      if (status & Status.clean) return { ok: true, gateway, flow, issues: [], changes: [], truncated: false }
      const findings: Findings & { ticket: number } = JSON.parse(said(exports.reportLength()))
      if (findings.ticket !== ticket) throw findings
      return findings
    },
    rules: () => JSON.parse(said(exports.rules()), (_, value) => Object.freeze(value)),
    isDead: () => go.exited,
    size: () => memory().length,
    end: () => endGo(go),
  }
  // No params at all: of what there is to be compiled for a check, this takes the least.
  const nothing = read(undefined)
  life.check(nothing, nothing.fault << Flag.faultShift, separator, 0)
  release(nothing)
  return life
}
