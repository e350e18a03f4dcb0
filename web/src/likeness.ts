// An object that is the SDK in every respect but one method.

/**
 * Gives the likeness of what sdk gives at the time it is used, with the given request_pay. Its methods run on the SDK's own object,
 * whose private members the likeness lacks.
 */
export function likeness(sdk: () => object | undefined, request_pay: Function): object {
  const original = () => Object(sdk() ?? {})
  const methods = new WeakMap<Function, Function>()
  const member = (key: string | symbol, own: unknown) => {
    if (key === 'request_pay') return request_pay
    if (typeof own !== 'function') return own
    let method = methods.get(own)
    if (!method) {
      method = new Proxy(own, { apply: (own, self, args) => Reflect.apply(own, self === like ? original() : self, args) })
      methods.set(own, method)
    }
    return method
  }

  const handler: Record<string, Function> = {}
  for (const trap of Object.getOwnPropertyNames(Reflect) as (keyof typeof Reflect)[]) {
    handler[trap] = (_: object, ...args: unknown[]) => (Reflect[trap] as Function)(original(), ...args)
  }
  // A proxy of the SDK itself could not give another request_pay where that object is frozen, hence one of an empty object.
  const like: object = new Proxy(
    {},
    Object.assign(handler, {
      get: (_: object, key: string | symbol) => member(key, Reflect.get(original(), key)),
      set: (_: object, key: string | symbol, value: unknown) => Reflect.set(original(), key, value),
      getOwnPropertyDescriptor(_: object, key: string | symbol) {
        const own = Reflect.getOwnPropertyDescriptor(original(), key)
        return own && { value: (like as any)[key], writable: true, enumerable: own.enumerable, configurable: true }
      },
      isExtensible: () => true,
      preventExtensions: () => false,
    }),
  )
  return like
}
