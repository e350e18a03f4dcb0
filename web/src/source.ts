// Where the program comes from: fetched, read from a file or handed over. What goes wrong is said with its cause.

import type { LoadOptions } from './api'
import { PaycheckError, loadFailure } from './errors'
import { is } from './kind'

/** Gives the compiled program. Rejects with a PaycheckError of code 'load'. */
export async function compiled(options: LoadOptions, beside: () => URL): Promise<WebAssembly.Module> {
  try {
    const source = ((await options.wasm) ?? beside()) as object
    if (is<WebAssembly.Module>(source, 'WebAssembly.Module')) return source
    if (is<Response>(source, 'Response')) return await ofResponse(source)
    if (is<ArrayBuffer>(source, 'ArrayBuffer') || ArrayBuffer.isView(source)) return await ofBytes(source as BufferSource, 'what was given')
    const url = is<Request>(source, 'Request') ? (source as Request).url : `${source}`
    const files = url.startsWith('file:') && nodeFiles()
    return await (files ? ofBytes(await files.readFile(new URL(url)), url) : ofResponse(await fetched(source as URL, url, options)))
  } catch (cause) {
    if (options.signal?.aborted) throw loadFailure('loading was aborted', cause)
    throw cause instanceof PaycheckError ? cause : loadFailure(`${cause}`, cause)
  }
}

/** Gives Node's file system: its fetch reads no files. No import, which bundlers for the browser would trip over. */
function nodeFiles(): { readFile(file: URL): Promise<BufferSource> } | undefined {
  return (globalThis as any).process?.getBuiltinModule?.('node:fs/promises')
}

/** What browsers take for an integrity string. What is none they ignore, and check nothing. */
const integrityStrings = /^\s*(sha(256-[\w+/-]{43}=|384-[\w+/-]{64}|512-[\w+/-]{86}==)(\?\S*)?(\s+|$))+$/

async function fetched(source: RequestInfo | URL, url: string, { integrity, signal }: LoadOptions): Promise<Response> {
  if (integrity != null && !integrityStrings.test(integrity)) throw loadFailure('the option integrity is no integrity string, such as sha384-...')
  if (!globalThis.location && !/^[a-z][\w+.-]*:/i.test(url))
    throw loadFailure(`the address ${url} is a page's and invalid on a server: there, hand over the bytes of paycheck.wasm in the option wasm`)
  const page: EventTarget = globalThis.document ?? globalThis
  let refused = false
  const onViolation = (event: Event) => {
    refused ||= (event as SecurityPolicyViolationEvent).effectiveDirective === 'connect-src'
  }
  page.addEventListener?.('securitypolicyviolation', onViolation)
  try {
    return await fetch(source, { integrity, signal })
  } catch (cause) {
    // The event of a refusal comes after the rejection.
    await new Promise((resolve) => setTimeout(resolve))
    throw loadFailure(
      refused
        ? `the Content-Security-Policy does not allow ${url} in connect-src`
        : `${url} cannot be fetched: ` +
            (globalThis.navigator?.onLine === false
              ? 'the browser is offline'
              : integrity
                ? 'no answer, or not the file that integrity names'
                : 'no answer, or none with Access-Control-Allow-Origin'),
      cause,
    )
  } finally {
    page.removeEventListener?.('securitypolicyviolation', onViolation)
  }
}

async function ofResponse(response: Response): Promise<WebAssembly.Module> {
  const url = response.url || 'the given Response'
  if (!response.ok) throw loadFailure(`${url} answered ${response.status}`)
  const type = response.headers.get('Content-Type')?.toLowerCase()
  // Streaming takes no other type, not even this one with parameters.
  if (type === 'application/wasm') return unlessRefused(WebAssembly.compileStreaming(response), (message) => `${url}: ${message}`)
  const html = type?.startsWith('text/html')
  return ofBytes(await response.arrayBuffer(), html ? `${url} is an HTML page; if paycheck.wasm is elsewhere, name it in the option wasm` : url)
}

function ofBytes(bytes: BufferSource, from: string): Promise<WebAssembly.Module> {
  return unlessRefused(WebAssembly.compile(bytes), (message) => `${from}: ${message}`)
}

/** Names the cause where the program cannot be compiled, or started: WebKit compiles what the page's policy forbids, and refuses then. */
export async function unlessRefused<Result>(result: Promise<Result>, otherwise: (message: string) => string): Promise<Result> {
  try {
    return await result
  } catch (cause) {
    const message = `${(cause as Error)?.message}`
    throw loadFailure(/eval|csp/i.test(message) ? "the Content-Security-Policy needs 'wasm-unsafe-eval' in script-src" : otherwise(message), cause)
  }
}
