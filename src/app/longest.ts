import type { LimitSettings } from '../model/settings.js'

/** More than any timer can wait; about 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * The longest that comparing so many pairs may take, in milliseconds: they run some at a time, each with a time of its
 * own; where there is a wait, they may run once more at its end. `graceMs` is for what is done beside them.
 */
export function longestMs(
  pairs: number,
  { concurrency, timeoutMs, waitMs = 0 }: LimitSettings,
  graceMs: number,
): number {
  const look = Math.ceil(pairs / concurrency) * timeoutMs
  return Math.min((waitMs === 0 ? look : 2 * look + waitMs) + graceMs, LONGEST_TIMER_MS)
}
