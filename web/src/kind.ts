// Telling the platform's objects by the name that all frames share, where instanceof knows those of one frame only.

/** Whether value is an object of the platform of that name, such as 'Date'. */
export function is<Type>(value: unknown, name: string): value is Type {
  return Object.prototype.toString.call(value) === `[object ${name}]`
}
