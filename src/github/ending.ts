import type { Runner } from './runner.js'

/** How the process ends when something other than the verdict ends it. */
export interface Ending {
  /** Ends the process at once, as a failure: the outputs say so, and one line says why. */
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

const SIGNALS = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const

/**
 * Makes every other end of the process a failure that the outputs tell of, also after a verdict: signals, errors that
 * nobody caught, a standard output that nobody reads any more. Whatever the environment says of unhandled rejections.
 */
export function guardEnding(runner: Pick<Runner, 'setOutput' | 'error'>, owner: Owner): Ending {
  const tell = (why: string): void => {
    quietly(() => {
      runner.setOutput('result', 'inconclusive')
    })
    quietly(() => {
      runner.setOutput('passed', 'false')
    })
    quietly(() => {
      runner.error({ title: 'Image Parity', message: `${why} Nothing passes.` })
    })
  }
  const fail: Ending['fail'] = (why, exitCode = 1) => {
    owner.exitCode = exitCode
    tell(why)
    owner.exit(exitCode)
  }
  for (const [signal, exitCode] of SIGNALS) {
    owner.on(signal, () => {
      fail(`The run was ended by ${signal}.`, exitCode)
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
        owner.exitCode = 1
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

/** What cannot be said any more must not keep the rest from being said. */
function quietly(say: () => void): void {
  try {
    say()
  } catch {
    // The exit code says it.
  }
}
