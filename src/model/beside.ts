import { toleratedAt } from './floor.js'
import type { PairReport, Problem } from './report.js'

/** Whether a problem is about what is attached to the image, and not about the image: no result rests on it. */
export function isBeside({ code }: Problem): boolean {
  return code === 'referrers.unknown'
}

/** What keeps a pair from passing that would pass if nobody asked for what is attached to it; undefined where more does. */
export function besideOf(pair: PairReport): 'missing' | 'unknown' | undefined {
  const { error, differences, platforms } = pair
  if (pair.passed || platforms.length === 0 || platforms.some(({ passed }) => !passed)) return undefined
  if (error !== undefined && !isBeside(error)) return undefined
  const decisive = differences.filter(({ kind, ignored }) => ignored !== true && !toleratedAt(kind, pair))
  if (decisive.some(({ kind }) => kind !== 'referrer.missing')) return undefined
  if (decisive.length > 0) return 'missing'
  return error === undefined ? undefined : 'unknown'
}

/** Whether it was found out that a pair does not pass, and not only that nobody can tell. */
export function isDecided(pair: PairReport): boolean {
  return pair.result !== 'inconclusive' && besideOf(pair) !== 'unknown'
}
