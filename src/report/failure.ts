import { KINDS } from '../model/kinds.js'
import type { PairReport, Problem } from '../model/report.js'
import { countedDifferences } from './facts.js'

/** What keeps a pair from passing, as far as a heading tells such things apart. */
export type Failure =
  | 'not-accepted'
  | 'stored-differently'
  | 'runtime-bytes'
  | 'configuration'
  | 'absent'
  | 'platform-missing'
  | 'part-missing'
  | 'refused'
  | 'incomplete'
  | 'swapped'
  | 'platform-renamed'
  | 'platform-extra'
  | 'layer-damaged'
  | 'part-damaged'
  | 'files'
  | 'tag-moved'
  | 'unjudged'
  | 'source-absent'
  | 'source-broken'
  | 'unknown-platform'
  | 'ambiguous'
  | 'nothing-listed'
  | 'time'
  | 'limit'
  | 'login-refused'
  | 'access-denied'
  | 'part-lost'
  | 'not-unpacked'
  | 'unread'
  | 'unchecked'

/** Why a pair does not pass. */
export function failureOf(pair: PairReport): Failure {
  switch (pair.result) {
    case 'identical':
      return 'not-accepted'
    case 'equivalent':
      return 'stored-differently'
    case 'same-runtime':
      return 'runtime-bytes'
    case 'same-layers':
      return 'configuration'
    case 'inconclusive':
      return undecided(pair)
    case 'missing':
      return lacking(pair)
    case 'different':
      return different(pair)
  }
}

/** The first problem of a pair, or of one of its platforms. */
export function firstProblem({ error, platforms }: PairReport): Problem | undefined {
  return error ?? platforms.flatMap((platform) => platform.error ?? [])[0]
}

function lacking(pair: PairReport): Failure {
  if (pair.notes.some(({ kind }) => kind === 'reference.absent')) return 'absent'
  const deciding = countedDifferences(pair).filter(({ kind }) => KINDS[kind].floor === 'missing')
  if (deciding.every(({ kind }) => kind === 'platform.missing')) return 'platform-missing'
  if (deciding.every(({ kind }) => kind === 'blob.missing')) return 'part-missing'
  return deciding.every((difference) => 'why' in difference) ? 'refused' : 'incomplete'
}

function different(pair: PairReport): Failure {
  if (pair.causes.includes('swapped')) return 'swapped'
  const deciding = countedDifferences(pair).filter(({ kind }) => KINDS[kind].floor === 'different')
  if (deciding.length === 0) return 'files'
  if (deciding.every(({ kind }) => kind === 'platform.extra'))
    return pair.causes.includes('platform-renamed') ? 'platform-renamed' : 'platform-extra'
  if (!deciding.every(({ kind }) => KINDS[kind].area === 'serving')) return 'files'
  return deciding.every((one) => 'path' in one && one.path.startsWith('layer')) ? 'layer-damaged' : 'part-damaged'
}

/** By the beginning of the problem's code; the first that fits. */
const IN_THE_WAY: readonly (readonly [start: string, failure: Failure])[] = [
  ['limit.timeout', 'time'],
  ['limit.', 'limit'],
  ['platform.unknown', 'unknown-platform'],
  ['platform.ambiguous', 'ambiguous'],
  ['nothing-to-compare', 'nothing-listed'],
  ['source.corrupt', 'source-broken'],
  ['auth.refused-credentials', 'login-refused'],
  ['auth.', 'access-denied'],
  ['blob.lost', 'part-lost'],
  ['layer.', 'not-unpacked'],
]

function undecided(pair: PairReport): Failure {
  if (countedDifferences(pair).some(({ kind }) => kind === 'tag.moved')) return 'tag-moved'
  const problem = firstProblem(pair)
  if (problem === undefined) return 'unjudged'
  if (problem.side === 'source' && ABSENT.has(problem.code)) return 'source-absent'
  const known = IN_THE_WAY.find(([start]) => problem.code.startsWith(start))
  return known?.[1] ?? (problem.side === undefined ? 'unchecked' : 'unread')
}

/** There is nothing under the reference. */
const ABSENT: ReadonlySet<string> = new Set(['manifest.missing', 'location.absent'])
