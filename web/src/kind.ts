// Telling the platform's objects by the name that all frames share, where instanceof knows those of one frame only.

/** Gives the name of a value's kind, such as 'Date'. */
export function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}
