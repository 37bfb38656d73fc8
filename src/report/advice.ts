import { besideOf } from '../model/beside.js'
import type { Refusal } from '../model/client.js'
import type { Difference, DifferenceKind } from '../model/difference.js'
import { toleratedAt } from '../model/floor.js'
import { kinds, KINDS } from '../model/kinds.js'
import type { ProblemCode } from '../model/problem.js'
import type { PairReport } from '../model/report.js'
import { HIDDEN } from '../model/show-values.js'
import { accepting } from './accepting.js'
import { attaching } from './attaching.js'
import { hasValues } from './describe-difference.js'
import { countedDifferences, tellingResult } from './facts.js'
import { mending } from './mending.js'
import { code, say, type Sentence } from './sentence.js'
import type { Advice } from './steps.js'

/**
 * What to do about a pair that does not pass: first how to make the mirror right, then how to accept what is meant. Where
 * it could not be decided for a problem, the problem's message says what to do, unless a copy mends it.
 */
export function adviceOf(pair: PairReport): readonly Advice[] {
  if (pair.passed) return []
  const beside = besideOf(pair)
  if (beside !== undefined) return beside === 'referrers-missing' ? attaching(pair) : []
  const differences = countedDifferences(pair)
  if (tellingResult(pair) === 'inconclusive') {
    if (differences.some(({ kind }) => kind === 'tag.moved')) return [pinned(pair)]
    if (hasProblem(pair, MENDED_BY_COPYING)) return mending(pair, differences)
    if (!differences.some(({ kind }) => UNJUDGED.has(kind))) return []
  }
  const serving = mendingServer(differences)
  return [
    ...showing(differences),
    ...serving,
    ...(serving.length > 0 && isOnlyServed(pair, differences) ? [] : mending(pair, differences)),
    // What could not be decided is not mended by accepting the rest.
    ...(isUndecided(pair) ? [] : accepting(pair, differences)),
  ]
}

function isUndecided({ platforms, error }: PairReport): boolean {
  return error !== undefined || platforms.some(({ result }) => result === 'inconclusive')
}

/** Problems of what the mirror holds. */
const MENDED_BY_COPYING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'blob.lost',
  'layer.truncated',
  'layer.malformed',
  'layer.trailing-data',
  'platform.ambiguous',
])

function hasProblem({ error, platforms }: PairReport, codes: ReadonlySet<ProblemCode>): boolean {
  const problems = [error, ...platforms.map((platform) => platform.error)].filter((problem) => problem !== undefined)
  return problems.length > 0 && problems.every(({ code, side }) => side === 'mirror' && codes.has(code))
}

/** Members that nobody has judged: people must look at them. */
const UNJUDGED: ReadonlySet<DifferenceKind> = new Set(
  kinds().filter((kind) => KINDS[kind].floor === 'inconclusive' && KINDS[kind].area !== 'reference'),
)

function showing(differences: readonly Difference[]): readonly Advice[] {
  const isHidden = (difference: Difference): boolean =>
    hasValues(difference) && [difference.source, difference.mirror].includes(HIDDEN)
  if (!differences.some((difference) => UNJUDGED.has(difference.kind) && isHidden(difference))) return []
  const text = say`${code('show-values: all')} shows what the mirror says there`
  return [{ label: 'See it', steps: [{ text, commands: [] }] }]
}

/** What is wrong with how the registry answers, and not with what was copied. */
const SERVED: ReadonlyMap<Refusal, Sentence> = new Map([
  ['content-type', say`so that it serves manifests under their own Content-Type`],
  ['head', say`so that it answers HEAD as it answers GET`],
])

function servedWrongly(difference: Difference): Sentence | undefined {
  return 'why' in difference ? SERVED.get(difference.why) : undefined
}

function mendingServer(differences: readonly Difference[]): readonly Advice[] {
  const wanted = new Set(differences.map(servedWrongly).filter((sentence) => sentence !== undefined))
  return [...wanted].map((sentence) => ({
    label: 'Mend it',
    steps: [
      {
        text: say`set up the registry of the mirror, or the proxy before it, ${sentence} (a new copy does not help)`,
        commands: [],
      },
    ],
  }))
}

/** Whether nothing else keeps the pair from passing. */
function isOnlyServed(pair: PairReport, differences: readonly Difference[]): boolean {
  return differences.every((one) => toleratedAt(one.kind, pair) || servedWrongly(one) !== undefined)
}

function pinned({ source }: PairReport): Advice {
  const text =
    source.pinned === undefined
      ? say`run the check again when nothing pushes to the tag`
      : say`name the source by its digest, so that it cannot move: ${code(`source: ${source.pinned}`)}`
  return { label: 'Mend it', steps: [{ text, commands: [] }] }
}
