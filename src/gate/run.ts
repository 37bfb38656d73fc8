import type { PairReport, Problem, Report, RequestCounts, ShardFacts } from '../model/report.js'
import { countsOf, runVerdict } from '../model/verdict.js'

/** What a report says of the run itself. */
export interface RunFacts {
  readonly version: string
  readonly startedAt: Date
  readonly durationMs: number
  readonly requests: RequestCounts
  /** Absent for a whole run. */
  readonly shard?: ShardFacts | undefined
}

/** Joins the pairs into the report. A run without pairs, or with a problem of its plan, does not pass. */
export function reportOf(pairs: readonly PairReport[], problems: readonly Problem[], facts: RunFacts): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'image-parity', version: facts.version },
    startedAt: facts.startedAt.toISOString(),
    durationMs: facts.durationMs,
    ...runVerdict(pairs, problems.length),
    counts: countsOf(pairs),
    pairs,
    problems,
    ...(facts.shard === undefined ? {} : { shard: facts.shard }),
    requests: facts.requests,
  }
}
