import { KINDS } from './kinds.js'
import type { DifferenceKind } from './difference.js'
import { RESULTS, type Match, type ReferrerPolicy, type Result } from './result.js'

/** The results that each `match` accepts (design: Results). */
const ACCEPTED: Readonly<Record<Match, readonly Result[]>> = {
  digest: ['identical'],
  config: ['identical', 'equivalent'],
  runtime: ['identical', 'equivalent', 'same-runtime'],
  'diff-ids': ['identical', 'equivalent', 'same-runtime', 'same-layers'],
}

/** Whether a result is good enough. */
export function satisfies(result: Result, match: Match): boolean {
  return ACCEPTED[match].includes(result)
}

/** The worst of several results; of none it is `inconclusive`, as nothing was compared. */
export function worst(results: readonly Result[]): Result {
  let rank = -1
  for (const result of results) rank = Math.max(rank, RESULTS.indexOf(result))
  return RESULTS[rank] ?? 'inconclusive'
}

/** What is asked of a pair before it passes. */
export interface Bar {
  readonly match: Match
  readonly referrerPolicy?: ReferrerPolicy
}

/** Whether a pair with a difference of this kind may be good enough. */
export function toleratedAt(kind: DifferenceKind, { match, referrerPolicy }: Bar): boolean {
  if (kind === 'referrer.missing' && referrerPolicy === 'require') return false
  return satisfies(KINDS[kind].floor, match)
}
