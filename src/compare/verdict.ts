import type { Difference } from '../model/difference.js'
import type { Match, Result } from '../model/result.js'
import { toleratedAt, worst } from '../model/floor.js'
import { KINDS } from '../model/kinds.js'

export interface Verdict {
  /** The facts, whatever is ignored. */
  readonly result: Result
  readonly passed: boolean
}

/** What one platform may rest on: the differences found, and whether something could not be decided. */
export interface Findings {
  readonly differences: readonly Difference[]
  readonly undecided: boolean
}

/**
 * The verdict on one platform. No difference and nothing undecided is `identical`; the caller makes sure that every
 * way to differ leaves a difference behind. What is undecided never passes.
 */
export function platformVerdict({ differences, undecided }: Findings, match: Match): Verdict {
  const result = resultOf(differences, undecided)
  const passed = !undecided && differences.every((difference) => tolerated(difference, match))
  return { result, passed }
}

/** The verdict on a pair: the worst of its platforms and of what its tops show. No platform at all never passes. */
export function pairVerdict(platforms: readonly Verdict[], top: Findings, match: Match): Verdict {
  const own = platformVerdict(top, match)
  if (platforms.length === 0) return { result: worst(['inconclusive', own.result]), passed: false }
  return {
    result: worst([own.result, ...platforms.map((platform) => platform.result)]),
    passed: own.passed && platforms.every((platform) => platform.passed),
  }
}

function resultOf(differences: readonly Difference[], undecided: boolean): Result {
  const floors = differences.map((difference) => KINDS[difference.kind].floor)
  return worst([...floors, undecided ? 'inconclusive' : 'identical'])
}

function tolerated(difference: Difference, match: Match): boolean {
  return difference.ignored === true || toleratedAt(difference.kind, match)
}
