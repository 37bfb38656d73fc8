import pLimit from 'p-limit'
import { comparePair } from '../gate/compare-pair.js'
import type { PairPlan } from '../gate/plan.js'
import { reportOf } from '../gate/run.js'
import type { Clock } from '../model/clock.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { PairReport, Problem, Report } from '../model/report.js'
import type { SideName } from '../model/result.js'
import type { PairSettings, Settings } from '../model/settings.js'
import type { Location } from '../oci/location.js'
import { createRequestMeter } from '../registry/meter.js'
import type { EngineEnvironment } from '../store/engine-address.js'
import type { ImageStore, Look } from '../store/image-store.js'
import { openStore } from '../store/open-store.js'
import { createSharedAnswers } from '../store/shared-answers.js'
import { createLayerReading } from '../verify/layer-reading.js'
import { clientFor, readAccess, type AccessEnvironment } from './access.js'
import { createConcealer } from './conceal.js'
import { shownForms } from './masks.js'

/** What a check needs of the world. */
export interface CheckEnvironment extends AccessEnvironment {
  readonly clock: Clock
  readonly version: string
  /** What relative paths start from. */
  readonly workingDirectory: string
  /** Where the local engine may listen. */
  readonly engine: EngineEnvironment
  /** What no setting names; the default limits when left out. */
  readonly limits?: Limits
  /** Masks one form of a secret. */
  readonly secret: (form: string) => void
  readonly debug: (line: string) => void
}

type Open = (side: SideName, location: Location, look: Look) => ImageStore

/** Compares the pairs of the settings, some at a time. What goes wrong stands in the report; nothing is thrown for it. */
export async function checkPairs(settings: Settings, world: CheckEnvironment): Promise<Report> {
  const { clock, workingDirectory, engine } = world
  const { concealer, environment } = concealed(world)
  const startedAt = clock.date()
  const started = clock.now()
  const limits = limitsOf(settings, environment.limits)
  const meter = createRequestMeter(limits.requests)
  const reportOn = (pairs: readonly PairReport[], problems: readonly Problem[]): Report => {
    const durationMs = Math.round(clock.now() - started)
    const facts = { version: environment.version, startedAt, durationMs, requests: meter.counts() }
    return concealer.report(reportOf(pairs, problems, facts))
  }
  const access = await readAccess(settings, environment)
  if (access.kind === 'unreadable') return reportOn([], access.problems)
  const wire = { limits, clock, meter, secret: environment.secret, debug: environment.debug }
  const clients = {
    source: clientFor('source', settings, access, wire),
    mirror: clientFor('mirror', settings, access, wire),
  }
  const atOnce = pLimit(settings.limits.concurrency)
  const answers = { source: createSharedAnswers(), mirror: createSharedAnswers() }
  const gate = { limits, clock, reading: createLayerReading(limits.layersAtOnce) }
  const open: Open = (side, location, look) =>
    openStore(
      location,
      { side, client: clients[side], answers: answers[side], ...gate, workingDirectory, engine },
      look,
    )
  try {
    const pairs = await Promise.all(
      settings.pairs.map((pair) => atOnce(() => comparePair(planOf(pair, settings, open), gate))),
    )
    return reportOn(pairs, [])
  } finally {
    await Promise.all([clients.source.close(), clients.mirror.close()])
  }
}

/** Hands every secret that comes up on in the forms in which it is shown, and keeps it out of what is told. */
function concealed(world: CheckEnvironment): {
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

function limitsOf({ limits }: Settings, others: Limits = DEFAULT_LIMITS): Limits {
  const { retries, timeoutMs, maxLayerBytes } = limits
  return { ...others, retries, pairMs: timeoutMs, layerBytes: maxLayerBytes }
}

/** One comparison; its stores are opened anew for each look. */
function planOf(pair: PairSettings, { showValues }: Settings, open: Open): PairPlan {
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
