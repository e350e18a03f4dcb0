// The public types of paycheck.

import type { Code, GatewayCode, RequestPay, RequestPayInput } from './request'
export * from './request'

/** In a classic script: the global that paycheck.global.js sets. */
export as namespace paycheck

/**
 * Loads the program. While it loads and once it has, every call gives the same promise; after a failure the next call tries again.
 * Rejects with a PaycheckError of code 'load' that names the cause.
 */
export function load(options?: LoadOptions): Promise<Paycheck>

/**
 * Gives an object that is IMP in every respect but request_pay(params, callback), which checks first. Loads the program by itself.
 * A request with an error never reaches the SDK; one without reaches it once, repaired. Without an IMP, as before the SDK's script has
 * run, it stands for the global IMP that is there when something is asked of it.
 */
export function attach<T extends IMPLike>(IMP: T | null | undefined, options?: LoadOptions & AttachOptions): Attached<T>

/**
 * Has window.IMP attach whatever is assigned to it, before or after, once or again, and begins to load the program: for pages whose SDK
 * comes late, or is put into the page again on each visit. Gives a function that takes it away. Does nothing on a server.
 */
export function install(options?: LoadOptions & AttachOptions): () => void

/**
 * Says what the result of a payment tells, for what to show the buyer: whether it went through, failed, or waits for a deposit. Takes the
 * response that the callback of request_pay gets, or where the buyer comes back to (m_redirect_url): a URL, a Location, URLSearchParams or a
 * query string. Anything else gives the state 'unknown'. Never throws, and needs no program: `paycheck/outcome` has it alone.
 *
 * It is no proof of anything: a result comes through the buyer's hands. Whether the order is paid, only the server may say.
 */
export function outcome(from: unknown): Outcome

/** What paycheck itself throws or rejects with. */
export class PaycheckError extends Error {
  /** 'load': the program could not be loaded. 'internal': the program failed, and nothing can be said of what was checked. */
  readonly code: 'load' | 'internal'
  /** The error behind it, where there is one. */
  readonly cause?: unknown
  constructor(code: 'load' | 'internal', message: string, cause?: unknown)
}

/** Where the program may come from. */
export type ProgramSource = string | URL | Request | Response | BufferSource | WebAssembly.Module

export interface LoadOptions {
  /** Where the program is. Default: paycheck.wasm beside the script (in Node, read from the file beside it). */
  wasm?: ProgramSource | PromiseLike<ProgramSource>
  /** The integrity string of paycheck.wasm, as in build-info.json, for a program that is fetched. */
  integrity?: string
  /** Gives up loading when it is aborted. */
  signal?: AbortSignal
}

/** The loaded program. */
export interface Paycheck {
  /**
   * Checks the params of IMP.request_pay. Synchronous. Never throws for anything a caller passes; throws a PaycheckError of code
   * 'internal' rather than ever report ok by mistake.
   */
  check(params: unknown, options?: CheckOptions): Report
  /** As the module's attach, with the program that is loaded already. */
  attach<T extends IMPLike>(IMP: T | null | undefined, options?: AttachOptions): Attached<T>
  /** A Standard Schema (https://standardschema.dev), synchronous, for form libraries. Only errors are issues there. */
  schema(options?: SchemaOptions): StandardSchemaV1<RequestPayInput, RequestPay>
  /** The catalogue: every code, its severity, gateways, sources and a summary in Korean and English. */
  readonly rules: readonly Rule[]
  /** The version of the package. */
  readonly version: string
}

/** How to check. What is none of the named values counts as not given. */
export interface CheckOptions {
  /** Whose rules apply when nothing in params names a gateway. Default: 'kicc', or 'other' where params cannot be for KICC. */
  gateway?: GatewayCode
  /** Which gateway each channel of the shop's console is, by its channelKey. */
  channels?: Readonly<Record<string, GatewayCode>>
  /** How severe a code is on this shop's pages; 'off' drops it. A change's code can be named too: 'off' leaves the value as it was given. */
  rules?: Readonly<Partial<Record<Code, 'error' | 'warning' | 'off'>>>
  /**
   * Where the buyer pays: a mobile browser leaves the page, so there m_redirect_url is required. attach guesses it from the browser;
   * a guess makes no error.
   */
  device?: 'pc' | 'mobile'
  /** Makes every warning an error, and raises an error for every repair too. */
  strict?: boolean
  /** The language of messages. Default: 'ko' if navigator.language starts with ko, else 'en'. */
  locale?: 'ko' | 'en'
  /** Resolves a relative m_redirect_url. Default: document.baseURI in a page, none elsewhere; '' for none. */
  baseURL?: string
  /** Decides whether vbank_due is past: a Date, or milliseconds since 1970. Default: the clock. */
  now?: Date | number
}

export interface AttachOptions extends CheckOptions {
  /** Called with the report of every request_pay, before the SDK or the callback is. The SDK gets params of its own. */
  onReport?: (report: Report) => void
  /**
   * Whether issues and changes go to the console, as one group. 'auto' (the default): where there is no onReport, and the page's host is
   * this machine or in a private network.
   */
  log?: 'auto' | boolean
  /**
   * What happens to a payment when the program cannot be loaded or fails. 'allow' (the default) lets it go on unchecked, with a
   * console.warn. 'block' gives the callback a failure.
   */
  onUnavailable?: 'allow' | 'block'
  /**
   * How many milliseconds a request_pay made before the program is loaded waits for it. Default: 2000. While one waits, further ones are
   * dropped. What has waited may not open a window in Safari any more: 0 hands the params on unchecked within the click.
   */
  waitMs?: number
  /**
   * What a buyer is told on a PC when a request_pay without a callback is refused (a phone goes to m_redirect_url, as the SDK has it):
   * true (the default) for a sentence that there was no payment, a string for one of your own, false for nothing.
   */
  alert?: boolean | string
}

/** What a check says. */
export interface Report {
  /** True when no issue is an error. */
  ok: boolean
  /** Whose rules were applied. */
  gateway: GatewayCode
  /** What the request asks for: a payment, a billing key (customer_uid is given), or an escrow payment. */
  flow: 'payment' | 'billing' | 'escrow'
  /** At most 100, in the order of the rules. */
  issues: Issue[]
  /** The repairs made in params. */
  changes: Change[]
  /** True when there were more than 100 issues. */
  truncated: boolean
  /**
   * A fresh copy of what was checked, repaired: hand this to IMP.request_pay. Made on first use. Keys paycheck does not know are
   * kept. null where what was checked was no object that could be read.
   */
  readonly params: RequestPay
}

/** One thing wrong. */
export interface Issue {
  severity: 'error' | 'warning'
  /** The rule: the path without array indexes, a dot, the problem. */
  code: Code
  /** Where it is in params; [] is params itself. */
  path: (string | number)[]
  /** What is wrong, what was given, what to do. Holds no personal data. */
  message: string
  /** The name that was probably meant. */
  suggestion?: string
}

/** One repair. from and to may be personal data. */
export interface Change {
  code: Code
  path: (string | number)[]
  from: unknown
  to: unknown
  message: string
}

/** One entry of the catalogue. */
export interface Rule {
  code: Code
  /** The highest severity that the code can have. */
  severity: 'error' | 'warning' | 'change'
  /** Where the rule applies; an empty list stands for all gateways. */
  gateways: GatewayCode[]
  /** Where gateways differ: those at which it is an error, and those at which it is a warning; an empty list stands for all others. */
  bySeverity?: Record<'error' | 'warning', GatewayCode[]>
  /** Where it is documented. */
  sources: string[]
  summary: { ko: string; en: string }
}

/** The payment SDK as far as attach needs to know it. */
export interface IMPLike {
  request_pay(params: any, callback?: (response: any) => void, ...rest: any[]): unknown
}

/** What attach gives: T, whose request_pay tells what may be passed and what comes back where T itself does not. */
export type Attached<T extends IMPLike> = object extends Parameters<T['request_pay']>[0] ? Omit<T, 'request_pay'> & CheckedIMP : T

/** An SDK whose request_pay checks first. */
export interface CheckedIMP {
  request_pay(params: RequestPayInput, callback?: (response: RequestPayResponse) => void): void
}

/** What a callback gets. Only a refusal by paycheck has issues. It is no proof of anything: whether an order is paid, the server has to ask. */
export type RequestPayResponse = Refusal | Answer

/** What the SDK itself answers, as far as it is documented. Some gateways give the first five and nothing else. */
export interface Answer {
  imp_uid: string | null
  merchant_uid: string | null
  success?: boolean
  error_code?: string | null
  error_msg?: string | null
  imp_success?: boolean
  status?: string
  paid_amount?: number
  currency?: string
  pay_method?: string
  pg_provider?: string
  pg_tid?: string
  receipt_url?: string
  apply_num?: string
  vbank_num?: string
  vbank_name?: string
  vbank_holder?: string
  vbank_date?: string | number
  customer_uid?: string | null
  issues?: undefined
}

/** What the callback of an attached request_pay gets when the request is refused: the shape of the SDK's own failures, and the issues. */
export interface Refusal {
  success: false
  imp_success: false
  imp_uid: null
  /** As it was given. */
  merchant_uid: unknown
  error_code: 'PAYCHECK'
  /** The errors' messages, a line each, in one language and without addresses. They are written for developers. */
  error_msg: string
  issues: Issue[]
}

/** What the result of a payment says. */
export interface Outcome {
  /**
   * 'failure': the result names an error, or says that it failed. 'success': it says that it succeeded, or has an imp_uid and no error, which
   * is all that newer gateways give. 'unknown': neither.
   */
  state: 'success' | 'failure' | 'unknown'
  /** PortOne's number of the payment. */
  imp_uid: string | null
  /** The shop's number of the order. */
  merchant_uid: string | null
  error_code: string | null
  /** What went wrong, in words for the buyer. */
  error_msg: string | null
  /** True when paycheck itself refused the request: no bank and no gateway has seen it. */
  refused: boolean
  /** Of a refusal, what the report found. */
  issues: Issue[]
  /** A virtual account was issued: nothing is paid until the buyer has sent the money there. */
  deposit: {
    /** The number of the account. */
    account: string
    bank: string | null
    /** In whose name the account is. */
    holder: string | null
    /** When the account stops taking the money. */
    until: Date | null
  } | null
}

/** Standard Schema, version 1. */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'paycheck'
    readonly validate: (value: unknown) => { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] }
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** How a schema checks, and what it says. */
export interface SchemaOptions extends CheckOptions {
  /**
   * Gives the message of an issue: buyers should not read what is meant for developers. The resolvers of form libraries pass nothing on but
   * path and message; with `({ code }) => code` the code comes through them, for the form to look its words up by.
   */
  messages?: (issue: SchemaIssue) => string
}

/** An issue of a Standard Schema. */
export interface SchemaIssue {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly code: Code
  readonly severity: 'error'
}
