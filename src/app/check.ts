import pLimit from 'p-limit'
import { comparePair } from '../gate/compare-pair.js'
import type { PairPlan } from '../gate/plan.js'
import { reportOf } from '../gate/run.js'
import { compareUntilPassed, type Looks } from '../gate/wait.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { PairReport, Problem, Report, RequestCounts, ShardFacts } from '../model/report.js'
import type { PairSettings, Settings } from '../model/settings.js'
import { createRequestMeter } from '../registry/http/meter.js'
import { readAccess, type AccessEnvironment } from './access.js'
import { createConcealer } from './conceal.js'
import { shownForms } from './masks.js'
import { createProgress } from './progress.js'
import { planRun, type PlannedPair } from './selected-pairs.js'
import { partOf } from './shard.js'
import { openSession, type OpenStore, type SessionEnvironment } from './session.js'

/** What a check needs of the world. */
export interface CheckEnvironment extends AccessEnvironment, Omit<SessionEnvironment, 'limits' | 'meter'> {
  readonly version: string
  /** What no setting names; the default limits when left out. */
  readonly limits?: Limits
  /** Is given a way to see how far the run is, at any time. */
  readonly observe?: (look: () => Progress) => void
  /** Is told how many pairs there are, as soon as that is known. */
  readonly planned?: (pairs: number) => void
  /** Takes a line on how far the run is, seldom. */
  readonly progress?: (line: string) => void
  /** From 0 up to 1; chance when left out. */
  readonly random?: () => number
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
  const { pairs, selections = [] } = settings
  const meter = createRequestMeter(limits.requests * (pairs.length + selections.length))
  const seen = { pairs: pairs.length, done: 0 }
  world.observe?.(() => ({ ...seen, requests: meter.counts() }))
  const reportOn = (compared: readonly PairReport[], problems: readonly Problem[], shard?: ShardFacts): Report => {
    const durationMs = Math.round(clock.now() - started)
    const facts = { version: environment.version, startedAt, durationMs, requests: meter.counts(), shard }
    return concealer.report(reportOf(compared, problems, facts))
  }
  const access = await readAccess(settings, environment)
  if (access.kind === 'unreadable') return reportOn([], access.problems)
  const session = openSession(settings, access, { ...environment, limits, meter })
  const atOnce = pLimit(settings.limits.concurrency)
  const compare = async ({ settings: pair, notes }: PlannedPair): Promise<PairReport> => {
    const compared = await comparePair(planOf(pair, settings, session.stores()), session.gate)
    return { ...compared, notes: [...compared.notes, ...notes], ...declarationOf(pair) }
  }
  try {
    const plan = await planRun(settings, session)
    meter.raise(limits.requests * (plan.pairs.length - settings.pairs.length))
    const part = partOf(plan, settings)
    seen.pairs = part.pairs.length
    world.planned?.(part.pairs.length)
    const progress = createProgress(part.pairs.length, clock, world.progress ?? (() => undefined))
    const looks: Looks<PlannedPair> = {
      compare: (all) =>
        Promise.all(
          all.map(async (pair) => {
            const report = await atOnce(compare, pair)
            seen.done += 1
            progress.compared(report)
            return report
          }),
        ),
      again: (left, inMs) => {
        seen.done -= left
        progress.waiting(left, inMs)
        session.renewMirrors()
        meter.raise(limits.requests * left)
      },
    }
    const rules = { waitMs: settings.limits.waitMs ?? 0, clock, random: world.random ?? Math.random }
    return reportOn(await compareUntilPassed(part.pairs, looks, rules), part.problems, part.shard)
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

/** What the report says of where a pair comes from. */
function declarationOf({ declaredAt, reason }: PairSettings): Pick<PairReport, 'declaredAt' | 'reason'> {
  return { ...(declaredAt === undefined ? {} : { declaredAt }), ...(reason === undefined ? {} : { reason }) }
}

/** One comparison; its stores are opened anew for each look. */
function planOf(pair: PairSettings, { showValues }: Settings, open: OpenStore): PairPlan {
  const { source, mirror, platforms, match, verify, ignore, headFirst = false } = pair
  return {
    source: (look) => open('source', source, look),
    mirror: (look) => open('mirror', mirror, look),
    platforms,
    match,
    verify,
    headFirst,
    ignore,
    showValues,
  }
}
