// The Go program: one instance of it at a time, its memory, and what becomes of it when it dies.

import type { Rule } from './api'
import type { Go } from 'wasm_exec'
import { internal } from './errors'
import { endGo, newGo, runGo } from './go'
import { contract, gateways } from './contract'
import { Limit, Status, flows, separator } from './crossing'
import { flagsOf } from './options'
import type { Findings } from './report'
import { read } from './snapshot'

/** A started program. Each function throws a PaycheckError of code 'internal' where the program fails. */
export interface Program {
  /** Gives what the program says of a snapshot's text. Flags and settings are those of options.ts; now is in milliseconds since 1970. */
  check(text: string, flags: number, settings: string, now: number): Findings
  /** Gives the catalogue, frozen. */
  rules(): readonly Rule[]
}

/** What the program exports, beside what the Go runtime needs. wasm/main.go is the other side. */
interface Exports {
  mem: WebAssembly.Memory
  /** Tells by which numbers the program calls things. */
  contract(): number
  /** Gives the address of room for size bytes, valid until the next call. */
  input(size: number): number
  /** Keeps the settings whose text stands at input, until the next. Gives ticket * Status.size. */
  settings(ticket: number, textLength: number): number
  /** Checks the text that stands at input. Gives ticket * Status.size + status. */
  check(ticket: number, textLength: number, flags: number, now: number): number
  report(): number
  reportLength(): number
  /** Writes the catalogue to where report says, and gives its length. */
  rules(): number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

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
    check: (text, flags, settings, now) => ask((life) => life.check(text, flags, settings, now)),
    rules: () => ask((life) => life.rules()),
  }
}

/** Runs the instance until it can be asked, and proves that it answers. */
function begin(go: Go, instance: WebAssembly.Instance): Life {
  const exports = instance.exports as unknown as Exports
  let input = new Uint8Array()
  let ticket = 0
  let kept: string | undefined

  /** Gives room for more than size bytes. When the memory has grown, its views have no length any more, and take nothing. */
  const inputOf = (size: number) => {
    if (size >= input.length) {
      const room = size + (size >> 1) + 4096
      const address = exports.input(room) >>> 0
      input = new Uint8Array(exports.mem.buffer, address, room)
    }
    return input
  }
  /** Writes a text of UTF-8 to input, up to a limit of bytes, and gives its length there. */
  const write = (text: string, limit: number) => encoder.encodeInto(text, inputOf(Math.min(3 * text.length, limit))).written // a UTF-16 unit takes up to 3 bytes
  const keep = (settings: string) => {
    if (settings === kept) return
    ticket = (ticket + 1) >>> 0
    const result = exports.settings(ticket, write(settings, Infinity))
    if (result !== ticket * Status.size) throw result
    kept = settings
  }
  /** Gives the JSON that stands at report. */
  const decoded = (length: number, reviver?: (key: string, value: unknown) => unknown) =>
    JSON.parse(decoder.decode(new Uint8Array(exports.mem.buffer, exports.report() >>> 0, length)), reviver)

  const life: Life = {
    check(text, flags, settings, now) {
      keep(settings)
      const length = write(text, Limit.bytes)
      ticket = (ticket + 1) >>> 0
      const status = exports.check(ticket, length, flags, now) - ticket * Status.size
      const gateway = gateways[(status & Status.gatewayMask) - 1]
      const flow = flows[(status >> Status.flowShift) & Status.flowMask]
      // What a dead program leaves behind echoes the ticket only by chance, and then hardly with a status.
      if (status !== (status & (Status.size - 1)) || !gateway || !flow) throw status
      if (status & Status.clean) return { ok: true, gateway, flow, issues: [], changes: [], truncated: false }
      const findings: Findings & { ticket: number } = decoded(exports.reportLength())
      if (findings.ticket !== ticket) throw findings
      return findings
    },
    rules: () => decoded(exports.rules(), (_, value) => Object.freeze(value)),
    isDead: () => go.exited,
    size: () => exports.mem.buffer.byteLength,
    end: () => endGo(go),
  }
  runGo(go, instance)
  if (exports.contract() >>> 0 !== contract) throw exports
  // No params at all: of what there is to be compiled for a check, this takes the least.
  const nothing = read(undefined)
  life.check(nothing.text, flagsOf(undefined, nothing), separator, 0)
  return life
}
