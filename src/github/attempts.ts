import { GRACE_MS } from '../app/run-time.js'
import type { Clock } from '../model/clock.js'
import { ApiError, failureOf, type ApiFailure } from './api-failure.js'

/** How often something is tried, and for how long with all its waits, in milliseconds. */
export interface Patience {
  readonly attempts: number
  readonly totalMs: number
}

/** For what has a verdict in it: long enough for the minute that GitHub asks of those that are too fast. */
export const PATIENT: Patience = { attempts: 3, totalMs: 100_000 }

/** What telling a report may take: comment and status, and all that stays on this machine. In milliseconds. */
export const TELLING_MS = 2 * PATIENT.totalMs + GRACE_MS

/** For what is said before the comparison, which it must not hold up. */
export const BRIEF: Patience = { attempts: 2, totalMs: 10_000 }

/** One request or a few, in milliseconds. */
const ATTEMPT_MS = 30_000

/** Before the second attempt, in milliseconds; before each further one four times as long. */
const PAUSE_MS = 1000

/**
 * Does some work, and does all of it again if the server was down, the connection was lost or requests came too fast, so
 * work must come out the same when it is done twice. Throws `ApiError`.
 */
export async function attempt<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { attempts, totalMs }: Patience,
  clock: Clock,
): Promise<T> {
  const end = clock.now() + totalMs
  const all = AbortSignal.timeout(totalMs)
  for (let count = 1; ; count += 1) {
    try {
      return await work(AbortSignal.any([all, AbortSignal.timeout(Math.min(ATTEMPT_MS, totalMs))]))
    } catch (error) {
      const failure = failureOf(error, clock.date())
      const pause = pauseBefore(failure, count)
      if (pause === undefined || count >= attempts || clock.now() + pause > end)
        throw new ApiError(failure, { cause: error })
      await clock.sleep(pause, all)
    }
  }
}

/** How long to wait before another attempt; undefined if it would end as this one. */
function pauseBefore(failure: ApiFailure, count: number): number | undefined {
  switch (failure.kind) {
    case 'limited':
      return Math.max(failure.waitMs, PAUSE_MS)
    case 'unavailable':
      return PAUSE_MS * 4 ** (count - 1)
    case 'refused':
    case 'rejected':
    case 'strange':
    case 'too-many':
      return undefined
  }
}
