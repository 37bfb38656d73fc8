import { besideOf, type Beside } from '../model/beside.js'
import { KINDS } from '../model/kinds.js'
import type { ProblemCode } from '../model/problem.js'
import type { PairReport, Problem } from '../model/report.js'
import { withoutMispacked } from '../model/mispacked.js'
import { countedDifferences, tellingResult } from './facts.js'
import { IN_THE_WAY, type Obstacle } from './in-the-way.js'

/** What keeps a pair from passing, as far as a heading tells such things apart. */
export type Failure =
  | 'not-accepted'
  | 'stored-differently'
  | 'runtime-bytes'
  | 'configuration'
  | 'instructions'
  | 'absent'
  | 'platform-missing'
  | 'part-missing'
  | 'refused'
  | 'incomplete'
  | 'swapped'
  | 'platform-renamed'
  | 'platform-extra'
  | 'platform-rival'
  | 'layer-damaged'
  | 'part-damaged'
  | 'files'
  | Beside
  | 'tag-moved'
  | 'unjudged'
  | 'source-absent'
  | Obstacle
  | 'unread'
  | 'unchecked'

/** Why a pair does not pass. */
export function failureOf(pair: PairReport): Failure {
  const beside = besideOf(pair)
  if (beside !== undefined) return beside
  switch (tellingResult(pair)) {
    case 'identical':
      return 'not-accepted'
    case 'equivalent':
      return 'stored-differently'
    case 'same-runtime':
      return 'runtime-bytes'
    case 'same-layers':
      return isConfigured(pair) ? 'configuration' : 'instructions'
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

/** Whether the config differs, and with it the image ID; annotations that clients obey leave both alone. */
function isConfigured(pair: PairReport): boolean {
  const deciding = countedDifferences(pair).filter(({ kind }) => KINDS[kind].floor === 'same-layers')
  return deciding.length === 0 || deciding.some(({ kind }) => !kind.endsWith('.runtime-annotation'))
}

function different(pair: PairReport): Failure {
  if (pair.causes.includes('swapped')) return 'swapped'
  const counted = countedDifferences(pair).filter(({ kind }) => KINDS[kind].floor === 'different')
  const deciding = withoutMispacked(counted, countedDifferences(pair))
  if (deciding.length === 0) return counted.length === 0 ? 'files' : 'refused'
  if (deciding.some((one) => one.kind === 'platform.extra' && isRival(one.path, pair))) return 'platform-rival'
  if (deciding.every(({ kind }) => kind === 'platform.extra'))
    return pair.causes.includes('platform-renamed') ? 'platform-renamed' : 'platform-extra'
  if (!deciding.every(({ kind }) => KINDS[kind].area === 'serving')) return 'files'
  return deciding.every((one) => 'layer' in one) ? 'layer-damaged' : 'part-damaged'
}

/** Whether an image that only the mirror has is of a platform that was compared. */
function isRival(path: string, { platforms }: PairReport): boolean {
  return platforms.some(
    ({ platform, differences }) => platform === path && !differences.some(({ kind }) => kind === 'platform.extra'),
  )
}

function undecided(pair: PairReport): Failure {
  if (countedDifferences(pair).some(({ kind }) => kind === 'tag.moved')) return 'tag-moved'
  const problem = firstProblem(pair)
  if (problem === undefined) return 'unjudged'
  if (problem.side === 'source' && ABSENT.has(problem.code)) return 'source-absent'
  const known = IN_THE_WAY[problem.code]
  return known === 'side' ? (problem.side === undefined ? 'unchecked' : 'unread') : known
}

/** There is nothing under the reference. */
const ABSENT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['manifest.missing', 'location.absent'])
