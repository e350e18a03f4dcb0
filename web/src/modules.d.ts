// The module that is no file here.

/** The JavaScript half of the Go runtime, as web/build/goruntime.go makes it a module. */
declare module 'wasm_exec' {
  export interface Go {
    readonly importObject: WebAssembly.Imports
    /** The environment of the program. */
    env: Record<string, string>
    /** True once the program has ended. */
    exited: boolean
    /** Called with the program's exit code. */
    exit: (code: number) => void
    /** Timers of the Go scheduler by their ids. */
    readonly _scheduledTimeouts: Map<number, ReturnType<typeof setTimeout>>
    /** Lets goroutines run on after a timer. */
    _resume(): void
    /** Runs main until it blocks, then gives a promise of its end. */
    run(instance: WebAssembly.Instance): Promise<void>
  }

  /** Runs wasm_exec.js with scope as its globalThis and fs as its file system: it sets scope.Go. */
  export function defineGo(scope: object, fs: object): void
}
