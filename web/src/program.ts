// The Go program: one instance of it at a time, its memory, and what becomes of it when it dies.

import type { CheckOptions, Report, Rule } from './api'
import { PaycheckError } from './errors'
import { type Running, end, failIfEnded, hasEnded, run, runSoon } from './go'
import { contract } from './contract'
import { Fault, Flag, Limit, Status, Ticket, flows, separator } from './crossing'
import type { Device } from './device'
import { nowOf, settingsOf } from './options'
import { loneSurrogate, report } from './report'
import { type Snapshot, numberKeys, read, release } from './snapshot'

/** Asks the program's living instance. Throws a PaycheckError of code 'internal' where that fails. */
export type Ask = <Answer>(question: (life: Life) => Answer) => Answer

/** An instance of the program, until it dies. Each function throws, or gives garbage, where it does. */
export interface Life extends Running {
  /** Gives the report of a snapshot, whose slots it gives back. guess is the device where the options name none. */
  check(snapshot: Snapshot, options?: CheckOptions, guess?: Device): Report
  /** Gives the catalogue, frozen. */
  rules(): readonly Rule[]
  /** Gives the bytes of its memory. What it takes it never gives back, for it has no collector (web/build/_std/runtime/memory.go). */
  size(): number
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
  /** Keeps the settings whose text is there, until the next. Gives ticket * Status.size. settingsOf of options.ts says what it holds. */
  settings(ticket: number, textLength: number): number
  /** Writes the codes that the settings name and the catalogue lacks to where report says, each once, and gives the length. */
  unknown(): number
  /** Checks the tape whose slots and text are there. Gives ticket * Status.size + status. */
  check(ticket: number, slotCount: number, textLength: number, flags: number, now: number): number
  report(): number
  /** Gives length * Ticket.count + ticket of the last check's report. */
  reportLength(): number
  /** Writes the catalogue to where report says, and gives its length. */
  rules(): number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Says whether there is no lone surrogate in a text. Older browsers have no method for it. */
const isWellFormed = (text: string & { isWellFormed?(): boolean }) => text.isWellFormed?.() ?? text === text.replace(loneSurrogate, '')

/** Beyond the first of these sizes in bytes a life is followed by another one when the page is idle, beyond the second before the next question. */
const large = 16 << 20
const tooLarge = 24 << 20

/** Calls back when the page has nothing else to do. */
const whenIdle: (callback: () => void) => unknown = globalThis.requestIdleCallback ?? ((callback) => setTimeout(callback, 100))

/** Starts a compiled program. Rejects when that is another one, or cannot answer. */
export async function start(module: WebAssembly.Module): Promise<Ask> {
  let life: Life | undefined = begin(await runSoon(module))
  let idle: unknown

  /** Lets another life follow. */
  const another = () => {
    const next = begin(run(module))
    end(life)
    life = next
  }
  /** Lets another life follow one that is larger than limit. Where none can be made, that one goes on. */
  const renew = (limit: number) => {
    try {
      if (life!.size() > limit) another()
    } catch {}
  }
  // A life that ends over a question is dropped, and the next question finds a new one.
  return (question) => {
    try {
      if (!life || hasEnded(life)) another()
      renew(tooLarge)
      const answer = question(life!)
      failIfEnded(life!)
      if (life!.size() > large)
        idle ??= whenIdle(() => {
          idle = undefined
          renew(large)
        })
      return answer
    } catch {
      end(life)
      life = undefined
      // No cause: that could quote what was checked.
      throw new PaycheckError('internal', 'the program failed; nothing was checked')
    }
  }
}

/** Gives the life of a program that waits to be called, having it prove that it answers. */
function begin(running: WebAssembly.Exports): Life {
  const exports = running as unknown as Exports & WebAssembly.Exports
  let size = 0
  let slots = new Float64Array()
  let text = new Uint8Array()
  let ticket = 0
  let kept: unknown[] = []

  /** Gives room for so many slots and units of text. When the memory has grown, its views have no length any more, and take nothing. */
  const makeRoom = (slotCount: number, units: number) => {
    // A UTF-16 unit takes up to 3 bytes, but all of a tape's together no more than are read, and a separator behind each string.
    const bytes = Math.min(3 * units, Math.max(units, Limit.bytes) + slotCount) | 4095
    if (slotCount <= slots.length && bytes <= text.length) return
    const slotAddress = exports.slots(slotCount) >>> 0
    const textAddress = exports.text(bytes) >>> 0
    const { buffer } = exports.mem
    slots = new Float64Array(buffer, slotAddress, slotCount)
    text = new Uint8Array(buffer, textAddress, bytes)
    size = buffer.byteLength
  }
  const keep = (settings: unknown[]) => {
    if (settings.every((field, i) => field === kept[i])) return
    const fields = settings.join(separator)
    makeRoom(0, fields.length)
    ticket = (ticket + 1) % Ticket.count
    const result = exports.settings(ticket, encoder.encodeInto(fields, text).written)
    if (result !== ticket * Status.size) throw result
    kept = settings
    for (const code of said(exports.unknown()).split(separator)) if (code) console.warn(`paycheck: rules has no ${code}`)
  }
  /** Gives the text that stands at report. */
  const said = (length: number) => decoder.decode(new Uint8Array(exports.mem.buffer, exports.report() >>> 0, length))

  const [[version], gateways, keys] = said(exports.contract())
    .split('|')
    .map((list) => list.split(' ')) as [string[], Report['gateway'][], string[]]
  if (version !== contract) throw version
  numberKeys(keys)
  const life: Life = {
    exports,
    check(snapshot, options, guess) {
      let flags: number = snapshot.fault
      keep(settingsOf(options, guess))
      const pieces = snapshot.text
      let units = 0
      for (const { length } of pieces) units += length
      makeRoom(snapshot.slots.length, units)
      slots.set(snapshot.slots.subarray(0, snapshot.length))
      let length = 0
      let left = units
      for (const piece of pieces) {
        const { read, written } = encoder.encodeInto(piece, length ? text.subarray(length) : text)
        length += written
        left -= read
      }
      if (!snapshot.fault && (left || snapshot.size + length - units > Limit.bytes)) {
        snapshot.fault = Fault.tooLarge
        flags = Fault.tooLarge
      } else if (length === units) flags |= Flag.exact // all of it is ASCII
      else if (!pieces.every(isWellFormed)) flags |= Flag.lossy
      ticket = (ticket + 1) % Ticket.count
      const status = exports.check(ticket, snapshot.length, length, flags, nowOf(options)) - ticket * Status.size
      const gateway = gateways[(status & Status.gatewayMask) - 1]
      const flow = flows[(status >> Status.flowShift) & Status.flowMask]
      // What a dead program leaves behind echoes the ticket only by chance, and then hardly with a status.
      if (status !== (status & (Status.size - 1)) || !gateway || !flow) throw status
      release(snapshot)
      if (status & Status.clean) return report({ ok: true, gateway, flow, issues: [], changes: [], truncated: false }, snapshot, 0)
      const written = exports.reportLength() - ticket
      if (written % Ticket.count) throw written
      return report(JSON.parse(said(written / Ticket.count)), snapshot, flags & Flag.lossy)
    },
    rules: () => JSON.parse(said(exports.rules()), (_, value) => Object.freeze(value)),
    // Asking for the buffer takes browsers long; a view has no length any more where the memory has grown.
    size: () => (text.length ? size : exports.mem.buffer.byteLength),
  }
  // No params at all: of what there is to be compiled for a check, this takes the least.
  life.check(read(undefined))
  return life
}
