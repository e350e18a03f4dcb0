// Where the program comes from: fetched, read from a file or handed over. What goes wrong is said with its cause.

import type { LoadOptions } from './api'
import { loadFailure } from './errors'
import { kindOf } from './kind'

/** Gives the compiled program. */
export async function compiled(options: LoadOptions, beside: () => URL): Promise<WebAssembly.Module> {
  const source: any = (await options.wasm) ?? beside()
  const kind = kindOf(source)
  if (kind === 'WebAssembly.Module') return source
  if (kind === 'Response') return ofResponse(source)
  if (kind === 'ArrayBuffer' || ArrayBuffer.isView(source)) return unlessRefused(WebAssembly.compile(source as BufferSource), 'what was given')
  const url: string = kind === 'Request' ? source.url : `${source}`
  // Node's fetch reads no files. No import, which bundlers for the browser would trip over.
  const files = url.startsWith('file:') && (globalThis as any).process?.getBuiltinModule?.('node:fs/promises')
  return files ? unlessRefused(WebAssembly.compile(await files.readFile(new URL(url))), url) : ofResponse(await fetched(source, url, options))
}

/** What browsers take for an integrity string. What is none they ignore, and check nothing. */
const integrityStrings = /^\s*(sha(256-[\w+/-]{43}=|384-[\w+/-]{64}|512-[\w+/-]{86}==)(\?\S*)?(\s+|$))+$/

async function fetched(source: RequestInfo | URL, url: string, { integrity, signal }: LoadOptions): Promise<Response> {
  if (integrity != null && !integrityStrings.test(integrity)) throw loadFailure('the option integrity must be like sha384-...')
  let refused = false
  const onViolation = (event: Event) => {
    refused ||= (event as SecurityPolicyViolationEvent).effectiveDirective === 'connect-src'
  }
  globalThis.addEventListener?.('securitypolicyviolation', onViolation)
  try {
    return await fetch(source, { integrity, signal })
  } catch (cause) {
    // The event of a refusal comes after the rejection.
    await new Promise((resolve) => setTimeout(resolve))
    throw loadFailure(
      refused
        ? `the Content-Security-Policy needs ${url} in connect-src`
        : `${url} cannot be fetched: ` +
            (!globalThis.location
              ? 'on a server, give the bytes of paycheck.wasm in the option wasm'
              : globalThis.navigator?.onLine === false
                ? 'the browser is offline'
                : integrity
                  ? 'no answer, or not the file that integrity names'
                  : 'no answer, or none with Access-Control-Allow-Origin'),
      cause,
    )
  } finally {
    globalThis.removeEventListener?.('securitypolicyviolation', onViolation)
  }
}

async function ofResponse(response: Response): Promise<WebAssembly.Module> {
  const url = response.url || 'what was given'
  if (!response.ok) throw loadFailure(`${url} answered ${response.status}`)
  const type = response.headers.get('Content-Type')?.toLowerCase()
  // Streaming takes no other type, not even this one with parameters.
  const compiling = type === 'application/wasm' ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then(WebAssembly.compile)
  return unlessRefused(compiling, type?.startsWith('text/html') ? `${url} is an HTML page: give the address of paycheck.wasm in the option wasm` : url)
}

/** Names the cause where what came from there cannot be compiled, or started: WebKit compiles what the page's policy forbids, and refuses then. */
export async function unlessRefused<Result>(result: Promise<Result>, from?: string): Promise<Result> {
  try {
    return await result
  } catch (cause) {
    const message = `${(cause as Error)?.message}`
    throw loadFailure(
      /eval|csp/i.test(message)
        ? "the Content-Security-Policy needs 'wasm-unsafe-eval' in script-src"
        : from
          ? `${from}: ${message}`
          : 'not the program of this version of paycheck',
      cause,
    )
  }
}
