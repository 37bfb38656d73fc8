import type { Clock } from '../model/clock.js'
import { UndecidedError } from './undecided.js'

/** Ends what a signal belongs to; `stop` takes its timer away. */
export interface Deadline {
  readonly signal: AbortSignal
  stop(): void
}

/** A deadline `ms` milliseconds from now. Reaching it is a limit, named as one, with the hosts that limit requests then. */
export function startDeadline(ms: number, clock: Clock, limiting: () => readonly string[]): Deadline {
  const limit = new AbortController()
  const timer = new AbortController()
  const expired = (): void => {
    limit.abort(
      new UndecidedError({
        code: 'limit.timeout',
        message: `Not finished after ${ms / 1000} s, the limit for one pair. ${adviceFor(limiting())}`,
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

function adviceFor(limiting: readonly string[]): string {
  if (limiting.length === 0) return 'Raise "timeout", or look why a registry is so slow.'
  const hosts = limiting.join(' and ')
  return `Too many requests were made for ${hosts} (HTTP 429). Raise "timeout", log in to raise the limit of requests, or run it again later.`
}
