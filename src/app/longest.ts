import type { LimitSettings } from '../model/settings.js'

/** More than any timer can wait; about 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * The longest that comparing so many pairs may take, in milliseconds: they run some at a time, each with a time of its
 * own. `graceMs` is for what is done beside them.
 */
export function longestMs(pairs: number, { concurrency, timeoutMs }: LimitSettings, graceMs: number): number {
  return Math.min(Math.ceil(pairs / concurrency) * timeoutMs + graceMs, LONGEST_TIMER_MS)
}
