import { toleratedAt } from './floor.js'
import type { ProblemCode } from './problem.js'
import type { PairReport, Problem } from './report.js'

/** What keeps a pair from passing whose image is as it should be. */
export type Beside = 'referrers-missing' | 'referrers-unknown' | 'unsigned' | 'signature-unknown'

/** Problems of what is attached to an image: no result rests on them. */
const BESIDE: ReadonlyMap<ProblemCode, Beside> = new Map<ProblemCode, Beside>([
  ['referrers.unknown', 'referrers-unknown'],
  ['signature.missing', 'unsigned'],
  ['signature.refused', 'unsigned'],
  ['signature.unknown', 'signature-unknown'],
])

/** Whether a problem is about what is attached to the image, and not about the image: no result rests on it. */
export function isBeside({ code }: Problem): boolean {
  return BESIDE.has(code)
}

/** What keeps a pair from passing that would pass if nobody asked for what is attached to it; undefined where more does. */
export function besideOf(pair: PairReport): Beside | undefined {
  const { error, differences, platforms } = pair
  if (pair.passed || platforms.length === 0 || platforms.some(({ passed }) => !passed)) return undefined
  if (error !== undefined && !isBeside(error)) return undefined
  const decisive = differences.filter(({ kind, ignored }) => ignored !== true && !toleratedAt(kind, pair))
  if (decisive.some(({ kind }) => kind !== 'referrer.missing')) return undefined
  if (decisive.length > 0) return 'referrers-missing'
  return error === undefined ? undefined : BESIDE.get(error.code)
}

/** Whether it was found out that a pair does not pass, and not only that nobody can tell. */
export function isDecided(pair: PairReport): boolean {
  const beside = besideOf(pair)
  return pair.result !== 'inconclusive' && beside !== 'referrers-unknown' && beside !== 'signature-unknown'
}
