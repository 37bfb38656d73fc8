import pLimit from 'p-limit'
import { comparePair } from '../gate/compare-pair.js'
import type { PairPlan } from '../gate/plan.js'
import { reportOf } from '../gate/run.js'
import { problemOf } from '../gate/undecided.js'
import { compareUntilPassed, type LookAt, type Looks } from '../gate/wait.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { PairReport, Problem, Report, ShardFacts } from '../model/report.js'
import type { PairSettings, Settings } from '../model/settings.js'
import type { SignaturePolicy } from '../verify/signature/policy.js'
import { createRequestMeter } from '../registry/http/meter.js'
import { secretForms } from '../registry/secret-forms.js'
import { readAccess, type AccessEnvironment } from './access.js'
import { createConcealer } from './conceal.js'
import { interruption } from './interruption.js'
import { credentialsOf, secretOf, shownForms } from './masks.js'
import { createProgressLines, type RunEvent, type RunState } from './progress.js'
import { createRows } from './rows.js'
import { planRun, type PlannedPair } from './selected-pairs.js'
import { partOf } from './shard.js'
import { openSession, type OpenStore, type Session, type SessionEnvironment } from './session.js'

/** What a check needs of the world. */
export interface CheckEnvironment extends AccessEnvironment, Omit<SessionEnvironment, 'limits' | 'meter'> {
  readonly version: string
  /** What no setting names; the default limits when left out. */
  readonly limits?: Limits
  /** Is told how far the run is, in the course of it. */
  readonly follow?: (event: RunEvent) => void
  /** From 0 up to 1; chance when left out. */
  readonly random?: () => number
}

/** Compares the pairs of the settings, some at a time. What goes wrong stands in the report; nothing is thrown for it. */
export async function checkPairs(settings: Settings, world: CheckEnvironment): Promise<Report> {
  const { clock, follow = () => undefined } = world
  const { concealer, environment } = concealed(settings, world)
  const startedAt = clock.date()
  const started = clock.now()
  const limits = limitsOf(settings, environment.limits)
  const { pairs, selections = [] } = settings
  const meter = createRequestMeter(limits.requests * (pairs.length + selections.length))
  const rows = createRows(pairs.length)
  const reportOn = (compared: readonly PairReport[], problems: readonly Problem[], shard?: ShardFacts): Report => {
    const durationMs = Math.round(clock.now() - started)
    const facts = { version: environment.version, startedAt, durationMs, requests: meter.counts(), shard }
    return concealer.report(reportOf(compared, problems, facts))
  }
  const ended = (problem: Problem): Report => reportOn(...rows.endedBy(problem))
  const endedBy = (signal: string): Report => ended(interruption(signal))
  let reading = (): number => 0
  let againAt = started
  const look = (): RunState => {
    const againInMs = Math.max(0, againAt - clock.now())
    return { ...rows.counts(), reading: reading(), againInMs, requests: meter.counts(), endedBy }
  }
  follow({ kind: 'began', look })
  const compareAll = async (session: Session, signature: SignaturePolicy | undefined): Promise<Report> => {
    reading = () => session.gate.reading.active()
    const atOnce = pLimit(settings.limits.concurrency)
    const compare = async ({ pair, ...look }: LookAt<PlannedPair>): Promise<PairReport> =>
      rows.compared(
        pair,
        await comparePair(planOf(pair.settings, settings, session.stores(), signature), session.gate, look),
      )
    const plan = await planRun(settings, session)
    meter.raise(limits.requests * (plan.pairs.length - settings.pairs.length))
    const snapshot = settings.shard === undefined ? undefined : await session.snapshotDigest()
    const part = partOf(plan, settings, snapshot)
    rows.planned(part)
    follow({ kind: 'planned', pairs: part.pairs.length })
    const progress = createProgressLines(part.pairs.length, clock, (line) => {
      follow({ kind: 'line', line })
    })
    const looks: Looks<PlannedPair> = {
      compare: (all) =>
        Promise.all(
          all.map(async (one) => {
            const report = await atOnce(compare, one)
            progress.compared(report)
            return report
          }),
        ),
      again: (left, inMs) => {
        rows.again(left)
        againAt = clock.now() + inMs
        progress.waiting(left, inMs)
        session.renewMirrors()
        meter.raise(limits.requests * left)
      },
    }
    const rules = {
      waitMs: settings.limits.waitMs ?? 0,
      clock,
      random: world.random ?? Math.random,
      needsLast: (pair: PlannedPair) => (pair.settings.explain ?? 'none') !== 'none',
    }
    return reportOn(await compareUntilPassed(part.pairs, looks, rules), part.problems, part.shard)
  }
  try {
    const access = await readAccess(settings, environment)
    if (access.kind === 'unreadable') return reportOn([], access.problems)
    const session = await openSession(settings, access, { ...environment, limits, meter })
    try {
      return await compareAll(session, access.signature)
    } finally {
      await session.close()
    }
  } catch (error) {
    return ended(problemOf(error))
  }
}

/**
 * Hands every secret of the settings, and that comes up later, on in the forms in which it is shown, and keeps it out of
 * what is told.
 */
export function concealed(
  { access }: Settings,
  world: CheckEnvironment,
): {
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
  for (const credential of credentialsOf(access)) secretForms(secretOf(credential)).forEach(secret)
  return { concealer, environment: { ...world, secret, debug } }
}

/** The limits of a run: those that people set, and the others. */
export function limitsOf({ limits }: Settings, others: Limits = DEFAULT_LIMITS): Limits {
  const { retries, timeoutMs, maxLayerBytes } = limits
  return { ...others, retries, pairMs: timeoutMs, layerBytes: maxLayerBytes }
}

/** One comparison; its stores are opened anew for each look. */
function planOf(
  pair: PairSettings,
  { showValues }: Settings,
  open: OpenStore,
  signature: SignaturePolicy | undefined,
): PairPlan {
  const { source, mirror, platforms, match, verify, ignore } = pair
  const { headFirst = false, referrers = 'ignore', explain = 'none' } = pair
  return {
    source: (look) => open('source', source, look),
    mirror: (look) => open('mirror', mirror, look),
    platforms,
    match,
    verify,
    headFirst,
    referrers,
    ignore,
    showValues,
    explain,
    ...(signature === undefined ? {} : { signature }),
  }
}
