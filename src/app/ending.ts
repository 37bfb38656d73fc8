/** How the process ends when something other than the verdict ends it. */
export interface Ending {
  /** Ends the process at once, as a failure: one line says why. */
  fail(why: string, exitCode?: number): void
  /** Kills the process in `ms` milliseconds, saying `why`, unless what it gives is called first. Until then the process cannot run dry. */
  watch(ms: number, why: string): () => void
}

/** What is used of a process. */
export interface Owner {
  exitCode?: number | string | null | undefined
  readonly pid: number
  on(event: string, listener: (fault: unknown) => void): unknown
  exit(exitCode: number): void
  kill(pid: number, signal: 'SIGKILL'): void
}

export interface EndingOptions {
  /** Says everywhere that the run ended early, and why; no part of it throws. */
  readonly tell: (why: string) => void
  /** What a failure that no signal brought ends with. */
  readonly exitCode: number
  /** What a signal does; it ends the process at once when left out. `exitCode` is what shells know it by. */
  readonly onSignal?: (signal: string, exitCode: number) => void
}

const SIGNALS = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const

/**
 * Makes every other end of the process a failure that is told, also after a verdict: signals, errors that nobody caught, a
 * standard output that nobody reads any more. Whatever the environment says of unhandled rejections.
 */
export function guardProcess(owner: Owner, { tell, exitCode: failure, onSignal }: EndingOptions): Ending {
  const fail: Ending['fail'] = (why, exitCode = failure) => {
    owner.exitCode = exitCode
    tell(why)
    owner.exit(exitCode)
  }
  for (const [signal, exitCode] of SIGNALS) {
    owner.on(signal, () => {
      if (onSignal === undefined) fail(`The run was ended by ${signal}.`, exitCode)
      else onSignal(signal, exitCode)
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    owner.on(event, (error: unknown) => {
      fail(`The run broke off: ${String(error)}`)
    })
  }
  return {
    fail,
    watch: (ms, why) => {
      const timer = setTimeout(() => {
        owner.exitCode = failure
        tell(why)
        // An exit waits for system calls that hang, such as reading from a pipe that nobody fills.
        owner.kill(owner.pid, 'SIGKILL')
      }, ms)
      return () => {
        clearTimeout(timer)
      }
    },
  }
}
