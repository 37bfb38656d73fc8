import type { Difference, DifferenceOf } from '../model/difference.js'
import type { PairReport } from '../model/report.js'
import { SIDES, type SideName } from '../model/result.js'
import type { ImageStore, Look } from '../store/image-store.js'
import { startDeadline } from './deadline.js'
import { explainPair } from './explain-pair.js'
import { agreedByHead } from './head-first.js'
import { lookAtPair } from './look-at-pair.js'
import { weightiest, type PairFindings, type Stores } from './pair-findings.js'
import { pairReportOf } from './pair-report.js'
import type { GateEnvironment, PairPlan } from './plan.js'
import { headContradiction } from './serving.js'
import { movedTags, strayTags } from './tags.js'
import { problemOf } from './undecided.js'
import { isUnmoved } from './unmoved.js'
import { mayComeRight, type LookAt } from './wait.js'

/** A tag that was resolved longer ago than this is looked up again before the verdict, in milliseconds. */
const TAG_TRUSTED_MS = 30_000

/** What look at a pair it is. */
type PairLook = Omit<LookAt<unknown>, 'pair'>

const ONLY_LOOK: PairLook = { isLast: true }

/**
 * Compares one pair within its time limit. Where `before` is what an earlier look found, and nothing has moved since, that
 * is given once more. What differs inside is explained if no other look may follow. Never throws: what goes wrong stands in
 * the report.
 */
export async function comparePair(
  plan: PairPlan,
  environment: GateEnvironment,
  { before, isLast }: PairLook = ONLY_LOOK,
): Promise<PairReport> {
  const { clock, limits } = environment
  const started = clock.now()
  const repositories: string[] = []
  const deadline = startDeadline(limits.pairMs, clock, () => environment.delay(repositories))
  const noted = { ...plan, ...noting(plan, repositories) }
  try {
    if (before !== undefined) {
      const asked = await opened(noted, 'first')
      if (await isUnmoved(before, asked, deadline.signal)) return before
    }
    const { found, stores } = await lookUntilSettled(noted, environment, deadline.signal)
    const stray = await strayTags(stores, found, deadline.signal)
    const notes = [...found.notes, ...stray, ...(stores.source.notes?.() ?? []), ...(stores.mirror.notes?.() ?? [])]
    const report = (platforms = found.platforms): PairReport =>
      pairReportOf({ ...found, platforms, notes }, stores, plan, Math.round(clock.now() - started))
    if (!isLast && mayComeRight(report())) return report()
    // Last of all: what the verdict rests on must not wait for it.
    return report(await explainPair(found.platforms, stores, plan, environment, deadline.signal))
  } finally {
    deadline.stop()
  }
}

/** The plan's stores, of which it is noted whom they ask. */
function noting(plan: PairPlan, repositories: string[]): Pick<PairPlan, 'source' | 'mirror'> {
  const noted =
    (side: SideName) =>
    async (look: Look): Promise<ImageStore> => {
      const store = await plan[side](look)
      repositories.push(store.repository)
      return store
    }
  return { source: noted('source'), mirror: noted('mirror') }
}

async function opened(plan: Pick<PairPlan, 'source' | 'mirror'>, look: Look): Promise<Stores> {
  const source = await plan.source(look)
  return { source, mirror: await plan.mirror(look) }
}

interface Looked {
  readonly found: PairFindings
  readonly stores: Stores
}

/** One look; a second one where a tag moved meanwhile. A tag that moves again is no thing to judge. */
async function lookUntilSettled(plan: PairPlan, environment: GateEnvironment, signal: AbortSignal): Promise<Looked> {
  const first = await look(plan, 'first', environment, signal)
  const moved = first.moved.map(({ path }) => path)
  if (moved.length === 0) return first
  const second = await look(plan, 'again', environment, signal)
  const again = moved.map((side) => ({ kind: 'tag.compared-again' as const, side }))
  const { found, stores } = second
  const differences = [...found.differences, ...second.moved]
  return { stores, found: { ...found, differences, notes: [...found.notes, ...again] } }
}

async function look(
  plan: PairPlan,
  time: Look,
  environment: GateEnvironment,
  signal: AbortSignal,
): Promise<Looked & { readonly moved: readonly DifferenceOf<'tag.moved'>[] }> {
  const now = environment.clock.now()
  const stores = await opened(plan, time)
  // A list of platforms asks whether they are there, and so does who asks for what is attached: no HEAD tells.
  const isByHead = plan.headFirst === true && plan.platforms === 'all' && plan.referrers === 'ignore'
  const agreed = isByHead ? await agreedByHead(stores, signal) : undefined
  if (agreed !== undefined) return { stores, found: agreed, moved: [] }
  const { differences, ...rest } = await lookAtPair(stores, plan, environment, signal)
  const seen = differences.filter((difference) => difference.kind === 'tag.moved')
  const found = { ...rest, differences: differences.filter(({ kind }) => kind !== 'tag.moved') }
  const resolved = Math.min(...SIDES.map((side) => stores[side].resolvedAt?.() ?? now))
  if (seen.length === 0 && environment.clock.now() - resolved <= TAG_TRUSTED_MS) return { stores, found, moved: [] }
  try {
    const moved = await movedTags(stores, found, signal)
    const disproved = seen.filter(({ path }) => moved.every((one) => one.path !== path))
    const heads = disproved.flatMap((one) => contradicted(one, found))
    return { stores, found: { ...found, differences: [...found.differences, ...heads] }, moved }
  } catch (error) {
    // What was found stays; only that the tags still stand could not be told.
    const problem = weightiest([found.problem, problemOf(error)])
    return { stores, found: { ...found, ...(problem === undefined ? {} : { problem }) }, moved: [] }
  }
}

/** HEAD says that the mirror's tag has moved, and GET that it has not. */
function contradicted({ mirror: told }: DifferenceOf<'tag.moved'>, { mirror }: PairFindings): readonly Difference[] {
  return told === undefined || mirror === undefined ? [] : [headContradiction(mirror.document, told)]
}
