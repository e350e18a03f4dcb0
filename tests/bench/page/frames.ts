// Opening frames, and giving them programs that Chromium has not met before.

/** Lets the browser do what it has put off. */
export const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Opens a page in a frame, lets it do something, and closes it. */
export async function inFrame<Frame, Result>(page: string, action: (frame: Frame) => Promise<Result>): Promise<Result> {
  const frame = document.createElement('iframe')
  frame.src = page
  const loaded = new Promise((resolve) => (frame.onload = resolve))
  document.body.append(frame)
  await loaded
  try {
    return await action(frame.contentWindow as unknown as Frame)
  } finally {
    frame.remove()
  }
}

let copies = 0

/** Gives the program with a section at its end that no other copy has: what Chromium has compiled before it does not
 * compile again, and it would know already which functions are worth its best compiler. */
export function copy(program: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(`copy ${String(copies++).padStart(9, '0')}`)
  const code = new Uint8Array(program.byteLength + 3 + name.length)
  code.set(new Uint8Array(program))
  code.set([0, name.length + 1, name.length, ...name], program.byteLength)
  return code
}
