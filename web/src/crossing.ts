// Every number that the page and the program both know, beside those that are generated (contract.ts). The other side is wasm/main.go
// and validate/crossing.go; a test there reads this file and holds both to each other.

/** The flags of a check: three bits for the fault, exact lengths on the tape, lone surrogates lost on the tape. */
export const enum Flag {
  exact = 8,
  lossy = 16,
}

/** The status of a check, of which the program gives ticket * size + status: a byte for the gateway, two bits for the flow, and whether there is no report. */
export const enum Status {
  gatewayMask = 255,
  flowShift = 8,
  flowMask = 3,
  clean = 1024,
  size = 2048,
}

/** How many tickets checks have in turn, from 0. Of a report the program gives length * count + ticket, as proof whose it is. */
export const enum Ticket {
  count = 2097152,
}

/** Why there is nothing to check. */
export const enum Fault {
  none,
  /** Not an object once read, or an array. */
  type,
  cyclic,
  /** Reading it threw. */
  unreadable,
  tooLarge,
  tooDeep,
  /** An object of which nothing can be read. */
  empty,
}

/** What a slot of the tape is of. validate/tape.go says what it holds. */
export const enum Kind {
  end,
  null,
  string,
  number,
  true,
  false,
  array,
  object,
  bigint,
  key,
}

/** What the number of a key, and a length, are multiplied with in a slot. */
export const enum Slot {
  key = 16,
  length = 65536,
}

/** How much is read: bytes of keys and strings in UTF-8, an array's entry counting as two, and levels of objects and arrays. */
export const enum Limit {
  bytes = 1048576,
  depth = 32,
}

/** The flows of a report, numbered from 0. */
export const flows = ['payment', 'billing', 'escrow'] as const

/** Stands behind each string of a tape, and behind each field of the settings, where no field holds it. */
export const separator = '\0'

/** Gives a text as it can stand in a field. */
export function fieldOf(text: string): string {
  return text.replaceAll(separator, '\ufffd')
}

/**
 * What the fields of the settings are about, after the first ones: these are the base URL, the gateway, the device, the device that the browser is
 * taken for, whether to be strict, and the locale. Each is followed by a key and a value.
 */
export const enum Setting {
  channel = 'channel',
  rule = 'rule',
}
