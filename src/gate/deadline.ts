import type { Clock } from '../model/clock.js'
import { UndecidedError } from './undecided.js'

/** Ends what a signal belongs to; `stop` takes its timer away. */
export interface Deadline {
  readonly signal: AbortSignal
  stop(): void
}

/** A deadline `ms` milliseconds from now. Reaching it is a limit, named as one. */
export function startDeadline(ms: number, clock: Clock): Deadline {
  const limit = new AbortController()
  const timer = new AbortController()
  const expired = (): void => {
    limit.abort(
      new UndecidedError({
        code: 'limit.timeout',
        message: `Not finished after ${ms / 1000} s, the limit for one pair. Raise "timeout", or look why a registry is so slow.`,
      }),
    )
  }
  clock.sleep(ms, timer.signal).then(expired, () => undefined)
  return {
    signal: limit.signal,
    stop: () => {
      timer.abort()
    },
  }
}
