import type { Settings } from '../model/settings.js'

/** What a run may take beyond its pairs: logins before them, reports after them. In milliseconds. */
export const GRACE_MS = 30_000

/** How long a run can take if nothing hangs, in milliseconds: a pair's time begins when the pair does. */
export function longestRunMs({ pairs, limits }: Settings): number {
  const turns = Math.max(1, Math.ceil(pairs.length / limits.concurrency))
  return turns * limits.timeoutMs + GRACE_MS
}
