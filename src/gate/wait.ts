import { besideOf } from '../model/beside.js'
import type { Clock } from '../model/clock.js'
import { PROBLEMS } from '../model/problem.js'
import type { PairReport, Problem } from '../model/report.js'

export interface WaitRules<P> {
  /** For how long what has not passed is looked at again, from the end of the first look. In milliseconds. */
  readonly waitMs: number
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Whether the last look at a pair tells what the others do not; it is made then, also if the time is up before. */
  readonly needsLast: (pair: P) => boolean
}

/** A pair to look at. */
export interface LookAt<P> {
  readonly pair: P
  /** What the look before found; absent where all is to be looked at, whether it has moved since or not. */
  readonly before?: PairReport
  /** Whether no other look follows, whatever is found. */
  readonly isLast: boolean
}

/** How the looks of a run are made. */
export interface Looks<P> {
  readonly compare: (all: readonly LookAt<P>[]) => Promise<readonly PairReport[]>
  /** Makes the mirror be asked anew; is told how many pairs are left and when they are looked at, in milliseconds. */
  readonly again: (left: number, inMs: number) => void
}

const FIRST_MS = 5000
const LONGEST_MS = 60_000

/**
 * Compares pairs, and what may still come right again and again, with growing pauses, until it passes or the time is up;
 * the last look is at its end, and at all of it. Of each pair the last report counts.
 */
export async function compareUntilPassed<P>(
  pairs: readonly P[],
  looks: Looks<P>,
  { waitMs, clock, random, needsLast }: WaitRules<P>,
): Promise<readonly PairReport[]> {
  let isLast = waitMs === 0
  const reports = [...(await looks.compare(pairs.map((pair) => ({ pair, isLast }))))]
  const end = clock.now() + waitMs
  const never = new AbortController().signal
  for (let round = 0; ; round += 1) {
    if (isLast) return reports
    const remaining = Math.max(0, end - clock.now())
    const left = [...reports.entries()].flatMap(([index, report]) => {
      const pair = pairs[index]
      if (!mayComeRight(report) || pair === undefined || (remaining === 0 && !needsLast(pair))) return []
      return [{ index, pair, before: report }]
    })
    if (left.length === 0) return reports
    const pause = Math.min(FIRST_MS * 2 ** round, LONGEST_MS) * (0.5 + random() / 2)
    const inMs = Math.min(pause, remaining)
    looks.again(left.length, inMs)
    await clock.sleep(inMs, never)
    isLast = inMs === remaining
    const told = await looks.compare(left.map(({ pair, before }) => ({ pair, ...(isLast ? {} : { before }), isLast })))
    for (const [position, { index }] of left.entries()) {
      const report = told[position]
      if (report !== undefined) reports[index] = report
    }
  }
}

/** Whether a copy that is still under way may look so: something is not there or is older, or could not be asked just now. */
export function mayComeRight(pair: PairReport): boolean {
  const { passed, result, error, platforms, differences } = pair
  if (passed) return false
  // What is attached to an image comes after it.
  const beside = besideOf(pair)
  if (beside === 'referrers-missing' || error?.code === 'signature.missing') return true
  if (result === 'missing' || result === 'different') return true
  if (result !== 'inconclusive' && beside === undefined) return false
  if (differences.some(({ kind }) => kind === 'tag.moved')) return true
  const problems = [error, ...platforms.map((platform) => platform.error)].filter((problem) => problem !== undefined)
  return problems.length > 0 && problems.every(isTransient)
}

/** Whether it may be gone after a while without anybody mending it: a login that is refused stays refused. */
function isTransient({ code, status }: Problem): boolean {
  // Of all that a registry answers only that it is busy or down passes.
  const isOfRegistry = code === 'referrers.unknown' || code === 'signature.unknown'
  if (code !== 'http.status' && (!isOfRegistry || status === undefined)) return PROBLEMS[code].transient
  return status !== undefined && (status >= 500 || status === 408 || status === 429)
}
