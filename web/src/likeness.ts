// An object that is the SDK in every respect but one method.

/**
 * Gives the likeness of what sdk gives at the time it is used, with the given request_pay. Its methods run on the SDK's own object,
 * whose private members the likeness lacks.
 */
export function likeness(sdk: () => object | undefined, request_pay: Function): object {
  const original = () => Object(sdk())
  const methods = new WeakMap<Function, Function>()
  const traps: Record<string, Function> = {
    get(_: object, key: string | symbol) {
      if (key === 'request_pay') return request_pay
      const own = original()[key]
      if (typeof own !== 'function') return own
      if (!methods.has(own)) {
        methods.set(own, new Proxy(own, { apply: (own, self, args) => Reflect.apply(own, self === like ? original() : self, args) }))
      }
      return methods.get(own)
    },
    getOwnPropertyDescriptor(_: object, key: string | symbol) {
      const own = Reflect.getOwnPropertyDescriptor(original(), key)
      return own && { value: like[key], writable: true, enumerable: own.enumerable, configurable: true }
    },
    isExtensible: () => true,
    preventExtensions: () => false,
  }
  // All else is asked of the SDK, without the receiver that get and set have, which is the likeness.
  const trapOf = (_: object, trap: string) => {
    const ask = (Reflect as unknown as Record<string, Function>)[trap]
    return traps[trap] ?? ((_: object, ...args: unknown[]) => ask(original(), ...args.slice(0, ask.length - 1)))
  }
  // A proxy of the SDK itself could not give another request_pay where that object is frozen, hence one of an empty object.
  const like: any = new Proxy({}, new Proxy({}, { get: trapOf }))
  return like
}
