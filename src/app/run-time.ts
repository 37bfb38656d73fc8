import type { LimitSettings } from '../model/settings.js'

/** What a run may take beyond its pairs: logins before them, reports after them. In milliseconds. */
export const GRACE_MS = 30_000

/** More than any timer can wait; about 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * How long comparing so many pairs can take if nothing hangs, in milliseconds: they run some at a time, each with a time of
 * its own; with a wait, they may run once more at its end.
 */
export function longestMs(pairs: number, { concurrency, timeoutMs, waitMs = 0 }: LimitSettings): number {
  const look = Math.max(1, Math.ceil(pairs / concurrency)) * timeoutMs
  return Math.min((waitMs === 0 ? look : 2 * look + waitMs) + GRACE_MS, LONGEST_TIMER_MS)
}
