import type { PairReport } from '../model/report.js'
import type { Look } from '../store/image-store.js'
import { startDeadline } from './deadline.js'
import { lookAtPair, type PairFindings, type Stores } from './pair.js'
import { pairReportOf } from './pair-report.js'
import type { GateEnvironment, PairPlan } from './plan.js'
import { movedTags, strayTags } from './tags.js'
import { problemOf } from './undecided.js'

const SIDES = ['source', 'mirror'] as const

/** A tag that was resolved longer ago than this is looked up again before the verdict, in milliseconds. */
const TAG_TRUSTED_MS = 30_000

/** Compares one pair within its time limit. Never throws: what goes wrong stands in the report. */
export async function comparePair(plan: PairPlan, environment: GateEnvironment): Promise<PairReport> {
  const { clock, limits } = environment
  const started = clock.now()
  const deadline = startDeadline(limits.pairMs, clock, environment.limiting)
  try {
    const { found, stores } = await lookUntilSettled(plan, environment, deadline.signal)
    const stray = await strayTags(stores, found, deadline.signal)
    const notes = [...found.notes, ...stray, ...(stores.source.notes?.() ?? []), ...(stores.mirror.notes?.() ?? [])]
    return pairReportOf({ ...found, notes }, stores, plan, Math.round(clock.now() - started))
  } finally {
    deadline.stop()
  }
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
): Promise<Looked & { readonly moved: Awaited<ReturnType<typeof movedTags>> }> {
  const now = environment.clock.now()
  const stores = { source: plan.source(time), mirror: plan.mirror(time) }
  const { differences, ...rest } = await lookAtPair(stores, plan, environment, signal)
  // HEAD may have seen a tag move at once.
  const seen = differences.filter((difference) => difference.kind === 'tag.moved')
  const found = { ...rest, differences: differences.filter(({ kind }) => kind !== 'tag.moved') }
  const resolved = Math.min(...SIDES.map((side) => stores[side].resolvedAt?.() ?? now))
  if (environment.clock.now() - resolved <= TAG_TRUSTED_MS) return { stores, found, moved: seen }
  try {
    const late = await movedTags(stores, found, signal)
    return { stores, found, moved: [...late, ...seen.filter(({ path }) => late.every((one) => one.path !== path))] }
  } catch (error) {
    // What was found stays; only that the tags still stand could not be told.
    return { stores, found: { ...found, problem: found.problem ?? problemOf(error) }, moved: [] }
  }
}
