// How much linear memory a program holds after how many checks.

import { loader } from './contenders'
import { cases, fresh } from './requests'

/** Gives the bytes that a program holds after early and after late checks: all small cases in turn, and now and then a
 * large one. */
export async function memory(program: string, early: number, late: number): Promise<[early: number, late: number]> {
  const { check, size } = await observed(program)
  const small = cases.filter(({ products }) => products <= 10).flatMap(fresh)
  const large = fresh(cases.find(({ products }) => products === 1000)!)[0]
  const checkUpTo = (last: number, from: number) => {
    for (let i = from; i <= last; i++) check(i % 500 ? small[i % small.length] : large)
    return size()
  }
  return [checkUpTo(early, 1), checkUpTo(late, early + 1)]
}

/** Loads a program and gives its check, and the size of the memory of the one instance that there may be. */
async function observed(program: string) {
  const { instantiate, Instance } = WebAssembly
  const instances: WebAssembly.Instance[] = []
  const kept = (instance: WebAssembly.Instance) => (instances.push(instance), instance)
  Object.assign(WebAssembly, {
    instantiate: async (module: WebAssembly.Module, imports: WebAssembly.Imports) => kept(await instantiate(module, imports)),
    Instance: new Proxy(Instance, { construct: (target, [module, imports]) => kept(new target(module, imports)) }),
  })
  const { check } = await (await loader(program)).load({ wasm: `/${program}.wasm` })
  const size = () => {
    if (instances.length !== 1) throw new Error(`${program} had ${instances.length} instances: it died on the way`)
    return (instances[0].exports.mem as WebAssembly.Memory).buffer.byteLength
  }
  return { check, size }
}
