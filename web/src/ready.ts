// What a loaded program can do, and whether there is one: the types by which the files that load it and those that use it know each other.

import type { CheckOptions, LoadOptions, Paycheck, Report } from './api'
import type { Device } from './device'
import type { Snapshot } from './snapshot'

/** A Paycheck that can also check what was read before it was there, guess being the device where the caller names none. */
export interface Ready extends Paycheck {
  checkSnapshot(snapshot: Snapshot, options?: CheckOptions, guess?: Device): Report
}

/** Loads the program, and knows whether it has. */
export interface Loader {
  load(options?: LoadOptions): Promise<Ready>
  /** What was loaded, if it was. */
  ready?: Ready
  /** Whether a request_pay waits for it: a buyer who presses again means the same payment. */
  waited?: boolean
}
