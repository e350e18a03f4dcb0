// The one error that paycheck throws itself.

import type * as api from './api'

export class PaycheckError extends Error implements api.PaycheckError {
  constructor(
    readonly code: 'load' | 'internal',
    message: string,
    readonly cause?: unknown,
  ) {
    super(message)
    this.name = 'PaycheckError'
  }
}

/** What load rejects with. */
export function loadFailure(message: string, cause?: unknown): PaycheckError {
  return new PaycheckError('load', message, cause)
}
