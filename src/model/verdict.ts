import type { Difference } from './difference.js'
import { isBeside } from './beside.js'
import { toleratedAt, worst, type Bar } from './floor.js'
import { KINDS } from './kinds.js'
import type { Problem } from './report.js'
import { RESULTS, type Result } from './result.js'

export interface Verdict {
  /** The facts, whatever is ignored. */
  readonly result: Result
  readonly passed: boolean
}

/** What one platform may rest on: the differences found, and whether something could not be decided. */
export interface Findings {
  readonly differences: readonly Difference[]
  readonly undecided: boolean
  /** What could not be decided is beside the image: its result stands, and does not pass. */
  readonly unsettled?: boolean
}

/** What a pair or a platform rests on, by what stands in the report. */
export function findingsOf(differences: readonly Difference[], error: Problem | undefined): Findings {
  const unsettled = error !== undefined && isBeside(error)
  return { differences, undecided: error !== undefined && !unsettled, unsettled }
}

/**
 * The verdict on one platform. No difference and nothing undecided is `identical`; the caller makes sure that every
 * way to differ leaves a difference behind. What is undecided never passes.
 */
export function platformVerdict({ differences, undecided, unsettled = false }: Findings, bar: Bar): Verdict {
  const result = resultOf(differences, undecided)
  const passed = !undecided && !unsettled && differences.every((difference) => isTolerated(difference, bar))
  return { result, passed }
}

/** The verdict on a pair: the worst of its platforms and of what its tops show. No platform at all never passes. */
export function pairVerdict(platforms: readonly Verdict[], top: Findings, bar: Bar): Verdict {
  const own = platformVerdict(top, bar)
  if (platforms.length === 0) return { result: worst(['inconclusive', own.result]), passed: false }
  return {
    result: worst([own.result, ...platforms.map((platform) => platform.result)]),
    passed: own.passed && platforms.every((platform) => platform.passed),
  }
}

/** The verdict on a run: the worst of its pairs. No pair at all, and a problem of the plan, never passes. */
export function runVerdict(pairs: readonly Verdict[], problems: number): Verdict {
  const undecided: readonly Result[] = problems > 0 ? ['inconclusive'] : []
  return {
    result: worst([...pairs.map(({ result }) => result), ...undecided]),
    passed: pairs.length > 0 && problems === 0 && pairs.every(({ passed }) => passed),
  }
}

/** How many of the pairs have each result. */
export function countsOf(pairs: readonly Pick<Verdict, 'result'>[]): Record<Result, number> {
  const count = (result: Result): number => pairs.filter((pair) => pair.result === result).length
  const [identical, equivalent, sameRuntime, sameLayers, inconclusive, missing, different] = RESULTS
  return {
    [identical]: count(identical),
    [equivalent]: count(equivalent),
    [sameRuntime]: count(sameRuntime),
    [sameLayers]: count(sameLayers),
    [inconclusive]: count(inconclusive),
    [missing]: count(missing),
    [different]: count(different),
  }
}

function resultOf(differences: readonly Difference[], undecided: boolean): Result {
  const floors = differences.map((difference) => KINDS[difference.kind].floor)
  return worst([...floors, undecided ? 'inconclusive' : 'identical'])
}

/** Whether a difference keeps nothing from passing: good enough, or ignored where that may be. */
function isTolerated({ kind, ignored }: Difference, bar: Bar): boolean {
  return toleratedAt(kind, bar) || (ignored === true && KINDS[kind].ignorable && bar.match !== 'digest')
}
