import pLimit from 'p-limit'
import { comparePair } from '../gate/compare-pair.js'
import type { PairPlan } from '../gate/plan.js'
import { reportOf } from '../gate/run.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { PairReport, Problem, Report, RequestCounts } from '../model/report.js'
import type { PairSettings, Settings } from '../model/settings.js'
import { createRequestMeter } from '../registry/meter.js'
import { readAccess, type AccessEnvironment } from './access.js'
import { createConcealer } from './conceal.js'
import { shownForms } from './masks.js'
import { openSession, type OpenStore, type SessionEnvironment } from './session.js'

/** What a check needs of the world. */
export interface CheckEnvironment extends AccessEnvironment, Omit<SessionEnvironment, 'limits' | 'meter'> {
  readonly version: string
  /** What no setting names; the default limits when left out. */
  readonly limits?: Limits
  /** Is given a way to see how far the run is, at any time. */
  readonly observe?: (look: () => Progress) => void
}

/** How far a run is. */
export interface Progress {
  readonly pairs: number
  /** Pairs that are compared. */
  readonly done: number
  readonly requests: RequestCounts
}

/** Compares the pairs of the settings, some at a time. What goes wrong stands in the report; nothing is thrown for it. */
export async function checkPairs(settings: Settings, world: CheckEnvironment): Promise<Report> {
  const { clock } = world
  const { concealer, environment } = concealed(world)
  const startedAt = clock.date()
  const started = clock.now()
  const limits = limitsOf(settings, environment.limits)
  const meter = createRequestMeter(limits.requests * settings.pairs.length)
  let done = 0
  world.observe?.(() => ({ pairs: settings.pairs.length, done, requests: meter.counts() }))
  const reportOn = (pairs: readonly PairReport[], problems: readonly Problem[]): Report => {
    const durationMs = Math.round(clock.now() - started)
    const facts = { version: environment.version, startedAt, durationMs, requests: meter.counts() }
    return concealer.report(reportOf(pairs, problems, facts))
  }
  const access = await readAccess(settings, environment)
  if (access.kind === 'unreadable') return reportOn([], access.problems)
  const session = openSession(settings, access, { ...environment, limits, meter })
  const atOnce = pLimit(settings.limits.concurrency)
  const compare = async (pair: PairSettings): Promise<PairReport> => {
    const report = await comparePair(planOf(pair, settings, session.stores()), session.gate)
    done += 1
    return report
  }
  try {
    return reportOn(await Promise.all(settings.pairs.map((pair) => atOnce(compare, pair))), [])
  } finally {
    await session.close()
  }
}

/** Hands every secret that comes up on in the forms in which it is shown, and keeps it out of what is told. */
export function concealed(world: CheckEnvironment): {
  readonly concealer: ReturnType<typeof createConcealer>
  readonly environment: CheckEnvironment
} {
  const concealer = createConcealer()
  const secret = (form: string): void => {
    for (const shown of shownForms(form)) {
      concealer.add(shown)
      world.secret(shown)
    }
  }
  const debug = (line: string): void => {
    world.debug(concealer.text(line))
  }
  return { concealer, environment: { ...world, secret, debug } }
}

/** The limits of a run: those that people set, and the others. */
export function limitsOf({ limits }: Settings, others: Limits = DEFAULT_LIMITS): Limits {
  const { retries, timeoutMs, maxLayerBytes } = limits
  return { ...others, retries, pairMs: timeoutMs, layerBytes: maxLayerBytes }
}

/** One comparison; its stores are opened anew for each look. */
function planOf(pair: PairSettings, { showValues }: Settings, open: OpenStore): PairPlan {
  const { source, mirror, platforms, match, verify, ignore } = pair
  return {
    source: (look) => open('source', source, look),
    mirror: (look) => open('mirror', mirror, look),
    platforms,
    match,
    verify,
    ignore,
    showValues,
  }
}
