import type { PairReport, Problem, ShardFacts } from '../model/report.js'
import type { PairSettings } from '../model/settings.js'
import { pairVerdict } from '../model/verdict.js'
import { formatLocation } from '../oci/location.js'
import type { RunState } from './progress.js'
import type { PlannedPair, RunPlan } from './selected-pairs.js'

/** What a run knows of its pairs so far. */
export interface Rows {
  readonly counts: () => Pick<RunState, 'pairs' | 'done'>
  /** The pairs are known. */
  readonly planned: (part: Part) => void
  /** Keeps the report of one look at a pair, with what was known of the pair before; what it keeps already stays so. */
  readonly compared: (pair: PlannedPair, report: PairReport) => PairReport
  /** So many are looked at again. */
  readonly again: (left: number) => void
  /** What a report holds if the run ends now, for this problem: every pair that is planned, compared or not. */
  readonly endedBy: (
    problem: Problem,
  ) => readonly [pairs: readonly PairReport[], problems: readonly Problem[], shard: ShardFacts | undefined]
}

type Part = RunPlan & { readonly shard?: ShardFacts }

/** Rows of which none is compared; `expected` is how many there will be at least. */
export function createRows(expected: number): Rows {
  let part: Part = { pairs: [], problems: [] }
  let pairs = expected
  let done = 0
  const compared = new Map<PlannedPair, PairReport>()
  return {
    counts: () => ({ pairs, done }),
    planned: (known) => {
      part = known
      pairs = known.pairs.length
    },
    compared: (pair, report) => {
      done += 1
      if (compared.get(pair) === report) return report
      const known = { notes: [...report.notes, ...pair.notes], ...declarationOf(pair.settings) }
      // Texts that were cut out of documents keep the whole of them in memory; those of a copy keep nothing.
      const row = structuredClone({ ...report, ...known })
      compared.set(pair, row)
      return row
    },
    again: (left) => {
      done -= left
    },
    endedBy: (problem) => [
      part.pairs.map((pair) => compared.get(pair) ?? uncompared(pair, problem)),
      [...part.problems, problem],
      part.shard,
    ],
  }
}

/** What the report says of where a pair comes from. */
function declarationOf({ declaredAt, reason }: PairSettings): Pick<PairReport, 'declaredAt' | 'reason'> {
  return { ...(declaredAt === undefined ? {} : { declaredAt }), ...(reason === undefined ? {} : { reason }) }
}

function uncompared({ settings, notes }: PlannedPair, { code }: Problem): PairReport {
  const { source, mirror, match, verify, referrers = 'ignore' } = settings
  return {
    source: { reference: formatLocation(source), transport: source.kind },
    mirror: { reference: formatLocation(mirror), transport: mirror.kind },
    match,
    verify,
    ...(referrers === 'ignore' ? {} : { referrerPolicy: referrers }),
    ...pairVerdict([], { differences: [], undecided: true }, { match }),
    causes: [],
    platforms: [],
    differences: [],
    notes,
    error: { code, message: 'The run ended before this pair was compared. Run it again.' },
    ...declarationOf(settings),
    durationMs: 0,
  }
}
